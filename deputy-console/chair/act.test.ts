import { test } from 'tap';
import type { BallotId } from '#contract/ids';
import { sampleChair } from '../testing/sample.ts';
import { step } from '../testing/sample-steps.ts';
import { actOf } from './act.ts';
import { sheetOf, stillStands } from './sheets.ts';

const ballotId = 'b12' as BallotId;
const stop = step('stop-ballot', 'Зупинити', { type: 'stop-ballot', ballotId, reason: ' ' }, 'reason');
const running = sampleChair({ scene: 'ballot', deputies: 26 });
const item = sampleChair({ scene: 'item', deputies: 26 });

test('a step that asks for nothing is given as the hub filled it in', async (t) => {
  const roll = step('take-roll', 'Перереєстрація', { type: 'take-roll' });
  t.same(actOf(roll), { kind: 'command', command: { type: 'take-roll' } });
});

test('a step that asks for something opens the sheet for it', async (t) => {
  t.match(actOf(stop), { kind: 'sheet', sheet: { kind: 'ask', command: stop.command } });
  const question = { type: 'open-ballot', subject: 'procedural', text: 'Припинити обговорення' } as const;
  t.match(actOf(step('vote', 'Голосувати', question, 'question')), { sheet: { kind: 'ballot', command: question } });
  const grant = { type: 'grant-floor', kind: 'debate' } as const;
  t.match(actOf(step('floor', 'Надати слово', grant, 'speaker')), { sheet: { kind: 'speaker', command: grant } });
});

test('a ballot whose question is whole opens at once', async (t) => {
  const question = { type: 'open-ballot', subject: 'as-a-whole', text: 'Про бюджет' } as const;
  t.same(actOf(step('vote', 'Голосувати', question)), { kind: 'command', command: question });
});

test('a sheet about a ballot that is over goes away', async (t) => {
  const sheet = sheetOf(stop);
  t.ok(sheet && stillStands(sheet, running));
  t.notOk(sheet && stillStands(sheet, item));
});
