import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { Member } from '#contract/composition';
import { COUNCIL_KINDS } from '#contract/vocabulary';
import { headTakesPart } from '../ballot/head.ts';
import { registeredMembers } from '../registration/presence.ts';
import { quorumOf } from '../registration/quorum.ts';
import {
  after,
  card,
  cardIn,
  cardOfSeat,
  closeBallot,
  closed,
  councilOf,
  eventOf,
  eventTypes,
  itemId,
  memberId,
  nothing,
  openBallot,
  openSitting,
  refusalOf,
  register,
  registerAll,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';
import { everMember, hasElectedHead, memberById } from './roster.ts';

const everybody = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const sitting = openSitting({}, everybody);
const end = (id: string): SittingCommand => ({ type: 'end-mandate', memberId: memberId(id), ground: 'заява' });
const newcomer: Member = { id: memberId('n1'), name: 'Депутат n1', gender: 'female', office: 'deputy' };
const recognise = (change: Partial<Member> = {}): SittingCommand => ({
  type: 'recognise-mandate',
  member: { ...newcomer, ...change },
});
const ids = (members: readonly Member[]) => members.map(({ id }) => id);

test('a mandate that ends in mid-sitting ends the registration of its member, and N stays', async (t) => {
  t.same(eventTypes(sitting, end('m2')), ['MemberLeft', 'MandateEnded']);
  const given = sittingOf(after(sitting, end('m2')));
  t.same(ids(given.roster.members), ['head', 'm1', 'm3', 'm4', 'm5']);
  t.same(ids(registeredMembers(given)), ['head', 'm1', 'm3', 'm4', 'm5']);
  t.same(quorumOf(given), { deputies: 4, needed: 3, met: true });
  t.equal(given.council.seats, 5);
});

test('in a ballot after that the sum is the roster as it is then, and the base is the seats by law', async (t) => {
  const { verdict, votes } = closed(after(sitting, end('m2'), openBallot(), vote('m3', 'for')));
  t.match(verdict, { seats: 5, base: 6, needed: 4, counts: { for: 1, notVoting: 4, total: 5 } });
  t.same(Object.keys(votes ?? {}), ['head', 'm1', 'm3', 'm4', 'm5']);
  t.equal(votes?.[memberId('m3')], 'for', 'everyone keeps the own vote');
});

test('what was closed before still names whose mandate has ended', async (t) => {
  const given = sittingOf(after(sitting, openBallot(), vote('m2', 'for'), closeBallot(), end('m2')));
  t.match(given.ballots.ended, [{ votes: { m2: 'for' } }]);
  t.equal(memberById(given.roster, memberId('m2')), undefined);
  t.equal(everMember(given.roster, memberId('m2'))?.name, 'Депутат m2');
});

test('requests and a speech end with the mandate', async (t) => {
  const given = after(
    sitting,
    { type: 'grant-floor', memberId: memberId('m2'), kind: 'debate' },
    { type: 'request-floor', memberId: memberId('m2'), kind: 'reply' },
  );
  t.same(eventTypes(given, end('m2')), ['RequestEnded', 'SpeechEnded', 'MemberLeft', 'MandateEnded']);
});

test('no mandate ends or begins under a running ballot', async (t) => {
  const voting = after(after(sitting, end('m5')), openBallot());
  t.equal(refusalOf(voting, end('m2')), 'BALLOT_RUNNING');
  t.equal(refusalOf(voting, recognise()), 'BALLOT_RUNNING');
});

test('whoever presides passes the chair before the mandate ends', async (t) => {
  const { code, refusal } = when(sitting, end('head'));
  t.equal(code, 'PRESIDES_NOW');
  t.match(refusal?.uk, 'Депутат head');
  t.equal(refusalOf(sitting, end('m99')), 'UNKNOWN_MEMBER');
});

test('when the head’s powers end, the composition has no head from then on', async (t) => {
  const passed = after(sitting, { type: 'pass-chair', chair: { member: memberId('m1') } });
  const given = after(passed, end('head'));
  t.notOk(headTakesPart(sittingOf(given)));
  t.match(closed(after(given, openBallot())).verdict, {
    headTakesPart: false,
    base: 5,
    needed: 3,
    counts: { total: 5 },
  });
});

test('the secretary who acts as head is a deputy with one vote, and the composition has no head', async (t) => {
  const convene = councilOf({ head: false });
  const roster = convene.roster.map((one, place) => (place === 0 ? { ...one, office: 'secretary' as const } : one));
  const acting = { ...convene, roster, chair: { member: memberId('m1') } };
  const given = after(nothing, acting, ...registerAll('m1', 'm2', 'm3'), { type: 'open-sitting' }, openBallot());
  t.match(closed(after(given, vote('m1', 'for'))).verdict, {
    base: 5,
    needed: 3,
    headTakesPart: false,
    counts: { for: 1 },
  });
  t.equal(quorumOf(sittingOf(given)).deputies, 3);
});

test('a mandate recognised in mid-sitting makes its member one of the roster from then on', async (t) => {
  const vacant = openSitting({ deputies: 4 }, ['m1', 'm2', 'm3']);
  const given = after(vacant, recognise({ seat: 9, card: cardOfSeat(9) }), cardIn(9));
  t.same(ids(registeredMembers(sittingOf(given))), ['m1', 'm2', 'm3', 'n1']);
  t.match(closed(after(given, openBallot(), vote('n1', 'for'))).verdict, { base: 5, counts: { for: 1, total: 6 } });
  t.equal(refusalOf(vacant, register('n1')), 'UNKNOWN_MEMBER');
});

test('no more mandates are recognised than the law gives seats', async (t) => {
  const { code, refusal } = when(sitting, recognise());
  t.equal(code, 'COMPOSITION_FULL');
  t.match(refusal?.details, { seats: 5 });
  t.equal(refusalOf(after(sitting, end('m5')), recognise()), undefined);
});

test('id, seat and card of a new member are nobody else’s, of former members too', async (t) => {
  const given = after(openSitting({ seats: 7, deputies: 5 }, everybody), end('m5'));
  for (const taken of [{ id: memberId('m1') }, { id: memberId('m5') }, { seat: 2 }, { card: cardOfSeat(2) }])
    t.equal(refusalOf(given, recognise(taken)), 'ALREADY_MEMBER', JSON.stringify(taken));
  t.equal(refusalOf(given, recognise({ seat: 6, card: cardOfSeat(6) })), undefined, 'the former member’s are free');
  const temporary = card('7700000001');
  const lent = after(given, { type: 'give-temporary-card', memberId: memberId('m1'), card: temporary });
  t.equal(refusalOf(lent, recognise({ card: temporary })), 'ALREADY_MEMBER');
  t.equal(refusalOf(lent, recognise({ card: cardOfSeat(2) })), 'ALREADY_MEMBER');
});

test('members without a seat and a card are not taken for one another', async (t) => {
  const vacant = after(openSitting({ seats: 7, deputies: 5 }, everybody), recognise());
  t.equal(refusalOf(vacant, recognise({ id: memberId('n2') })), undefined);
});

test('a head is elected apart in villages, settlements and cities, and nowhere else', async (t) => {
  t.same(COUNCIL_KINDS.filter(hasElectedHead), ['village', 'settlement', 'city']);
});

test('a head is recognised where the law elects one apart and there is none, also of a full council', async (t) => {
  t.equal(refusalOf(sitting, recognise({ office: 'head' })), 'ALREADY_MEMBER');
  const headless = openSitting({ head: false }, ['m1', 'm2', 'm3']);
  const given = after(headless, recognise({ office: 'head' }), register('n1'));
  t.ok(headTakesPart(sittingOf(given)));
  const raion = openSitting({ head: false, kind: 'raion' }, ['m1']);
  t.equal(refusalOf(raion, recognise({ office: 'head' })), 'COMPOSITION_FULL', 'there the head is a deputy');
});

test('a faction changes by an event, from then on', async (t) => {
  const join = (faction?: string): SittingCommand => ({
    type: 'change-faction',
    memberId: memberId('m1'),
    ...(faction !== undefined && { faction }),
  });
  const given = after(sitting, join('Громада'));
  t.equal(memberById(sittingOf(given).roster, memberId('m1'))?.faction, 'Громада');
  t.same(when(given, join('Громада')).events, []);
  t.same(eventOf(when(given, join()).events, 'FactionChanged').data, { memberId: 'm1' });
  t.equal(memberById(sittingOf(after(given, join())).roster, memberId('m1'))?.faction, undefined);
  t.equal(refusalOf(sitting, { type: 'change-faction', memberId: memberId('m99') }), 'UNKNOWN_MEMBER');
});

test('offices end with the mandate: the secretary of the sitting, a commission without its officers or too small', async (t) => {
  const commission = (...members: string[]): SittingCommand => ({
    type: 'form-counting-commission',
    commission: { members: members.map(memberId), chair: memberId('m1'), secretary: memberId('m2') },
  });
  const offices = (given: typeof sitting) => sittingOf(given).offices;
  const named = after(sitting, { type: 'name-sitting-secretary', memberId: memberId('m3') });
  t.equal(offices(after(named, end('m3'))).sittingSecretary, undefined);
  t.equal(offices(after(named, end('m4'))).sittingSecretary, 'm3');
  const four = after(sitting, commission('m1', 'm2', 'm3', 'm4'));
  t.same(offices(after(four, end('m4'))).commission?.members, ['m1', 'm2', 'm3']);
  t.equal(offices(after(four, end('m4'), end('m3'))).commission, undefined);
  t.equal(offices(after(four, end('m1'))).commission, undefined);
  t.equal(offices(after(four, end('m2'))).commission, undefined);
  t.ok(offices(after(four, end('m5'))).commission);
});

test('a chair passed for one item does not go back to one whose mandate has ended', async (t) => {
  const given = after(
    sitting,
    { type: 'open-item', itemId: itemId('i1') },
    { type: 'pass-chair', chair: { member: memberId('m1') }, forItem: true },
    end('head'),
  );
  t.same(eventTypes(given, { type: 'close-item' }), ['ItemClosed']);
  t.same(sittingOf(after(given, { type: 'close-item' })).chair, { member: 'm1' });
  const other = after(
    sitting,
    { type: 'open-item', itemId: itemId('i1') },
    { type: 'pass-chair', chair: { member: memberId('m1') }, forItem: true },
    end('m3'),
  );
  t.same(eventTypes(other, { type: 'close-item' }), ['ItemClosed', 'ChairPassed'], 'to any other it goes back');
});
