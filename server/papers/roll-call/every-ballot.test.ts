import { test } from 'tap';
import type { CommandOf } from '../../council/command-of.ts';
import {
  after,
  ballotId,
  cardIn,
  cardInAgain,
  cardOfSeat,
  cardOut,
  closeBallot,
  councilOf,
  deputyIds,
  type Given,
  itemId,
  later,
  memberId,
  nothing,
  openBallot,
  openSitting,
  press,
  registerAll,
  vote,
} from '../../council/testing/given.ts';
import { placedEvents } from '../../proceedings/testing/placed-events.ts';
import { textOf } from '../testing/pdf-tools.ts';
import { rollCallFacts, rollCallPdf } from './roll-call.ts';

const registered = ['head', ...deputyIds(5)];
const council = (): Given => after(openSitting({}, registered), { type: 'open-item', itemId: itemId('i1') });
const allFor = (ballot: string, ids: readonly string[] = registered) => ids.map((id) => vote(id, 'for', ballot));

async function paperOf(given: Given, number: number): Promise<string> {
  const facts = rollCallFacts(placedEvents(given), number);
  if (!facts) throw new Error(`no roll call ${number}`);
  return textOf(await rollCallPdf(facts));
}
const has = (text: string, fields: readonly string[]) => fields.filter((field) => !text.includes(field));

test('an adopted decision bears its number on the paper, by the council’s pattern', async (t) => {
  const given = after(council(), openBallot(), ...allFor('b1'), closeBallot());
  t.same(has(await paperOf(given, 1), ['Рішення № 1-14/VIII']), []);
});

test('a rating prints the figures of every alternative, the winner, and the roll of each', async (t) => {
  const alternatives = [{ text: 'вулиця Вишнева' }, { text: 'вулиця Садова' }];
  const asked = openBallot({ subject: 'rating', majority: 'plurality', text: 'Назва вулиці', alternatives });
  const given = after(
    council(),
    asked,
    ...allFor('b1.1', ['m1']),
    closeBallot('b1.1'),
    ...allFor('b1.2', ['m2', 'm3']),
    vote('m4', 'against', 'b1.2'),
    closeBallot('b1.2'),
  );
  const text = await paperOf(given, 1);
  t.same(
    has(text, [
      'рейтингове',
      '1. вулиця Вишнева 1 0 0',
      '2. вулиця Садова 2 1 0',
      '1. вулиця Вишнева — за 1, проти 0, утримались 0',
      '2. вулиця Садова — за 2, проти 1, утримались 0',
    ]),
    [],
  );
  t.equal(text.split('Депутат m1 ').length, 3, 'everyone stands in the roll of each alternative');
});

test('a ballot entered by hand says how it was held, and why not by the system', async (t) => {
  const entered: CommandOf<'enter-ballot'> = {
    type: 'enter-ballot',
    subject: 'as-a-whole',
    text: 'Прийняти рішення в цілому',
    method: 'raised-hands',
    reason: 'Зникло живлення пультів',
    votes: { for: registered.map(memberId), against: [], abstain: [] },
  };
  const text = await paperOf(after(council(), entered), 1);
  t.same(has(text, ['підняттям рук, внесено поіменно вручну', 'Зникло живлення пультів']), []);
});

test('a result set aside is named with its reason on the paper of the ballot that did it', async (t) => {
  const adopted = after(council(), openBallot(), ...allFor('b1'), closeBallot());
  const motion = { kind: 'set-aside', ballotId: ballotId('b1'), reason: 'Помилка в тексті' } as const;
  const asked = openBallot({ subject: 'set-aside', text: 'Скасувати результат', motion });
  const given = after(adopted, asked, ...allFor('b2'), closeBallot('b2'));
  t.same(has(await paperOf(given, 2), ['скасування результату голосування № 1', 'Помилка в тексті']), []);
  t.same(await paperOf(given, 1), await paperOf(adopted, 1), 'the paper of the other stays as it was');
});

test('a block prints every item it adopted, each with its decision', async (t) => {
  const items = ['2', '3', '4'].map(
    (number) => ({ type: 'add-item', number, title: `Про ділянку ${number}` }) as const,
  );
  const formed = after(openSitting({}, registered), ...items, {
    type: 'form-block',
    itemIds: ['i2', 'i3', 'i4'].map(itemId),
  });
  const { block } = formed.state.phase === 'none' ? { block: undefined } : formed.state.agenda;
  if (!block) throw new Error('no block');
  const asked = openBallot({ subject: 'basis-and-whole', text: 'Прийняти пакетом', blockId: block.blockId });
  const text = await paperOf(after(formed, asked, ...allFor('b1'), closeBallot()), 1);
  t.same(has(text, ['2. Про ділянку 2', '4. Про ділянку 4', '№ 1-14/VIII, № 2-14/VIII, № 3-14/VIII', 'пакетом']), []);
});

test('a trial vote leaves no paper', async (t) => {
  const convened = after(nothing, councilOf(), ...registerAll(...registered));
  const tried = after(convened, openBallot({ trial: true }), vote('m1', 'for', 't1'), closeBallot('t1'));
  t.equal(rollCallFacts(placedEvents(tried), 1), undefined);
});

test('a vote that was void before the close is named with its reason and its time, and whether another was given', async (t) => {
  const seats = [2, 3, 4, 5].map((seat) => cardIn(seat));
  const voting = after(nothing, councilOf(), ...seats, { type: 'open-sitting' }, openBallot());
  const given = after(
    later(after(voting, press(2, 'for'), press(3, 'for'), press(4, 'for')), 75),
    ...[cardOut(2), cardOut(3), cardIn(3), press(3, 'against')],
    cardInAgain(9, cardOfSeat(4), 4),
    closeBallot(),
  );
  const text = await paperOf(given, 1);
  t.same(
    has(text, [
      'Голоси, подані до закриття голосування і визнані недійсними',
      'Депутат m1: о 10:01:15 картку вийнято',
      'Депутат m2: о 10:01:15 картку вийнято; потім проголосував знову',
      'Депутат m3: о 10:01:15 та сама картка виявилася в пультах кількох місць',
    ]),
    [],
  );
  const plain = await paperOf(after(council(), openBallot(), closeBallot()), 1);
  t.notMatch(plain, /визнані недійсними/);
});
