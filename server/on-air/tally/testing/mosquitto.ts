/** For tests: Mosquitto as a broker elsewhere, and its own reader, which is another make than ours. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** @param folder for its settings. @param users password by name; a retained message outlives no stop. */
export async function mosquitto(folder: string, users: Readonly<Record<string, string>>, port?: number) {
  const at = port ?? (await freePort());
  const passwords = join(folder, 'passwords');
  writeFileSync(passwords, '', { mode: 0o600 });
  for (const [user, password] of Object.entries(users))
    execFileSync('mosquitto_passwd', ['-b', passwords, user, password], { stdio: 'ignore' });
  const asRoot = process.getuid?.() === 0 ? 'user root\n' : '';
  writeFileSync(
    join(folder, 'mosquitto.conf'),
    `${asRoot}listener ${at} 127.0.0.1\nallow_anonymous false\npassword_file ${passwords}\n`,
  );
  const broker = spawn('mosquitto', ['-v', '-c', join(folder, 'mosquitto.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface(broker.stderr)) if (line.includes('running')) break;
  broker.stderr.resume();
  return { port: at, stop: () => ended(broker) };
}

/** `mosquitto_sub` of a topic; `heard(line)` waits until it has said this, `topic payload`. */
export function reader(port: number, topic: string, user: string, password: string) {
  const args = ['-h', '127.0.0.1', '-p', String(port), '-u', user, '-P', password, '-q', '1', '-v', '-t', topic];
  const child = spawn('mosquitto_sub', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const lines: string[] = [];
  let wake = () => {};
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    wake();
  });
  const heard = async (line: string): Promise<void> => {
    while (!lines.includes(line))
      await new Promise<void>((more) => {
        wake = more;
      });
  };
  return { lines, heard, stop: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
