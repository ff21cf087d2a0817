/** A TCP line between a client and a server that breaks off after so many bytes, for tests. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Test } from 'tap';

export type DyingLine = {
  readonly port: number;
  /** Bytes of the client that have passed since this or the last call. */
  readonly passed: number;
  /** After so many further bytes of the client all connections break and none is let in; absent: it holds again. */
  cutAfter(bytes?: number): void;
};

export async function dyingLine(t: Test, to: number): Promise<DyingLine> {
  const sockets = new Set<Socket>();
  let [left, passed] = [Number.POSITIVE_INFINITY, 0];
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((near) => {
    if (left <= 0) {
      near.destroy();
      return;
    }
    const far = connect(to, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (chunk) => {
      passed += chunk.length;
      left -= chunk.length;
      far.write(left < 0 ? chunk.subarray(0, Math.max(0, chunk.length + left)) : chunk);
      if (left <= 0) breakAll();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    breakAll();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    get passed() {
      return passed;
    },
    cutAfter: (bytes = Number.POSITIVE_INFINITY) => {
      [left, passed] = [bytes, 0];
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
