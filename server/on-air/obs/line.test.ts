import type { AddressInfo } from 'node:net';
import { type Test, test } from 'tap';
import { type WebSocket, WebSocketServer } from 'ws';
import { handClock } from '../../hub/testing/hand-clock.ts';
import { ObsLine, RETRY_MS, STOOD_MS, URGENT_MS } from './line.ts';

const say = (socket: WebSocket, op: number, d: object) => socket.send(JSON.stringify({ op, d }));
const hello = (socket: WebSocket) => say(socket, 0, { obsWebSocketVersion: '5', rpcVersion: 1 });

const flaps = (socket: WebSocket) => {
  hello(socket);
  socket.on('message', () => {
    say(socket, 2, { negotiatedRpcVersion: 1 });
    socket.close(1001);
  });
};

/** A line to what behaves so with each guest. */
async function lineTo(t: Test, behave: (socket: WebSocket) => void, isUrgent = () => false, host = '127.0.0.1') {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'obswebsocket.json' });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', behave);
  const clock = handClock();
  const logged: string[] = [];
  let changes = 0;
  let ends = 0;
  let look: () => unknown = () => undefined;
  const line: ObsLine = new ObsLine({
    entry: { name: 'OBS', host, port: (server.address() as AddressInfo).port },
    ...{ clock, isUrgent, log: { info: (_: object, event: string) => void logged.push(event) } },
    ...{ onConnected: () => undefined, onEvent: () => undefined },
    onChanged: () => {
      changes += 1;
      if (line.waits) ends += 1;
      look();
    },
  });
  t.teardown(() => {
    line.stop();
    for (const socket of server.clients) socket.terminate();
    server.close();
  });
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      look = () => holds() && resolve();
      look();
    });
  /** Resolves when the try that is on has ended: it waits for the next. */
  const ended = () => {
    const before = ends;
    return until(() => ends > before);
  };
  /** @returns whether a try begins by then. */
  const begins = (ms: number): boolean => {
    const before = changes;
    clock.pass(ms);
    return changes > before;
  };
  return { line, clock, logged, until, ended, begins };
}

test('who greets and hangs up is called again ever more seldom, and is logged once', async (t) => {
  const { clock, logged, ended, begins } = await lineTo(t, flaps);
  clock.pass(0);
  await ended();
  for (const ms of [...RETRY_MS.slice(1), 30_000]) {
    t.notOk(begins(ms - 1), `not before ${ms} ms`);
    t.ok(begins(1), `after ${ms} ms`);
    await ended();
  }
  t.same(logged, ['obs-connected', 'obs-not-connected']);
});

test('a line that has stood breaks and is tried at once', async (t) => {
  let guest: WebSocket | undefined;
  const stands = (socket: WebSocket) => {
    hello(socket);
    guest = socket;
    socket.on('message', () => say(socket, 2, { negotiatedRpcVersion: 1 }));
  };
  const { line, clock, logged, ended, until, begins } = await lineTo(t, stands);
  clock.pass(0);
  await until(() => line.state === 'connected');
  clock.pass(STOOD_MS);
  const over = ended();
  guest?.close(1001);
  await over;
  t.ok(begins(0));
  await until(() => line.state === 'connected');
  t.same(logged, ['obs-connected', 'obs-not-connected', 'obs-connected']);
});

test('what is no OBS is tried once a minute, and in a closed part each second', async (t) => {
  let isClosed = false;
  const { line, clock, ended, begins } = await lineTo(
    t,
    (socket) => socket.close(1000),
    () => isClosed,
  );
  clock.pass(0);
  await ended();
  t.equal(line.state, 'refused');
  t.notOk(begins(59_999));
  isClosed = true;
  t.ok(begins(1));
  await ended();
  t.notOk(begins(URGENT_MS - 1));
  t.ok(begins(1));
});

test('a socket that breaks before the greeting is no other program: OBS may be starting', async (t) => {
  const { line, clock, until } = await lineTo(t, (socket) => socket.terminate());
  clock.pass(0);
  await until(() => line.why !== undefined);
  t.equal(line.state, 'connecting');
  t.match(line.why, { uk: /OBS не відповідає за адресою/ });
});

test('an address that is none is told, and nothing is dialled', async (t) => {
  const { line, clock } = await lineTo(
    t,
    () => t.fail('dialled'),
    () => false,
    'xn--a',
  );
  clock.pass(0);
  t.match(line.why, { uk: /не відповідає за адресою xn--a:\d+ \(ENOTFOUND\)/ });
  t.ok(line.waits);
});
