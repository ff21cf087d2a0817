import { test } from 'tap';
import type { ItemId } from '#contract/ids';
import { sampleChair } from '../testing/sample.ts';
import { actOf, type StepName } from './act.ts';
import { draftFor } from './ballot-defaults.ts';

const item = sampleChair({ scene: 'item', deputies: 26 });
const running = sampleChair({ scene: 'ballot', deputies: 26 });
const draft = draftFor('as-a-whole', { title: ' Про бюджет ', agenda: '' }, 45);
const act = (step: StepName, view = item, with_ = draft) => actOf({ step }, view, with_);

test('only stopping a ballot and closing the sitting are asked for twice', async (t) => {
  const steps: StepName[] = [
    'open-sitting',
    'take-roll',
    'adjourn-sitting',
    'resume-sitting',
    'close-item',
    'end-speech',
  ];
  for (const step of steps) t.equal(act(step).kind, 'command', step);
  for (const step of ['close-ballot', 'extend-ballot'] as const) t.equal(act(step, running).kind, 'command', step);
  t.same(act('stop-ballot', running), { kind: 'sheet', sheet: 'stop' });
  t.same(act('close-sitting'), { kind: 'sheet', sheet: 'close' });
});

test('a ballot opens with the drafted subject, majority, text and length', async (t) => {
  t.match(act('open-ballot'), {
    command: { subject: 'as-a-whole', majority: 'majority-of-composition', text: 'Про бюджет', openForSeconds: 45 },
  });
});

test('without a known length the council’s rule decides', async (t) => {
  const open = act('open-ballot', item, { ...draft, openForSeconds: undefined });
  t.notOk(open.kind === 'command' && 'openForSeconds' in open.command);
});

test('a ballot without a text asks for it first', async (t) => {
  t.same(act('open-ballot', item, { ...draft, text: ' ' }), { kind: 'sheet', sheet: 'draft' });
});

test('the next item is the one that the step names, else the first that waits', async (t) => {
  t.match(act('open-item'), { command: { itemId: 'i13' } });
  t.match(actOf({ step: 'open-item', itemId: 'i15' as ItemId }, item, draft), { command: { itemId: 'i15' } });
});

test('a ballot that is over can’t be closed', async (t) => {
  t.same(act('close-ballot', item), { kind: 'nothing' });
});
