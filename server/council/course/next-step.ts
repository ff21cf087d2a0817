/**
 * The chair's autopilot: the course of a sitting by the rules of procedure. In: the sitting as it stands. Out: the
 * steps that belong to it now, each with its command filled in; the first that is not refused is the next lawful one.
 * Whether a step would be refused is asked of the council itself: it decides the command on the state as it stands,
 * and its events are thrown away.
 */
import { unreachable } from '#contract/unreachable';
import type { ChairStep } from '#contract/views';
import { decide } from '../decide.ts';
import type { DecisionContext } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { underAlarm, whenAdjourned, whenConvened } from './around-the-sitting.ts';
import { whenOpen } from './open-sitting.ts';
import type { Step } from './step.ts';

/** The steps of this moment, tried out; `nowMs`: of the sitting's last event, ms since the epoch. */
export function stepsNow(sitting: Sitting, nowMs: number): readonly ChairStep[] {
  const seen = new Set<string>();
  const steps = courseOf(sitting, nowMs).filter(({ key }) => !seen.has(key) && seen.add(key));
  return steps.map((step) => triedOut(sitting, step, nowMs));
}

/** Everything that may come next, in the order in which the rules would have it. */
function courseOf(sitting: Sitting, nowMs: number): readonly Step[] {
  if (sitting.phase === 'closed') return [];
  if (sitting.alarm) return underAlarm();
  switch (sitting.phase) {
    case 'convened':
      return whenConvened(sitting, nowMs);
    case 'adjourned':
      return whenAdjourned(sitting, nowMs);
    case 'open':
      return whenOpen(sitting, nowMs);
    default:
      return unreachable(sitting.phase);
  }
}

function triedOut(sitting: Sitting, step: Step, nowMs: number): ChairStep {
  const decision = decide(sitting, step.command, tryingContext(sitting, nowMs));
  if (decision.ok) return step;
  const { uk, en, article } = decision.refusal;
  return { ...step, refusedBecause: { uk, en }, ...(article !== undefined && { article }) };
}

/** What a decision is given from outside. Of a secret ballot how many took part is known here, and not how. */
export const tryingContext = ({ ballots: { running } }: Sitting, nowMs: number): DecisionContext => ({
  nowMs,
  actor: 'chair',
  sealKey: '0'.repeat(64),
  tally: { for: 0, against: 0, abstain: running?.tookPart.filter((took) => took).length ?? 0 },
});
