import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'tap';
import type { SimulatedHallCommand, SimulatedHallReport } from '#contract/simulated-hall';
import { hallFile } from './testing/hall-file.ts';
import { TestHub } from './testing/hub.ts';

const main = fileURLToPath(new URL('./main.js', import.meta.url));
const simulatedHall = fileURLToPath(new URL('./simulated-hall/main.js', import.meta.url));
const KEY = '0123456789abcdef0123456789ABCDEF';
const environment = { ...process.env, DZVIN_BRIDGE_SECRET: 's' };
const lineAt = (path: string) => ({ name: 'line1', path, devices: [{ address: 3, seat: 12, key: KEY }] });

function written(teardown: (task: () => void) => void, hall: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-main-'));
  teardown(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'hall.json');
  writeFileSync(path, JSON.stringify(hall));
  return path;
}

async function outcome(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const said = { out: '', err: '' };
  child.stdout?.on('data', (text) => {
    said.out += text;
  });
  child.stderr?.on('data', (text) => {
    said.err += text;
  });
  const [code] = await once(child, 'close');
  return { code, ...said };
}

test('a wrong hall file ends the bridge with code 2 and a sentence in Ukrainian and English', async (t) => {
  const config = written(t.teardown, { ...hallFile([lineAt('/dev/x')]), linse: [] });
  const { code, err } = await outcome(
    spawn(process.execPath, [main, '--config', config, '--broker', 'mqtt://h'], { env: environment }),
  );
  t.equal(code, 2);
  t.match(err, /linse: невідоме поле.*unknown field/);
});

test('--plan prints the computed cycle of each line as JSON', async (t) => {
  const config = written(t.teardown, hallFile([lineAt('/dev/x')]));
  const { code, out } = await outcome(spawn(process.execPath, [main, '--plan', '--config', config]));
  t.equal(code, 0);
  t.match(JSON.parse(out), [
    { line: 'line1', devices: 1, baud: 115_200, cycleMs: Number, simulated: { lightMs: Number } },
  ]);
});

/** Starts the simulated hall's process; `heard` resolves with the first report that fits. */
function startHall(teardown: (task: () => void) => void) {
  const child = fork(simulatedHall);
  teardown(() => child.kill());
  const reports: SimulatedHallReport[] = [];
  const listeners = new Set<() => void>();
  child.on('message', (report: SimulatedHallReport) => {
    reports.push(report);
    for (const look of listeners) look();
  });
  const heard = <T>(pick: (report: SimulatedHallReport) => T | undefined) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = reports.map(pick).find((one) => one !== undefined);
        if (found !== undefined) resolve(found);
      };
      listeners.add(look);
      look();
    });
  return { child, heard, tell: (command: SimulatedHallCommand) => child.send(command) };
}

test('both processes together carry a press to the hub and a light back to the seat', async (t) => {
  const hub = new TestHub('bridge-1');
  await hub.start();
  t.teardown(() => hub.stop());
  const hall = startHall(t.teardown);
  hall.tell({ do: 'start', wire: {}, lines: [{ line: 'line1', devices: [{ address: 3, seat: 12, key: KEY }] }] });
  const path = await hall.heard((report) => (report.tells === 'started' ? report.paths['line1'] : undefined));
  const config = written(t.teardown, hallFile([lineAt(path)]));
  const bridge = spawn(process.execPath, [main, '--config', config, '--broker', hub.url], { env: environment });
  t.teardown(() => bridge.kill('SIGKILL'));
  hub.onReport = (report) => {
    if (report.kind !== 'key') return;
    hub.order({
      device: 'line1-03',
      position: 1,
      ready: true,
      floor: 'none',
      ballotId: 'b1',
      choice: 'for',
      hurry: true,
    });
  };
  hub.order({ device: 'line1-03', position: 0, ready: true, floor: 'none', hurry: false });
  await hall.heard((report) => (report.tells === 'lights' && report.lights.ready ? report.lights : undefined));
  hall.tell({ do: 'press', seat: 12, key: 'for' });
  const choice = await hall.heard((report) => (report.tells === 'lights' ? report.lights.choice : undefined));
  t.equal(choice, 'for');
  const ended = outcome(bridge);
  bridge.kill('SIGTERM');
  t.equal((await ended).code, 0);
});

test('the simulated hall refuses what it does not know and goes on', async (t) => {
  const hall = startHall(t.teardown);
  hall.child.send({ do: 'dance' });
  t.match(await hall.heard((report) => (report.tells === 'failed' ? report.message : undefined)), /./);
  hall.tell({ do: 'press', seat: 1, key: 'for' });
  hall.tell({ do: 'start', wire: {}, lines: [{ line: 'a', devices: [{ address: 0, seat: 1, key: KEY }] }] });
  t.ok(await hall.heard((report) => (report.tells === 'started' ? report.paths['a'] : undefined)));
});

test('bridge and simulated hall end when their parent is gone', async (t) => {
  const config = written(t.teardown, hallFile([lineAt('/dev/nowhere')]));
  const options = ['--config', config, '--broker', 'mqtt://127.0.0.1:1'];
  for (const child of [
    fork(main, options, { env: environment, silent: true }),
    fork(simulatedHall, [], { silent: true }),
  ]) {
    const exit = once(child, 'exit');
    child.disconnect();
    t.same(await exit, [0, null]);
  }
});
