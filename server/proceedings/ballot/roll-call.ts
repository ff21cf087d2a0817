/**
 * What the roll-call printout says, taken from one sitting's events up to the close of one ballot and from nothing
 * later, so that the paper comes out the same however long the journal has grown since.
 * Every figure is the stored verdict's; only the faction table is counted here (280/97-ВР ст. 59 ч. 3).
 */
import type { AgendaEntry, Council, Member, Session, SittingPlan } from '#contract/composition';
import { isOfSitting } from '#contract/events';
import type { SittingId } from '#contract/ids';
import type { Rules } from '#contract/rules';
import type { Verdict } from '#contract/verdict';
import type { Outcome } from '#contract/vocabulary';
import { type Item, itemById } from '../../council/agenda/agenda.ts';
import { type ClosedBallot, type EndedBallot, endedBallot } from '../../council/ballot/ballot.ts';
import { explainAtLength, heldAs } from '../../council/ballot/explain.ts';
import { headlineOfBallot } from '../../council/ballot/headline.ts';
import { evolve, initialState, type Sitting } from '../../council/council.ts';
import { headOf, memberById } from '../../council/roster/roster.ts';
import type { PlacedEvent } from '../placed-event.ts';
import { type BallotFacts, ballotFacts, type OpenBallot } from './ballot-facts.ts';
import { type FactionRow, factionRows } from './factions.ts';
import { voidedVotes } from './voided.ts';

export type NamedVote = { readonly member: Member; readonly isHead: boolean; readonly outcome: Outcome };

/** One alternative among several: its figures, and everyone by name. */
export type AlternativeRoll = { readonly heading: string; readonly votes: readonly NamedVote[] };

export type RollCallFacts = {
  readonly council: Council;
  readonly convocation: number;
  readonly session: Session;
  readonly sitting: SittingPlan & { readonly id: SittingId };
  /** The item, or those of a block. */
  readonly items: readonly AgendaEntry[];
  readonly ballot: BallotFacts;
  readonly verdict: Verdict;
  /** The result in capitals. */
  readonly headline: string;
  /** The stored verdict in sentences. */
  readonly explanation: string;
  /** By name in the order of the Ukrainian alphabet; the separately elected head last. */
  readonly votes: readonly NamedVote[];
  readonly factions: readonly FactionRow[];
  /** Of several alternatives: the roll of each; `votes` are those on the leading one. */
  readonly alternatives: readonly AlternativeRoll[];
  /** Votes that were void before the close, oldest first: whose, why and when, in sentences. */
  readonly voided: readonly string[];
  readonly signedBy: Rules['rollCallSignedBy'];
  /** Names of the counting commission's members, where one has been formed. */
  readonly commission: readonly string[];
  /** The council's secretary, where the roster names one. */
  readonly secretary?: string;
  /** Of the last event that the paper shows: the close of the ballot, or the number of its decision. */
  readonly journal: { readonly position: number; readonly hash: string };
};

const byName = new Intl.Collator('uk');

/**
 * The facts of ballot `number` from its sitting's events, oldest first; undefined when there is no roll call to
 * print: the ballot is unknown, runs yet, was stopped without a verdict, is a trial, or is secret.
 */
export function rollCallFacts(events: Iterable<PlacedEvent>, number: number): RollCallFacts | undefined {
  const closed = closedBallot(events, number);
  return closed && rollCallOf(closed);
}

/** The sitting as it stood when the ballot closed, the ballot, its decisions, and the last event about it. */
export type Closed = {
  readonly sitting: Sitting;
  readonly ballot: OpenBallot;
  readonly decisions: readonly string[];
  readonly last: PlacedEvent;
};

function closedBallot(events: Iterable<PlacedEvent>, number: number): Closed | undefined {
  let state = initialState as Sitting | typeof initialState;
  let closed: Closed | undefined;
  for (const placed of events) {
    const { event, at } = placed;
    if (!isOfSitting(event)) continue;
    if (closed) {
      if (event.type !== 'DecisionNumbered' || event.data.ballotId !== closed.ballot.ballotId) continue;
      closed = { ...closed, decisions: [...closed.decisions, event.data.number], last: placed };
      continue;
    }
    state = evolve(state, event, at);
    if (event.type !== 'BallotClosed' || state.phase === 'none') continue;
    const ballot = endedBallot(state.ballots, event.data.ballotId);
    if (ballot?.ended !== 'closed' || ballot.number !== number || ballot.trial) continue;
    if (ballot.manner === 'secret' || ballot.votes === undefined) return undefined;
    closed = { sitting: state, ballot: { ...ballot, votes: ballot.votes }, decisions: [], last: placed };
  }
  return closed;
}

export function rollCallOf({ sitting, ballot, decisions, last }: Closed): RollCallFacts {
  const { council, convocation, session, sittingId, roster, offices, rules } = sitting;
  const votes = namedVotes(sitting, ballot.votes);
  const secretary = roster.members.find((member) => member.office === 'secretary')?.name;
  const commission = offices.commission?.members ?? [];
  return {
    council,
    convocation,
    session,
    sitting: { ...sitting.sitting, id: sittingId },
    items: itemsOf(sitting, ballot),
    ballot: ballotFacts(sitting, ballot, decisions),
    verdict: ballot.verdict,
    headline: headlineOfBallot(sitting.ballots, ballot).uk,
    explanation: explanationOf(sitting, ballot),
    votes,
    factions: factionRows(votes),
    alternatives: ballot.alternativesHeld.map(({ alternative, counts, votes: given }) => ({
      heading: `${alternative}. ${ballot.alternatives?.[alternative - 1]?.text ?? ''} — за ${counts.for}, проти ${counts.against}, утримались ${counts.abstain}`,
      votes: namedVotes(sitting, given),
    })),
    voided: voidedVotes(sitting, ballot),
    signedBy: rules.rollCallSignedBy,
    commission: commission.flatMap((id) => memberById(roster, id)?.name ?? []),
    ...(secretary !== undefined && { secretary }),
    journal: { position: last.position, hash: last.hash },
  };
}

/** The item a ballot is about, or those of a block. */
export function itemsOf({ agenda }: Sitting, { itemId, itemIds }: EndedBallot): Item[] {
  const ids = itemIds ?? (itemId === undefined ? [] : [itemId]);
  return ids.flatMap((id) => itemById(agenda, id) ?? []);
}

/** The stored verdict in sentences. */
export function explanationOf({ council, ballots, roster }: Sitting, ballot: ClosedBallot): string {
  const head = headOf(roster)?.gender;
  const held = heldAs(ballots, ballot);
  return explainAtLength(ballot.verdict, { councilKind: council.kind, held, ...(head && { head }) }).uk;
}

function namedVotes({ roster }: Sitting, outcomes: OpenBallot['votes']): NamedVote[] {
  const head = headOf(roster);
  const named = roster.members.flatMap((member) => {
    const outcome = outcomes[member.id];
    return outcome === undefined ? [] : [{ member, isHead: member.id === head?.id, outcome }];
  });
  return named.sort((a, b) => Number(a.isHead) - Number(b.isHead) || byName.compare(a.member.name, b.member.name));
}
