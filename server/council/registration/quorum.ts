/**
 * Quorum: a sitting is competent when more than half of the total composition's deputies take part
 * (280/97-ВР ст. 46). The separately elected head is no deputy and does not count.
 */
import type { Quorum } from '#contract/events';
import { reckonedFrom } from '../roster/composition.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { enteredDeputies } from './entering.ts';

/** Deputies needed: more than half of the composition; by law vacant mandates count in it. */
export const quorumNeeded = (seats: number): number => Math.floor(seats / 2) + 1;

/** Deputies registered now, the head apart. */
export const deputiesRegistered = ({ roster, registration }: Sitting): number =>
  registration.present.reduce(
    (deputies, presence, place) => (presence && place !== roster.headPlace ? deputies + 1 : deputies),
    0,
  );

/** The quorum as it stands now, as events and screens carry it. */
export function quorumOf(sitting: Sitting): Quorum {
  const deputies = deputiesRegistered(sitting);
  const needed = quorumNeeded(reckonedFrom(sitting));
  const entered = enteredDeputies(sitting).length;
  return { deputies, needed, met: deputies >= needed, ...(entered > 0 && { entered }) };
}

export const hasQuorum = (sitting: Sitting): boolean => quorumOf(sitting).met;
