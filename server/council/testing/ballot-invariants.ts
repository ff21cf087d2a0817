/** Invariants of ballots (see invariants.ts). */
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { BallotId, ItemId, MemberId } from '#contract/ids';
import type { Counts } from '#contract/verdict';
import { countOutcomes } from '../ballot/count.ts';
import type { Invariant } from './invariants.ts';
import type { Known } from './known.ts';

type Opened = SittingEventOf<'BallotOpened'>['data'];

const sumOf = (counts: Counts): number =>
  counts.for +
  counts.against +
  counts.abstain +
  counts.notVoting +
  counts.absent +
  counts.conflict +
  (counts.invalid ?? 0);

/** Members whose mandate has not ended. */
const sitting = ({ members, ended }: Known): MemberId[] => [...members.keys()].filter((id) => !ended.has(id));

/** Whether the member may vote now: registered, and not in conflict on what is asked. */
const mayVote = (known: Known, memberId: MemberId): boolean =>
  known.present.has(memberId) && !conflictedNow(known).has(memberId);

function conflictedNow(known: Known): ReadonlySet<MemberId> {
  return new Set(known.running ? itemsOf(known.running, known).flatMap((itemId) => [...known.conflicted(itemId)]) : []);
}

/** Items this ballot is about; a procedural one is about an item by its motion alone. */
function itemsOf(ballot: Opened, known: Known): readonly (ItemId | undefined)[] {
  const { itemIds, itemId, motion } = ballot;
  if (!isOfSitting(ballot, known) || motion?.kind === 'close-debate') return itemIds ?? [itemId];
  if (motion?.kind === 'withdraw-item' || motion?.kind === 'postpone-item') return [motion.itemId];
  if (motion?.kind !== 'allow-repeat' && motion?.kind !== 'set-aside') return [];
  const voted = known.closed.get(motion.ballotId)?.opened;
  return voted ? itemsOf(voted, known) : [];
}

function isOfSitting({ subject, repeats }: Opened, known: Known): boolean {
  const first = subject === 'repeat' && repeats !== undefined ? known.closed.get(repeats)?.opened : undefined;
  return first ? isOfSitting(first, known) : subject === 'agenda' || subject === 'procedural';
}

/** Figures and votes of what this event closes, as things stand now; of alternatives each is closed by its own event. */
function closeOf(event: SittingEvent, { running }: Known) {
  if (event.type === 'AlternativeClosed') return event.data;
  if (event.type !== 'BallotClosed' || (running && running.held.length > 0)) return undefined;
  return { counts: event.data.verdict.counts, votes: event.data.votes };
}

const VOTED: readonly string[] = ['for', 'against', 'abstain'];

export const BALLOT_INVARIANTS: Readonly<Record<string, Invariant>> = {
  'a closed ballot never changes': (blame) => ({
    step: ({ after }, known) => {
      if (after.phase === 'none') return;
      for (const ballot of [...after.ballots.ended, ...after.ballots.trials]) {
        const closed = known.closed.get(ballot.ballotId);
        if (ballot.ended !== 'closed' || !closed) continue;
        if (ballot.verdict !== closed.verdict || ballot.votes !== closed.votes) blame(ballot.ballotId);
      }
    },
    end: (state, record) => {
      const ended = state.phase === 'none' ? [] : [...state.ballots.ended, ...state.ballots.trials];
      for (const { event } of record) {
        if (event.type !== 'BallotClosed') continue;
        const ballot = ended.find(({ ballotId }) => ballotId === event.data.ballotId);
        if (ballot?.ended !== 'closed') blame(`${event.data.ballotId} is closed no longer`);
      }
    },
  }),
  'nobody votes who is not registered or is in conflict': (blame) => ({
    event: (event, known) => {
      if (event.type !== 'VoteCast' && event.type !== 'PartTaken') return;
      if (!mayVote(known, event.data.memberId)) blame(`${event.type} of ${event.data.memberId}`);
    },
  }),
  'an absent member has no vote in the result, a present one is never absent': (blame) => ({
    event: (event, known) => {
      const standing = known.rules?.cardOutBeforeClose === 'vote-stands';
      for (const [id, outcome] of Object.entries(closeOf(event, known)?.votes ?? {}) as [MemberId, string][]) {
        const present = known.present.has(id);
        if (present && outcome === 'absent') blame(`${id} is present`);
        if (!present && (outcome === 'not-voting' || (VOTED.includes(outcome) && !standing)))
          blame(`${id}: ${outcome}`);
        if (outcome === 'conflict' && !conflictedNow(known).has(id)) blame(`${id} is not in conflict`);
        if (VOTED.includes(outcome) && conflictedNow(known).has(id)) blame(`${id} is in conflict`);
      }
    },
  }),
  'the sum of all outcomes is the roster, in every ballot': (blame) => ({
    event: (event, known) => {
      const close = closeOf(event, known);
      if (!close) return;
      const { counts, votes } = close;
      const roster = sitting(known);
      if (sumOf(counts) !== counts.total) blame(`${JSON.stringify(counts)}`);
      if (counts.total !== roster.length) blame(`${counts.total} of ${roster.length}`);
      if (!votes) return;
      if (roster.some((id) => votes[id] === undefined)) blame('somebody is missing');
      const recount = countOutcomes(Object.values(votes));
      if (JSON.stringify(recount) !== JSON.stringify(counts)) blame('the counts are not those of the votes');
    },
  }),
  'of several alternatives the result is that of the leading one, as it was closed': (blame) => ({
    event: (event, { running }) => {
      if (event.type !== 'BallotClosed' || !running || running.held.length === 0) return;
      const { verdict, votes } = event.data;
      const most = Math.max(...running.held.map(({ counts }) => counts.for));
      const leading = running.held.find((held) => JSON.stringify(held.votes) === JSON.stringify(votes));
      if (!leading || leading.counts.for !== most) blame('not those of the leading one');
      if (JSON.stringify(leading?.counts) !== JSON.stringify(verdict.counts)) blame('not its figures');
    },
  }),
  'a verdict says what its figures say': (blame) => ({
    event: (event) => {
      if (event.type !== 'BallotClosed') return;
      const { result, counts, needed, voidReason, tied, winner } = event.data.verdict;
      if ((result === 'void') !== (voidReason !== undefined)) blame(`${result} for ${voidReason}`);
      if (result === 'adopted' && counts.for < needed) blame(`adopted with ${counts.for} of ${needed}`);
      if (result === 'rejected' && counts.for >= needed && !tied) blame(`rejected with ${counts.for} of ${needed}`);
      if (tied && (result === 'adopted' || winner !== undefined)) blame('a tie is no result');
    },
  }),
  'at most one ballot runs, and no id is used twice': (blame) => {
    const used = new Set<BallotId>();
    return {
      event: (event, { running }) => {
        if (event.type !== 'BallotOpened') return;
        if (running) blame(`${event.data.ballotId} opens while ${running.ballotId} runs`);
        if (used.has(event.data.ballotId)) blame(`${event.data.ballotId} is used twice`);
        used.add(event.data.ballotId);
      },
    };
  },
  'ballots in the record are numbered one after another': (blame) => ({
    step: ({ after }) => {
      if (after.phase === 'none') return;
      const numbers = after.ballots.ended.map(({ number }) => number);
      if (numbers.some((number, place) => number !== place + 1)) blame(numbers.join());
    },
  }),
  'only an open sitting votes on its business; a trial is before the opening': (blame) => ({
    step: ({ after }) => {
      if (after.phase === 'none' || !after.ballots.running) return;
      if (after.alarm) blame('a ballot runs in an alarm');
      const { trial, by } = after.ballots.running;
      const counted = by === 'paper' && after.phase === 'adjourned';
      if (trial ? after.phase !== 'convened' : after.phase !== 'open' && !counted) blame(after.phase);
    },
  }),
  'a secret ballot says nowhere who voted how': (blame) => ({
    event: (event, { running }) => {
      if (running?.manner !== 'secret') return;
      if (event.type === 'VoteCast') blame('a vote by name');
      if ((event.type === 'BallotClosed' || event.type === 'AlternativeClosed') && event.data.votes) blame('votes');
    },
  }),
  'decisions are numbered one after another, adopted ones only': (blame) => {
    let last = 0;
    return {
      event: (event, { closed }) => {
        if (event.type !== 'DecisionNumbered') return;
        const { ordinal, ballotId } = event.data;
        if (ordinal !== last + 1) blame(`${ordinal} after ${last}`);
        last = ordinal;
        const ballot = closed.get(ballotId);
        if (ballot?.verdict.result !== 'adopted' || ballot.opened.trial) blame(`${ballotId} adopted nothing`);
      },
    };
  },
};
