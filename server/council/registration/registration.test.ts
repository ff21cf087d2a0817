import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import { decide, evolve } from '../council.ts';
import {
  after,
  card,
  cardIn,
  cardOfSeat,
  cardOut,
  councilOf,
  deputyIds,
  eventOf,
  type Given,
  later,
  leave,
  memberId,
  nothing,
  openSitting,
  refusalOf,
  register,
  registerAll,
  sittingOf,
  when,
} from '../testing/given.ts';
import { isRegistered, memberAtSeat, presenceOf, registeredMembers, wasEverRegistered } from './presence.ts';
import { deputiesRegistered, hasQuorum, quorumOf } from './quorum.ts';

const convened = after(nothing, councilOf());
const m1 = memberId('m1');

test('a card in the slot registers its holder at that seat', async (t) => {
  const { events, after: given } = when(convened, cardIn(2));
  t.match(eventOf(events, 'MemberRegistered').data, { memberId: 'm1', means: 'card', seat: 2 });
  t.equal(memberAtSeat(sittingOf(given), 2)?.id, 'm1');
});

test('a member may sit at another seat: the seat is where the card is', async (t) => {
  const given = after(convened, cardIn(3, cardOfSeat(2)));
  t.equal(memberAtSeat(sittingOf(given), 3)?.id, 'm1');
  t.equal(memberAtSeat(sittingOf(given), 2), undefined);
});

test('a card known to nobody registers nobody', async (t) => {
  const { code, refusal } = when(convened, cardIn(2, card('DEADBEEF00')));
  t.equal(code, 'UNKNOWN_CARD');
  t.match(refusal?.uk, 'Картка DEADBEEF00 на місці 2');
});

test('one card is at one seat, and one seat holds one card', async (t) => {
  const seated = after(convened, cardIn(2));
  t.equal(refusalOf(after(seated, cardIn(2, cardOfSeat(3))), cardIn(2, cardOfSeat(3))), 'SEAT_TAKEN');
});

test('a card told of again at its own seat, by a spare keypad or a bridge that starts, holds already', async (t) => {
  const seated = when(after(convened, cardIn(2)), cardIn(2));
  t.equal(seated.code, undefined);
  t.same(seated.events, []);
});

test('who has only a console registers there, once', async (t) => {
  const given = after(convened, register('m1'));
  t.match(presenceOf(sittingOf(given), m1), { means: 'console' });
  t.equal(refusalOf(given, register('m1')), 'ALREADY_REGISTERED');
  t.equal(refusalOf(convened, register('m99')), 'UNKNOWN_MEMBER');
});

test('who registered at the console and then inserts a card is at that seat, present since the first', async (t) => {
  const given = after(later(after(convened, register('m1')), 60), cardIn(2));
  t.match(presenceOf(sittingOf(given), m1), { means: 'card', seat: 2, since: '2026-03-30T07:00:00.000Z' });
  t.equal(refusalOf(given, register('m1')), 'ALREADY_REGISTERED');
});

test('a card out of the slot ends the registration of who was there', async (t) => {
  const left = when(after(convened, cardIn(2)), cardOut(2));
  t.match(eventOf(left.events, 'MemberLeft').data, { memberId: 'm1', means: 'card-out' });
  t.notOk(isRegistered(sittingOf(left.after), m1));
  t.ok(wasEverRegistered(sittingOf(left.after), m1));
  t.same(when(left.after, cardOut(2)).events, [], 'a slot that is empty already asks for no event');
});

test('a member leaves by command, if registered', async (t) => {
  const given = after(convened, register('m1'));
  t.match(eventOf(when(given, leave('m1')).events, 'MemberLeft').data, { memberId: 'm1', means: 'command' });
  t.equal(refusalOf(convened, leave('m1')), 'NOT_REGISTERED');
  t.equal(refusalOf(convened, leave('m99')), 'UNKNOWN_MEMBER');
});

test('who left can come back, at another seat too', async (t) => {
  const given = after(convened, cardIn(2), cardOut(2), cardIn(4, cardOfSeat(2)));
  t.equal(presenceOf(sittingOf(given), m1)?.seat, 4);
});

test('registration is open from convening to the close, during a break as well', async (t) => {
  const given = after(openSitting({}, ['m1']), { type: 'adjourn-sitting' }, register('m2'));
  t.same(
    registeredMembers(sittingOf(given)).map(({ id }) => id),
    ['m1', 'm2'],
  );
});

test('the separately elected head does not count for the quorum', async (t) => {
  const two = after(convened, ...registerAll('head', 'm1', 'm2'));
  t.same(quorumOf(sittingOf(two)), { deputies: 2, needed: 3, met: false });
  t.ok(hasQuorum(sittingOf(after(two, register('m3')))));
});

test('vacant mandates count in the composition the quorum is reckoned from', async (t) => {
  const given = after(nothing, councilOf({ seats: 26, deputies: 20 }), ...registerAll(...deputyIds(13)));
  t.same(quorumOf(sittingOf(given)), { deputies: 13, needed: 14, met: false });
});

test('in a raion the one who leads the council is a deputy, whatever the roster calls the office', async (t) => {
  const given = after(nothing, councilOf({ kind: 'raion' }), ...registerAll('head', 'm1', 'm2'));
  t.equal(deputiesRegistered(sittingOf(given)), 3);
});

/** What comes of this given by this actor. */
function givenBy(before: Given, actor: string, command: SittingCommand, byName?: string): Given {
  const by = { actor, ...(byName !== undefined && { byName }) };
  const decision = decide(before.state, command, { nowMs: before.nowMs, ...by });
  if (!decision.ok) throw new Error(decision.refusal.en);
  const at = new Date(before.nowMs).toISOString();
  return { ...before, state: decision.events.reduce((state, event) => evolve(state, event, at), before.state) };
}

test('whom the staff enters has not registered himself: who entered him stands in the event, and the quorum counts such apart', async (t) => {
  const convened = after(nothing, councilOf());
  const entered = givenBy(convened, 'secretary', register('m1'), 'Іваненко І. І.');
  const by = { means: 'entered', entered: { by: 'secretary', byName: 'Іваненко І. І.' } };
  t.match(presenceOf(sittingOf(entered), m1), by);
  t.equal(quorumOf(sittingOf(entered)).entered, 1);
  const own = givenBy(convened, 'deputy:m1', register('m1'));
  t.match(presenceOf(sittingOf(own), m1), { means: 'console', entered: undefined });
  t.notHas(quorumOf(sittingOf(own)), { entered: 1 });
});

test('whom the staff has entered may register himself after all; entered once more he is not', async (t) => {
  const entered = givenBy(after(nothing, councilOf()), 'chair', register('m1'));
  const own = givenBy(entered, 'deputy:m1', register('m1'));
  t.match(presenceOf(sittingOf(own), m1), { means: 'console', entered: undefined });
  t.match(presenceOf(sittingOf(after(entered, cardIn(2))), m1), { means: 'card', seat: 2, entered: undefined });
  t.throws(() => givenBy(entered, 'operator', register('m1')), /registered already/);
  t.throws(() => givenBy(own, 'secretary', register('m1')), /registered already/);
});
