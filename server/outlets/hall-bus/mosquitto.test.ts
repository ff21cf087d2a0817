import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'tap';
import { LARGEST_PACKET_BYTES } from './packet-limit.ts';
import { brokerConformance } from './testing/broker-conformance.ts';
import { type RunningBroker, users } from './testing/broker-hall.ts';

/** The configuration that an installation copies. */
const SHIPPED = join(import.meta.dirname, '../../../../hardware/mosquitto');

brokerConformance('Mosquitto as shipped in hardware/mosquitto', startMosquitto);

test('the shipped configuration lets nobody in without a name, loses no burst of presses and has limits', async (t) => {
  const settings = readFileSync(join(SHIPPED, 'mosquitto.conf'), 'utf8').split('\n');
  for (const setting of [
    'allow_anonymous false',
    'acl_file acl',
    'max_queued_messages 0',
    'max_inflight_messages 200',
    `max_packet_size ${LARGEST_PACKET_BYTES}`,
    `message_size_limit ${LARGEST_PACKET_BYTES}`,
    'memory_limit 268435456',
  ])
    t.ok(settings.includes(setting), setting);
  const patterns = readFileSync(join(SHIPPED, 'acl'), 'utf8').match(/^pattern .*/gm);
  t.equal(patterns, null, 'no line of the rights holds for everybody');
});

async function startMosquitto(): Promise<RunningBroker> {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-mosquitto-'));
  const port = await freePort();
  const settings = readFileSync(join(SHIPPED, 'mosquitto.conf'), 'utf8').replace('1883', `${port} 127.0.0.1`);
  const asRoot = process.getuid?.() === 0 ? 'user root\n' : '';
  writeFileSync(join(folder, 'mosquitto.conf'), `${asRoot}${settings}`);
  writeFileSync(join(folder, 'acl'), withSecondBridge(readFileSync(join(SHIPPED, 'acl'), 'utf8')));
  writeFileSync(join(folder, 'passwords'), '', { mode: 0o600 });
  for (const [user, password] of Object.entries(users)) {
    execFileSync('mosquitto_passwd', ['-b', join(folder, 'passwords'), user, password], { stdio: 'ignore' });
  }
  const broker = spawn('mosquitto', ['-v', '-c', 'mosquitto.conf'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await untilRunning(broker);
  return {
    port,
    stop: async () => {
      broker.kill('SIGKILL');
      if (broker.exitCode === null && broker.signalCode === null) await once(broker, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As an installation does for another bridge: its block once more, without relays. */
function withSecondBridge(acl: string): string {
  const [block = ''] = /^user bridge-1\n(?:topic .*\n)+/m.exec(acl) ?? [];
  const lines = block.replaceAll('bridge-1', 'bridge-2').split('\n');
  return `${acl}\n${lines.filter((line) => /^user|hall\//.test(line)).join('\n')}\n`;
}

async function untilRunning(broker: ReturnType<typeof spawn>): Promise<void> {
  if (broker.stderr === null) throw new Error('mosquitto has no stderr');
  const said: string[] = [];
  for await (const line of createInterface(broker.stderr)) {
    said.push(line);
    if (line.includes('running')) break;
  }
  if (broker.exitCode !== null) throw new Error(`mosquitto did not start: ${said.join('\n')}`);
  broker.stderr.resume();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
