/** The end of the relays' connection: a broker that has frozen holds nobody up. */
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { test } from 'tap';
import { ManualClock } from '../clock.ts';
import { GOODBYE_MS, MqttRelayBus } from './relay-bus.ts';

const CONNACK = Buffer.from([0x20, 0x02, 0x00, 0x00]);
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a broker that has frozen does not keep the bridge from ending', async (t) => {
  const sockets: Socket[] = [];
  const broker = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write(CONNACK);
      socket.pause();
    });
  });
  broker.listen(0, '127.0.0.1');
  await once(broker, 'listening');
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
    broker.close();
  });
  const address = broker.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const clock = new ManualClock();
  const url = `mqtt://127.0.0.1:${port}`;
  const bus = new MqttRelayBus({ url, clientId: 'r', username: 'u', secret: 's', clock, trouble: () => undefined });
  while (!bus.publish('relay', 'OFF')) await turn();
  const end = bus.end();
  clock.advance(GOODBYE_MS);
  await end;
  t.notOk(bus.publish('relay', 'OFF'));
});
