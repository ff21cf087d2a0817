/**
 * The composition that quorum and majorities are reckoned from: the total by law, vacant mandates counted (280/97-ВР
 * ст. 46, 59), or, where the council's rule says so, the mandates that are filled.
 */
import type { Sitting } from '../sitting/sitting.ts';

/** Mandates that are filled: everyone of the roster but the separately elected head. */
export const filledMandates = ({ roster }: Pick<Sitting, 'roster'>): number =>
  roster.members.length - (roster.headPlace === undefined ? 0 : 1);

/** N by law, and the filled mandates where the composition is reckoned from them. */
export function compositionOf(sitting: Sitting): { readonly seats: number; readonly actual?: number } {
  const { seats } = sitting.council;
  return sitting.rules.composition === 'actual' ? { seats, actual: Math.max(1, filledMandates(sitting)) } : { seats };
}

/** The number of deputies that quorum and majorities are reckoned from. */
export function reckonedFrom(sitting: Sitting): number {
  const { seats, actual } = compositionOf(sitting);
  return actual ?? seats;
}
