/** Numbers of decisions by the council's own pattern, e.g. {n}-{session}/{roman} → 914-14/VIII. */
import { roman } from '#contract/ordinals';
import type { Sitting } from '../sitting/sitting.ts';

/** What a number is made of. */
export type NumberParts = {
  readonly n: number;
  readonly session: number;
  readonly sitting: number;
  readonly convocation: number;
};

/** The number as printed; what the pattern does not name is left out, what it misspells stays visible. */
export function decisionNumber(pattern: string, { n, session, sitting, convocation }: NumberParts): string {
  const parts: Readonly<Record<string, string>> = {
    n: String(n),
    session: String(session),
    sitting: String(sitting),
    convocation: String(convocation),
    convocation2: String(convocation).padStart(2, '0'),
    roman: roman(convocation),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

/** Ordinal of the next decision of this sitting. */
export const nextDecision = ({ ballots, firstDecision = 1 }: Sitting): number =>
  firstDecision + ballots.decisions.length;

/** The number of the decision with this ordinal. */
export const decisionNumberOf = ({ rules, session, sitting, convocation }: Sitting, ordinal: number): string =>
  decisionNumber(rules.decisionNumber, {
    n: ordinal,
    session: session.number,
    sitting: sitting.number,
    convocation,
  });
