/**
 * A press at a seat until its light, over a pseudo-terminal paced as 115,200 baud with twelve keypads on the line,
 * through the real bridge and hub; against the computed worst case: a poll cycle just missed, the press told, an exchange
 * in the way, the light's frames, and a commit as measured beside it.
 */
import { join } from 'node:path';
import { CHOICES } from '#contract/vocabulary';
import type { HallProcess } from '../house/hall-process.ts';
import { openBareCommits } from './bare-commits.ts';
import type { Bench } from './bench.ts';
import { startWires } from './hall-wires.ts';
import { type Row, timesAsLong } from './row.ts';
import { median, percentile } from './statistics.ts';

const SEATS = Array.from({ length: 12 }, (_, index) => index + 1);
const WARM_UP = 24;
const SAMPLES = 300;

type Pressed = { readonly ours: number[]; readonly commits: number[] };

export async function pressToLight({ folder, tell }: Bench): Promise<readonly Row[]> {
  const wires = await startWires(join(folder, 'press'), SEATS, 1);
  try {
    tell(`${WARM_UP} + ${SAMPLES} presses`);
    const { ours, commits } = await pressAndLook(wires.hall, join(folder, 'bare.db'));
    const { cycleMs, worstPressMs } = wires.plan;
    const commitMs = median(commits);
    tell(
      `computed: cycle ${cycleMs.toFixed(2)}, worst press ${worstPressMs.toFixed(2)} + commit ${commitMs.toFixed(2)} ms`,
    );
    const peer = { peer: worstPressMs + commitMs, peerName: 'the computed worst case + a commit' };
    const row = (share: number, word: string, target?: number) =>
      timesAsLong({ name: `seat press to light, ${word}`, ours: percentile(ours, share), ...peer }, target);
    return [row(0.99, 'p99', 1.2), row(0.95, 'p95'), row(0.5, 'p50')];
  } finally {
    await wires.stop();
  }
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
