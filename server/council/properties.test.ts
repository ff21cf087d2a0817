/** What holds for every sitting, whatever is asked of it: random councils, random commands, every rule at once. */
import fc from 'fast-check';
import { test } from 'tap';
import { MAJORITIES } from '#contract/vocabulary';
import { verdictOn } from './ballot/verdict.ts';
import { INVARIANTS, watch } from './testing/invariants.ts';
import { lives } from './testing/lives.ts';
import { Reached } from './testing/reached.ts';
import { retold } from './testing/retold.ts';

const SEQUENCES = 10_000;
const LONGEST = 100;

test('no sequence of commands breaks a rule', async (t) => {
  const reached = new Reached();
  const run = fc.check(
    fc.property(lives(LONGEST), (life) => watch(life, INVARIANTS, reached.watcher)),
    { numRuns: SEQUENCES },
  );
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'nothing broke');
  if (run.numRuns === SEQUENCES) t.same(reached.never(), [], 'every command was accepted in some sequence');
});

test('a verdict is monotone: no vote more «за» turns adopted into rejected', async (t) => {
  const counted = fc.record({
    for: fc.nat(60),
    against: fc.nat(60),
    abstain: fc.nat(60),
    notVoting: fc.nat(60),
    absent: fc.nat(60),
  });
  const from = fc.constantFrom('against', 'abstain', 'notVoting');
  fc.assert(
    fc.property(
      counted,
      from,
      fc.constantFrom(...MAJORITIES),
      fc.boolean(),
      fc.integer({ min: 1, max: 240 }),
      (count, mind, majority, head, seats) => {
        fc.pre(count[mind] > 0);
        const total = Object.values(count).reduce((sum, one) => sum + one, 0);
        const rank = (counts: typeof count) =>
          verdictOn(majority, {
            councilKind: 'city',
            seats,
            headTakesPart: head,
            headInTwoThirdsBase: true,
            present: counts.for + counts.against + counts.abstain + counts.notVoting,
            counts: { ...counts, conflict: 0, total },
            rulesEdition: 'будь-яка',
          }).result === 'adopted';
        const more = { ...count, [mind]: count[mind] - 1, for: count.for + 1 };
        return !rank(count) || rank(more);
      },
    ),
    { numRuns: 2000 },
  );
  t.pass();
});
