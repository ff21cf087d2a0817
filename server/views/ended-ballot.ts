/**
 * A ballot that ended, as every screen prints it: the stored verdict with its headline and its explanation. Nothing
 * is counted here. A stopped ballot has neither verdict nor count.
 */
import type { EndedBallot as Shown } from '#contract/views';
import { itemById } from '../council/agenda/agenda.ts';
import { explainVerdict } from '../council/ballot/explain.ts';
import { headlineOf } from '../council/ballot/headline.ts';
import type { ClosedBallot, EndedBallot, Sitting, StoppedBallot } from '../council/council.ts';
import { itemHead } from './heads.ts';
import type { Mark, SittingRecord } from './house.ts';
import { subjectWords } from './words.ts';

const shownBallots = new WeakMap<EndedBallot, Shown>();

/** All ended ballots of a sitting, in their order. */
export const endedBallots = ({ sitting, ended }: SittingRecord): Shown[] =>
  sitting.ballots.ended.map((ballot) => showEnded(sitting, ballot, ended.get(ballot.ballotId)));

/** The ballot whose result stands until the next step. */
export function shownResult({ sitting, ended, shownResult: id }: SittingRecord): Shown | undefined {
  const ballot = sitting.ballots.ended.findLast(({ ballotId }) => ballotId === id);
  return ballot && showEnded(sitting, ballot, ended.get(ballot.ballotId));
}

function showEnded(sitting: Sitting, ballot: EndedBallot, mark: Mark | undefined): Shown {
  const known = shownBallots.get(ballot);
  if (known) return known;
  const item = ballot.itemId === undefined ? undefined : itemById(sitting.agenda, ballot.itemId);
  const { ballotId, number, subject, manner, text } = ballot;
  const shown: Shown = {
    ballotId,
    number,
    ...(item && { item: itemHead(item) }),
    subject,
    manner,
    text,
    ...(ballot.ended === 'closed' ? closed(sitting, ballot) : stopped(ballot)),
    position: mark?.position ?? 0,
    endedAt: mark?.at ?? '',
  };
  shownBallots.set(ballot, shown);
  return shown;
}

const closed = ({ council }: Sitting, { subject, verdict }: ClosedBallot) => ({
  result: verdict.result,
  headline: headlineOf(subject, verdict.result),
  explanation: explainVerdict(verdict, council.kind),
  verdict,
});

function stopped({ subject, reason }: StoppedBallot) {
  const what = subjectWords(subject);
  return {
    result: 'stopped' as const,
    headline: { uk: 'ГОЛОСУВАННЯ ЗУПИНЕНО', en: 'BALLOT STOPPED' },
    explanation: {
      uk: `Голосування (${what.uk}) зупинено, результату немає: ${reason}`,
      en: `The ballot (${what.en}) was stopped and has no result: ${reason}`,
    },
    reason,
  };
}
