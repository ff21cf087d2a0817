/**
 * A press at a seat until its light, over a pseudo-terminal paced as 115,200 baud with twelve keypads on the line,
 * through the real bridge and hub; against the computed worst case: one poll cycle, the light's frames, and a commit as
 * measured beside it.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BridgeId } from '#contract/ids';
import { CHOICES } from '#contract/vocabulary';
import { startBridge } from '../house/bridge-process.ts';
import { HallProcess } from '../house/hall-process.ts';
import { layLines } from '../house/lines.ts';
import { BRIDGE } from '../house/scripts.ts';
import { openBareCommits } from './bare-commits.ts';
import type { Bench } from './bench.ts';
import { BENCH_SECRET, openBallot, startHouse } from './bench-house.ts';
import { cardOf, councilOf } from './council.ts';
import { type Row, timesAsLong } from './row.ts';
import { median, percentile } from './statistics.ts';

const SEATS = Array.from({ length: 12 }, (_, index) => index + 1);
const BAUD = 115_200;
const TURNAROUND_MS = 2;
const BRIDGE_ID = 'bridge-1' as BridgeId;
const WARM_UP = 24;
const SAMPLES = 300;

type Plan = { readonly simulated: { readonly cycleMs: number; readonly lightMs: number } };
type Pressed = { readonly ours: number[]; readonly commits: number[] };

export async function pressToLight({ folder, tell }: Bench): Promise<readonly Row[]> {
  const hall = new HallProcess(() => undefined);
  const lines = layLines(SEATS, 1);
  const paths = await hall.start(lines, { baud: BAUD, turnaroundMs: TURNAROUND_MS });
  const hallLines = lines.map(({ line, devices }) => ({ name: line, path: paths[line] ?? '', baud: BAUD, devices }));
  const house = await startHouse(join(folder, 'press'), councilOf(SEATS.length, hallLines));
  const { brokerUrl } = house.ready;
  const who = { bridge: BRIDGE_ID, bridgeSecret: BENCH_SECRET, onLog: () => undefined };
  const bridge = startBridge({ config: house.config, brokerUrl, ...who });
  try {
    const { cycleMs, lightMs } = await planOf(house.config);
    for (const seat of SEATS) hall.order({ do: 'insert-card', seat, card: cardOf(seat) });
    await hall.untilLights(SEATS, ({ ready }) => ready, 'not registered');
    await openBallot(house);
    await hall.untilLights(SEATS, ({ open }) => open, 'no vote-open light');
    tell(`${WARM_UP} + ${SAMPLES} presses`);
    const { ours, commits } = await pressAndLook(hall, join(folder, 'bare.db'));
    const commitMs = median(commits);
    tell(`computed: cycle ${cycleMs.toFixed(2)} + light ${lightMs.toFixed(2)} + commit ${commitMs.toFixed(2)} ms`);
    const peer = { peer: cycleMs + lightMs + commitMs, peerName: 'one computed poll cycle + light + commit' };
    const row = (share: number, word: string, target?: number) =>
      timesAsLong({ name: `seat press to light, ${word}`, ours: percentile(ours, share), ...peer }, target);
    return [row(0.95, 'p95', 1.3), row(0.5, 'p50')];
  } finally {
    await bridge.stop();
    await house.stop();
    await hall.stop();
  }
}

/** The plan of the one line, as the bridge computes it. */
async function planOf(config: string): Promise<Plan['simulated']> {
  const { stdout } = await promisify(execFile)(process.execPath, [BRIDGE, '--config', config, '--plan']);
  const [plan] = JSON.parse(stdout) as Plan[];
  if (plan === undefined) throw new Error('the bridge computes no plan');
  return plan.simulated;
}

/** One press at a time, each at a random moment of the poll cycle; a bare commit after each. */
async function pressAndLook(hall: HallProcess, file: string): Promise<Pressed> {
  const { commit, close } = openBareCommits(file);
  const pressed: Pressed = { ours: [], commits: [] };
  for (let n = 0; n < WARM_UP + SAMPLES; n += 1) {
    const seat = SEATS[n % SEATS.length] ?? 1;
    const key = CHOICES[Math.floor(n / SEATS.length) % CHOICES.length] ?? 'for';
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 80));
    const begun = performance.now();
    hall.order({ do: 'press', seat, key });
    await hall.untilLights([seat], ({ choice }) => choice === key, 'no light');
    const lit = performance.now();
    commit();
    if (n < WARM_UP) continue;
    pressed.ours.push(lit - begun);
    pressed.commits.push(performance.now() - lit);
  }
  close();
  return pressed;
}
