import { join } from 'node:path';
import { test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import { bridge, cardIn, cardOut, deviceAt, floorKey, type SlotHall, slotHall, spare } from './testing/slot-hall.ts';

/** m1's card is at seat 2, whose keypad then loses contact; the same card is read at seat 5. */
async function readElsewhere(file: string) {
  const hall = slotHall(file);
  await hall.tell(2, cardIn(2));
  for (const seat of [2, 5]) hall.link(seat, { cardIn: seat === 2 });
  hall.settle();
  hall.link(2, { link: 'down', cardIn: true });
  await hall.tell(5, cardIn(2));
  hall.link(5, { cardIn: true });
  return hall;
}

/** A hub that has started anew on a journal in which m1's card is at seat 2, with its report of the copy at seat 5. */
async function startedAnew(file: string) {
  const first = slotHall(file);
  await first.tell(2, cardIn(2));
  await first.stop();
  const hall = slotHall(file);
  hall.bus('lost');
  await hall.tell(5, cardIn(2));
  return hall;
}

const lastTwice = (hall: SlotHall) =>
  hall.seen.flatMap(({ event }) => (event.type === 'CardSeenTwice' ? [event.data.seats] : [])).at(-1);

async function settled(hall: SlotHall) {
  hall.settle();
  await hall.committed();
}

test('a copy read while the other keypad is out of contact is found when that returns with its slot closed', async (t) => {
  const hall = await readElsewhere(join(t.testdir(), 'j.db'));
  t.equal(hall.types().at(-1), 'MemberRegistered', 'until then it has moved');
  hall.link(2, { cardIn: true });
  hall.clock.pass(1999);
  t.equal(hall.types().at(-1), 'MemberRegistered', 'what was kept may not have been told yet');
  hall.clock.pass(1);
  await hall.committed();
  t.match(hall.seen.at(-1), { event: { type: 'CardSeenTwice', data: { seats: [5, 2] } }, actor: 'device:line1-02' });
  for (const seat of [2, 5]) t.match(await hall.tell(seat, floorKey), { code: 'CARD_SEEN_TWICE' });
  await hall.stop();
});

test('contact is lost with the bridge, and with its coming anew, as with the line', async (t) => {
  for (const [name, lose] of [
    ['lost', (hall: SlotHall) => hall.bus('lost')],
    ['anew', (hall: SlotHall) => hall.bus('online')],
  ] as const) {
    const hall = slotHall(join(t.testdir(), `${name}.db`));
    await hall.tell(2, cardIn(2));
    hall.link(2, { cardIn: true });
    hall.settle();
    lose(hall);
    await hall.tell(5, cardIn(2));
    t.equal(hall.types().at(-1), 'MemberRegistered', name);
    hall.bus('online');
    await settled(hall);
    t.same(lastTwice(hall), [5, 2], name);
    await hall.stop();
  }
});

test('after a restart of the hub a copy is found when the other keypad is heard of again', async (t) => {
  const hall = await startedAnew(join(t.testdir(), 'j.db'));
  hall.link(2, { cardIn: true });
  await settled(hall);
  t.equal(lastTwice(hall), undefined, 'its bridge is not there yet');
  hall.bus('online');
  await settled(hall);
  t.same(lastTwice(hall), [5, 2]);
  await hall.stop();
});

test('contact that is lost again before all is told proves nothing; the next return does', async (t) => {
  const hall = await readElsewhere(join(t.testdir(), 'j.db'));
  hall.link(2, { cardIn: true });
  hall.clock.pass(1500);
  hall.link(2, { link: 'down', cardIn: true });
  await settled(hall);
  t.equal(lastTwice(hall), undefined);
  hall.link(2, { cardIn: true });
  hall.clock.pass(1500);
  t.equal(lastTwice(hall), undefined, 'measured from the last return');
  await settled(hall);
  t.same(lastTwice(hall), [5, 2]);
  await hall.stop();
});

test('a card taken out of the second seat and put in again, or carried on to a third, is still checked', async (t) => {
  const again = async (hall: SlotHall) => {
    await hall.tell(5, cardOut);
    await hall.tell(5, cardIn(2));
  };
  const third = async (hall: SlotHall) => {
    hall.link(5, { cardIn: false });
    await hall.tell(4, cardIn(2));
  };
  for (const [name, seats, then] of [
    ['again', [5, 2], again],
    ['third', [4, 2], third],
  ] as const) {
    const hall = await readElsewhere(join(t.testdir(), `${name}.db`));
    await then(hall);
    hall.link(2, { cardIn: true });
    await settled(hall);
    t.same(lastTwice(hall), seats, name);
    await hall.stop();
  }
});

test('a slot closed on another’s card, told after the link as the wire does, makes no copy of the card that left it', async (t) => {
  for (const start of [readElsewhere, startedAnew]) {
    const hall = await start(join(t.testdir(), `${start.name}.db`));
    hall.bus('online');
    hall.link(2, { cardIn: true });
    hall.clock.pass(150);
    t.match(await hall.tell(2, cardIn(4)), { answer: 'recorded' });
    const { position } = hall.journal;
    await settled(hall);
    t.equal(hall.journal.position, position, start.name);
    t.equal(lastTwice(hall), undefined, start.name);
    t.match(await hall.tell(5, floorKey), { code: 'SITTING_NOT_OPEN' }, 'its keys count');
    await hall.stop();
  }
});

test('a card read elsewhere before the keypad that has returned tells of another’s card has moved', async (t) => {
  const hall = slotHall(join(t.testdir(), 'j.db'));
  await hall.tell(2, cardIn(2));
  hall.link(2, { cardIn: true });
  hall.clock.pass(100);
  await hall.tell(5, cardIn(2));
  await hall.tell(2, cardIn(4));
  await settled(hall);
  t.equal(lastTwice(hall), undefined);
  await hall.stop();
});

test('the member’s own card told by the keypad that has returned is seen twice at once', async (t) => {
  const hall = await readElsewhere(join(t.testdir(), 'j.db'));
  hall.settle();
  hall.link(2, { cardIn: true });
  await hall.tell(2, cardIn(2));
  t.same(lastTwice(hall), [5, 2]);
  await hall.stop();
});

test('a slot found open, without a switch, or of a card that is in no slot any more, makes no copy', async (t) => {
  for (const [name, meanwhile] of [
    ['open', (hall: SlotHall) => hall.link(2, { cardIn: false })],
    ['no-switch', (hall: SlotHall) => hall.link(2)],
    ['out', (hall: SlotHall) => hall.tell(5, cardOut).then(() => hall.link(2, { cardIn: true }))],
  ] as const) {
    const hall = await startedAnew(join(t.testdir(), `${name}.db`));
    hall.bus('online');
    await meanwhile(hall);
    const { position } = hall.journal;
    await settled(hall);
    hall.link(2, { cardIn: true });
    await settled(hall);
    t.equal(hall.journal.position, position, name);
    await hall.stop();
  }
});

test('a card that is back where it came from is there once', async (t) => {
  const hall = await readElsewhere(join(t.testdir(), 'j.db'));
  hall.link(5, { link: 'down', cardIn: true });
  hall.link(2, { cardIn: true });
  await hall.tell(2, cardIn(2));
  hall.link(5, { cardIn: false });
  await settled(hall);
  t.equal(lastTwice(hall), undefined);
  await hall.stop();
});

test('a card read elsewhere while its own keypad is known to be empty has moved, whatever is put in there later', async (t) => {
  const hall = slotHall(join(t.testdir(), 'j.db'));
  await hall.tell(2, cardIn(2));
  hall.link(2, { cardIn: false });
  hall.settle();
  await hall.tell(5, cardIn(2));
  hall.link(2, { link: 'down' });
  hall.link(2, { cardIn: true });
  await settled(hall);
  t.equal(lastTwice(hall), undefined);
  await hall.stop();
});

test('a keypad that a spare has replaced meanwhile blocks nobody’s seat when it is heard of again', async (t) => {
  const hall = await readElsewhere(join(t.testdir(), 'j.db'));
  hall.hub.hallDesk.link(bridge, { device: spare, link: 'up', cardIn: false });
  await hall.do({ type: 'replace-keypad', seat: 2, device: spare } as PersonCommand);
  hall.link(2, { cardIn: true });
  await settled(hall);
  t.equal(hall.hub.hallDesk.links.lastSlot(deviceAt(2)), 'closed');
  t.equal(lastTwice(hall), undefined);
  await hall.stop();
});

test('a card that did not move, for its reader’s seat is another’s, is registered by no return of its keypad', async (t) => {
  const hall = slotHall(join(t.testdir(), 'j.db'));
  for (const seat of [2, 5]) await hall.tell(seat, cardIn(seat));
  await hall.do({ type: 'open-sitting' }, { type: 're-register' } as PersonCommand);
  await hall.tell(5, { kind: 'key', key: 'for' });
  await hall.tell(5, cardIn(2));
  t.equal(hall.types().at(-1), 'OtherCardSeen');
  const { position } = hall.journal;
  hall.link(2, { cardIn: true });
  await settled(hall);
  t.equal(hall.journal.position, position);
  await hall.stop();
});

test('a hub that has stopped decides nothing more', async (t) => {
  const hall = await readElsewhere(join(t.testdir(), 'j.db'));
  hall.link(2, { cardIn: true });
  const { position } = hall.journal;
  hall.hub.stop();
  hall.settle();
  t.equal(hall.journal.position, position);
  await hall.stop();
});
