import { test } from 'tap';
import type { MemberId } from '#contract/ids';
import { sampleSecretary } from '../testing/sample.ts';
import { actsOf, personCommand } from './person-acts.ts';

const view = sampleSecretary({ scene: 'item', deputies: 26 });
const m2 = 'm2' as MemberId;
const nothing = { text: '', itemId: '', ballotId: '' };

test('«вибув» is offered for a member who has left and was not confirmed yet, and for nobody else', async (t) => {
  const cell = view.seats[m2];
  if (!cell) throw new Error('the sample has this member');
  t.notOk(actsOf(view, m2, cell).includes('departed'));
  t.ok(actsOf({ ...view, departures: { [m2]: 'unconfirmed' } }, m2, cell).includes('departed'));
  t.notOk(actsOf({ ...view, departures: { [m2]: 'confirmed' } }, m2, cell).includes('departed'));
});

test('a conflict is declared once and may be taken back only when it was declared', async (t) => {
  const cell = view.seats[m2];
  if (!cell) throw new Error('the sample has this member');
  t.notOk(actsOf(view, m2, cell).includes('retract'));
  const declared = actsOf(view, m2, { ...cell, conflict: true });
  t.ok(declared.includes('retract'));
  t.notOk(declared.includes('conflict'));
});

test('an act that needs words gives no order without them', async (t) => {
  for (const act of ['statement', 'wrong', 'mandate', 'card', 'retract'] as const) {
    t.equal(personCommand(act, m2, { ...nothing, itemId: 'i1', ballotId: 'b1' }), undefined, act);
  }
  t.equal(personCommand('conflict', m2, nothing), undefined);
});

test('a card is written as it is printed, and given as hexadecimal digits', async (t) => {
  t.same(personCommand('card', m2, { ...nothing, text: '62 e3:08-6c ed' }), {
    type: 'give-temporary-card',
    memberId: m2,
    card: '62E3086CED',
  });
  t.equal(personCommand('card', m2, { ...nothing, text: 'картка' }), undefined);
});

test('a member without a faction becomes позафракційний', async (t) => {
  t.same(personCommand('faction', m2, { ...nothing, text: '  ' }), { type: 'change-faction', memberId: m2 });
});
