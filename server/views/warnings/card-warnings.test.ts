import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { CardNumber } from '#contract/ids';
import { b1, given, i1, openBallot } from '../testing/screens.ts';
import { convening, idOf } from '../testing/small-council.ts';

const cardOf = (seat: number) => `620000000${seat}` as CardNumber;
const cardIn = (seat: number, of = seat): SittingCommand => ({ type: 'card-in', seat, card: cardOf(of) });
const press = (seat: number): SittingCommand => ({ type: 'press-key', seat, key: 'for', ballotId: b1 });
const hallOf = (rules = {}) =>
  given(
    convening(rules),
    ...[1, 2, 3, 4].map((seat) => cardIn(seat)),
    { type: 'open-sitting' },
    { type: 'open-item', itemId: i1 },
    openBallot,
  );
type Hall = ReturnType<typeof given>;
const told = ({ chair, secretary }: Hall) => {
  const uk = chair().warnings.map((one) => one.uk);
  return { chair: uk.join('\n'), secretary: (secretary().alerts ?? []).map((one) => one.uk).join('\n') };
};
const copy: SittingCommand = { type: 'card-in', seat: 6, card: cardOf(2), closedSlots: [2] };

test('one card at two seats is told at once to the chair and the secretary, with name and seats', async (t) => {
  const hall = hallOf();
  hall.give(press(2), copy);
  for (const said of Object.values(told(hall))) {
    t.match(said, /Щербань О\. П\.: та сама картка на місцях 2 і 6\. Клавіші цих місць заблоковано/);
    t.match(
      said,
      /та сама картка зʼявилася на іншому місці, поданий голос недійсний: Щербань О\. П\. \(\d\d:\d\d:\d\d\)/,
    );
  }
  hall.give({ type: 'card-out', seat: 6 });
  t.notMatch(told(hall).chair, /заблоковано/);
  t.equal(JSON.stringify(hall.hall()).includes('картк'), false, 'the hall display says nothing of it');
});

test('a card taken out after its holder has voted is told while the ballot runs, with the time', async (t) => {
  const hall = hallOf();
  hall.give(press(3), press(4), { type: 'card-out', seat: 3 }, { type: 'card-out', seat: 4 });
  for (const said of Object.values(told(hall)))
    t.match(said, /вийнято картку, поданий голос недійсний: Ґудзь Є\. Ю\. \(\d\d:\d\d:\d\d\), Гончар Д\. І\. \(/);
  hall.give({ type: 'close-ballot', ballotId: b1 });
  t.equal(told(hall).secretary, '');
});

test('a card out before its holder has voted, and a conflict declared, are no such matter', async (t) => {
  const hall = hallOf();
  hall.give({ type: 'card-out', seat: 3 }, press(2), { type: 'declare-conflict', memberId: idOf('m1') });
  t.equal(told(hall).secretary, '');
});

test('the record tells of a card at two seats, of its end, and of a card that moved with nothing said', async (t) => {
  const hall = hallOf();
  hall.give(copy, { type: 'card-out', seat: 6 }, cardIn(5, 2));
  const lines = Object.values(hall.secretary().record).map(({ title, detail }) => `${title.uk}; ${detail?.uk}`);
  t.match(lines.join('\n'), /Щербань О\. П\.: та сама картка на місцях 2 і 6; Клавіші цих місць заблоковано/);
  t.match(lines.join('\n'), /картка лише на місці 2; Клавіші цього місця знову діють/);
  t.match(lines.join('\n'), /картка тепер на місці 5; Раніше — на місці 2/);
});

test('a copy that is left at another seat is told with its seat and the usual one, until a person decides', async (t) => {
  const hall = hallOf();
  hall.give(copy, { type: 'card-out', seat: 2 });
  for (const said of Object.values(told(hall)))
    t.match(
      said,
      /Щербань О\. П\.: була картка-двійник, лишилася та, що на місці 6 \(звичне — 2\); клавіші там заблоковано/,
    );
  const lines = Object.values(hall.secretary().record).map(({ title }) => title.uk);
  t.match(lines.join('\n'), /з двох карток лишилася та, що на місці 6/);
  t.match(hall.secretary().alerts, [{ vouchFor: 'm1' }], 'the secretary may say at once that it is the member');
  t.notOk(hall.chair().warnings.some((one) => 'vouchFor' in one));
  hall.give({ type: 'card-out', seat: 6 });
  t.notMatch(told(hall).chair, /двійник/);
});

test('another’s card in a member’s slot is told with both names, or as nobody’s', async (t) => {
  const hall = hallOf();
  hall.give(cardIn(3, 5), { type: 'card-in', seat: 4, card: 'DEADBEEF00' as CardNumber });
  for (const said of Object.values(told(hall))) {
    t.match(said, /Ґудзь Є\. Ю\.: у пульті на місці 3 чужа картка \(.+\)\. Клавіші цього місця заблоковано/);
    t.match(said, /на місці 4 чужа картка \(нічия\)/);
  }
  const lines = Object.values(hall.secretary().record).map(({ title, detail }) => `${title.uk}; ${detail?.uk}`);
  t.match(lines.join('\n'), /Ґудзь Є\. Ю\.: на місці 3 у пульті чужа картка; Картка: .+; клавіші місця заблоковано/);
});

test('neighbours who press together on most ballots stand in the chair’s view, and in no other', async (t) => {
  const hall = hallOf();
  for (let ballot = 1; ballot <= 5; ballot += 1) {
    const ballotId = `8-14-1-b${ballot}` as typeof b1;
    if (ballot > 1) hall.give({ ...openBallot, subject: 'indicative', majority: 'plurality' });
    const at = (seat: number, ageMs: number): SittingCommand => ({
      type: 'press-key',
      seat,
      key: 'for',
      ballotId,
      ageMs,
    });
    hall.give(at(1, 40_000), at(2, 20_000), at(3, 20_010), at(4, 1000), { type: 'close-ballot', ballotId });
  }
  const { neighbours } = hall.chair();
  t.match(neighbours, { withinMs: 150, sittings: 1 });
  t.same(
    neighbours?.pairs.map(({ names, together, ballots }) => [...names, together, ballots]),
    [['Щербань О. П.', 'Ґудзь Є. Ю.', 5, 5]],
  );
  t.equal(JSON.stringify([hall.hall(), hall.secretary()]).includes('neighbours'), false);
});
