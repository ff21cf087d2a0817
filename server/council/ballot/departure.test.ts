/** What a departure does to a running ballot: `cardOutBeforeClose` and `quorumLostInBallot`. */
import { test } from 'tap';
import type { Rules } from '#contract/rules';
import {
  after,
  cardIn,
  cardOut,
  closed,
  councilOf,
  eventOf,
  eventTypes,
  leave,
  memberId,
  nothing,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';
import { endedBallot } from './ballot.ts';
import { voteOf } from './votes.ts';

/** Four deputies of five and the head, a ballot running, m1 voted «за». */
const voting = (rules: Partial<Rules> = {}) =>
  after(openSitting({ rules }, ['head', 'm1', 'm2', 'm3', 'm4']), openBallot(), vote('m1', 'for'));

test('a card taken out before the close makes the vote void and the member absent', async (t) => {
  const seated = after(
    nothing,
    councilOf(),
    cardIn(2),
    cardIn(3),
    cardIn(4),
    { type: 'open-sitting' },
    openBallot(),
    vote('m1', 'for'),
  );
  const left = when(seated, cardOut(2));
  t.same(
    left.events.map(({ type }) => type),
    ['MemberLeft', 'VoteVoided'],
  );
  t.match(eventOf(left.events, 'VoteVoided').data, { ballotId: 'b1', memberId: 'm1', reason: 'card-out' });
  t.equal(voteOf(sittingOf(left.after), memberId('m1')), undefined);
  t.match(closed(left.after), { votes: { m1: 'absent' }, verdict: { counts: { for: 0 } } });
});

test('a vote is void too when its member leaves by command, and the record tells the two apart', async (t) => {
  const left = when(after(voting(), vote('m2', 'for')), leave('m2'));
  t.match(eventOf(left.events, 'VoteVoided').data, { memberId: 'm2', reason: 'left' });
});

test('who leaves without having voted takes no vote along', async (t) => {
  t.same(eventTypes(voting(), leave('m2')), ['MemberLeft']);
});

test('where the rules let it stand, the vote counts at the close; who has gone is present no more', async (t) => {
  const left = after(voting({ cardOutBeforeClose: 'vote-stands' }), leave('m1'));
  t.match(closed(left), { votes: { m1: 'for' }, verdict: { present: 4, counts: { for: 1, notVoting: 4, absent: 1 } } });
  t.equal(refusalOf(left, vote('m1', 'against')), 'NOT_REGISTERED', 'but it can no longer be changed');
});

test('a head whose vote stands takes part, though the card is out', async (t) => {
  const given = after(voting({ cardOutBeforeClose: 'vote-stands' }), vote('head', 'for'), leave('head'));
  t.match(closed(given).verdict, { headTakesPart: true, base: 6 });
});

test('a quorum lost while the ballot runs lets it stand: one pulled card defeats no decision', async (t) => {
  const given = after(voting(), leave('m3'), leave('m4'));
  t.match(closed(given).verdict, { result: 'rejected', present: 3 });
  t.equal(
    refusalOf(after(given, { type: 'close-ballot', ballotId: closed(given).ballotId }), openBallot()),
    'NO_QUORUM',
  );
});

test('where the rules void it, the departure that loses the quorum closes the ballot at once', async (t) => {
  const edge = after(voting({ quorumLostInBallot: 'void' }), leave('m4'));
  const lost = when(edge, leave('m1'));
  t.same(
    lost.events.map(({ type }) => type),
    ['MemberLeft', 'VoteVoided', 'BallotClosed'],
  );
  const { closedBy, verdict, votes } = eventOf(lost.events, 'BallotClosed').data;
  t.equal(closedBy, 'quorum-lost');
  t.match(verdict, { result: 'void', voidReason: 'quorum-lost', counts: { for: 0, absent: 3, total: 6 } });
  t.match(votes, { m1: 'absent', m2: 'not-voting' });
  t.match(endedBallot(sittingOf(lost.after).ballots, eventOf(lost.events, 'BallotClosed').data.ballotId), {
    ended: 'closed',
  });
});

test('the head’s departure loses no quorum', async (t) => {
  const edge = after(voting({ quorumLostInBallot: 'void' }), leave('m4'));
  t.same(eventTypes(edge, leave('head')), ['MemberLeft']);
});

test('between ballots a departure is only a departure', async (t) => {
  const given = openSitting({ rules: { quorumLostInBallot: 'void' } }, ['m1', 'm2', 'm3']);
  t.same(eventTypes(given, leave('m1')), ['MemberLeft']);
});
