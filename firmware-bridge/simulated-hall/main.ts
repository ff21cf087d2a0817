/**
 * The simulated hall's process, a child with an IPC channel: commands in, lights and paths out, as
 * `#contract/simulated-hall` says. Ends with its parent, or on SIGTERM.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checker } from '#contract/check';
import { type SeatLights, SimulatedHallCommand, type SimulatedHallReport } from '#contract/simulated-hall';
import { unreachable } from '#contract/unreachable';
import { monotonicClock } from '../clock.ts';
import { Autopilot } from './autopilot.ts';
import { SimulatedHall } from './simulated-hall.ts';

const checkCommand = checker(SimulatedHallCommand);
const folder = mkdtempSync(join(tmpdir(), 'dzvin-hall-'));
let hall: SimulatedHall | undefined;
let autopilot: Autopilot | undefined;

function tell(report: SimulatedHallReport): void {
  if (process.connected) process.send?.(report);
}

function onLights(lights: SeatLights): void {
  tell({ tells: 'lights', lights });
  autopilot?.see(lights);
}

function started(): SimulatedHall {
  if (hall === undefined) throw new Error('the hall has not been started');
  return hall;
}

async function start({ lines, wire }: Extract<SimulatedHallCommand, { do: 'start' }>): Promise<void> {
  try {
    await hall?.close();
    const next = new SimulatedHall({ lines, wire, folder, onLights });
    hall = next;
    await next.startChips();
    tell({ tells: 'started', paths: next.paths });
  } catch (error) {
    tell({ tells: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

function carryOut(command: SimulatedHallCommand): void {
  switch (command.do) {
    case 'start':
      void start(command);
      break;
    case 'insert-card':
      started().insertCard(command.seat, command.card);
      break;
    case 'remove-card':
      started().removeCard(command.seat);
      break;
    case 'press':
      started().press(command.seat, command.key);
      break;
    case 'palm':
      started().palm(command.seat, command.covered);
      break;
    case 'hold':
      started().hold(command.seat, command.key, command.ms);
      break;
    case 'install-mode':
      started().installMode(command.seat);
      break;
    case 'unplug-keypad':
      started().unplugKeypad(command.seat);
      break;
    case 'replug-keypad':
      started().replugKeypad(command.seat);
      break;
    case 'kill-keypad':
      started().killKeypad(command.seat);
      break;
    case 'unplug':
      started().unplug(command.line);
      break;
    case 'replug':
      started().replug(command.line);
      break;
    case 'autopilot':
      autopilot?.end();
      autopilot = new Autopilot(started(), monotonicClock, command.seed);
      autopilot.convene(command.people);
      break;
    case 'leave-to-person':
      autopilot?.release(command.seat);
      break;
    default:
      unreachable(command);
  }
}

async function end(): Promise<void> {
  autopilot?.end();
  await hall?.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

process.on('message', (message) => {
  const checked = checkCommand(message);
  if (!checked.ok) {
    tell({ tells: 'failed', message: checked.faults.map(({ path, en }) => `${path}: ${en}`).join('; ') });
    return;
  }
  try {
    carryOut(checked.value);
  } catch (error) {
    tell({ tells: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', end);
// The parent may have gone while this process was still loading.
if (process.send !== undefined && !process.connected) void end();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
