import fc from 'fast-check';
import { test } from 'tap';
import type { MemberId } from '#contract/ids';
import {
  FEWEST_BALLOTS,
  NOBODY_TOGETHER,
  type Press,
  pressingTogether,
  type Together,
  withBallot,
} from './neighbours.ts';
import { someone } from './testing/pressers.ts';

const WITHIN_MS = 150;
const press = (seat: number, atMs: number): Press => ({ memberId: `m${seat}` as MemberId, seat, atMs });
const over = (ballots: readonly (readonly Press[])[], before: Together = NOBODY_TOGETHER): Together =>
  ballots.reduce((known, presses) => withBallot(known, presses, WITHIN_MS), before);
const times = <T>(count: number, one: () => T): T[] => Array.from({ length: count }, one);
const flaggedSeats = (together: Together) => pressingTogether(together).map(({ seats }) => seats.join('–'));

test('neighbours within the time on more than half of at least five ballots are told, with how many of how many', async (t) => {
  const close = () => [press(1, 1000), press(2, 1150), press(3, 9000)];
  const apart = () => [press(1, 1000), press(2, 1151), press(3, 9000)];
  t.same(pressingTogether(over([...times(3, close), ...times(2, apart)])), [
    { members: ['m1', 'm2'], seats: [1, 2], together: 3, ballots: 5 },
  ]);
  t.same(flaggedSeats(over([...times(3, close), ...times(3, apart)])), [], 'half is not most');
  t.same(flaggedSeats(over(times(FEWEST_BALLOTS - 1, close))), [], 'too few ballots tell nothing');
});

test('only seats with adjacent numbers are neighbours, and only ballots in which both pressed count', async (t) => {
  const gap = () => [press(1, 1000), press(3, 1000)];
  const alone = () => [press(1, 1000)];
  t.same(flaggedSeats(over(times(9, gap))), []);
  const both = () => [press(1, 1000), press(2, 1010)];
  const [pair] = pressingTogether(over([...times(5, both), ...times(9, alone)]));
  t.match(pair, { together: 5, ballots: 5 });
});

test('a pair is two people, wherever side by side they sit', async (t) => {
  const elsewhere: Press[] = [
    { ...press(2, 1000), seat: 9 },
    { ...press(1, 1010), seat: 10 },
  ];
  const [pair] = pressingTogether(over([...times(4, () => [press(1, 1000), press(2, 1000)]), elsewhere]));
  t.match(pair, { seats: [9, 10], together: 5, ballots: 5 });
});

test('those who do not sit side by side are the measure of chance', async (t) => {
  const { others } = over([[press(1, 0), press(2, 10), press(3, 20), press(9, 5000)]]);
  t.same(others, { together: 1, ballots: 4 }, '1 and 3 press together; 1 and 9, 2 and 9, 3 and 9 do not');
});

test('what is counted in one pass is what comparing every two gives', async (t) => {
  const anyPresses = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 2000 })), {
    selector: ([seat]) => seat,
    maxLength: 20,
  });
  fc.assert(
    fc.property(anyPresses, (pressed) => {
      const presses = pressed.map(([seat, atMs]) => press(seat, atMs));
      const twos = presses.flatMap((one, place) => presses.slice(place + 1).map((other) => [one, other] as const));
      const far = twos.filter(([one, other]) => Math.abs(one.seat - other.seat) > 1);
      const together = far.filter(([one, other]) => Math.abs(one.atMs - other.atMs) <= WITHIN_MS);
      const { others } = withBallot(NOBODY_TOGETHER, presses, WITHIN_MS);
      return others.together === together.length && others.ballots === far.length;
    }),
  );
  t.pass();
});

test('whoever presses two keypads in one motion is told of, however quick the hall', async (t) => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 5, max: 40 }), (seed, ballots) => {
      const hall = someone(seed);
      const motion = () => {
        const presses = hall.unhurried(26);
        const first = presses[6]?.atMs ?? 0;
        return presses.map((one) => (one.seat === 8 ? { ...one, atMs: first + hall.below(120) } : one));
      };
      return flaggedSeats(over(times(ballots, motion))).includes('7–8');
    }),
  );
  t.pass();
});

/** Pairs told of per hundred sittings of 26 people who press each for themselves, those that chance explains left out. */
function falseAlarms(sittings: number, ballots: number, kind: 'unhurried' | 'brisk') {
  const found = Array.from({ length: sittings }, (_, seed) => {
    const hall = someone(seed + 1);
    return pressingTogether(over(times(ballots, () => hall[kind](26))));
  }).flat();
  const per100 = (count: number) => (100 * count) / sittings;
  return { all: per100(found.length), unexplained: per100(found.filter((one) => !one.perhapsChance).length) };
}

test('people who press each for themselves are rarely told of', async (t) => {
  t.ok(falseAlarms(400, 5, 'unhurried').all < 6);
  t.equal(falseAlarms(400, 10, 'unhurried').all, 0);
});

test('where everybody presses at the opening light chance makes pairs, and the report says that it may be chance', async (t) => {
  const short = falseAlarms(300, 5, 'brisk');
  t.ok(short.all > 100, 'more than one innocent pair a short sitting');
  t.ok(short.unexplained < 10, `unexplained ${short.unexplained}`);
  const long = falseAlarms(100, 30, 'brisk');
  t.ok(long.all < short.all / 10, 'more ballots, less chance');
});

test('a proxy voter in a brisk hall is told of without that doubt from six ballots on', async (t) => {
  const hall = someone(7);
  const motion = () => {
    const presses = hall.brisk(26);
    const first = presses[6]?.atMs ?? 0;
    return presses.map((one) => (one.seat === 8 ? { ...one, atMs: first + hall.below(120) } : one));
  };
  const [first] = pressingTogether(over(times(6, motion)));
  t.match(first, { seats: [7, 8], together: 6, ballots: 6 });
  t.equal(first?.perhapsChance, undefined);
});

test('what chance does as well is said to be so over any number of ballots, a whole convocation of them too', async (t) => {
  const found = (together: number, ballots: number, chance: number) =>
    pressingTogether({
      pairs: new Map([['m1 m2', { members: ['m1', 'm2'] as never, seats: [1, 2], together, ballots }]]),
      others: { together: Math.round(chance * 1_000_000), ballots: 1_000_000 },
    })[0];
  t.ok(found(1200, 2000, 0.6)?.perhapsChance);
  t.notOk(found(1400, 2000, 0.6)?.perhapsChance);
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 2000 }),
      fc.double({ min: 0.55, max: 0.95, noNaN: true }),
      (ballots, chance) => {
        const pair = found(Math.floor(ballots * chance), ballots, chance);
        return pair === undefined || pair.perhapsChance === true;
      },
    ),
    { numRuns: 300 },
  );
});
