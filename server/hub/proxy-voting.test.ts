import { join } from 'node:path';
import { test } from 'tap';
import { ballotId, cardIn, cardOut, floorKey, slotHall } from './testing/slot-hall.ts';

const key = (more = {}) => ({ kind: 'key', key: 'for', ballotId, ...more });

test('a card read elsewhere while its slot is told to be closed is seen twice, until the other slot opens', async (t) => {
  const hall = slotHall(join(t.testdir(), 'j.db'));
  await hall.tell(2, cardIn(2));
  hall.link(2, { cardIn: true });
  hall.settle();
  t.match(await hall.tell(5, cardIn(2)), { answer: 'recorded' });
  t.equal(hall.types().at(-1), 'CardSeenTwice');
  for (const seat of [2, 5]) t.match(await hall.tell(seat, floorKey), { code: 'CARD_SEEN_TWICE' });
  t.match(await hall.tell(5, cardOut), { answer: 'recorded' });
  t.equal(hall.types().at(-1), 'CardSeenOnce');
  t.match(await hall.tell(2, floorKey), { code: 'SITTING_NOT_OPEN' });
  await hall.stop();
});

test('a slot that is open, out of contact, behind a lost bridge, or has no switch proves nothing: the card has moved', async (t) => {
  for (const [what, away] of [
    [{ cardIn: false }, false],
    [{ cardIn: true, link: 'down' }, false],
    [{ cardIn: true }, true],
    [{}, false],
  ] as const) {
    const hall = slotHall(join(t.testdir(), `${JSON.stringify(what).length}${away}.db`));
    await hall.tell(2, cardIn(2));
    hall.link(2, what);
    hall.settle();
    if (away) hall.bus('lost');
    t.match(await hall.tell(5, cardIn(2)), { answer: 'recorded' });
    t.equal(hall.types().at(-1), 'MemberRegistered', JSON.stringify(what));
    await hall.stop();
  }
});

test('a copied card stays blocked over a restart', async (t) => {
  const file = join(t.testdir(), 'j.db');
  const first = slotHall(file);
  await first.tell(2, cardIn(2));
  first.link(2, { cardIn: true });
  first.settle();
  await first.tell(5, cardIn(2));
  await first.stop();
  const second = slotHall(file);
  t.match(await second.tell(2, floorKey), { code: 'CARD_SEEN_TWICE' });
  await second.stop();
});

test('how long both hands held the key comes with the press, open and sealed', async (t) => {
  const hall = slotHall(join(t.testdir(), 'j.db'), { twoHandHoldMs: 600 });
  for (const seat of [2, 3, 4]) await hall.tell(seat, cardIn(seat));
  await hall.do({ type: 'open-sitting' }, { type: 'open-ballot', subject: 'procedural', text: 'Перерва' });
  t.match(await hall.tell(2, key()), { answer: 'refused', code: 'TWO_HANDS_NEEDED' });
  t.match(await hall.tell(2, key({ heldMs: 599 })), { answer: 'refused', code: 'TWO_HANDS_NEEDED' });
  t.match(await hall.tell(2, key({ heldMs: 640 })), { answer: 'recorded' });
  t.match(hall.seen.at(-1)?.event.data, { means: 'keypad', seat: 2, ageMs: 12, heldMs: 640 });
  await hall.do({ type: 'close-ballot', ballotId });
  await hall.do({
    type: 'open-ballot',
    subject: 'as-a-whole',
    text: 'Таємне',
    manner: 'secret',
    ground: '26-1-4',
    by: 'electronic',
  });
  const sealed = { kind: 'sealed-key', ballotId: '8-14-1-b2', sealed: 'ab'.repeat(40) };
  t.match(await hall.tell(3, sealed), { code: 'TWO_HANDS_NEEDED' });
  t.match(await hall.tell(3, { ...sealed, heldMs: 640 }), { code: 'SEAL_BROKEN' }, 'held long enough, it is opened');
  await hall.stop();
});

/** Card in, press, card out, all while the bus is away: the link tells of the end, and comes first. */
async function pressedMeanwhile(file: string) {
  const hall = slotHall(file, { cardOutBeforeClose: 'vote-stands' });
  hall.link(2, { cardIn: false });
  for (const seat of [3, 4, 5]) await hall.tell(seat, cardIn(seat));
  await hall.do({ type: 'open-sitting' }, { type: 'open-ballot', subject: 'procedural', text: 'Перерва' });
  hall.bus('lost');
  hall.clock.pass(5000);
  hall.bus('online');
  hall.link(2, { cardIn: false });
  hall.clock.pass(100);
  return hall;
}

test('a vote given with the card in while the bus was away counts though the slot is open when it comes', async (t) => {
  const hall = await pressedMeanwhile(join(t.testdir(), 'j.db'));
  await hall.tell(2, { ...cardIn(2), ageMs: 3000 });
  t.match(await hall.tell(2, key({ ageMs: 2000 })), { answer: 'recorded' });
  await hall.tell(2, { ...cardOut, ageMs: 1000 });
  t.equal(hall.types().includes('VoteVoided'), false);
  await hall.stop();
});

test('a press from an open slot after the bus is back, after the card has gone, or with no card in, gives no vote', async (t) => {
  for (const [name, before, ageMs] of [
    ['after', [{ ...cardIn(2), ageMs: 3000 }], 99],
    [
      'gone',
      [
        { ...cardIn(2), ageMs: 3000 },
        { ...cardOut, ageMs: 2500 },
      ],
      2000,
    ],
    ['none', [], 2000],
  ] as const) {
    const hall = await pressedMeanwhile(join(t.testdir(), `${name}.db`));
    for (const report of before) await hall.tell(2, report);
    t.match(await hall.tell(2, key({ ageMs })), { code: 'CARD_NOT_IN' }, name);
    await hall.stop();
  }
});

test('a card reported in before the bus was lost says nothing of a press made while it was away', async (t) => {
  const hall = slotHall(join(t.testdir(), 'j.db'));
  await hall.tell(2, cardIn(2));
  hall.bus('lost');
  hall.clock.pass(5000);
  hall.bus('online');
  hall.link(2, { cardIn: false });
  t.match(await hall.tell(2, key({ ageMs: 2000 })), { code: 'CARD_NOT_IN' });
  await hall.stop();
});
