/**
 * The bare peer of our live wire, a process of its own: `ws` and nothing else. It sends back whatever it hears (an
 * echo), and on order sends one text to all clients in a plain loop.
 */
import { type RawData, WebSocketServer } from 'ws';
import type { BareServerOrder, BareServerReport } from './bare-server-talk.ts';

const tell = (report: BareServerReport) => process.send?.(report);

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('listening', () => {
  const address = server.address();
  tell({ tells: 'ready', port: typeof address === 'object' && address !== null ? address.port : 0 });
});
server.on('connection', (socket) => {
  socket.on('message', (data: RawData, binary) => socket.send(data, { binary }));
});

process.on('message', ({ text }: BareServerOrder) => {
  const begunNs = process.hrtime.bigint();
  const payload = Buffer.from(text);
  for (const client of server.clients) {
    if (client.readyState === client.OPEN) client.send(payload, { binary: false });
  }
  tell({ tells: 'sent', begunNs: String(begunNs) });
});
process.on('disconnect', () => process.exit());
