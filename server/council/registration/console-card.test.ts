import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import { voteOf } from '../ballot/votes.ts';
import { decide } from '../council.ts';
import {
  after,
  ballotId,
  cardIn,
  cardInAgain,
  cardOfSeat,
  cardOut,
  councilOf,
  type Given,
  memberId,
  nothing,
  openBallot,
  press,
  register,
  registerAll,
  sittingOf,
  vote,
} from '../testing/given.ts';
import { lacksCard } from './console-card.ts';

const CARD = { rules: { consoleNeeds: 'card' as const } };
const convened = after(nothing, councilOf(CARD));
const seated = after(convened, ...[2, 3, 4, 5].map((seat) => cardIn(seat)), { type: 'open-sitting' });
const asks = (id: string): SittingCommand => ({ type: 'request-floor', memberId: memberId(id), kind: 'motives' });

/** The refusal's code when this is asked at the member's own console, or by the staff. */
function asked(given: Given, command: SittingCommand, actor = 'deputy:m1'): string | undefined {
  const decision = decide(given.state, command, { nowMs: given.nowMs, actor });
  return decision.ok ? undefined : decision.refusal.code;
}

test('where the rules ask for the card, a console without it registers nobody; the staff may', async (t) => {
  t.equal(asked(convened, register('m1')), 'CARD_NEEDED');
  t.equal(asked(convened, register('m1'), 'secretary'), undefined);
  t.equal(asked(after(nothing, councilOf()), register('m1')), undefined, 'other rules ask for nothing');
});

test('a console votes and asks for the floor while the card is in the slot of the own seat', async (t) => {
  const ballot = after(seated, openBallot());
  t.equal(asked(ballot, vote('m1', 'for')), undefined);
  t.equal(asked(seated, asks('m1')), undefined);
  const elsewhere = after(convened, cardIn(6, cardOfSeat(2)), ...[3, 4, 5].map((seat) => cardIn(seat)), {
    type: 'open-sitting',
  });
  t.equal(asked(elsewhere, asks('m1')), 'CARD_NEEDED', 'another’s seat is not the own one');
  const byStaff = after(convened, ...registerAll('m1', 'm2', 'm3'), { type: 'open-sitting' }, openBallot());
  t.equal(asked(byStaff, vote('m1', 'for')), 'CARD_NEEDED');
  t.equal(asked(byStaff, { type: 'take-part', ballotId: ballotId('b1'), memberId: memberId('m1') }), 'CARD_NEEDED');
});

test('whose card has stayed in the slot registers anew at the console', async (t) => {
  const again = after(seated, { type: 're-register' });
  t.equal(asked(again, register('m1')), undefined);
  t.equal(asked(after(again, cardOut(2)), register('m1')), 'CARD_NEEDED');
});

test('keys need nothing more: the card is what registers there', async (t) => {
  t.equal(asked(after(seated, openBallot()), press(2, 'for'), 'bridge'), undefined);
  t.notOk(lacksCard(sittingOf(seated), memberId('m1')));
  t.ok(lacksCard(sittingOf(seated), memberId('m5')));
});

/** What the console of a member is answered while these seats have keypads that answer. */
function answered(given: Given, command: SittingCommand, keypads: readonly number[], actor = 'deputy:m1') {
  const keysAt = (seat: number) => keypads.includes(seat);
  const decision = decide(given.state, command, { nowMs: given.nowMs, actor, keysAt });
  return decision.ok ? undefined : decision.refusal;
}
const BY_PIN = { rules: { consoleNeeds: 'pin' as const } };
const atKeypads = after(after(nothing, councilOf(BY_PIN)), ...[2, 3, 4, 5].map((seat) => cardIn(seat)), {
  type: 'open-sitting',
});
const voting = after(atKeypads, openBallot());
const moved: SittingCommand = { type: 'move-to-console', memberId: memberId('m1') };

test('whose card is in a keypad votes there: the console refuses, and says at which seat', async (t) => {
  const refusal = answered(voting, vote('m1', 'for'), [2, 3]);
  t.match(refusal, { code: 'VOTE_AT_KEYPAD', details: { seat: 2 }, uk: /на місці 2/ });
  const part: SittingCommand = { type: 'take-part', ballotId: ballotId('b1'), memberId: memberId('m1') };
  t.equal(answered(voting, part, [2])?.code, 'VOTE_AT_KEYPAD');
  t.equal(
    answered(after(seated, openBallot()), vote('m1', 'for'), [2])?.code,
    'VOTE_AT_KEYPAD',
    'whatever it asks for',
  );
  t.equal(answered(voting, press(2, 'for'), [2], 'bridge'), undefined);
});

test('an idle card in a keypad registers there, and not at the console', async (t) => {
  const again = after(atKeypads, { type: 're-register' });
  t.equal(answered(again, register('m1'), [2])?.code, 'VOTE_AT_KEYPAD');
  t.equal(answered(again, register('m1'), [2], 'secretary'), undefined, 'the staff may');
});

test('the floor may be asked for at the console: a keypad knows one kind of speech, and the hall hears it', async (t) => {
  t.equal(answered(atKeypads, asks('m1'), [2]), undefined);
});

test('where no keys answer at the seat, the console votes: no keypad, no contact, a reader alone', async (t) => {
  t.equal(answered(voting, vote('m1', 'for'), [3, 4]), undefined);
  t.equal(asked(voting, vote('m1', 'for')), undefined);
});

test('keys that are blocked are no place of voting: whose card is in two slots votes at the console', async (t) => {
  const twice = after(voting, cardInAgain(9, cardOfSeat(2), 2));
  t.equal(answered(twice, vote('m1', 'for'), [2, 9]), undefined);
});

test('the card out, the member registers and votes at the console in the same ballot', async (t) => {
  const out = after(voting, press(2, 'for'), cardOut(2));
  t.equal(answered(out, register('m1'), [2]), undefined);
  t.equal(answered(after(out, register('m1')), vote('m1', 'against'), [2]), undefined);
});

test('the staff moves a member whose keypad failed to the console; the card counts again when it is put in anew', async (t) => {
  t.equal(answered(voting, moved, [3], 'secretary'), undefined);
  const free = after(voting, press(2, 'for'), moved);
  t.equal(answered(free, vote('m1', 'against'), [2]), undefined, 'the vote may be changed there');
  t.equal(answered(free, press(2, 'against'), [2], 'bridge')?.code, 'SEAT_NOT_REGISTERED', 'and not at the keypad');
  t.equal(answered(free, moved, [2], 'secretary')?.code, 'NO_CARD_IN_KEYPAD');
  const back = after(free, cardOut(2), cardIn(2));
  t.equal(answered(back, vote('m1', 'for'), [2])?.code, 'VOTE_AT_KEYPAD');
});

test('a card that was in two slots when its holder went to the console counts where it is put in anew, and there alone', async (t) => {
  const free = after(voting, cardInAgain(9, cardOfSeat(2), 2), moved);
  const code = (given: Given, seat: number) => answered(given, press(seat, 'for'), [2, 9], 'bridge')?.code;
  t.same([code(free, 2), code(free, 9)], ['SEAT_NOT_REGISTERED', 'SEAT_NOT_REGISTERED']);
  const back = after(free, cardOut(2), cardIn(2));
  t.same([code(back, 2), code(back, 9)], [undefined, 'SEAT_NOT_REGISTERED']);
});

test('while the keys answer and the card is in the keypad, the chair alone moves the member away from it', async (t) => {
  for (const actor of ['secretary', 'operator'])
    t.match(answered(voting, moved, [2], actor), { code: 'KEYPAD_ANSWERS', details: { seat: 2 }, uk: /на місці 2/ });
  t.equal(answered(voting, moved, [2], 'chair'), undefined);
  t.equal(
    answered(after(voting, cardInAgain(9, cardOfSeat(2), 2)), moved, [2, 9], 'secretary'),
    undefined,
    'blocked keys',
  );
  const decision = decide(voting.state, moved, { nowMs: voting.nowMs, actor: 'chair' });
  t.match(decision, { ok: true, events: [{ data: { memberId: 'm1', seat: 2, by: 'chair' } }] });
});

test('the vote that was given at the keypad stands when its giver is moved to the console', async (t) => {
  const free = after(voting, press(2, 'for'), moved);
  t.equal(voteOf(sittingOf(free), memberId('m1'))?.choice, 'for');
});
