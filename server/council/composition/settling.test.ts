import { test } from 'tap';
import type { Member } from '#contract/composition';
import { DEFAULT_RULES } from '#contract/rules';
import { emptyCouncil } from './council-state.ts';
import {
  after,
  bring,
  card,
  council,
  memberId,
  members,
  person,
  preside,
  settleCouncil,
  settled,
  settleRoster,
} from './testing/small-council.ts';

const settle = (member: Member) => ({ type: 'settle-member', member }) as const;

test('names come in with the letter ʼ, whatever was typed', async (t) => {
  const typed = { ...council, name: "Знам'янська міська рада", brand: { short: 'Знам’янська' } };
  t.match(bring(emptyCouncil, { ...settleCouncil, council: typed, chair: { name: "Дем'ян Ірина Юріївна" } }), [
    { data: { council: { name: 'Знамʼянська міська рада', brand: { short: 'Знамʼянська' } } } },
  ]);
  t.match(bring(settled, settle(person('m1', 2, { name: "Дем'ян О. П.", faction: "Пам'ять" }))), [
    { type: 'MemberSettled', data: { member: { name: 'Демʼян О. П.', faction: 'Памʼять' } } },
  ]);
});

test('what stands already asks for no event, in whatever order its fields are', async (t) => {
  const { name, ...others } = council;
  t.same(bring(settled, { ...preside('head'), council: { ...others, name } } as typeof settleCouncil), []);
  t.same(bring(settled, { type: 'settle-rules', rules: { ...DEFAULT_RULES } }), []);
  t.same(bring(settled, settleRoster), []);
  t.same(bring(settled, settle(person('m3', 4))), []);
});

test('a seat, a card and an id serve one member', async (t) => {
  t.match(bring(settled, settle(person('m1', 3, { card: card('62A9') }))), {
    code: 'COMPOSITION_FAULT',
    path: '/member/seat',
    faultUk: /місце «3» указано двічі: Особа m2 і Особа m1/,
  });
  t.match(bring(settled, settle(person('m1', 2, { card: card('62A3') }))), { path: '/member/card' });
  t.match(bring(settled, { type: 'settle-roster', members: [...members, person('m1', 9)] }), { path: '/members/6/id' });
});

test('there are no more deputies than mandates; the head is none', async (t) => {
  t.match(bring(settled, settle(person('m6', 7))), { code: 'COMPOSITION_FAULT', path: '/members' });
  const six = after(settled, { ...preside('head'), council: { ...council, seats: 6 } } as typeof settleCouncil);
  t.match(bring(six, settle(person('m6', 7))), [{ type: 'MemberSettled' }]);
  t.match(bring(settled, { ...settleCouncil, council: { ...council, seats: 4 } }), { path: '/members' });
});

test('a head stands in the roster only where the law elects one apart, and once', async (t) => {
  t.match(bring(settled, { ...settleCouncil, council: { ...council, kind: 'oblast' } }), { path: '/members/0/office' });
  t.match(bring(settled, settle(person('m1', 2, { office: 'head' }))), { code: 'COMPOSITION_FAULT' });
});

test('who presides is a member, or any person by name', async (t) => {
  t.match(bring(settled, preside('m99')), { code: 'COMPOSITION_FAULT', path: '/chair' });
  t.match(bring(settled, { ...settleCouncil, chair: { name: 'Голова ТВК' } }), [{ type: 'CouncilSettled' }]);
});

test('who presides is not taken off the list before another does', async (t) => {
  t.match(bring(settled, { type: 'remove-member', memberId: memberId('head') }), {
    code: 'CHAIR_OF_COUNCIL',
    memberName: 'Особа head',
  });
  const passed = after(settled, preside('m1'), { type: 'remove-member', memberId: memberId('head') });
  t.equal(passed.members.length, 5);
  t.match(bring(settled, { type: 'settle-roster', members: members.slice(1) }), { path: '/chair' });
  t.match(bring(settled, { type: 'remove-member', memberId: memberId('m99') }), { code: 'UNKNOWN_MEMBER' });
});

test('a time zone is one that exists', async (t) => {
  t.match(bring(settled, { ...settleCouncil, council: { ...council, timeZone: 'Mars/X' } }), {
    path: '/council/timeZone',
  });
});

test('people may be entered before the council they belong to', async (t) => {
  t.match(bring(emptyCouncil, settleRoster), [{ type: 'RosterSettled' }]);
});
