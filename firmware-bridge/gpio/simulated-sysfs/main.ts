/**
 * The simulated board's process: `main.js CHIP` with an IPC channel. Lays the lines in a mount namespace of its own, as
 * root or, where that is not allowed, as the root of a user namespace; then passes orders in and reports out.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SimulatedBoardReport } from '#contract/simulated-board';
import type { Mounted } from './sysfs.ts';

const sysfs = fileURLToPath(new URL('./sysfs.js', import.meta.url));
const WAYS = [
  { unshare: ['-m'], enter: ['-m'] },
  { unshare: ['-U', '-r', '-m'], enter: ['-U', '-m', '--preserve-credentials'] },
];
const chip = process.argv[2] ?? '';
const tell = (report: SimulatedBoardReport) => process.send?.(report);

const reasons: string[] = [];
let laid: ChildProcess | undefined;
for (const { unshare, enter } of WAYS) {
  const child = spawn('unshare', [...unshare, process.execPath, sysfs, chip], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const reason = await whyNot(child);
  if (reason === undefined) {
    laid = child;
    child.on('message', tell);
    tell({ tells: 'laid', enter: ['nsenter', '-t', String(child.pid), ...enter, '--'] });
    break;
  }
  if (child.connected) child.disconnect();
  reasons.push(`unshare ${unshare.join(' ')}: ${reason}`);
}
if (laid === undefined) tell({ tells: 'cannot', reason: reasons.join('\n') });

process.on('message', (order: object) => laid?.send(order));
process.on('disconnect', () => process.exit(0));

/** Why there are no lines; undefined when they are there. */
function whyNot(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
    });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(said.trim() || `exit code ${code}`));
    child.once('message', (report: SimulatedBoardReport | Mounted) =>
      resolve(report.tells === 'mounted' ? undefined : report.tells === 'cannot' ? report.reason : 'no answer'),
    );
  });
}
