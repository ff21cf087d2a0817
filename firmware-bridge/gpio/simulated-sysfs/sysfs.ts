/**
 * A simulated `/sys/class/gpio` for whoever shares this process' mount namespace: `unshare -m node sysfs.js CHIP`, with
 * an IPC channel. In: levels to put. Out: that it is mounted, or why it can't be; each change of a wire, each level put.
 * Ends when its parent is gone; the mount goes with it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import type { SimulatedBoardOrder, SimulatedBoardReport, SimulatedChip } from '#contract/simulated-board';
import { SYSFS_GPIO } from '../chip.ts';
import { FuseServer } from './fuse-server.ts';
import { Lines } from './lines.ts';
import { Tree } from './tree.ts';

/** What main waits for. */
export type Mounted = { readonly tells: 'mounted' };

const tell = (report: Exclude<SimulatedBoardReport, { tells: 'laid' }> | Mounted) => process.send?.(report);
const options = JSON.parse(process.argv[2] ?? '') as SimulatedChip;

const lines = new Lines(
  options,
  (change) => tell({ tells: 'wire', ...change }),
  (line) => server?.edge(line),
);
let server: FuseServer | undefined;

try {
  const device = openSync('/dev/fuse', 'r+');
  await makeRoom();
  server = new FuseServer(device, new Tree(options, lines), lines);
  const rights = 'rootmode=40755,user_id=0,group_id=0';
  await mount(['-t', 'fuse', '-o', `fd=3,${rights}`, 'simulated-gpio', SYSFS_GPIO], device);
  // Before the mount nothing may be read from the device.
  server.serve();
  tell({ tells: 'mounted' });
} catch (error) {
  tell({ tells: 'cannot', reason: error instanceof Error ? error.message : String(error) });
}

process.on('message', ({ put, level }: SimulatedBoardOrder) => {
  const atNs = String(process.hrtime.bigint());
  lines.put(put, level);
  tell({ tells: 'put', line: put, level, atNs });
});
// A read of /dev/fuse is always under way, and an orderly exit would wait for it.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

/** A machine without GPIO has no such folder in sysfs, and none can be made there. */
async function makeRoom(): Promise<void> {
  if (existsSync(SYSFS_GPIO)) return;
  await mount(['-t', 'tmpfs', 'simulated-class', '/sys/class']);
  mkdirSync(SYSFS_GPIO);
}

async function mount(args: readonly string[], device?: number): Promise<void> {
  const stdio = ['ignore', 'inherit', 'pipe', ...(device === undefined ? [] : [device])] as const;
  const child = spawn('mount', ['-i', ...args], { stdio: [...stdio] });
  let said = '';
  child.stderr?.on('data', (text) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`mount ${args.join(' ')}: ${said.trim()}`);
}
