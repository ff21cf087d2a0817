/** A time-stamp server of other people's make, over HTTP, for tests. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Test } from 'tap';
import { openTsa } from '../../sealing/testing/tsa.ts';
import type { Stamps } from '../seal-work.ts';

/** It answers until the test's end. */
export async function stampServer(t: Test): Promise<Stamps> {
  const tsa = openTsa();
  t.teardown(tsa.end);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    response.end(await tsa.server.post?.('', Buffer.concat(chunks), 0));
  }).listen(0, '127.0.0.1');
  t.teardown(() => server.close());
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, timeoutMs: 10_000 };
}
