import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { Member } from '#contract/composition';
import type { CardNumber, MemberId, PlanId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { JsonObject } from '../journal/event.ts';
import { openJournal } from '../journal/journal.ts';
import type { CommittedEvent } from './face.ts';
import { add, close, itemsOf, lastConvened, opening } from './testing/sitting-steps.ts';
import { smallCouncil } from './testing/small-council.ts';
import { smallHub } from './testing/small-hub.ts';

const file = (t: Test) => join(t.testdir(), 'journal.db');
const memberId = (id: string) => id as MemberId;
const planId = 'p1' as PlanId;
const { council, convocation, chair, roster } = smallCouncil;
const settle: PersonCommand[] = [
  { type: 'settle-council', council, convocation },
  { type: 'settle-rules', rules: { ...DEFAULT_RULES, ballotSeconds: 20 } },
  { type: 'settle-roster', members: roster },
  { type: 'settle-council', council, convocation, chair },
];
const plan = (number: number, session = 14): PersonCommand => ({
  ...{ type: 'plan-sitting', planId, session: { number: session, kind: 'regular' } },
  sitting: { number, place: 'бібліотека', startsAt: '2026-04-30T10:00:00+03:00' },
});
const agenda = (...titles: string[]): PersonCommand => ({
  ...{ type: 'settle-agenda', planId },
  agenda: titles.map((title, at) => ({ number: String(at + 1), title })),
});
const convene: PersonCommand = { type: 'convene-sitting', planId };
const settledTypes = (seen: readonly CommittedEvent[]) =>
  seen.flatMap(({ event, stream }) => (stream === 'council' ? [event.type] : []));

/** A hub whose council is in the journal alone. */
const ofJournal = (journal: string) => smallHub(journal, { settings: undefined });

test('a council that nobody has settled has no sitting, and says what is missing', async (t) => {
  const house = ofJournal(file(t));
  t.match(await house.ask({ type: 'convene-sitting' }), { refusal: { code: 'NO_COUNCIL', en: /name and size/ } });
  await house.do({ type: 'settle-council', council, convocation });
  t.match(await house.ask({ type: 'convene-sitting' }), { refusal: { code: 'NO_COUNCIL', en: /members/ } });
  t.match(await house.ask({ type: 'open-sitting' }), { refusal: { code: 'NO_SITTING' } });
  await house.stop();
});

test('a plan is convened with its agenda; what was settled is frozen into it, also after a restart', async (t) => {
  const journal = file(t);
  const house = ofJournal(journal);
  await house.do(...settle, plan(1), agenda('Про бюджет', 'Різне'));
  await house.stop();
  const again = ofJournal(journal);
  t.same(again.seen, [], 'a start notes nothing');
  await again.do(convene);
  t.match(lastConvened(again.seen), {
    ...{ sittingId: '8-14-1', planId, council: { name: council.name }, chair: { member: 'head' } },
    ...{ rules: { ballotSeconds: 20 }, sitting: { place: 'бібліотека' } },
  });
  t.equal(lastConvened(again.seen)?.roster.length, 6);
  t.match(itemsOf(again.seen), [{ title: 'Про бюджет' }, { title: 'Різне' }]);
  t.match(await again.ask(plan(2)), { refusal: { code: 'PLAN_CONVENED' } });
  t.match(await again.ask(convene), { refusal: { code: 'SITTING_ALREADY_CONVENED' } });
  await again.do(...opening, close);
  t.match(await again.ask(convene), { refusal: { code: 'PLAN_CONVENED', details: { sittingId: '8-14-1' } } });
  await again.stop();
});

test('documents of an item travel with the plan into the sitting', async (t) => {
  const house = ofJournal(file(t));
  const documents = [
    { title: 'Проєкт', file: { sha256: '0f'.repeat(32), type: 'application/pdf', bytes: 9 } },
  ] as const;
  const entry = { number: '1', title: 'Про бюджет', documents: [...documents] };
  await house.do(...settle, plan(1), { type: 'settle-agenda', planId, agenda: [entry] }, convene);
  t.match(itemsOf(house.seen), [{ documents }]);
  await house.stop();
});

test('what is left over stands after the plan’s own items: once, and under a free number', async (t) => {
  const house = ofJournal(file(t));
  await house.do(...settle, { type: 'convene-sitting', session: { number: 14, kind: 'regular' } });
  await house.do(add('1', { title: 'Про землю' }), add('2', { title: 'Різне' }), ...opening, close);
  const before = house.seen.length;
  await house.do(plan(2), agenda('Про бюджет', 'різне '), convene);
  t.same(
    itemsOf(house.seen.slice(before)).map(({ number, title }) => `${number} ${title}`),
    ['1 Про бюджет', '2 різне ', '3 Про землю'],
  );
  await house.stop();
});

test('a hall file is noted once; when it changes, only what it says otherwise', async (t) => {
  const journal = file(t);
  const start = async (settings: typeof smallCouncil, ...commands: PersonCommand[]) => {
    const house = smallHub(journal, { settings });
    await house.do(...commands);
    await house.stop();
    return house;
  };
  t.same(settledTypes((await start(smallCouncil)).seen), ['CouncilSettled', 'RulesSettled', 'RosterSettled']);
  t.same(settledTypes((await start(smallCouncil)).seen), []);
  const rules = { ...smallCouncil.rules, ballotSeconds: 40 };
  t.same(settledTypes((await start({ ...smallCouncil, rules })).seen), ['RulesSettled']);
});

test('what the secretary has settled since holds over starts; a file that changes knows better where it has changed', async (t) => {
  const journal = file(t);
  const [first, second, ...others] = roster as [Member, Member, ...Member[]];
  const house = smallHub(journal);
  await house.do(
    { type: 'settle-member', member: { ...second, faction: 'Громада' } },
    { type: 'remove-member', memberId: memberId('m5') },
    { type: 'settle-council', council: { ...council, name: 'Інша рада' }, convocation, chair },
  );
  await house.stop();
  const same = smallHub(journal);
  t.match(same.hub.councilDesk.state, { council: { name: 'Інша рада' }, members: [{}, { faction: 'Громада' }] });
  await same.stop();
  const newcomer = { ...second, id: memberId('m6'), seat: 9, card: '62B9' as CardNumber };
  const changed = [first, { ...second, district: 7 }, ...others, newcomer];
  const later = smallHub(journal, { settings: { ...smallCouncil, roster: changed } });
  const { members, council: now } = later.hub.councilDesk.state;
  t.match(members[1], { faction: 'Громада', district: 7 });
  t.notOk(
    members.some(({ id }) => id === 'm5'),
    'who was taken off stays off',
  );
  t.ok(
    members.some(({ id }) => id === 'm6'),
    'who is new in the file comes in',
  );
  t.equal(now?.name, 'Інша рада', 'the file says of the name what it said');
  await later.stop();
});

test('a file of another convocation begins anew', async (t) => {
  const journal = file(t);
  const house = smallHub(journal);
  await house.do({ type: 'end-mandate', memberId: memberId('m5'), ground: 'заява' }, ...opening, close);
  await house.stop();
  const settings = { ...smallCouncil, convocation: 9, roster: roster.map((one) => ({ ...one, district: 1 })) };
  const again = smallHub(journal, { settings });
  t.equal(again.hub.councilDesk.state.members.length, 6);
  await again.stop();
});

test('a keypad may be put at the seat of a member, and while somebody has none at any of the hall', async (t) => {
  const house = ofJournal(file(t));
  const { councilDesk } = house.hub;
  t.notOk(councilDesk.hasSeat(1));
  await house.do(settle[0] as PersonCommand);
  t.same(
    [1, 6, 7].map((seat) => councilDesk.hasSeat(seat)),
    [true, true, false],
  );
  await house.do({
    type: 'settle-roster',
    members: roster.map(({ seat = 1, ...one }) => ({ ...one, seat: seat + 100 })),
  });
  t.same(
    [6, 106].map((seat) => councilDesk.hasSeat(seat)),
    [false, true],
  );
  await house.stop();
});

test('a command of the council given again is answered alike and done once, also over a restart', async (t) => {
  const journal = file(t);
  const house = ofJournal(journal);
  const answer = await house.ask(settle[0] as PersonCommand, 'command-1');
  await house.stop();
  const again = ofJournal(journal);
  t.same(await again.ask(settle[0] as PersonCommand, 'command-1'), answer);
  t.equal(again.journal.position, 1);
  await again.stop();
});

test('a journal from before the council was in it goes on with what its sittings have changed', async (t) => {
  const house = smallHub(file(t));
  await house.do({ type: 'end-mandate', memberId: memberId('m5'), ground: 'заява' }, ...opening, close);
  const { seen } = house;
  await house.stop();
  const old = join(t.testdir(), 'old.db');
  const journal = openJournal(old);
  for (const _ of journal.replay()) t.fail('it is empty');
  for (const { event, stream, at, actor, cause } of seen.filter((one) => one.stream !== 'council')) {
    const { type, v, data } = event;
    journal.append([{ stream, at, actor, cause, type, v, data: data as JsonObject }], journal.position);
  }
  await journal.close();
  const later = smallHub(old, { settings: { ...smallCouncil, rules: { ...smallCouncil.rules, ballotSeconds: 40 } } });
  t.same(
    later.hub.councilDesk.state.members.map(({ id }) => id),
    ['head', 'm1', 'm2', 'm3', 'm4'],
  );
  await later.stop();
});
