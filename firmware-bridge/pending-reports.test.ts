import { test } from 'tap';
import type { Report } from '#contract/hall-bus';
import type { BallotId, CardNumber, DeviceId } from '#contract/ids';
import { ManualClock } from './clock.ts';
import { MOST_WAITING, PendingReports } from './pending-reports.ts';

const one = 'line1-01' as DeviceId;
const two = 'line1-02' as DeviceId;
const press = { kind: 'key', key: 'for', ballotId: 'b1' as BallotId } as const;
const cardOut = { kind: 'card-out' } as const;

function desk() {
  const clock = new ManualClock();
  const sent: Report[] = [];
  const bus = { there: true };
  const pending = new PendingReports({
    clock,
    boot: 'boot1',
    publish: (report) => {
      if (bus.there) sent.push(report);
      return bus.there;
    },
  });
  const acknowledge = (device: DeviceId, counter: number, boot = 'boot1') =>
    pending.acknowledge({ device, boot, counter });
  return { clock, sent, bus, pending, acknowledge };
}

test('a report is published again and again until it is acknowledged, at growing pauses up to a second', async (t) => {
  const { clock, sent, pending, acknowledge } = desk();
  pending.add(one, press);
  clock.advance(5000);
  t.same(
    sent.map(({ ageMs }) => ageMs),
    [0, 250, 650, 1290, 2290, 3290, 4290],
  );
  t.ok(sent.every(({ boot, counter }) => boot === 'boot1' && counter === 1));
  acknowledge(one, 1);
  clock.advance(5000);
  t.equal(sent.length, 7);
  t.equal(pending.count, 0);
});

test('a device’s reports go one at a time, in order; devices do not wait for each other', async (t) => {
  const { sent, pending, acknowledge } = desk();
  pending.add(one, press);
  pending.add(one, cardOut);
  pending.add(two, press);
  t.same(
    sent.map(({ device, counter }) => [device, counter]),
    [
      [one, 1],
      [two, 1],
    ],
  );
  acknowledge(one, 1);
  t.match(sent.at(-1), { device: one, counter: 2, kind: 'card-out' });
});

test('an acknowledgement of another boot, another counter or an unknown device changes nothing', async (t) => {
  const { pending, acknowledge } = desk();
  pending.add(one, press);
  acknowledge(one, 1, 'boot0');
  acknowledge(one, 2);
  acknowledge(two, 1);
  t.equal(pending.count, 1);
});

test('while the bus is away nothing is sent; when it is back everything goes out at once with its true age', async (t) => {
  const { clock, sent, bus, pending } = desk();
  bus.there = false;
  pending.add(one, press);
  pending.add(two, press);
  clock.advance(9000);
  bus.there = true;
  pending.resume();
  t.same(
    sent.map(({ device, ageMs }) => [device, ageMs]),
    [
      [one, 9000],
      [two, 9000],
    ],
  );
});

test('a full queue lets its oldest unsent key press give way, never the last word about the card', async (t) => {
  const { sent, pending, acknowledge } = desk();
  pending.add(one, { kind: 'card-in', card: 'ABCD' as CardNumber });
  for (let index = 0; index < MOST_WAITING + 4; index += 1) pending.add(one, press);
  pending.add(one, cardOut);
  t.equal(pending.count, MOST_WAITING);
  t.equal(pending.dropped, 6);
  for (let counter = 1; counter <= MOST_WAITING + 6; counter += 1) acknowledge(one, counter);
  t.equal(pending.count, 0);
  t.match(sent[0], { kind: 'card-in', counter: 1 });
  t.match(sent[1], { kind: 'key', counter: 8 }, 'counters of what gave way are not used again');
  t.match(sent.at(-1), { kind: 'card-out', counter: MOST_WAITING + 6 });
});

test('a sealed key press gives way in a full queue like an open one', async (t) => {
  const { pending } = desk();
  pending.add(one, { kind: 'card-in', card: 'ABCD' as CardNumber });
  pending.add(one, { kind: 'sealed-key', ballotId: 'b1' as BallotId, sealed: '00' });
  for (let index = 0; index < MOST_WAITING - 2; index += 1) pending.add(one, cardOut);
  t.equal(pending.dropped, 0);
  pending.add(one, cardOut);
  t.equal(pending.dropped, 1);
  t.equal(pending.count, MOST_WAITING);
});

test('a press that a keypad counts itself goes out with its boot and counter, older by its own age; told again it is one', async (t) => {
  const { clock, sent, pending, acknowledge } = desk();
  const origin = { boot: '00c0ffee', counter: 41, ageMs: 30 };
  pending.add(one, cardOut);
  pending.add(one, press, origin);
  pending.add(one, press, { ...origin, ageMs: 900 });
  pending.add(one, cardOut);
  t.equal(pending.count, 3);
  acknowledge(one, 1);
  clock.advance(250);
  t.match(sent.slice(1), [{ ...origin }, { ...origin, ageMs: 280 }]);
  acknowledge(one, 41);
  t.equal(pending.count, 2, 'the same counter of another boot is another report');
  acknowledge(one, 41, '00c0ffee');
  t.match(sent.at(-1), { kind: 'card-out', boot: 'boot1', counter: 2 });
});
