import { test } from 'tap';
import type { CardNumber } from '#contract/ids';
import { ManualClock } from '../clock.ts';
import { Autopilot, PACE, type Person } from './autopilot.ts';

function demonstration(habits: Person['habit'][], seed = 3) {
  const clock = new ManualClock();
  const acts: string[] = [];
  const note = (what: string) => acts.push(`${Math.round(clock.now())} ${what}`);
  const hands = {
    insertCard: (seat: number) => note(`in ${seat}`),
    removeCard: (seat: number) => note(`out ${seat}`),
    press: (seat: number, key: string) => note(`press ${seat} ${key}`),
  };
  const pilot = new Autopilot(hands, clock, seed);
  pilot.convene(habits.map((habit, index) => ({ seat: index + 1, card: `AB0${index}` as CardNumber, habit })));
  const show = (seat: number, open: boolean) => pilot.see({ seat, open, ready: true, openings: 0, floor: 'none' });
  const ready = (seat: number, lit: boolean) =>
    pilot.see({ seat, open: false, ready: lit, openings: 0, floor: 'none' });
  const of = (seat: number, verb: string) => acts.filter((act) => act.includes(` ${verb} ${seat}`));
  return { clock, acts, pilot, show, ready, of };
}

const at = (act: string | undefined): number => Number(act?.split(' ')[0]);

test('deputies put their cards in at a human pace, and the late one later', async (t) => {
  const { clock, of } = demonstration(['steady', 'late']);
  clock.advance(PACE.lateArrival[1]);
  t.ok(at(of(1, 'in')[0]) >= PACE.arrival[0] && at(of(1, 'in')[0]) <= PACE.arrival[1]);
  t.ok(at(of(2, 'in')[0]) >= PACE.lateArrival[0]);
});

test('a key is pressed one to twelve seconds after the vote-open light, once for each ballot', async (t) => {
  const { clock, show, of } = demonstration(['steady']);
  clock.advance(20_000);
  show(1, true);
  show(1, true);
  clock.advance(30_000);
  t.equal(of(1, 'press').length, 1);
  const thought = at(of(1, 'press')[0]) - 20_000;
  t.ok(thought >= 1000 && thought <= 12_000);
});

test('of several alternatives each is voted, though the light between them never goes out', async (t) => {
  const { clock, pilot, of } = demonstration(['steady']);
  clock.advance(20_000);
  for (const openings of [1, 2, 3]) {
    pilot.see({ seat: 1, open: true, ready: true, openings, floor: 'none' });
    clock.advance(30_000);
    t.equal(of(1, 'press').length, openings);
  }
});

test('who changes their mind presses another key once', async (t) => {
  const { clock, show, of } = demonstration(['changes-mind']);
  clock.advance(20_000);
  show(1, true);
  clock.advance(30_000);
  const keys = of(1, 'press').map((act) => act.split(' ')[3]);
  t.equal(keys.length, 2);
  t.not(keys[0], keys[1]);
});

test('who forgets presses nothing in the first ballot and votes in the second', async (t) => {
  const { clock, show, of } = demonstration(['forgets']);
  show(1, true);
  clock.advance(30_000);
  t.equal(of(1, 'press').length, 0);
  show(1, false);
  show(1, true);
  clock.advance(30_000);
  t.equal(of(1, 'press').length, 1);
});

test('who leaves takes the card after the first ballot and returns, once', async (t) => {
  const { clock, show, of } = demonstration(['leaves-once']);
  for (let ballot = 0; ballot < 2; ballot += 1) {
    show(1, true);
    clock.advance(20_000);
    show(1, false);
    clock.advance(60_000);
  }
  t.equal(of(1, 'out').length, 1);
  t.equal(of(1, 'in').length, 2);
});

test('when everybody is to register anew, each takes the card out and puts it in again, once', async (t) => {
  const { clock, ready, of } = demonstration(['steady', 'steady', 'steady']);
  clock.advance(20_000);
  const seats = [1, 2, 3];
  for (const seat of seats) ready(seat, true);
  for (const seat of seats) ready(seat, false);
  clock.advance(60_000);
  for (const seat of seats) t.same([of(seat, 'in').length, of(seat, 'out').length], [2, 1]);
  for (const seat of seats) ready(seat, true);
  clock.advance(60_000);
  t.same(of(1, 'out').length, 1, 'who is registered sits still');
});

test('a call that comes while some are still on their way reaches the others', async (t) => {
  const seats = [1, 2, 3, 4, 5, 6];
  const { clock, ready, of } = demonstration(seats.map(() => 'steady'));
  clock.advance(20_000);
  for (const seat of [1, 2]) ready(seat, true);
  clock.advance(5000);
  for (const seat of [1, 2]) ready(seat, false);
  clock.advance(200);
  for (const seat of [3, 4, 5, 6]) ready(seat, true);
  clock.advance(60_000);
  for (const seat of [1, 2]) t.equal(of(seat, 'out').length, 1);
});

test('one alone whose light goes out was entered as gone, and does not come back by itself', async (t) => {
  const { clock, ready, of } = demonstration(['steady', 'steady', 'steady']);
  clock.advance(20_000);
  for (const seat of [1, 2, 3]) ready(seat, true);
  clock.advance(20_000);
  ready(2, false);
  clock.advance(60_000);
  t.same(of(2, 'out'), []);
});

test('a light that is out for a moment moves nobody', async (t) => {
  const { clock, ready, of } = demonstration(['steady']);
  clock.advance(20_000);
  ready(1, true);
  ready(1, false);
  ready(1, true);
  clock.advance(60_000);
  t.same(of(1, 'out'), []);
});

test('a ballot that closes takes away the wish to press', async (t) => {
  const { clock, show, of } = demonstration(['steady']);
  show(1, true);
  show(1, false);
  clock.advance(30_000);
  t.equal(of(1, 'press').length, 0);
});

test('the same seed plays the same people', async (t) => {
  const play = () => {
    const { clock, show, acts } = demonstration(['steady', 'changes-mind', 'leaves-once'], 42);
    for (const seat of [1, 2, 3]) show(seat, true);
    clock.advance(60_000);
    return acts;
  };
  t.same(play(), play());
});

test('nobody moves after the end', async (t) => {
  const { clock, show, acts, pilot } = demonstration(['steady', 'late']);
  show(1, true);
  pilot.end();
  clock.advance(100_000);
  t.same(acts, []);
});

test('a deputy whose seat a person takes does nothing more, whatever was begun; the others go on', async (t) => {
  const { clock, show, of, pilot } = demonstration(['steady', 'steady']);
  clock.advance(PACE.arrival[1]);
  show(1, true);
  show(2, true);
  pilot.release(1);
  clock.advance(30_000);
  show(1, false);
  show(1, true);
  clock.advance(30_000);
  t.equal(of(1, 'press').length, 0);
  t.equal(of(2, 'press').length, 1);
});
