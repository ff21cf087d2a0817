import { join } from 'node:path';
import { test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { Report } from '#contract/hall-bus';
import type { BridgeId, CardNumber, DeviceId, MemberId } from '#contract/ids';
import type { CommittedEvent } from './face.ts';
import { Intake } from './intake.ts';
import { type SeatDevice, SeatMap } from './seat-map.ts';
import { smallCouncil } from './testing/small-council.ts';
import { smallHub } from './testing/small-hub.ts';

const bridge = 'bridge-1' as BridgeId;
const at = (seat: number, device: string): SeatDevice => ({ bridge, line: 'line1', seat, device: device as DeviceId });
const spare = (device: string) => ({ bridge, line: 'line1', device: device as DeviceId });
const asWired = (...spares: string[]) =>
  new SeatMap([at(2, 'line1-00'), at(3, 'line1-01')], (spares.length > 0 ? spares : ['spare-1', 'spare-2']).map(spare));
const put = (seat: number, device: string): PersonCommand => ({
  type: 'replace-keypad',
  seat,
  device: device as DeviceId,
});
const shown = (map: SeatMap) => map.arrangement().map(({ seat, device }) => `${seat} ${device}`);
const arranged = (seen: readonly CommittedEvent[]) =>
  seen.flatMap(({ event, actor }) =>
    event.type === 'HallArranged' ? [`${actor}: ${event.data.seats.map((one) => one.device).join(' ')}`] : [],
  );
const report = (device: string, counter: number, what: object): Report =>
  ({ device, boot: 'boot1', counter, ageMs: 1, ...what }) as Report;
const cardIn = { kind: 'card-in', card: '6200000002' as CardNumber };

test('a spare serves the seat from now on, and who put it there is on record', async (t) => {
  const house = smallHub(join(t.testdir(), 'j.db'), { seatMap: asWired() });
  t.match(await house.ask(put(2, 'spare-1')), { ok: true });
  t.same(arranged(house.seen), ['hub: line1-00 line1-01', 'chair: spare-1 line1-01']);
  t.same(shown(house.seatMap), ['2 spare-1', '3 line1-01']);
  t.equal(house.hub.links().assigned, 2);
  await house.stop();
});

test('the same command again, and a spare where it serves already, note nothing more', async (t) => {
  const house = smallHub(join(t.testdir(), 'j.db'), { seatMap: asWired() });
  const answers = [await house.ask(put(2, 'spare-1'), 'c1'), await house.ask(put(2, 'spare-1'), 'c1')];
  t.same(answers[0], answers[1]);
  t.match(await house.ask(put(2, 'spare-1')), { ok: true });
  t.equal(arranged(house.seen).length, 2);
  await house.stop();
});

test('only a free spare of the hall serves a seat, and only a seat that the hall has', async (t) => {
  const house = smallHub(join(t.testdir(), 'j.db'), { seatMap: asWired() });
  t.match(await house.ask(put(2, 'line1-01')), { ok: false, refusal: { code: 'NOT_A_SPARE' } });
  t.match(await house.ask(put(2, 'line9-00')), {
    refusal: { code: 'NOT_A_SPARE', details: { spares: 'spare-1, spare-2' } },
  });
  t.match(await house.ask(put(99, 'spare-1')), { ok: false, refusal: { code: 'UNKNOWN_SEAT', details: { seat: 99 } } });
  t.match(await house.ask(put(6, 'spare-1')), { ok: true }, 'a member’s seat that had no keypad gets one');
  await house.do(put(2, 'spare-2'));
  t.match(await house.ask(put(3, 'spare-2')), { refusal: { details: { spares: 'line1-00' } } });
  await house.stop();
});

test('a seat of the sitting under way takes a spare, though its member has another from the next sitting on', async (t) => {
  const house = smallHub(join(t.testdir(), 'j.db'), { seatMap: asWired() });
  const [, , , , m4] = smallCouncil.roster;
  if (m4 === undefined) throw new Error('the small council has changed');
  await house.do({ type: 'settle-member', member: { ...m4, seat: 40 } });
  t.match(await house.ask(put(m4.seat ?? 0, 'spare-1')), { ok: true });
  t.match(await house.ask(put(40, 'spare-2')), { ok: true });
  await house.stop();
});

test('with no spare left the refusal says so', async (t) => {
  const seatMap = new SeatMap([at(2, 'line1-00')]);
  const house = smallHub(join(t.testdir(), 'j.db'), { seatMap });
  t.match(await house.ask(put(2, 'spare-1')), { refusal: { details: { spares: '—' } } });
  await house.stop();
});

test('the member’s presence and vote stand; the card in the spare is known; the dead keypad is heard no more', async (t) => {
  const house = smallHub(join(t.testdir(), 'j.db'), { seatMap: asWired() });
  const refused: string[] = [];
  const intake = new Intake(house.hub, house.seatMap, (_report, { code }) => refused.push(code));
  const answerTo = (device: string, counter: number, what: object) =>
    intake.take(bridge, report(device, counter, what));
  t.match(await answerTo('line1-00', 1, cardIn), { answer: 'recorded' });
  await house.do(put(2, 'spare-1'));
  const { position } = house.journal;
  t.match(await answerTo('spare-1', 1, cardIn), { answer: 'recorded' });
  t.equal(house.journal.position, position, 'the card at that seat holds already');
  t.match(await answerTo('line1-00', 2, { kind: 'card-out' }), { answer: 'recorded' }, 'its slot is nobody’s any more');
  t.match(await answerTo('line1-00', 3, { kind: 'key', key: 'for' }), { answer: 'refused', code: 'UNKNOWN_DEVICE' });
  t.match(await answerTo('line1-00', 1, cardIn), { answer: 'recorded' }, 'what it told before stays taken in');
  t.same(refused, ['UNKNOWN_DEVICE']);
  t.equal(house.journal.position, position);
  t.match(await house.ask({ type: 'register-member', memberId: 'm1' as MemberId }), {
    refusal: { code: 'ALREADY_REGISTERED' },
  });
  await house.stop();
});

test('a replacement survives a restart while the hall file says what it said', async (t) => {
  const file = join(t.testdir(), 'j.db');
  const first = smallHub(file, { seatMap: asWired() });
  await first.do(put(2, 'spare-1'));
  await first.stop();
  const second = smallHub(file, { seatMap: asWired() });
  t.same(shown(second.seatMap), ['2 spare-1', '3 line1-01']);
  t.same(arranged(second.seen), [], 'nothing new is noted');
  await second.do(put(2, 'line1-00'));
  await second.stop();
  const third = smallHub(file, { seatMap: asWired() });
  t.same(shown(third.seatMap), ['2 line1-00', '3 line1-01'], 'the repaired keypad is back');
  await third.stop();
});

test('a hall file that has changed since knows better, also when it says what was arranged by hand', async (t) => {
  const file = join(t.testdir(), 'j.db');
  const first = smallHub(file, { seatMap: asWired() });
  await first.do(put(2, 'spare-1'));
  await first.stop();
  const mended = () => new SeatMap([at(2, 'spare-1'), at(3, 'line1-01')], [spare('spare-2')]);
  const second = smallHub(file, { seatMap: mended() });
  await second.do(put(3, 'spare-2'));
  await second.stop();
  const third = smallHub(file, { seatMap: mended() });
  t.same(shown(third.seatMap), ['2 spare-1', '3 spare-2'], 'and what replaces a keypad after that survives too');
  await third.stop();
  const fourth = smallHub(file, { seatMap: asWired() });
  t.same(shown(fourth.seatMap), ['2 line1-00', '3 line1-01']);
  await fourth.stop();
});

test('a spare that the hall has no longer leaves its seat to the file', async (t) => {
  const file = join(t.testdir(), 'j.db');
  const first = smallHub(file, { seatMap: asWired() });
  await first.do(put(2, 'spare-1'));
  await first.stop();
  const second = smallHub(file, { seatMap: asWired('spare-2') });
  t.same(shown(second.seatMap), ['2 line1-00', '3 line1-01']);
  await second.stop();
});

const slot = (house: ReturnType<typeof smallHub>, device: string, cardIn: boolean) =>
  house.hub.hallDesk.link(bridge, { device: device as DeviceId, link: 'up', cardIn });
const assign = (device: string, seat?: number): PersonCommand => ({
  type: 'assign-keypad',
  device: device as DeviceId,
  ...(seat !== undefined && { seat }),
});

test('a keypad with a card in it comes to no other seat: its card would vote there', async (t) => {
  const house = smallHub(join(t.testdir(), 'j.db'), { seatMap: asWired() });
  slot(house, 'line1-01', true);
  slot(house, 'spare-1', true);
  const refused = { ok: false, refusal: { code: 'KEYPAD_HOLDS_CARD' } };
  t.match(await house.ask(assign('line1-01', 2)), refused);
  t.match(await house.ask(assign('line1-01')), refused);
  t.match(await house.ask(put(2, 'spare-1')), refused);
  house.hub.hallDesk.link(bridge, { device: 'spare-1' as DeviceId, link: 'down', cardIn: true });
  t.match(await house.ask(assign('spare-1', 2)), refused, 'out of contact it is not known to be empty');
  t.same(shown(house.seatMap), ['2 line1-00', '3 line1-01']);
  slot(house, 'line1-01', false);
  t.match(await house.ask(assign('line1-01', 2)), { ok: true });
  await house.stop();
});

async function replaced(file: string) {
  const house = smallHub(file, { seatMap: asWired() });
  const intake = new Intake(house.hub, house.seatMap, () => undefined);
  const tell = (device: string, counter: number, what: object) => intake.take(bridge, report(device, counter, what));
  await tell('line1-00', 1, cardIn);
  slot(house, 'spare-1', false);
  await house.do(put(2, 'spare-1'));
  return { ...house, tell };
}

test('an empty keypad gives no vote, whoever is registered at its seat; it asks for the floor', async (t) => {
  const house = await replaced(join(t.testdir(), 'j.db'));
  const press = (counter: number, key: string) =>
    house.tell('spare-1', counter, { kind: 'key', key, ballotId: '8-14-1-b1' });
  t.match(await press(1, 'for'), { answer: 'refused', code: 'CARD_NOT_IN' });
  const sealed = { kind: 'sealed-key', ballotId: '8-14-1-b1', sealed: 'ab'.repeat(40) };
  t.match(await house.tell('spare-1', 2, sealed), { answer: 'refused', code: 'CARD_NOT_IN' });
  t.notMatch(await press(3, 'request-floor'), { code: 'CARD_NOT_IN' });
  slot(house, 'spare-1', true);
  t.notMatch(await press(4, 'for'), { code: 'CARD_NOT_IN' });
  await house.stop();
});

test('a card that leaves the replaced keypad leaves the seat, while the spare there is empty; after a restart too', async (t) => {
  const file = join(t.testdir(), 'j.db');
  const first = await replaced(file);
  await first.stop();
  const house = smallHub(file, { seatMap: asWired() });
  const intake = new Intake(house.hub, house.seatMap, () => undefined);
  slot(house, 'spare-1', false);
  t.match(await intake.take(bridge, report('line1-00', 2, { kind: 'card-out' })), { answer: 'recorded' });
  t.match(house.seen.at(-1)?.event, { type: 'MemberLeft', data: { memberId: 'm1', means: 'card-out' } });
  await house.stop();
});

test('once the card is in the spare, what leaves the replaced keypad is no news', async (t) => {
  const house = await replaced(join(t.testdir(), 'j.db'));
  slot(house, 'spare-1', true);
  const { position } = house.journal;
  t.match(await house.tell('line1-00', 2, { kind: 'card-out' }), { answer: 'recorded' });
  t.equal(house.journal.position, position);
  await house.stop();
});
