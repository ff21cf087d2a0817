import fc from 'fast-check';
import { test } from 'tap';
import standIn from './fast-check-stand-in.ts';

const runsOf = (assert: typeof fc.assert, numRuns: number): readonly number[] => {
  const seen: number[] = [];
  assert(
    fc.property(fc.nat(1_000_000), (value) => {
      seen.push(value);
    }),
    { numRuns },
  );
  return seen;
};

test('a property of thousands of runs has few for a mutant, the same ones every time', async (t) => {
  const runs = runsOf(standIn.assert, 10_000);
  t.ok(runs.length < 100);
  t.same(runsOf(standIn.assert, 10_000), runs);
});

test('a property of fewer runs keeps them, and one that does not hold still fails', async (t) => {
  t.equal(runsOf(standIn.assert, 3).length, 3);
  t.throws(() => standIn.assert(standIn.property(standIn.nat(), () => false)));
});
