import { test } from 'tap';
import { checker } from '#contract/check';
import type { Council } from '#contract/composition';
import type { CouncilEvent } from '#contract/events';
import type { AccountId, CardNumber, NoteId, PlanId, ScreenId, SittingId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import { DeputyView, HallView, OfficeView, OwnView } from '#contract/views';
import { deputyView } from './deputy.ts';
import { hallView } from './hall.ts';
import { openHouse } from './house.ts';
import { officeView } from './office.ts';
import { PaperHub, quietHall } from './testing/paper-hub.ts';
import { b1, given, i1, openBallot, register, vote } from './testing/screens.ts';
import { convening, idOf } from './testing/small-council.ts';

const brand = { colour: '#1F4E8C', short: 'Вербівська' };
const council: Council = { name: 'Вербівська рада', kind: 'village', seats: 5, timeZone: 'Europe/Kyiv', brand };
const planId = 'p1' as PlanId;
const sitting = { number: 1, place: 'зала', startsAt: '2026-04-30T10:00:00+03:00' };
const deputy = { id: idOf('m1'), name: 'Ґудзь Єва Юріївна', gender: 'female', office: 'deputy' } as const;

const SETTLED = {
  council: { type: 'CouncilSettled', v: 1, data: { council, convocation: 8 } },
  rules: { type: 'RulesSettled', v: 1, data: { rules: DEFAULT_RULES } },
  roster: { type: 'RosterSettled', v: 1, data: { members: [deputy] } },
  seats: { type: 'MemberSettled', v: 1, data: { member: { ...deputy, seat: 2 } } },
  accounts: {
    type: 'AccountChanged',
    v: 1,
    data: { accountId: 'a1' as AccountId, change: 'opened', name: 'Секретар', role: 'secretary' },
  },
  sitting: { type: 'SittingPlanned', v: 1, data: { planId, session: { number: 1, kind: 'regular' }, sitting } },
} as const satisfies Record<string, CouncilEvent>;

/** A house on paper and its office. */
function office() {
  const hub = new PaperHub();
  const house = openHouse(hub);
  const view = () => officeView(house, { links: hub.links(), displays: 0, hall: hub.hall() });
  return { hub, house, view, settle: (...events: CouncilEvent[]) => hub.commit(events, 'council') };
}

test('the first run lacks every step, and each is taken in its turn', async (t) => {
  const { view, settle } = office();
  const steps = Object.keys(SETTLED);
  t.same(view().missing, steps);
  for (const [at, event] of Object.values(SETTLED).entries()) {
    settle(event);
    t.same(view().missing, steps.slice(at + 1));
  }
  t.ok(checker(OfficeView)(view()).ok);
});

test('after a sitting was convened neither accounts nor a plan are missing any more', async (t) => {
  const { hub, view } = office();
  hub.giveAll(convening());
  t.same(view().missing, []);
});

test('members, plans and notes stand by their ids; a note says whose it is and where it stands', async (t) => {
  const { hub, view, settle } = office();
  settle(...Object.values(SETTLED));
  const [n1, n2] = ['n1' as NoteId, 'n2' as NoteId];
  const note = { sittingId: '8-14-1' as SittingId, kind: 'note', text: 'Двоє свідків' } as const;
  settle({ type: 'RecordNoted', v: 1, data: { noteId: n1, ...note, position: 3 } });
  settle({ type: 'RecordNoted', v: 1, data: { noteId: n2, ...note, text: 'Троє', replaces: n1 } });
  const { members, plans, notes } = view();
  t.match(members[idOf('m1')], { seat: 2 });
  t.match(plans[planId], { sitting: { place: 'зала' }, agenda: [] });
  const last = hub.history().length;
  t.match(notes[n1], { by: 'chair', noted: last - 1, position: 3, replacedBy: n2, text: 'Двоє свідків' });
  t.match(notes[n2], { text: 'Троє', noted: last });
  t.ok(checker(OfficeView)(view()).ok);
});

test('the last card of nobody and a rehearsal beside the house are shown', async (t) => {
  const { hub, house, view } = office();
  t.equal(view().card, undefined);
  hub.hallNow = { ...quietHall, lastCard: { card: '62A9' as CardNumber, at: '2026-03-30T07:00:00.000Z' } };
  t.match(view().card, { card: '62A9' });
  const rehearsal = { state: 'starting' } as const;
  t.same(officeView(house, { links: hub.links(), displays: 0, rehearsal }).rehearsal, rehearsal);
});

test('before any sitting the hall bears the council’s name and look; its screens show what they were told', async (t) => {
  const { hub, house, settle } = office();
  const hall = () => hallView(house, { links: hub.links(), displays: 0 });
  t.same([hall().council, hall().brand, hall().screens], ['', undefined, undefined]);
  settle(SETTLED.council);
  const left = 'left' as ScreenId;
  const screen = { id: left, name: 'ліворуч', shows: 'clock', theme: 'dark', language: 'uk' } as const;
  hub.commit([{ type: 'ScreensArranged', v: 1, data: { screens: [screen] } }], 'hall');
  t.match(hall(), { council: 'Вербівська рада', brand, screens: { left: { shows: 'clock' } } });
  t.match(deputyView(house), { council: 'Вербівська рада', brand });
  t.ok(checker(HallView)(hall()).ok);
  t.ok(checker(DeputyView)(deputyView(house)).ok);
});

test('a deputy’s own record has each ended ballot with the own outcome', async (t) => {
  const { give, own } = given(convening(), ...register('m1', 'm2', 'm3'), { type: 'open-sitting' });
  t.equal(own('m1').record, undefined);
  give(openBallot, vote('m1', 'for'), vote('m2', 'against'), { type: 'close-ballot', ballotId: b1 });
  t.match(own('m1').record, { 1: { title: openBallot.text, outcome: 'for', result: 'rejected' } });
  t.match(own('m3').record, { 1: { outcome: 'not-voting' } });
  t.match(own('m4').record, { 1: { outcome: 'absent' } });
  t.ok(checker(OwnView)(own('m1')).ok);
});

test('a new council is suggested the PIN: a link alone votes for nobody; what it settles holds', async (t) => {
  const { view, settle } = office();
  t.equal(view().rules.consoleNeeds, 'pin');
  settle(SETTLED.rules);
  t.equal(view().rules.consoleNeeds, DEFAULT_RULES.consoleNeeds);
});

test('where the rules ask for the card, the deputy’s page says so until it is in the own seat', async (t) => {
  const { give, own } = given(convening({ consoleNeeds: 'card' }));
  t.equal(own('m1').needs, 'card');
  const card = '6200000002' as CardNumber;
  give({ type: 'card-in', seat: 3, card });
  t.equal(own('m1').needs, 'card', 'at another’s seat it is not asked for');
  give({ type: 'card-out', seat: 3 }, { type: 'card-in', seat: 2, card });
  t.equal(own('m1').needs, undefined);
  t.equal(given(convening()).own('m1').needs, undefined, 'other rules ask for nothing');
});

test('documents of an item are told with it wherever it is shown', async (t) => {
  const documents = [
    { title: 'Проєкт', file: { sha256: '0f'.repeat(32), type: 'application/pdf', bytes: 9 } } as const,
  ];
  const command = convening();
  const { give, deputy: page } = given({ ...command, agenda: [{ number: '1', title: 'Про бюджет', documents }] });
  t.match(Object.values(page().agenda)[0], { documents });
  give(...register('m1', 'm2', 'm3'), { type: 'open-sitting' }, { type: 'open-item', itemId: i1 });
  t.match(page().item, { documents });
});
