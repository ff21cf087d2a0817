import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'tap';
import { WebSocket, WebSocketServer } from 'ws';
import { textFrame } from './frame.ts';

test('a frame is that of RFC 6455 §5.7: a single-frame unmasked text message', async (t) => {
  t.equal(textFrame('Hello').toString('hex'), '810548656c6c6f');
});

test('texts of every length class arrive whole at a client that knows nothing of us', async (t) => {
  const texts = ['', 'й'.repeat(62), 'й'.repeat(63), 'x'.repeat(65_535), 'x'.repeat(65_536), '🔔'.repeat(30_000)];
  const http = createServer();
  const server = new WebSocketServer({ server: http, perMessageDeflate: false });
  server.on('connection', (_socket, { socket }) => {
    for (const text of texts) socket.write(textFrame(text));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  t.teardown(() => {
    client.terminate();
    http.close();
  });
  const heard: string[] = [];
  await new Promise<void>((resolve) =>
    client.on('message', (data) => {
      heard.push(String(data));
      if (heard.length === texts.length) resolve();
    }),
  );
  t.strictSame(heard, texts);
});
