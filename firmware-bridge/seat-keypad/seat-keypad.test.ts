import { test } from 'tap';
import type { BallotId } from '#contract/ids';
import { cardNumber } from '../card-reader/osdp-raw/codec.ts';
import type { Happening } from './happening.ts';
import { idle, open, seat } from './testing/seat.ts';

const rawCard = (hex: string) => ({ reader: 0, format: 0, bits: 4 * hex.length, data: Buffer.from(hex, 'hex') });

/** The ballot of each key reported. */
const ballots = (reports: readonly Happening[]) =>
  reports.flatMap((report) => (report.kind === 'key' ? [report.ballotId] : []));

test('keys 1, 2, 3 and * mean for, against, abstain and request for the floor; others mean nothing and are counted', async (t) => {
  const { keypad, reports, connect, send } = seat();
  keypad.order(idle);
  connect(true);
  send();
  keypad.keys(Buffer.of(0x31, 0x32, 0x33, 0x7f, 0x34));
  t.same(
    reports.map((report) => report.kind === 'key' && report.key),
    ['for', 'against', 'abstain', 'request-floor'],
  );
  t.equal(keypad.unreadable, 1);
});

test('a key carries the ballot whose light has reached its seat, and none when none is open there', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(idle);
  send();
  keypad.order(open);
  keypad.keys(Buffer.from('1'));
  keypad.nextErrand(111);
  keypad.keys(Buffer.from('1'));
  keypad.errandDone();
  keypad.keys(Buffer.from('1'));
  keypad.order(idle);
  keypad.keys(Buffer.from('1'));
  send();
  keypad.keys(Buffer.from('1'));
  t.same(ballots(reports), [undefined, undefined, 'b3', 'b3', undefined]);
});

test('keys told after a loss of contact belong to the ballot before it until the lights are set anew', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(open);
  send();
  keypad.contact(false);
  keypad.order({ ...open, ballotId: 'b4' as BallotId });
  connect(true);
  keypad.keys(Buffer.from('1'));
  keypad.keys(Buffer.from('2'));
  send();
  keypad.keys(Buffer.from('1'));
  t.same(ballots(reports), ['b3', 'b3', 'b4']);
});

test('keys told after a loss of contact that began before the ballot was open belong to none', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(idle);
  send();
  keypad.contact(false);
  keypad.order(open);
  connect(true);
  keypad.keys(Buffer.from('1'));
  t.same(ballots(reports), [undefined]);
});

test('a bridge that has just started reports no choice of a plain keypad before its lights have been set to an order', async (t) => {
  const { keypad, reports, losses, connect, send } = seat();
  connect(true);
  const pressed = Buffer.of(0x31, 0x7f);
  keypad.keys(pressed);
  t.same([...pressed], [0, 0x7f], 'what was read is overwritten');
  keypad.order(open);
  keypad.keys(Buffer.from('2'));
  t.same(keypad.lost.counts, { kept: 2, early: 0, stray: 0 });
  t.same(losses, ['kept'], 'told once, and counted');
  send();
  keypad.keys(Buffer.from('3'));
  t.match(reports, [{ key: 'request-floor' }, { key: 'abstain', ballotId: 'b3' }]);
  t.equal(reports.length, 2);
});

test('an order that asks for no other light than is lit lets choices through at once', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  send();
  keypad.order(idle);
  keypad.keys(Buffer.from('1'));
  t.match(reports, [{ key: 'for' }]);
});

test('a keypad tells no choice before the hub has ordered it anything; one ordered to be dark does, so that a press can give it a seat', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  send();
  keypad.keys(Buffer.from('1'));
  t.equal(keypad.lost.counts.kept, 1);
  keypad.order(idle);
  send();
  keypad.keys(Buffer.from('1'));
  t.match(reports, [{ key: 'for' }]);
});

test('a request for the floor that may have been told before contact broke is not told again; a further one is', async (t) => {
  const { keypad, reports, connect } = seat();
  connect(true);
  keypad.keys(Buffer.of(0x7f), false);
  keypad.contact(false);
  connect(true);
  keypad.keys(Buffer.of(0x7f), true);
  t.equal(reports.length, 1);
  keypad.keys(Buffer.of(0x7f), false);
  t.equal(reports.length, 2);
});

test('a light order under way when contact is lost has not reached the seat', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(idle);
  send();
  keypad.order(open);
  keypad.nextErrand(111);
  keypad.contact(false);
  connect(true);
  keypad.keys(Buffer.from('1'));
  t.same(ballots(reports), [undefined]);
});

test('the open light is set anew for another ballot that looks the same, and keys are its own from then', async (t) => {
  const { keypad, reports, woken, connect, send } = seat();
  connect(true);
  keypad.order(open);
  send();
  woken.length = 0;
  keypad.order({ ...open, ballotId: 'b4' as BallotId });
  t.equal(woken.length, 1);
  keypad.keys(Buffer.from('1'));
  t.same(send(), { 1: 7 });
  keypad.keys(Buffer.from('1'));
  t.same(ballots(reports), ['b3', 'b4']);
  t.equal(keypad.hasErrand, false);
});

test('contact lost is not leaving: nothing is reported', async (t) => {
  const { keypad, reports, links, connect } = seat();
  connect(true);
  keypad.contact(false);
  t.same(reports, []);
  t.match(links.at(-1), { link: 'down', cardIn: true });
});

test('a card gone from the slot when contact returns is reported out, before anything else', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(true);
  keypad.order(idle);
  send();
  keypad.contact(false);
  connect(false);
  keypad.keys(Buffer.from('1'));
  t.same(
    reports.map(({ kind }) => kind),
    ['card-out', 'key'],
  );
});

test('a card that stayed in the slot over a loss of contact is not reported', async (t) => {
  const { keypad, reports, connect } = seat();
  connect(true);
  keypad.contact(false);
  connect(true);
  t.same(reports, []);
});

test('a slot found empty by a bridge that has just started is reported: the card may have gone meanwhile', async (t) => {
  const { reports, connect } = seat();
  connect(false);
  t.same(reports, [{ kind: 'card-out' }]);
});

test('another card in a slot that was never seen open: the card before is reported out first', async (t) => {
  const { keypad, reports, connect, send } = seat();
  connect(false);
  keypad.order(idle);
  send();
  keypad.inputs([true]);
  keypad.card(rawCard('04a1b2c3'));
  keypad.contact(false);
  connect(true);
  keypad.card(rawCard('04d4e5f6'));
  keypad.keys(Buffer.from('1'));
  t.same(reports, [
    { kind: 'card-out' },
    { kind: 'card-in', card: '04A1B2C3' },
    { kind: 'card-out' },
    { kind: 'card-in', card: '04D4E5F6' },
    { kind: 'key', key: 'for' },
  ]);
});

test('the same card read again does not end presence', async (t) => {
  const { keypad, reports, connect } = seat();
  connect(true);
  keypad.card(rawCard('04a1b2c3'));
  keypad.card(rawCard('04a1b2c3'));
  keypad.contact(false);
  connect(true);
  keypad.card(rawCard('04a1b2c3'));
  t.same(
    reports.map(({ kind }) => kind),
    ['card-in', 'card-in', 'card-in'],
  );
});

test('a card seen to leave the slot is reported out once, whichever card comes next', async (t) => {
  const { keypad, reports, connect } = seat();
  connect(true);
  keypad.card(rawCard('04a1b2c3'));
  keypad.inputs([false]);
  keypad.inputs([true]);
  keypad.card(rawCard('04d4e5f6'));
  t.same(
    reports.map(({ kind }) => kind),
    ['card-in', 'card-out', 'card-in'],
  );
});

test('a reader without a slot switch reports insertion only', async (t) => {
  const { keypad, reports } = seat();
  keypad.inputs([]);
  keypad.contact(true);
  keypad.card(rawCard('04a1b2c3'));
  keypad.contact(false);
  keypad.inputs([]);
  keypad.contact(true);
  keypad.card(rawCard('04d4e5f6'));
  t.same(reports, [
    { kind: 'card-in', card: '04A1B2C3' },
    { kind: 'card-in', card: '04D4E5F6' },
  ]);
});

test('the palm pad is told with the link', async (t) => {
  const { keypad, links, connect } = seat();
  connect(true, false);
  keypad.inputs([true, true]);
  keypad.inputs([true, true]);
  t.same(
    links.map(({ palm }) => palm),
    [false, true],
  );
});

test('a key tells for how long the palm pad has been covered without a break, and nothing where there is no pad', async (t) => {
  const { keypad, reports, clock, connect, send } = seat();
  connect(true);
  keypad.order(idle);
  send();
  keypad.keys(Buffer.from('1'));
  connect(true, false);
  keypad.keys(Buffer.from('1'));
  keypad.inputs([true, true]);
  clock.advance(700);
  keypad.inputs([true, true]);
  clock.advance(300);
  keypad.keys(Buffer.from('1'));
  keypad.inputs([true, false]);
  keypad.keys(Buffer.from('1'));
  keypad.inputs([true, true]);
  clock.advance(500);
  keypad.contact(false);
  clock.advance(500);
  connect(true, true);
  clock.advance(40);
  keypad.keys(Buffer.from('1'));
  clock.advance(100_000);
  keypad.keys(Buffer.from('1'));
  t.same(
    reports.map((report) => report.kind === 'key' && report.heldMs),
    [undefined, 0, 1000, 0, 40, 65_535],
  );
});

test('a card number has a digit for each four bits begun; too short or too long a card is none', async (t) => {
  const card = (bits: number, hex: string) => cardNumber({ reader: 0, format: 0, bits, data: Buffer.from(hex, 'hex') });
  t.equal(card(40, '62e3086ced'), '62E3086CED');
  t.equal(card(26, 'abcdef40'), 'ABCDEF4');
  t.equal(card(12, 'abc0'), undefined);
  t.equal(card(136, 'ab'.repeat(17)), undefined);
});
