import { test } from 'tap';
import type { BallotId } from '#contract/ids';
import { refuse } from '#contract/refusals';
import type { Choice } from '#contract/vocabulary';
import { type HeldVote, isSeen, type Press, voteStanding } from './vote-standing.ts';

const ballotId = 'b1' as BallotId;
const at = new Date('2026-03-30T07:00:00Z');
const sending: Press = { ballotId, choice: 'for', at, state: 'sending' };
const answered: Press = { ...sending, state: 'answered', position: 40 };
const held = (choice: Choice, position: number): HeldVote => ({
  ballotId,
  choice,
  position,
  at: '2026-03-30T10:00:01+03:00',
});

test('a press that is on its way is not recorded', async (t) => {
  t.match(voteStanding(ballotId, sending, undefined), { kind: 'sending' });
});

test('a press that is answered is not recorded before the own view holds it', async (t) => {
  t.match(voteStanding(ballotId, answered, undefined), { kind: 'sending' });
});

test('a vote is recorded when the own view holds it', async (t) => {
  t.match(voteStanding(ballotId, answered, held('for', 40)), { kind: 'recorded', held: { position: 40 } });
});

test('a vote from the keypad is recorded without any press here', async (t) => {
  t.match(voteStanding(ballotId, undefined, held('against', 12)), { kind: 'recorded', held: { choice: 'against' } });
});

test('while a change is on its way the earlier vote still stands', async (t) => {
  const standing = voteStanding(ballotId, { ...sending, choice: 'abstain' }, held('for', 40));
  t.match(standing, { kind: 'sending', press: { choice: 'abstain' }, held: { choice: 'for' } });
});

test('a later press at the keypad wins over an answered press here', async (t) => {
  t.match(voteStanding(ballotId, answered, held('against', 41)), { kind: 'recorded', held: { choice: 'against' } });
});

test('the same choice pressed again is recorded under its first position', async (t) => {
  t.ok(isSeen({ ...answered, position: 50 }, held('for', 40)));
});

test('an earlier vote of another choice does not pass for an answered press', async (t) => {
  t.match(voteStanding(ballotId, answered, held('against', 12)), { kind: 'sending' });
});

test('a refused press is refused, and the earlier vote is said to stand', async (t) => {
  const refusal = refuse('VOTE_MAY_NOT_CHANGE');
  const standing = voteStanding(ballotId, { ...sending, state: 'refused', refusal }, held('against', 12));
  t.match(standing, { kind: 'refused', refusal: { code: 'VOTE_MAY_NOT_CHANGE' }, held: { choice: 'against' } });
});

test('a press in another ballot says nothing about this one', async (t) => {
  t.same(voteStanding('b2' as BallotId, sending, undefined), { kind: 'none' });
});
