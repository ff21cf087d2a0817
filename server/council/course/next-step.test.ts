/** However long a list grows, the console keeps every kind of step. */
import { test } from 'tap';
import type { BlockId } from '#contract/ids';
import { after, type Given, held, itemId, openSitting } from '../testing/given.ts';
import { stepsOf } from './testing/autopilot.ts';

const all = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];

/** An item adopted as a basis, with so many amendments waiting. */
function withAmendments(count: number): Given {
  const item = after(openSitting({}, all), { type: 'open-item', itemId: itemId('i1') });
  const submitted = Array.from({ length: count }, (_, place) => ({
    type: 'submit-amendment' as const,
    text: `Пункт ${place + 1} вилучити`,
  }));
  return held(after(item, ...submitted), { subject: 'as-a-basis' }, ...all).after;
}
const keys = (given: Given): string[] => stepsOf(given).map(({ key }) => key);
const isAmendment = (key: string): boolean => key.startsWith('amendment:');

test('many amendments take no other step from the chair; the next of them in the order of receipt are offered', async (t) => {
  const [few, many] = [keys(withAmendments(1)), keys(withAmendments(14))];
  t.same(
    many.filter((key) => !isAmendment(key)),
    few.filter((key) => !isAmendment(key)),
  );
  t.same(
    many.filter(isAmendment),
    ['a1', 'a2', 'a3', 'a4', 'a5'].map((short) => `amendment:8-14-1-${short}`),
  );
});

test('an item decided in a block is voted: opened again, it is voted anew only after a procedural decision', async (t) => {
  const formed = after(
    openSitting({}, all),
    { type: 'add-item', number: '2', title: 'Про землю' },
    { type: 'form-block', itemIds: ['i1', 'i2'].map(itemId) },
  );
  const question = { subject: 'basis-and-whole', blockId: '8-14-1-p1' as BlockId } as const;
  const reopened = (...ids: string[]) =>
    keys(after(held(formed, question, ...ids).after, { type: 'open-item', itemId: itemId('i1') }));
  const decided = reopened(...all);
  t.ok(decided.includes('allow-repeat:8-14-1-b1'));
  t.notOk(decided.includes('ballot:basis-and-whole'));
  const rejected = reopened('m1');
  t.ok(rejected.includes('ballot:basis-and-whole'), 'a block rejected leaves its items to votes of their own');
});
