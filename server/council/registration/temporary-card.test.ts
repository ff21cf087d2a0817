import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  card,
  cardIn,
  cardOfSeat,
  councilOf,
  eventOf,
  memberId,
  nothing,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';
import { memberAtSeat } from './presence.ts';

const convened = after(nothing, councilOf());
const spare = card('7700000001');
const give = (id: string, number = spare): SittingCommand => ({
  type: 'give-temporary-card',
  memberId: memberId(id),
  card: number,
});

test('a temporary card is given by name for this sitting, and registers its holder', async (t) => {
  t.same(eventOf(when(convened, give('m1')).events, 'TemporaryCardGiven').data, { memberId: 'm1', card: spare });
  const given = after(convened, give('m1'), cardIn(4, spare));
  t.equal(memberAtSeat(sittingOf(given), 4)?.id, 'm1');
  t.equal(refusalOf(convened, give('m99')), 'UNKNOWN_MEMBER');
});

test('with a temporary card given, the own card is refused, and the refusal names its holder', async (t) => {
  const { code, refusal } = when(after(convened, give('m1')), cardIn(2));
  t.equal(code, 'CARD_REPLACED');
  t.match(refusal?.uk, 'Депутат m1');
});

test('a card that belongs to another is no temporary card, nor is one that a temporary card replaced', async (t) => {
  t.equal(refusalOf(convened, give('m1', cardOfSeat(3))), 'CARD_TAKEN');
  const given = after(convened, give('m1'));
  t.equal(refusalOf(given, give('m2')), 'CARD_TAKEN');
  t.equal(refusalOf(given, give('m2', cardOfSeat(2))), 'CARD_TAKEN');
});

test('another temporary card replaces the first, and the own card found again is valid again', async (t) => {
  const second = after(convened, give('m1'), give('m1', card('7700000002')));
  t.equal(refusalOf(second, cardIn(2, spare)), 'CARD_REPLACED');
  const found = after(second, give('m1', cardOfSeat(2)));
  t.equal(refusalOf(found, cardIn(2)), undefined);
  t.equal(sittingOf(found).roster.temporaryCards.size, 0);
  t.equal(refusalOf(found, cardIn(2, card('7700000002'))), 'CARD_REPLACED');
});

test('the card that a member holds already is not given again', async (t) => {
  t.same(when(convened, give('m1', cardOfSeat(2))).events, []);
  t.same(when(after(convened, give('m1')), give('m1')).events, []);
});

test('a temporary card that its holder gave back goes to another, and registers that one', async (t) => {
  const found = after(convened, give('m1'), give('m1', cardOfSeat(2)));
  t.same(eventOf(when(found, give('m2')).events, 'TemporaryCardGiven').data, { memberId: 'm2', card: spare });
  const passedOn = after(found, give('m2'), cardIn(4, spare));
  t.equal(memberAtSeat(sittingOf(passedOn), 4)?.id, 'm2');
  const second = after(convened, give('m1'), give('m1', card('7700000002')));
  t.equal(refusalOf(second, give('m2')), undefined, 'another temporary card frees the first as well');
  t.equal(refusalOf(second, give('m2', cardOfSeat(2))), 'CARD_TAKEN', 'the own card belongs to its holder');
});
