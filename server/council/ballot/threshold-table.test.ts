/**
 * Thresholds against a count by trying: for every composition from 1 to 500, with the head and without, by either
 * reading of two thirds and for every kind of majority, the least number of votes that satisfies the law's own words.
 */
import { test } from 'tap';
import { MAJORITIES, type Majority } from '#contract/vocabulary';
import { quorumNeeded } from '../registration/quorum.ts';
import { type Basis, disputedTwoThirds, thresholdOf } from './threshold.ts';

const LARGEST = 500;

/** The table of the rules a sitting obeys, as it is printed there: head absent / present. */
const PRINTED = `
| 22 | 12 | 12 / 12 | 15 / 16 |
| 26 | 14 | 14 / 14 | 18 / 18 |
| 34 | 18 | 18 / 18 | 23 / 24 |
| 38 | 20 | 20 / 20 | 26 / 26 |
| 42 | 22 | 22 / 22 | 28 / 29 |
| 54 | 28 | 28 / 28 | 36 / 37 |
| 64 | 33 | 33 / 33 | 43 / 44 |
| 84 | 43 | 43 / 43 | 56 / 57 |
| 120 | 61 | 61 / 61 | 80 / 81 |
`;
const rows = PRINTED.trim()
  .split('\n')
  .map((row) => row.match(/\d+/g)?.map(Number) ?? []);

const basis = (over: Partial<Basis>): Basis => ({
  councilKind: 'city',
  seats: 26,
  headTakesPart: false,
  headInTwoThirdsBase: true,
  present: 0,
  votes: { for: 0, against: 0 },
  ...over,
});

/** The least number of votes, at least one, that satisfies; found by trying one after another. */
function leastVotes(satisfies: (votes: number) => boolean): number {
  let votes = 1;
  while (!satisfies(votes)) votes += 1;
  return votes;
}

type Tried = { readonly base: number; readonly needed: number };

/** What the words of each majority ask for, reckoned in whole numbers without dividing. */
function tried(majority: Majority, { seats, headTakesPart, headInTwoThirdsBase, present, votes }: Basis): Tried {
  const whole = headTakesPart ? seats + 1 : seats;
  const words: Record<Majority, () => Tried> = {
    'majority-of-composition': () => ({ base: whole, needed: leastVotes((k) => k + k > whole) }),
    'two-thirds-of-composition': () => {
      const base = headInTwoThirdsBase ? whole : seats;
      return { base, needed: leastVotes((k) => k + k + k >= base + base) };
    },
    'one-third-of-composition': () => ({ base: seats, needed: leastVotes((k) => k + k + k >= seats) }),
    'half-of-composition': () => ({ base: seats, needed: leastVotes((k) => k + k >= seats) }),
    'majority-of-present': () => ({ base: present, needed: leastVotes((k) => k + k > present) }),
    'two-thirds-of-present': () => ({ base: present, needed: leastVotes((k) => k + k + k >= present + present) }),
    plurality: () => ({ base: votes.for + votes.against, needed: leastVotes((k) => k > votes.against) }),
  };
  return words[majority]();
}

/** Every basis of a composition: head in or out, either reading of two thirds, and from nobody present to everybody. */
function* basesOf(seats: number): Generator<Basis> {
  for (const headTakesPart of [false, true])
    for (const headInTwoThirdsBase of [false, true])
      for (const present of new Set([0, 1, 2, Math.ceil(seats / 2), seats - 1, seats, seats + 1]))
        yield basis({
          seats,
          headTakesPart,
          headInTwoThirdsBase,
          present,
          votes: { for: Math.max(0, seats - present), against: present },
        });
}

for (const [seats = 0, quorum, majority, majorityWithHead, twoThirds, twoThirdsWithHead] of rows) {
  test(`the table's row of ${seats}: quorum ${quorum}, majority ${majority} / ${majorityWithHead}, two thirds ${twoThirds} / ${twoThirdsWithHead}`, async (t) => {
    const needed = (kind: Majority, headTakesPart: boolean) =>
      thresholdOf(kind, basis({ seats, headTakesPart })).needed;
    t.equal(quorumNeeded(seats), quorum);
    t.equal(needed('majority-of-composition', false), majority);
    t.equal(needed('majority-of-composition', true), majorityWithHead);
    t.equal(needed('two-thirds-of-composition', false), twoThirds);
    t.equal(needed('two-thirds-of-composition', true), twoThirdsWithHead);
  });
}

test('the table has all nine sizes of a local council by law', async (t) => {
  t.same(
    rows.map(([seats]) => seats),
    [22, 26, 34, 38, 42, 54, 64, 84, 120],
  );
});

for (const majority of MAJORITIES) {
  test(`${majority} needs what trying finds, for every composition from 1 to ${LARGEST}`, async (t) => {
    let compared = 0;
    for (let seats = 1; seats <= LARGEST; seats += 1)
      for (const one of basesOf(seats)) {
        const { base, needed } = thresholdOf(majority, one);
        const wanted = tried(majority, one);
        compared += 1;
        if (base !== wanted.base || needed !== wanted.needed) t.same({ base, needed }, wanted, JSON.stringify(one));
      }
    t.ok(compared > 10_000, `${compared} thresholds compared`);
  });
}

test(`more than half of the deputies make a quorum, for every composition from 1 to ${LARGEST}`, async (t) => {
  const wrong = Array.from({ length: LARGEST }, (_, index) => index + 1).filter(
    (seats) => quorumNeeded(seats) !== leastVotes((k) => k + k > seats),
  );
  t.same(wrong, []);
});

test('the readings of two thirds are disputed exactly where the head changes what is needed', async (t) => {
  for (let seats = 1; seats <= LARGEST; seats += 1) {
    const needed = (head: boolean) =>
      tried('two-thirds-of-composition', basis({ seats, headTakesPart: true, headInTwoThirdsBase: head })).needed;
    const readings = { withHead: needed(true), withoutHead: needed(false) };
    const wanted = readings.withHead === readings.withoutHead ? undefined : readings;
    const found = disputedTwoThirds(basis({ seats, headTakesPart: true }));
    if (JSON.stringify(found) !== JSON.stringify(wanted)) t.same(found, wanted, `${seats} seats`);
  }
  t.match(disputedTwoThirds(basis({ seats: 60, headTakesPart: true })), { withHead: 41, withoutHead: 40 });
});
