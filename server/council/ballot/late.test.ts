/** What became of things while a ballot ran, or before it: nothing is forced, doubled or undone unseen. */
import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  ballotId,
  cardIn,
  cardOut,
  closeBallot,
  councilOf,
  eventOf,
  held,
  itemId,
  memberId,
  nothing,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';

const ALL = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const considering = after(openSitting({}, ALL), { type: 'open-item', itemId: itemId('i1') });
const rating = openBallot({
  subject: 'rating',
  majority: 'plurality',
  alternatives: [{ text: 'Перший' }, { text: 'Другий' }],
});

test('a void ballot has no result to set aside', async (t) => {
  const given = after(
    nothing,
    councilOf({ rules: { quorumLostInBallot: 'void' } }),
    cardIn(2),
    cardIn(3),
    cardIn(4),
    { type: 'open-sitting' },
    openBallot(),
    cardOut(2),
    cardIn(2),
  );
  const motion = { kind: 'set-aside', ballotId: ballotId('b1'), reason: 'помилка' } as const;
  t.equal(refusalOf(given, openBallot({ subject: 'set-aside', motion })), 'NOT_CLOSED_BALLOT');
});

test('a ballot of which an alternative has been voted is not taken back any more', async (t) => {
  const second = after(considering, rating, closeBallot('b1.1'));
  const takeBack: SittingCommand = { type: 'take-back-ballot', ballotId: ballotId('b1.2') };
  t.match(when(second, takeBack).refusal, { code: 'VOTES_CAST' });
  const first = after(considering, rating);
  t.match(eventOf(when(first, { ...takeBack, ballotId: ballotId('b1.1') }).events, 'BallotTakenBack').data, {
    ballotId: 'b1',
  });
});

test('a debate that is over already is not closed again by the vote that closes it', async (t) => {
  const motion = { kind: 'close-debate' } as const;
  const procedural = openBallot({ subject: 'procedural', motion });
  const debating = after(considering, { type: 'open-stage', stage: 'debate' });
  const closes = when(after(debating, procedural, ...ALL.map((id) => vote(id, 'for'))), closeBallot());
  t.match(eventOf(closes.events, 'StageOpened').data, { itemId: 'i1', stage: 'motives', ballotId: 'b1' });
  for (const stage of ['motives', 'voting'] as const)
    t.equal(refusalOf(after(considering, { type: 'open-stage', stage }), procedural), 'STAGE_ALREADY_OPEN', stage);
  t.equal(refusalOf(openSitting({}, ALL), procedural), 'NO_ITEM_OPEN');
});

test('a citizen invited by a vote waits behind those who asked before, under an id of the own', async (t) => {
  const asked = after(
    considering,
    { type: 'add-guest', guest: { name: 'Мешканка громади' } },
    { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' },
    { type: 'request-floor', memberId: memberId('m2'), kind: 'question' },
  );
  const [guest] = sittingOf(asked).offices.guests;
  if (!guest) throw new Error('no guest was entered');
  const { after: given } = held(
    asked,
    { subject: 'procedural', motion: { kind: 'give-floor', guestId: guest.guestId } },
    ...ALL,
  );
  t.match(sittingOf(given).floor.requests, [
    { requestId: '8-14-1-r1', memberId: 'm1' },
    { requestId: '8-14-1-r2', memberId: 'm2' },
    { requestId: '8-14-1-r3', guestId: guest.guestId, kind: 'debate', itemId: 'i1', means: 'ballot' },
  ]);
});

test('an amendment put by word of mouth is another one on another item, and one that was adopted may be put again', async (t) => {
  const amendment = { subject: 'amendment', text: 'Вилучити пункт 2' } as const;
  const rejected = held(considering, amendment, 'm1').after;
  t.equal(refusalOf(rejected, openBallot({ ...amendment, text: 'вилучити «пункт 2»!' })), 'AMENDMENT_REJECTED');
  t.equal(refusalOf(rejected, openBallot({ ...amendment, text: 'Вилучити пункт 3' })), undefined);
  t.equal(refusalOf(rejected, openBallot({ subject: 'procedural', text: amendment.text })), undefined);
  const other = after(
    rejected,
    { type: 'add-item', number: '2', title: 'Про землю' },
    { type: 'open-item', itemId: itemId('i2') },
  );
  t.equal(refusalOf(other, openBallot(amendment)), undefined);
  t.equal(refusalOf(held(considering, amendment, ...ALL).after, openBallot(amendment)), undefined);
  const basis = held(considering, { subject: 'as-a-basis', text: amendment.text }, 'm1').after;
  t.equal(refusalOf(basis, openBallot(amendment)), undefined, 'what was rejected was no amendment');
});
