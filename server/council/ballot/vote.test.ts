import { test } from 'tap';
import {
  after,
  cardIn,
  cardOfSeat,
  cardOut,
  closeBallot,
  councilOf,
  eventOf,
  eventTypes,
  memberId,
  nothing,
  openBallot,
  openSitting,
  press,
  refusalOf,
  register,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';
import { notVoted } from './not-voted.ts';
import { votedMembers, voteOf } from './votes.ts';

const seated = after(nothing, councilOf(), cardIn(2), cardIn(3), cardIn(4), { type: 'open-sitting' });
const voting = after(seated, openBallot());
const m1 = memberId('m1');
const ids = (members: readonly { id: string }[]) => members.map(({ id }) => id);

test('a key votes for the member whose card is at the seat', async (t) => {
  const { events } = when(voting, press(2, 'for'));
  t.match(eventOf(events, 'VoteCast').data, {
    memberId: 'm1',
    choice: 'for',
    means: 'keypad',
  });
});

test('a member at another seat votes there', async (t) => {
  const moved = after(voting, cardIn(6, cardOfSeat(5)));
  t.equal(eventOf(when(moved, press(6, 'abstain')).events, 'VoteCast').data.memberId, 'm4');
});

test('only those registered vote; who comes late registers and votes from then on', async (t) => {
  t.equal(refusalOf(voting, press(5, 'for')), 'SEAT_NOT_REGISTERED');
  t.equal(refusalOf(voting, vote('m4', 'for')), 'NOT_REGISTERED');
  t.equal(refusalOf(voting, vote('m99', 'for')), 'UNKNOWN_MEMBER');
  t.equal(refusalOf(after(voting, cardIn(5)), press(5, 'for')), undefined);
  t.equal(refusalOf(after(voting, register('m4')), vote('m4', 'for')), undefined);
});

test('keypad and console are one vote: the last one holds', async (t) => {
  const given = after(voting, press(2, 'for'), vote('m1', 'against'));
  t.same(voteOf(sittingOf(given), m1), { choice: 'against', means: 'console' });
  t.same(voteOf(sittingOf(after(given, press(2, 'abstain'))), m1), { choice: 'abstain', means: 'keypad' });
});

test('the same choice again already holds, and asks for no event', async (t) => {
  const given = after(voting, press(2, 'for'));
  const again = when(given, press(2, 'for'));
  t.equal(again.code, undefined);
  t.same(again.events, []);
});

test('where the regulations forbid it, a choice does not change', async (t) => {
  const strict = openSitting({ rules: { voteMayChange: false } }, ['m1', 'm2', 'm3']);
  const given = after(strict, openBallot(), vote('m1', 'for'));
  t.equal(refusalOf(given, vote('m1', 'against')), 'VOTE_MAY_NOT_CHANGE');
  t.equal(refusalOf(given, vote('m1', 'for')), undefined, 'the same again holds');
});

test('where a choice does not change, neither does it by leaving and coming back', async (t) => {
  const rules = { voteMayChange: false } as const;
  const hall = after(nothing, councilOf({ rules }), cardIn(2), cardIn(3), cardIn(4), { type: 'open-sitting' });
  const back = after(hall, openBallot(), press(2, 'for'), cardOut(2), cardIn(2));
  t.equal(refusalOf(back, press(2, 'against')), 'VOTE_MAY_NOT_CHANGE');
  t.equal(refusalOf(back, press(2, 'for')), 'VOTE_MAY_NOT_CHANGE', 'nor is it given again');
  t.same(ids(notVoted(sittingOf(back))), ['m2', 'm3'], 'nobody waits for that one');
  const unvoted = after(hall, openBallot(), cardOut(2), cardIn(2));
  t.equal(refusalOf(unvoted, press(2, 'for')), undefined, 'who had not voted votes');
  const alternatives = [{ text: 'А' }, { text: 'Б' }];
  const rating = openBallot({ subject: 'rating', majority: 'plurality', alternatives });
  const next = after(hall, rating, press(2, 'for', 'b1.1'), cardOut(2), cardIn(2), closeBallot('b1.1'));
  t.equal(refusalOf(next, press(2, 'for', 'b1.2')), undefined, 'each alternative is voted anew');
});

test('a press that names another ballot, or none, does not slip into the running one', async (t) => {
  const { code, refusal } = when(voting, press(2, 'for', 'b7'));
  t.equal(code, 'BALLOT_MISMATCH');
  t.match(refusal?.details, { pressed: 'b7', ballotId: 'b1' });
  t.equal(refusalOf(voting, { type: 'press-key', seat: 2, key: 'for' }), 'BALLOT_MISMATCH');
  t.equal(refusalOf(voting, vote('m1', 'for', 'b7')), 'BALLOT_MISMATCH');
});

test('without a ballot there is nothing to vote on', async (t) => {
  t.equal(refusalOf(seated, press(2, 'for')), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(seated, { type: 'press-key', seat: 2, key: 'for' }), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(seated, vote('m1', 'for')), 'BALLOT_NOT_OPEN');
});

test('the key «прошу слова» asks for the floor also while a ballot runs, and votes nothing', async (t) => {
  t.same(eventTypes(voting, press(2, 'request-floor')), ['FloorRequested']);
});

test('before closing, the chair sees who is registered and has not voted', async (t) => {
  const given = after(voting, press(3, 'against'));
  t.same(ids(notVoted(sittingOf(given))), ['m1', 'm3']);
  t.same(ids(votedMembers(sittingOf(given))), ['m2']);
  t.same(notVoted(sittingOf(seated)), [], 'nobody owes a vote when no ballot runs');
});
