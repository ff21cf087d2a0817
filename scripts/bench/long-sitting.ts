/**
 * A long sitting through the real wire, as its rehearsal plays it: 26 seats, 30 items, 80 ballots, 60 speeches. Its
 * length against the minute it may take; the hub's memory at the end against that after its first third.
 */
import { readFileSync } from 'node:fs';
import { longSitting as scenarioOf } from '../rehearsals/long-sitting.ts';
import { playSteps } from '../rehearse/play.ts';
import { newPlay } from '../rehearse/play-state.ts';
import { checkScenario } from '../rehearse/read-scenario.ts';
import { setStage } from '../rehearse/stage.ts';
import type { Bench } from './bench.ts';
import { type Row, timesAsLong, timesAsMuch } from './row.ts';

const LIMIT_MS = 60_000;
const PAGE_BYTES = 4096;

export async function longSitting({ tell }: Bench): Promise<readonly Row[]> {
  const begun = performance.now();
  const checked = checkScenario(scenarioOf('scripts/rehearsals/twenty-six-seats.json'));
  if (!checked.ok) throw new Error(checked.faults.map(({ path, en }) => `${path}: ${en}`).join('; '));
  const stage = await setStage(checked.value);
  try {
    const play = newPlay(stage, checked.value);
    const { length } = checked.value.steps;
    const third = Math.round(length / 3);
    await playSteps(play, 0, third);
    const early = residentMb(stage.hub.pid);
    tell(`${third} steps, hub ${early.toFixed(0)} MB`);
    await playSteps(play, third, length);
    const late = residentMb(stage.hub.pid);
    if (play.differences.length > 0) throw new Error(play.differences.join('; '));
    const ours = performance.now() - begun;
    const name = 'sitting of 30 items, 80 ballots, 60 speeches';
    return [
      timesAsLong({ name, ours, peer: LIMIT_MS, peerName: 'the minute it may take' }, 1),
      timesAsMuch(
        { name: `${name}, memory of the hub`, ours: late, peer: early, peerName: 'after its first third' },
        1.25,
      ),
    ];
  } finally {
    await stage.stopAll();
    stage.clear();
  }
}

/** Resident memory of a process, MB. */
const residentMb = (pid: number | undefined): number =>
  (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES) / 1e6;
