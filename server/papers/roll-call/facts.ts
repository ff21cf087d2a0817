/**
 * What the roll-call printout says, taken from one sitting's events up to the close of one ballot and from nothing
 * later, so that the paper comes out the same however long the journal has grown since.
 * Every figure is the stored verdict's; only the faction table is counted here (280/97-ВР ст. 59 ч. 3).
 */
import type { AgendaEntry, Council, Member, Session, SittingPlan } from '#contract/composition';
import type { HouseEvent, SittingEventOf } from '#contract/events';
import type { BallotId, SittingId } from '#contract/ids';
import type { Verdict } from '#contract/verdict';
import type { Outcome, Subject } from '#contract/vocabulary';
import { explainAtLength } from '../../council/ballot/explain.ts';
import { headOf, rosterOf } from '../../council/roster/roster.ts';
import { type FactionRow, factionRows } from './factions.ts';

/** An event with its place in the journal. `at`: ISO 8601; `hash`: of the chain up to it, hex. */
export type PlacedEvent = {
  readonly position: number;
  readonly hash: string;
  readonly at: string;
  readonly event: HouseEvent;
};

export type NamedVote = { readonly member: Member; readonly isHead: boolean; readonly outcome: Outcome };

export type RollCallFacts = {
  readonly council: Council;
  readonly convocation: number;
  readonly session: Session;
  readonly sitting: SittingPlan & { readonly id: SittingId };
  readonly item?: AgendaEntry;
  readonly ballot: {
    readonly id: BallotId;
    readonly number: number;
    readonly subject: Subject;
    readonly text: string;
    /** ISO 8601 */
    readonly openedAt: string;
    /** ISO 8601 */
    readonly closedAt: string;
  };
  readonly verdict: Verdict;
  /** The stored verdict in sentences. */
  readonly explanation: string;
  /** By name in the order of the Ukrainian alphabet; the separately elected head last. */
  readonly votes: readonly NamedVote[];
  readonly factions: readonly FactionRow[];
  /** The council's secretary, where the roster names one. */
  readonly secretary?: string;
  /** Of the last event that the paper shows: the close of the ballot. */
  readonly journal: { readonly position: number; readonly hash: string };
};

const byName = new Intl.Collator('uk');

/**
 * The facts of ballot `ballotId` from its sitting's events, oldest first; undefined when there is no roll call to
 * print: the ballot is unknown, runs yet, was stopped without a verdict, or is secret.
 */
export function rollCallFacts(events: Iterable<PlacedEvent>, ballotId: BallotId): RollCallFacts | undefined {
  let convened: SittingEventOf<'SittingConvened'>['data'] | undefined;
  let opened: { at: string; data: SittingEventOf<'BallotOpened'>['data'] } | undefined;
  const items = new Map<string, AgendaEntry>();
  for (const placed of events) {
    const { event } = placed;
    if (event.type === 'SittingConvened') convened = event.data;
    else if (event.type === 'ItemAdded') items.set(event.data.itemId, event.data);
    else if (event.type === 'BallotOpened' && event.data.ballotId === ballotId)
      opened = { at: placed.at, data: event.data };
    else if (event.type === 'BallotClosed' && event.data.ballotId === ballotId) {
      if (!convened || !opened || opened.data.manner === 'secret') return undefined;
      const item = opened.data.itemId === undefined ? undefined : items.get(opened.data.itemId);
      return factsOf(convened, opened, placed, event.data, item);
    }
  }
  return undefined;
}

function factsOf(
  convened: SittingEventOf<'SittingConvened'>['data'],
  opened: { at: string; data: SittingEventOf<'BallotOpened'>['data'] },
  close: PlacedEvent,
  closed: SittingEventOf<'BallotClosed'>['data'],
  item: AgendaEntry | undefined,
): RollCallFacts {
  const { council, convocation, session, sitting, sittingId } = convened;
  const { ballotId: id, number, subject, text } = opened.data;
  const votes = namedVotes(convened, closed.votes);
  const secretary = convened.roster.find((member) => member.office === 'secretary')?.name;
  return {
    council,
    convocation,
    session,
    sitting: { ...sitting, id: sittingId },
    ...(item && {
      item: { number: item.number, title: item.title, ...(item.project !== undefined && { project: item.project }) },
    }),
    ballot: { id, number, subject, text, openedAt: opened.at, closedAt: close.at },
    verdict: closed.verdict,
    explanation: explanationOf(closed.verdict, council, votes),
    votes,
    factions: factionRows(votes),
    ...(secretary !== undefined && { secretary }),
    journal: { position: close.position, hash: close.hash },
  };
}

function explanationOf(verdict: Verdict, { kind }: Council, votes: readonly NamedVote[]): string {
  const head = votes.find((vote) => vote.isHead)?.member.gender;
  return explainAtLength(verdict, { councilKind: kind, ...(head && { head }) }).uk;
}

function namedVotes(
  { roster, council }: SittingEventOf<'SittingConvened'>['data'],
  outcomes: SittingEventOf<'BallotClosed'>['data']['votes'],
): NamedVote[] {
  const head = headOf(rosterOf(roster, council.kind));
  const named = roster.flatMap((member) => {
    const outcome = outcomes[member.id];
    return outcome === undefined ? [] : [{ member, isHead: member.id === head?.id, outcome }];
  });
  return named.sort((a, b) => Number(a.isHead) - Number(b.isHead) || byName.compare(a.member.name, b.member.name));
}
