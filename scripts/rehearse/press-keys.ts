/**
 * Hands at the keypads of a rehearsal. Where the council asks for two hands (rule `twoHandHoldMs`) a palm is laid on the
 * pad, and when it has lain there long enough the key is held as long again: so a press counts at a keypad of our own,
 * which measures both hands itself, and at a plain one, of which the bridge knows only how long the pad has been covered.
 * Whoever sees no light tries again, as in the hall: on a busy machine a plain keypad's palm may be read too late.
 */
import { setTimeout as pass } from 'node:timers/promises';
import type { SeatLights } from '#contract/simulated-hall';
import type { Choice } from '#contract/vocabulary';
import type { Play } from './play-state.ts';

export type Press = { readonly keypad: number; readonly key: Choice };

/** A palm counts from when the bridge has read it: a turn of the line later at most, which is 100 ms where it is well laid. */
const READ_LATER_MS = 200;
/** Who has pressed waits so long for the light before trying again. */
const LIGHT_WITHIN_MS = 1500;

/** Presses so that it counts, and resolves when the lights at all of `keypads` are as they should be. */
export async function pressUntil(
  play: Play,
  presses: readonly Press[],
  keypads: readonly number[],
  recorded: (lights: SeatLights) => boolean,
  what: string,
): Promise<void> {
  const { hall } = play.stage;
  const holdMs = play.scenario.council.rules?.twoHandHoldMs ?? 0;
  const all = hall.untilLights(keypads, recorded, what);
  if (holdMs === 0) pressWithOneHand(play, presses);
  else await pressWithBoth(play, presses, holdMs + READ_LATER_MS, all, recorded);
  await all;
}

/** Presses and lets go at once. */
export function pressWithOneHand({ stage }: Play, presses: readonly Press[]): void {
  for (const { keypad, key } of presses) stage.hall.order({ do: 'press', seat: keypad, key });
}

async function pressWithBoth(
  { stage: { hall } }: Play,
  presses: readonly Press[],
  holdMs: number,
  all: Promise<void>,
  recorded: (lights: SeatLights) => boolean,
): Promise<void> {
  const palms = (covered: boolean) => {
    for (const { keypad } of presses) hall.order({ do: 'palm', seat: keypad, covered });
  };
  const unlit = ({ keypad }: Press) => {
    const lights = hall.lightsAt(keypad);
    return lights?.open === true && !recorded(lights);
  };
  let over = false;
  const seen = all.finally(() => {
    over = true;
  });
  palms(true);
  await pass(holdMs);
  for (let left = presses; left.length > 0 && !over; left = left.filter(unlit)) {
    for (const { keypad, key } of left) hall.order({ do: 'hold', seat: keypad, key, ms: holdMs });
    await Promise.race([seen, pass(holdMs + LIGHT_WITHIN_MS)]);
  }
  palms(false);
}
