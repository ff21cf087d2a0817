import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import { decide } from '../council.ts';
import {
  after,
  ballotId,
  cardIn,
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
