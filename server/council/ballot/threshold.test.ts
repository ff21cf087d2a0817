/** The table of thresholds, as it stands in the rules a sitting obeys: every size of council by law, and others. */
import { test } from 'tap';
import type { Majority } from '#contract/vocabulary';
import { quorumNeeded } from '../registration/quorum.ts';
import { type Basis, disputedTwoThirds, thresholdOf } from './threshold.ts';

const basis = (over: Partial<Basis>): Basis => ({
  councilKind: 'city',
  seats: 26,
  headTakesPart: false,
  headInTwoThirdsBase: true,
  present: 0,
  votes: { for: 0, against: 0 },
  ...over,
});
const needed = (majority: Majority, over: Partial<Basis>) => thresholdOf(majority, basis(over)).needed;

/** N, quorum, majority without and with the head, two thirds without and with the head. */
const SIZES_BY_LAW = [
  [22, 12, 12, 12, 15, 16],
  [26, 14, 14, 14, 18, 18],
  [34, 18, 18, 18, 23, 24],
  [38, 20, 20, 20, 26, 26],
  [42, 22, 22, 22, 28, 29],
  [54, 28, 28, 28, 36, 37],
  [64, 33, 33, 33, 43, 44],
  [84, 43, 43, 43, 56, 57],
  [120, 61, 61, 61, 80, 81],
] as const;

for (const [seats, quorum, majority, majorityWithHead, twoThirds, twoThirdsWithHead] of SIZES_BY_LAW) {
  test(`a council of ${seats}: quorum ${quorum}, majority ${majority}, two thirds ${twoThirds} or ${twoThirdsWithHead} with the head`, async (t) => {
    t.equal(quorumNeeded(seats), quorum);
    t.equal(needed('majority-of-composition', { seats }), majority);
    t.equal(needed('majority-of-composition', { seats, headTakesPart: true }), majorityWithHead);
    t.equal(needed('two-thirds-of-composition', { seats }), twoThirds);
    t.equal(needed('two-thirds-of-composition', { seats, headTakesPart: true }), twoThirdsWithHead);
    t.equal(needed('one-third-of-composition', { seats, headTakesPart: true }), Math.ceil(seats / 3), 'a third of N');
    t.equal(needed('half-of-composition', { seats, headTakesPart: true }), seats / 2, 'a half of N');
  });
}

test('a parliament of 450 needs 226, two thirds are 300, a third is 150', async (t) => {
  const parliament = { seats: 450, councilKind: 'parliament' } as const;
  t.equal(quorumNeeded(450), 226);
  t.equal(needed('majority-of-composition', parliament), 226);
  t.equal(needed('two-thirds-of-composition', parliament), 300);
  t.equal(needed('one-third-of-composition', parliament), 150);
  t.equal(needed('half-of-composition', parliament), 225);
});

test('an odd composition: half is rounded up, a majority is more than half', async (t) => {
  t.equal(needed('half-of-composition', { seats: 27 }), 14);
  t.equal(needed('majority-of-composition', { seats: 27 }), 14);
  t.equal(needed('majority-of-composition', { seats: 27, headTakesPart: true }), 15);
  t.equal(needed('one-third-of-composition', { seats: 22 }), 8);
});

test('where the regulations leave the head out of two thirds, only that base goes without the head', async (t) => {
  const rule = { seats: 60, headTakesPart: true, headInTwoThirdsBase: false };
  t.match(thresholdOf('two-thirds-of-composition', basis(rule)), { base: 60, needed: 40 });
  t.match(thresholdOf('two-thirds-of-composition', basis({ ...rule, headInTwoThirdsBase: true })), {
    base: 61,
    needed: 41,
  });
  t.match(thresholdOf('majority-of-composition', basis(rule)), { base: 61, needed: 31 });
});

test('the chair is warned when the two readings of two thirds differ, and only then', async (t) => {
  t.same(disputedTwoThirds(basis({ seats: 60, headTakesPart: true })), { withHead: 41, withoutHead: 40 });
  t.equal(disputedTwoThirds(basis({ seats: 26, headTakesPart: true })), undefined, '18 either way');
  t.equal(disputedTwoThirds(basis({ seats: 60, headTakesPart: false })), undefined, 'no head to count');
});

test('majorities of those present are reckoned from P, the head among them', async (t) => {
  t.match(thresholdOf('majority-of-present', basis({ present: 16 })), { base: 16, needed: 9 });
  t.match(thresholdOf('majority-of-present', basis({ present: 17 })), { base: 17, needed: 9 });
  t.match(thresholdOf('two-thirds-of-present', basis({ present: 16 })), { base: 16, needed: 11 });
  t.match(thresholdOf('two-thirds-of-present', basis({ present: 18 })), { base: 18, needed: 12 });
});

test('a plurality needs one vote more for than against, and a tie is no result', async (t) => {
  t.match(thresholdOf('plurality', basis({ votes: { for: 9, against: 5 } })), { base: 14, needed: 6 });
  t.match(thresholdOf('plurality', basis({ votes: { for: 5, against: 5 } })), { base: 10, needed: 6 });
});

test('nothing is adopted by no vote at all', async (t) => {
  t.equal(needed('two-thirds-of-present', { present: 0 }), 1);
  t.equal(needed('plurality', { votes: { for: 0, against: 0 } }), 1);
  t.equal(needed('one-third-of-composition', { seats: 1 }), 1);
});

test('each majority names the article it rests on, and the parliament goes by the Constitution', async (t) => {
  const article = (majority: Majority, over: Partial<Basis> = {}) => thresholdOf(majority, basis(over)).article;
  t.equal(article('majority-of-composition'), '280/97-ВР ст. 59 ч. 2');
  t.equal(article('two-thirds-of-composition'), '280/97-ВР ст. 59 ч. 4');
  t.equal(article('majority-of-present'), 'регламент ради');
  t.equal(article('majority-of-composition', { councilKind: 'parliament' }), 'Конституція України ст. 91');
});

test('where the council’s rule reckons from filled mandates, every share of the composition does', async (t) => {
  const filled = { seats: 26, actual: 20 };
  t.equal(needed('majority-of-composition', filled), 11);
  t.equal(needed('majority-of-composition', { ...filled, headTakesPart: true }), 11);
  t.equal(needed('two-thirds-of-composition', { ...filled, headTakesPart: true }), 14);
  t.equal(needed('one-third-of-composition', filled), 7);
  t.equal(needed('half-of-composition', filled), 10);
  t.same(disputedTwoThirds(basis({ seats: 26, actual: 24, headTakesPart: true })), { withHead: 17, withoutHead: 16 });
});
