/**
 * A hall for one measurement: simulated keypads on lines paced as 115,200 baud with 2 ms turnaround, the real bridge and
 * hub, everybody registered and a ballot open.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BridgeId } from '#contract/ids';
import { type BridgeProcess, startBridge } from '../house/bridge-process.ts';
import { HallProcess } from '../house/hall-process.ts';
import { layLines } from '../house/lines.ts';
import { LiveClient, signIn } from '../house/live-client.ts';
import { BRIDGE } from '../house/scripts.ts';
import { BENCH_SECRET, type BenchHouse, openBallot, startHouse } from './bench-house.ts';
import { cardOf, councilOf } from './council.ts';

const BAUD = 115_200;
const TURNAROUND_MS = 2;
const BRIDGE_ID = 'bridge-1' as BridgeId;

/** What the bridge computes of a line that is a pseudo-terminal. */
export type Plan = { readonly cycleMs: number; readonly lightMs: number; readonly worstPressMs: number };

export type Wires = {
  readonly hall: HallProcess;
  readonly house: BenchHouse;
  readonly bridge: BridgeProcess;
  /** The secretary, who sees whether each keypad answers. */
  readonly secretary: LiveClient;
  readonly plan: Plan;
  stop(): Promise<void>;
};

/** Starts everything in `folder`, which must be new, and opens a ballot at every seat. */
export async function startWires(folder: string, seats: readonly number[], lineCount: number): Promise<Wires> {
  const hall = new HallProcess(() => undefined);
  const lines = layLines(seats, lineCount);
  const paths = await hall.start(lines, { baud: BAUD, turnaroundMs: TURNAROUND_MS });
  const hallLines = lines.map(({ line, devices }) => ({ name: line, path: paths[line] ?? '', baud: BAUD, devices }));
  const house = await startHouse(folder, councilOf(seats.length, hallLines));
  const { brokerUrl, links } = house.ready;
  const who = { bridge: BRIDGE_ID, bridgeSecret: BENCH_SECRET, onLog: () => undefined };
  const bridge = startBridge({ config: house.config, brokerUrl, data: join(folder, 'data'), ...who });
  const secretary = new LiveClient(house.origin, 'secretary', await signIn(house.origin, links.secretary));
  const stop = async () => {
    secretary.close();
    await bridge.stop();
    await house.stop();
    await hall.stop();
  };
  try {
    await secretary.ready();
    await secretary.see('secretary');
    for (const seat of seats) hall.order({ do: 'insert-card', seat, card: cardOf(seat) });
    await hall.untilLights(seats, ({ ready }) => ready, 'not registered');
    await openBallot(house);
    await hall.untilLights(seats, ({ open }) => open, 'no vote-open light');
    return { hall, house, bridge, secretary, plan: await planOf(house.config), stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

/** Resolves when every one of these keypads answers, or none does. */
export const untilAnswering = ({ secretary }: Wires, seats: readonly number[], up: boolean): Promise<true> =>
  secretary.until(
    'secretary',
    ({ keypads }) => seats.every((seat) => keypads[String(seat)]?.up === up),
    `keypads ${seats.join(', ')} ${up ? 'are not back' : 'still answer'}`,
  );

/** The plan of the first line, as the bridge computes it. */
async function planOf(config: string): Promise<Plan> {
  const { stdout } = await promisify(execFile)(process.execPath, [BRIDGE, '--config', config, '--plan']);
  const [plan] = JSON.parse(stdout) as { readonly simulated: Plan }[];
  if (plan === undefined) throw new Error('the bridge computes no plan');
  return plan.simulated;
}
