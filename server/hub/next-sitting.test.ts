import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { ItemId, MemberId } from '#contract/ids';
import { add, adopt, close, convene, itemsOf, lastConvened, opening, session } from './testing/sitting-steps.ts';
import { smallCouncil } from './testing/small-council.ts';
import { smallHub } from './testing/small-hub.ts';

const itemId = (id: string) => id as ItemId;
const memberId = (id: string) => id as MemberId;
const file = (t: Test) => join(t.testdir(), 'journal.db');

test('the next plenary sitting of a session goes on with what waits or was postponed', async (t) => {
  const house = smallHub(file(t));
  await house.do(...opening, add('2', { project: '12', fromTheFloor: true }), add('3'), add('4'), {
    type: 'open-item',
    itemId: itemId('8-14-1-i1'),
  });
  await adopt(house);
  await house.do(
    { type: 'close-item' },
    { type: 'postpone-item', itemId: itemId('8-14-1-i3') },
    { type: 'withdraw-item', itemId: itemId('8-14-1-i4') },
    close,
  );
  const before = house.seen.length;
  await house.do(convene);
  t.same(itemsOf(house.seen.slice(before)), [
    { itemId: '8-14-2-i1', number: '2', title: 'Питання 2', project: '12' },
    { itemId: '8-14-2-i2', number: '3', title: 'Питання 3' },
  ]);
  await house.stop();
});

test('a sitting that was not held leaves its whole agenda to the next', async (t) => {
  const house = smallHub(file(t));
  await house.do(add('2'), { type: 'declare-not-held' });
  const before = house.seen.length;
  await house.do(convene);
  t.same(
    itemsOf(house.seen.slice(before)).map(({ number }) => number),
    ['1', '2'],
  );
  await house.stop();
});

test('a new session begins with the agenda of the council’s file', async (t) => {
  const house = smallHub(file(t));
  await house.do(add('2'), ...opening, close);
  const before = house.seen.length;
  await house.do(session(15));
  t.same(
    itemsOf(house.seen.slice(before)).map(({ number }) => number),
    ['1'],
  );
  await house.stop();
});

test('decisions are numbered on through the sittings of a session, and anew in the next', async (t) => {
  const journal = file(t);
  const house = smallHub(journal);
  await house.do(...opening, { type: 'open-item', itemId: itemId('8-14-1-i1') });
  await adopt(house);
  await adopt(house);
  await house.do(close, convene);
  t.match(lastConvened(house.seen), { sittingId: '8-14-2', firstDecision: 3 });
  await house.do(close);
  await house.stop();
  const again = smallHub(journal);
  await again.do(convene);
  t.match(lastConvened(again.seen), { sittingId: '8-14-3', firstDecision: 3 }, 'a sitting without any, and a restart');
  await again.do(close, session(15));
  t.equal(lastConvened(again.seen)?.firstDecision, undefined);
  await again.stop();
});

test('where the council numbers its decisions through the convocation, a new session goes on', async (t) => {
  const rules = { ...smallCouncil.rules, decisionNumbersRestart: 'convocation' as const };
  const house = smallHub(file(t), { settings: { ...smallCouncil, rules } });
  await house.do(...opening, { type: 'open-item', itemId: itemId('8-14-1-i1') });
  await adopt(house);
  await house.do(close, session(15));
  t.equal(lastConvened(house.seen)?.firstDecision, 2);
  await house.stop();
});

test('mandates that ended or were recognised, and factions, are so in the next sitting too', async (t) => {
  const newcomer = { id: memberId('m6'), name: 'Ткач Ніна Юріївна', gender: 'female', office: 'deputy' } as const;
  const house = smallHub(file(t));
  await house.do(
    { type: 'end-mandate', memberId: memberId('m5'), ground: 'заява' },
    { type: 'recognise-mandate', member: { ...newcomer, seat: 6 } },
    { type: 'change-faction', memberId: memberId('m1'), faction: 'Громада' },
    { type: 'change-faction', memberId: memberId('m6'), faction: 'Громада' },
    ...opening,
    close,
    convene,
  );
  const roster = lastConvened(house.seen)?.roster ?? [];
  t.same(
    roster.map(({ id }) => id),
    ['head', 'm1', 'm2', 'm3', 'm4', 'm6'],
  );
  t.match(roster.at(1), { faction: 'Громада' });
  t.match(roster.at(-1), { seat: 6, faction: 'Громада' });
  await house.stop();
});

test('a faction that changed in one sitting and again in the next is the last one', async (t) => {
  const house = smallHub(file(t));
  const join = (faction: string): PersonCommand => ({ type: 'change-faction', memberId: memberId('m1'), faction });
  await house.do(join('Громада'), ...opening, close, convene, join('Лан'), join('Степ'), close, convene);
  t.match(lastConvened(house.seen)?.roster.at(1), { id: 'm1', faction: 'Степ' });
  await house.stop();
});

test('a file that has a new member’s seat for another since, or another faction, knows better', async (t) => {
  const journal = file(t);
  const house = smallHub(journal);
  const newcomer = { id: memberId('m6'), name: 'Ткач Ніна Юріївна', gender: 'female', office: 'deputy' } as const;
  await house.do(
    { type: 'end-mandate', memberId: memberId('m5'), ground: 'заява' },
    { type: 'recognise-mandate', member: { ...newcomer, seat: 9 } },
    { type: 'change-faction', memberId: memberId('m1'), faction: 'Громада' },
    ...opening,
    close,
  );
  await house.stop();
  const roster = smallCouncil.roster.map((one) => {
    if (one.id === 'm1') return { ...one, faction: 'Лан' };
    return one.id === 'm2' ? { ...one, seat: 9 } : one;
  });
  const again = smallHub(journal, { settings: { ...smallCouncil, roster } });
  await again.do(convene);
  const known = lastConvened(again.seen)?.roster ?? [];
  t.equal(known.find(({ id }) => id === 'm1')?.faction, 'Лан');
  t.equal(known.find(({ id }) => id === 'm6')?.seat, undefined);
  t.equal(known.find(({ id }) => id === 'm2')?.seat, 9);
  await again.stop();
});
