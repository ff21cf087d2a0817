/** What holds of the chair's steps in whatever sitting. */
import fc from 'fast-check';
import { test } from 'tap';
import { checker } from '#contract/check';
import { ChairStep } from '#contract/views';
import { decide, type Sitting } from '../council.ts';
import { live, lives } from '../testing/lives.ts';
import { retold } from '../testing/retold.ts';
import { stepsNow, tryingContext } from './next-step.ts';
import type { StepCommand } from './step.ts';

const isStep = checker(ChairStep);

function judge(sitting: Sitting, nowMs: number): void {
  const steps = stepsNow(sitting, nowMs);
  const keys = new Set(steps.map(({ key }) => key));
  if (keys.size !== steps.length) throw new Error('two steps have one key');
  if (steps.length > 45) throw new Error(`${steps.length} steps`);
  for (const step of steps) {
    const checked = isStep(step);
    if (!checked.ok) throw new Error(`${step.key}: ${JSON.stringify(checked.faults)}`);
  }
  const next = steps.find(({ refusedBecause }) => refusedBecause === undefined);
  if (!next) {
    if (sitting.phase !== 'closed') throw new Error('nothing can be done');
    return;
  }
  const decision = decide(sitting, next.command as StepCommand, tryingContext(sitting, nowMs));
  if (!decision.ok) throw new Error(`${next.key} is refused: ${decision.refusal.code}`);
}

test('whatever is asked of a sitting, there is a next lawful step, it is never refused, and every step is well formed', async (t) => {
  const look = (life: Parameters<typeof live>[0]) =>
    live(life, {
      step: ({ after, context, events }) => {
        if (after.phase !== 'none' && events.length > 0) judge(after, context.nowMs);
      },
    });
  const run = fc.check(fc.property(lives(80), look), { numRuns: 400 });
  for (const line of retold(run)) t.comment(line);
  t.notOk(run.failed, run.errorInstance instanceof Error ? run.errorInstance.message : 'every step is sound');
});
