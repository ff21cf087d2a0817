/**
 * A ballot that ended, as every screen prints it: the stored verdict with its headline and its explanation. Nothing
 * is counted here. A stopped ballot has neither verdict nor count, and one that a restart voided has no figures.
 */
import { unreachable } from '#contract/unreachable';
import type { EndedBallot as Shown } from '#contract/views';
import { itemById } from '../council/agenda/agenda.ts';
import {
  endedBallot,
  type NumberedDecision,
  type SetAside,
  setAsideOf,
  type VoidedBallot,
} from '../council/ballot/ballot.ts';
import { explainVerdict, heldAs } from '../council/ballot/explain.ts';
import { headlineOfBallot } from '../council/ballot/headline.ts';
import type { ClosedBallot, EndedBallot, Sitting, StoppedBallot } from '../council/council.ts';
import { subjectWords } from '../council/course/words.ts';
import { itemHead, itemHeads } from './heads.ts';
import type { Mark, SittingRecord } from './house.ts';

type After = { readonly aside: SetAside | undefined; readonly decisions: readonly NumberedDecision[] };
const shownBallots = new WeakMap<EndedBallot, After & { readonly shown: Shown }>();

/** All ended ballots of a sitting, in their order; trials are outside the record. */
export const endedBallots = ({ sitting, ended }: SittingRecord): Shown[] =>
  sitting.ballots.ended.map((ballot) => showEnded(sitting, ballot, ended.get(ballot.ballotId)));

/** Ended ballots of the open item, or of the sitting while none is open, by number. */
export function endedHere({ sitting, ended }: SittingRecord): Record<string, Shown> {
  const { openItemId } = sitting.agenda;
  const here = sitting.ballots.ended.filter(({ itemId }) => openItemId === undefined || itemId === openItemId);
  const lines = here.map((ballot) => [String(ballot.number), showEnded(sitting, ballot, ended.get(ballot.ballotId))]);
  return Object.fromEntries(lines);
}

/** The ballot whose result stands until the next step. */
export function shownResult({ sitting, ended, shownResult: id }: SittingRecord): Shown | undefined {
  const ballot = id === undefined ? undefined : endedBallot(sitting.ballots, id);
  return ballot && showEnded(sitting, ballot, ended.get(ballot.ballotId));
}

/** Shown once; anew only when something later befell it: its decision was numbered, its result set aside. */
function showEnded(sitting: Sitting, ballot: EndedBallot, mark: Mark | undefined): Shown {
  const { ballots } = sitting;
  const aside = setAsideOf(ballots, ballot.ballotId);
  const decisions = ballots.decisions.filter(({ ballotId }) => ballotId === ballot.ballotId);
  const known = shownBallots.get(ballot);
  if (known && known.aside === aside && known.decisions.length === decisions.length) return known.shown;
  const shown = {
    ...asked(sitting, ballot),
    ...howEnded(sitting, ballot),
    ...befell({ aside, decisions }),
    ...at(mark),
  };
  shownBallots.set(ballot, { aside, decisions, shown });
  return shown;
}

const at = (mark: Mark | undefined) => ({ position: mark?.position ?? 0, endedAt: mark?.at ?? '' });

const befell = ({ aside, decisions }: After) => ({
  ...(decisions.length > 0 && { decisions: decisions.map(({ number }) => number) }),
  ...(aside && { setAside: { by: aside.byNumber, reason: aside.reason } }),
});

function asked(sitting: Sitting, ballot: EndedBallot) {
  const item = ballot.itemId === undefined ? undefined : itemById(sitting.agenda, ballot.itemId);
  const { ballotId, number, subject, manner, text, by, ground, method, methodReason, itemIds } = ballot;
  const repeated = ballot.repeats && endedBallot(sitting.ballots, ballot.repeats);
  return {
    ballotId,
    number,
    ...(item && { item: itemHead(item) }),
    subject,
    manner,
    text,
    ...(manner === 'secret' && { by: by ?? ('electronic' as const) }),
    ...(ground !== undefined && { ground }),
    ...(method !== undefined && { method }),
    ...(methodReason !== undefined && { methodReason }),
    ...(repeated && { repeats: repeated.number }),
    ...(ballot.trial && { trial: true as const }),
    ...(itemIds && { items: itemHeads(sitting, itemIds) }),
  };
}

function howEnded(sitting: Sitting, ballot: EndedBallot) {
  switch (ballot.ended) {
    case 'closed':
      return closed(sitting, ballot);
    case 'stopped':
      return stopped(sitting, ballot);
    case 'voided':
      return voided(sitting, ballot);
    default:
      return unreachable(ballot);
  }
}

function closed(sitting: Sitting, ballot: ClosedBallot) {
  const { verdict, paper } = ballot;
  return {
    result: verdict.result,
    headline: headlineOfBallot(sitting.ballots, ballot),
    explanation: explainVerdict(verdict, sitting.council.kind, heldAs(sitting.ballots, ballot)),
    verdict,
    ...(paper && { paper }),
  };
}

function stopped({ ballots }: Sitting, ballot: StoppedBallot) {
  const { subject, reason } = ballot;
  const what = subjectWords(subject);
  return {
    result: 'stopped' as const,
    headline: headlineOfBallot(ballots, ballot),
    explanation: {
      uk: `Голосування (${what.uk}) зупинено, результату немає: ${reason}`,
      en: `The ballot (${what.en}) was stopped and has no result: ${reason}`,
    },
    reason,
  };
}

const voided = ({ ballots }: Sitting, ballot: VoidedBallot) => ({
  result: 'void' as const,
  headline: headlineOfBallot(ballots, ballot),
  explanation: {
    uk: 'Таємне голосування перервав перезапуск системи: жодного голосу не збережено, його проводять знову',
    en: 'A restart of the system interrupted the secret ballot: no vote was kept, and it is held again',
  },
});
