/** However long a list grows, the console keeps every kind of step. */
import { test } from 'tap';
import type { BlockId } from '#contract/ids';
import { after, type Given, held, itemId, leave, memberId, openBallot, openSitting } from '../testing/given.ts';
import { nextOf, stepOf, stepsOf, voting } from './testing/autopilot.ts';

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

test('a close is asked once more while somebody present has not voted; when all have, it is not', async (t) => {
  const running = after(openSitting({}, all), openBallot({ subject: 'procedural' }));
  t.match(nextOf(running), { key: 'close-ballot', asks: 'confirmation' });
  t.match(nextOf(voting(running, 'for')), { key: 'close-ballot', asks: 'nothing' });
});

test('the exception for competence is offered when conflicts of interest take the quorum, not when absence does', async (t) => {
  const item = after(openSitting({}, all), { type: 'open-item', itemId: itemId('i1') });
  const declare = (...ids: string[]) =>
    ids.map((id) => ({ type: 'declare-conflict' as const, memberId: memberId(id) }));
  const offered = (given: Given) => keys(given).includes('competence-exception');
  t.notOk(offered(item), 'nobody is in conflict');
  t.ok(offered(after(item, ...declare('m1', 'm2', 'm3'))));
  t.notOk(offered(after(item, ...declare('m1'), ...['m2', 'm3', 'm4'].map((id) => leave(id)))), 'they have left');
});

test('words for a question of the chair’s own are not suggested: they are asked for', async (t) => {
  t.match(stepOf(openSitting({}, all), 'ballot'), { asks: 'question', command: { text: ' ' } });
});

test('a change of the agenda is proposed about the item that was brought in from the floor, until that was voted', async (t) => {
  const textOf = (given: Given) => {
    const command = stepOf(given, 'agenda:change')?.command;
    return command?.type === 'open-ballot' ? command.text : undefined;
  };
  const open = openSitting({}, all);
  t.equal(textOf(open), 'Змінити порядок денний');
  const brought = after(open, { type: 'add-item', number: '2', title: 'Про звернення', fromTheFloor: true });
  const text = 'Включити до порядку денного питання № 2: Про звернення';
  t.equal(textOf(brought), text);
  const voted = held(brought, { subject: 'agenda', agendaStage: 'change', text }, ...all).after;
  t.equal(textOf(voted), 'Змінити порядок денний');
});
