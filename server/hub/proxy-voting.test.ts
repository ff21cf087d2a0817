import { join } from 'node:path';
import { test } from 'tap';
import type { LinkState, Report } from '#contract/hall-bus';
import type { BallotId, BridgeId, CardNumber, DeviceId } from '#contract/ids';
import { Intake } from './intake.ts';
import { SeatMap } from './seat-map.ts';
import { smallCouncil } from './testing/small-council.ts';
import { smallHub } from './testing/small-hub.ts';

const bridge = 'bridge-1' as BridgeId;
const deviceAt = (seat: number) => `line1-0${seat}` as DeviceId;
const places = [2, 3, 4, 5].map((seat) => ({ bridge, line: 'line1', seat, device: deviceAt(seat) }));
const card = (seat: number) => `620000000${seat}` as CardNumber;
const ballotId = '8-14-1-b1' as BallotId;

let boots = 0;

function hallOf(file: string, rules = {}) {
  const settings = { ...smallCouncil, rules: { ...smallCouncil.rules, ...rules } };
  const house = smallHub(file, { settings, seatMap: new SeatMap(places) });
  const intake = new Intake(house.hub, house.seatMap, () => undefined);
  let counter = 0;
  boots += 1;
  const boot = `boot${boots}`;
  const tell = (seat: number, what: object) => {
    counter += 1;
    const report = { device: deviceAt(seat), boot, counter, ageMs: 12, ...what } as Report;
    return intake.take(bridge, report);
  };
  const link = (seat: number, state: Partial<LinkState>) =>
    house.hub.hallDesk.link(bridge, { device: deviceAt(seat), link: 'up', ...state });
  house.hub.hallDesk.bridge(bridge, 'online');
  const types = () => house.seen.map(({ event }) => event.type as string);
  const settled = () => house.journal.whenCommitted(house.journal.position);
  return { ...house, tell, link, types, settled };
}
type Hall = ReturnType<typeof hallOf>;
const cardIn = (seat: number) => ({ kind: 'card-in', card: card(seat) });
const key = (more = {}) => ({ kind: 'key', key: 'for', ballotId, ...more });

test('a card read elsewhere while its slot is told to be closed is seen twice, until the other slot opens', async (t) => {
  const hall = hallOf(join(t.testdir(), 'j.db'));
  await hall.tell(2, cardIn(2));
  hall.link(2, { cardIn: true });
  t.match(await hall.tell(5, cardIn(2)), { answer: 'recorded' });
  t.equal(hall.types().at(-1), 'CardSeenTwice');
  for (const seat of [2, 5])
    t.match(await hall.tell(seat, { kind: 'key', key: 'request-floor' }), { code: 'CARD_SEEN_TWICE' });
  t.match(await hall.tell(5, { kind: 'card-out' }), { answer: 'recorded' });
  t.equal(hall.types().at(-1), 'CardSeenOnce');
  t.match(await hall.tell(2, { kind: 'key', key: 'request-floor' }), { code: 'SITTING_NOT_OPEN' });
  await hall.stop();
});

test('a slot that is open, out of contact, behind a lost bridge, or has no switch proves nothing: the card has moved', async (t) => {
  for (const [what, away] of [
    [{ cardIn: false }, false],
    [{ cardIn: true, link: 'down' }, false],
    [{ cardIn: true }, true],
    [{}, false],
  ] as const) {
    const hall = hallOf(join(t.testdir(), `${JSON.stringify(what).length}${away}.db`));
    await hall.tell(2, cardIn(2));
    hall.link(2, what);
    if (away) hall.hub.hallDesk.bridge(bridge, 'lost');
    t.match(await hall.tell(5, cardIn(2)), { answer: 'recorded' });
    t.equal(hall.types().at(-1), 'MemberRegistered', JSON.stringify(what));
    await hall.stop();
  }
});

test('a copied card stays blocked over a restart', async (t) => {
  const file = join(t.testdir(), 'j.db');
  const first = hallOf(file);
  await first.tell(2, cardIn(2));
  first.link(2, { cardIn: true });
  await first.tell(5, cardIn(2));
  await first.stop();
  const second = hallOf(file);
  t.match(await second.tell(2, { kind: 'key', key: 'request-floor' }), { code: 'CARD_SEEN_TWICE' });
  await second.stop();
});

/** A hub that has started anew on a journal in which m1's card is at seat 2, with its report of the copy at seat 5. */
async function startedAnew(file: string) {
  const first = hallOf(file);
  await first.tell(2, cardIn(2));
  await first.stop();
  const hall = hallOf(file);
  hall.hub.hallDesk.bridge(bridge, 'lost');
  await hall.tell(5, cardIn(2));
  return hall;
}

test('a copy read before the other keypad is heard of again after a restart is found when its slot is told to be closed', async (t) => {
  const hall = await startedAnew(join(t.testdir(), 'j.db'));
  t.equal(hall.types().at(-1), 'MemberRegistered', 'until then it has moved');
  hall.link(2, { cardIn: true });
  t.equal(hall.types().at(-1), 'MemberRegistered', 'its bridge is not there yet');
  hall.hub.hallDesk.bridge(bridge, 'online');
  await hall.settled();
  t.match(hall.seen.at(-1), { event: { type: 'CardSeenTwice', data: { seats: [5, 2] } }, actor: 'device:line1-02' });
  for (const seat of [2, 5])
    t.match(await hall.tell(seat, { kind: 'key', key: 'request-floor' }), { code: 'CARD_SEEN_TWICE' });
  await hall.stop();
});

test('after a restart a card that has left its slot, or one read there since, has moved', async (t) => {
  for (const [name, meanwhile] of [
    ['open', (hall: Hall) => hall.link(2, { cardIn: false })],
    ['no-switch', (hall: Hall) => hall.link(2, {})],
    ['another', (hall: Hall) => hall.tell(2, cardIn(4))],
    ['out', (hall: Hall) => hall.tell(5, { kind: 'card-out' })],
  ] as const) {
    const hall = await startedAnew(join(t.testdir(), `${name}.db`));
    hall.hub.hallDesk.bridge(bridge, 'online');
    await meanwhile(hall);
    hall.link(2, { cardIn: true });
    await hall.settled();
    t.notOk(hall.types().includes('CardSeenTwice'), name);
    await hall.stop();
  }
});

test('how long both hands held the key comes with the press, open and sealed', async (t) => {
  const hall = hallOf(join(t.testdir(), 'j.db'), { twoHandHoldMs: 600 });
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
