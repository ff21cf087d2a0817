/** When the machine fails: votes by voice, raised hands or paper, entered by name (280/97-ВР ст. 59 ч. 3). */
import { test } from 'tap';
import type { CommandOf } from '../command-of.ts';
import {
  after,
  ballotId,
  cardIn,
  closed,
  councilOf,
  eventOf,
  eventTypes,
  itemId,
  later,
  memberId,
  nothing,
  openBallot,
  openSitting,
  press,
  refusalOf,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';
import { voteOf } from './votes.ts';

const sitting = after(openSitting({}, ['head', 'm1', 'm2', 'm3', 'm4']), { type: 'open-item', itemId: itemId('i1') });
const voting = after(sitting, openBallot());
const byVoice = (id: string, choice: 'for' | 'against' = 'for', ballot = 'b1') =>
  ({
    type: 'enter-vote',
    ballotId: ballotId(ballot),
    memberId: memberId(id),
    choice,
    method: 'by-voice',
    reason: 'пульт не відповідає',
  }) as const;
const ids = (...names: string[]) => names.map(memberId);
const byHands = (
  votes: Partial<CommandOf<'enter-ballot'>['votes']> = {},
  rest: Partial<CommandOf<'enter-ballot'>> = {},
): CommandOf<'enter-ballot'> => ({
  type: 'enter-ballot',
  subject: 'as-a-whole',
  text: 'Прийняти в цілому',
  method: 'raised-hands',
  reason: 'зник струм',
  votes: { for: [], against: [], abstain: [], ...votes },
  ...rest,
});

test('one member’s vote by voice is entered in the running ballot, with manner and reason', async (t) => {
  const entered = when(voting, byVoice('m1'));
  t.same(eventOf(entered.events, 'VoteCast').data, {
    ballotId: ballotId('b1'),
    memberId: 'm1',
    choice: 'for',
    means: 'by-voice',
    reason: 'пульт не відповідає',
  });
  t.match(closed(entered.after), { verdict: { counts: { for: 1 } }, votes: { m1: 'for' } });
});

test('the entered vote and the own key are one vote: the last one holds, where a choice may change', async (t) => {
  const both = after(voting, vote('m1', 'against'), byVoice('m1'));
  t.match(closed(both).votes, { m1: 'for' });
  t.same(eventTypes(both, byVoice('m1')), [], 'the same again holds already');
  const strict = after(openSitting({ rules: { voteMayChange: false } }, ['m1', 'm2', 'm3']), openBallot());
  t.equal(refusalOf(after(strict, vote('m1', 'against')), byVoice('m1')), 'VOTE_MAY_NOT_CHANGE');
});

test('a press from before the entry does not undo it, however late it comes; the same choice already holds', async (t) => {
  const entered = later(after(voting, byVoice('m1', 'against')), 20);
  const sentAgain = (choice: 'for' | 'against', ageMs: number) => ({ ...vote('m1', choice), ageMs });
  t.equal(refusalOf(entered, sentAgain('for', 20_001)), 'VOTE_ENTERED_SINCE');
  t.same(eventTypes(entered, sentAgain('against', 20_001)), []);
  t.equal(refusalOf(entered, sentAgain('for', 19_999)), undefined, 'this one was made after the entry');
});

test('a keypad’s late press does not undo an entered vote either', async (t) => {
  const seated = after(nothing, councilOf(), cardIn(2), cardIn(3), cardIn(4), { type: 'open-sitting' }, openBallot());
  const entered = later(after(seated, byVoice('m1', 'against')), 5);
  t.equal(refusalOf(entered, { ...press(2, 'for'), ageMs: 6000 }), 'VOTE_ENTERED_SINCE');
  t.equal(refusalOf(entered, press(2, 'for')), undefined);
});

test('an honest later press replaces an entered vote where choices may change, and it stays known that it did', async (t) => {
  const own = when(later(after(voting, byVoice('m1', 'against')), 3), vote('m1', 'for'));
  t.match(eventOf(own.events, 'VoteCast').data, { choice: 'for', means: 'console', replaces: 'by-voice' });
  const again = when(own.after, vote('m1', 'abstain'));
  t.notOk('replaces' in eventOf(again.events, 'VoteCast').data, 'told once');
  t.match(voteOf(sittingOf(again.after), memberId('m1')), { choice: 'abstain', replaces: 'by-voice' });
  const strict = after(openSitting({ rules: { voteMayChange: false } }, ['m1', 'm2', 'm3']), openBallot());
  t.equal(refusalOf(after(strict, byVoice('m1')), vote('m1', 'against')), 'VOTE_MAY_NOT_CHANGE');
});

test('a vote is entered only for who may vote, in the ballot that runs', async (t) => {
  t.equal(refusalOf(voting, byVoice('m5')), 'NOT_REGISTERED');
  t.equal(refusalOf(voting, byVoice('m99')), 'UNKNOWN_MEMBER');
  t.equal(refusalOf(voting, byVoice('m1', 'for', 'b2')), 'BALLOT_MISMATCH');
  t.equal(refusalOf(sitting, byVoice('m1')), 'BALLOT_NOT_OPEN');
  const declared = after(voting, { type: 'declare-conflict', memberId: memberId('m1') });
  t.equal(refusalOf(declared, byVoice('m1')), 'CONFLICT_OF_INTEREST');
});

test('a whole ballot is entered by name, opened and closed at once, with manner and reason', async (t) => {
  const { events, after: given } = when(sitting, byHands({ for: ids('m1', 'm2', 'head', 'm3'), against: ids('m4') }));
  t.match(eventOf(events, 'BallotOpened').data, {
    ballotId: ballotId('b1'),
    number: 1,
    itemId: itemId('i1'),
    manner: 'open',
    method: 'raised-hands',
    methodReason: 'зник струм',
  });
  t.match(eventOf(events, 'BallotClosed').data, {
    closedBy: 'entered',
    verdict: { result: 'adopted', needed: 4, counts: { for: 4, against: 1, absent: 1, total: 6 } },
    votes: { head: 'for', m1: 'for', m4: 'against', m5: 'absent' },
  });
  t.notOk(sittingOf(given).ballots.running);
  t.match(sittingOf(given).ballots.ended, [{ ended: 'closed', method: 'raised-hands', methodReason: 'зник струм' }]);
});

test('who is present and not named did not vote', async (t) => {
  const { votes } = eventOf(when(sitting, byHands({ abstain: ids('m1') })).events, 'BallotClosed').data;
  t.match(votes, { m1: 'abstain', m2: 'not-voting', m5: 'absent' });
});

test('an entered decision has its number like any other', async (t) => {
  const adopted = byHands({ for: ids('m1', 'm2', 'head', 'm3') });
  t.same(eventTypes(sitting, adopted), ['BallotOpened', 'BallotClosed', 'DecisionNumbered']);
  t.same(eventTypes(sitting, byHands()), ['BallotOpened', 'BallotClosed']);
});

test('an entered procedural ballot brings about what it moves', async (t) => {
  const motion = { kind: 'adopt-limits', limits: { ballotSeconds: 20 } } as const;
  const all = ids('head', 'm1', 'm2', 'm3', 'm4');
  t.ok(eventTypes(sitting, byHands({ for: all }, { subject: 'procedural', motion })).includes('LimitsAdopted'));
});

test('a member is named once, and only who is registered and not in conflict is named', async (t) => {
  const twice = when(sitting, byHands({ for: ids('m1'), against: ids('m1') })).refusal;
  t.match(twice, { code: 'MEMBER_NAMED_TWICE', details: { memberId: 'm1', memberName: 'Депутат m1' } });
  t.equal(refusalOf(sitting, byHands({ for: ids('m5') })), 'NOT_REGISTERED');
  t.equal(refusalOf(sitting, byHands({ for: ids('m99') })), 'UNKNOWN_MEMBER');
  const declared = after(sitting, { type: 'declare-conflict', memberId: memberId('m1') });
  t.equal(refusalOf(declared, byHands({ against: ids('m1') })), 'CONFLICT_OF_INTEREST');
  t.match(eventOf(when(declared, byHands()).events, 'BallotClosed').data.votes, { m1: 'conflict' });
});

test('what may not be opened may not be entered either', async (t) => {
  t.equal(refusalOf(voting, byHands()), 'BALLOT_RUNNING');
  t.equal(refusalOf(openSitting({}, ['m1', 'm2']), byHands()), 'NO_QUORUM');
  t.equal(refusalOf(sitting, byHands({}, { majority: 'plurality' })), 'PLURALITY_NEVER_ADOPTS');
  t.equal(refusalOf(sitting, byHands({}, { ground: '26-1-4' })), 'GROUND_WITHOUT_SECRECY');
});

test('of several alternatives each is entered as a ballot of its own, and a secret ballot has no names', async (t) => {
  const alternatives = [{ text: 'А' }, { text: 'Б' }];
  t.equal(refusalOf(sitting, byHands({}, { subject: 'rating', alternatives })), 'ALTERNATIVES_ONE_BY_ONE');
});

test('a repeat may be held without the machine too, and keeps its method and the reason', async (t) => {
  const motion = { kind: 'allow-repeat', ballotId: ballotId('b1') } as const;
  const allowed = after(
    sitting,
    byHands(),
    byHands({ for: ids('head', 'm1', 'm2', 'm3', 'm4') }, { subject: 'procedural', motion }),
    byHands({}, { subject: 'repeat', repeats: ballotId('b1') }),
  );
  t.match(sittingOf(allowed).ballots.ended.at(-1), {
    repeats: 'b1',
    method: 'raised-hands',
    methodReason: 'зник струм',
  });
});
