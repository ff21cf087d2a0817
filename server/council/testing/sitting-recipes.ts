/** Recipes of the commands to a sitting: its life, its people, its agenda (see recipes.ts). */
import type { CountingCommission, Member } from '#contract/composition';
import type { AmendmentId, BlockId, GuestId, ItemId, MemberId } from '#contract/ids';
import { ITEM_STAGES } from '#contract/vocabulary';
import type { Draw } from './draw.ts';
import { ballotId, card, cardOfSeat, itemId, memberId } from './given.ts';
import type { Known } from './known.ts';
import type { RecipesOf } from './recipes.ts';

const NOBODY = memberId('m99');
const REASON = { reason: 'причина' };

export const someMember = (draw: Draw, known: Known): MemberId => draw.mostly([...known.members.keys()], NOBODY);
/** Nearly always one who is registered. */
export const somePresent = (draw: Draw, known: Known): MemberId =>
  draw.mostly([...known.present.keys()], someMember(draw, known));
export const someItem = (draw: Draw, known: Known): ItemId => draw.mostly([...known.items.keys()], itemId('i99'));
export const someBlock = (draw: Draw, known: Known): BlockId => draw.mostly([...known.blocks.keys()], 'p99' as BlockId);
export const someAmendment = (draw: Draw, known: Known): AmendmentId =>
  draw.mostly(known.amendments, 'a99' as AmendmentId);
export const someGuest = (draw: Draw, known: Known): GuestId => draw.mostly(known.guests, 'g99' as GuestId);
const theItem = (draw: Draw, known: Known) => (draw.once(4) ? { itemId: someItem(draw, known) } : {});

/** Today at this hour. */
export const hour = (draw: Draw): string => `2026-03-30T${String(10 + draw.below(12)).padStart(2, '0')}:00:00+03:00`;

export function someCommission(draw: Draw, known: Known): CountingCommission {
  const members = draw.several([...known.members.keys()], 3);
  const [chair = NOBODY, secretary = NOBODY] = members;
  return { members, chair, secretary: draw.once(10) ? chair : secretary };
}

function newcomer(draw: Draw): Member {
  const id = `n${1 + draw.below(3)}`;
  const seat = 20 + draw.below(3);
  return { id: memberId(id), name: `Депутат ${id}`, gender: 'male', office: 'deputy', seat, card: cardOfSeat(seat) };
}

type SittingCommandType =
  | LifeType
  | 'register-member'
  | 'leave'
  | 'move-to-console'
  | 'card-in'
  | 'card-out'
  | 'confirm-departure'
  | 'pass-chair'
  | 'end-mandate'
  | 'recognise-mandate'
  | 'change-faction'
  | 'give-temporary-card'
  | 'name-sitting-secretary'
  | 'form-counting-commission'
  | 'add-guest'
  | 'add-item'
  | 'open-item'
  | 'close-item'
  | 'take-back-item'
  | 'withdraw-item'
  | 'postpone-item'
  | 'restore-item'
  | 'move-item'
  | 'open-stage'
  | 'submit-amendment'
  | 'withdraw-amendment'
  | 'form-block'
  | 'take-from-block'
  | 'declare-conflict'
  | 'retract-conflict'
  | 'apply-competence-exception'
  | 'state-recorded-wrongly'
  | 'enter-statement';
type LifeType =
  | 'open-sitting'
  | 'take-roll'
  | 'adjourn-sitting'
  | 'resume-sitting'
  | 'extend-sitting'
  | 'close-sitting'
  | 'set-second-registration'
  | 'declare-not-held'
  | 'sound-alarm'
  | 'give-all-clear'
  | 're-register'
  | 'begin-closed-part'
  | 'end-closed-part'
  | 'begin-ceremony'
  | 'end-ceremony';

const LIFE: RecipesOf<LifeType> = {
  'open-sitting': [30, () => ({})],
  'take-roll': [2, () => ({})],
  'adjourn-sitting': [3, (draw) => (draw.once(2) ? REASON : { until: hour(draw) })],
  'resume-sitting': [10, () => ({})],
  'extend-sitting': [2, (draw) => ({ until: hour(draw) })],
  'close-sitting': [1, () => ({})],
  'set-second-registration': [1, (draw) => ({ at: hour(draw) })],
  'declare-not-held': [1, () => ({})],
  'sound-alarm': [2, () => ({})],
  'give-all-clear': [8, (draw) => (draw.once(2) ? { place: 'укриття школи' } : {})],
  're-register': [2, () => ({})],
  'begin-closed-part': [2, () => REASON],
  'end-closed-part': [3, () => ({})],
  'begin-ceremony': [2, () => ({ ceremony: 'anthem' })],
  'end-ceremony': [3, () => ({})],
};

export const SITTING_RECIPES: RecipesOf<SittingCommandType> = {
  ...LIFE,
  'register-member': [30, (draw, known) => ({ memberId: someMember(draw, known) })],
  leave: [5, (draw, known) => ({ memberId: somePresent(draw, known) })],
  'move-to-console': [1, (draw, known) => ({ memberId: somePresent(draw, known) })],
  'card-in': [40, (draw, known) => cardIn(draw, known)],
  'card-out': [6, (draw) => ({ seat: 1 + draw.below(9) })],
  'confirm-departure': [3, (draw, known) => ({ memberId: someMember(draw, known) })],
  'pass-chair': [
    3,
    (draw, known) => ({
      chair: draw.once(5) ? { name: 'Голова комісії' } : { member: someMember(draw, known) },
      ...(draw.once(2) && { forItem: true }),
    }),
  ],
  'end-mandate': [1, (draw, known) => ({ memberId: someMember(draw, known), ground: 'заява' })],
  'recognise-mandate': [2, (draw) => ({ member: newcomer(draw) })],
  'change-faction': [
    2,
    (draw, known) => ({ memberId: someMember(draw, known), ...(draw.once(2) && { faction: 'А' }) }),
  ],
  'give-temporary-card': [
    2,
    (draw, known) => ({ memberId: someMember(draw, known), card: card(`77${String(draw.below(4)).padStart(8, '0')}`) }),
  ],
  'name-sitting-secretary': [2, (draw, known) => ({ memberId: someMember(draw, known) })],
  'form-counting-commission': [8, (draw, known) => ({ commission: someCommission(draw, known) })],
  'add-guest': [3, () => ({ guest: { name: 'Запрошена особа' } })],
  'add-item': [6, (draw) => item(draw)],
  'open-item': [14, (draw, known) => ({ itemId: someItem(draw, known) })],
  'close-item': [4, () => ({})],
  'take-back-item': [
    3,
    (draw, known) => ({
      itemId: known.openItem ?? someItem(draw, known),
      ...(draw.once(3) && { reopen: someItem(draw, known) }),
    }),
  ],
  'withdraw-item': [2, (draw, known) => ({ itemId: someItem(draw, known) })],
  'postpone-item': [2, (draw, known) => ({ itemId: someItem(draw, known) })],
  'restore-item': [3, (draw, known) => ({ itemId: someItem(draw, known) })],
  'move-item': [
    3,
    (draw, known) => ({ itemId: someItem(draw, known), ...(draw.once(2) && { before: someItem(draw, known) }) }),
  ],
  'open-stage': [6, (draw) => ({ stage: draw.among(ITEM_STAGES) ?? 'report' })],
  'submit-amendment': [
    6,
    (draw, known) => ({
      ...theItem(draw, known),
      text: 'Поправка',
      ...(draw.once(2) && { author: someMember(draw, known) }),
    }),
  ],
  'withdraw-amendment': [2, (draw, known) => ({ amendmentId: someAmendment(draw, known) })],
  'form-block': [6, (draw, known) => ({ itemIds: blockOf(draw, known) })],
  'take-from-block': [4, (draw, known) => fromBlock(draw, known)],
  'declare-conflict': [5, (draw, known) => ({ memberId: somePresent(draw, known), ...theItem(draw, known) })],
  'retract-conflict': [4, (draw, known) => ({ ...declared(draw, known), ...REASON })],
  'apply-competence-exception': [4, (draw, known) => theItem(draw, known)],
  'state-recorded-wrongly': [
    3,
    (draw, known) => ({
      memberId: someMember(draw, known),
      ballotId: draw.mostly([...known.closed.keys()], ballotId('b99')),
      text: 'Мій голос',
    }),
  ],
  'enter-statement': [2, (draw, known) => ({ memberId: someMember(draw, known), text: 'Заява' })],
};

/** Somebody in conflict and the item; now and then anybody. */
function declared(draw: Draw, known: Known) {
  const all = [...known.conflicts].flatMap(([itemId, members]) =>
    [...members].map((memberId) => ({ memberId, itemId })),
  );
  return draw.mostly(all, { memberId: someMember(draw, known), itemId: someItem(draw, known) });
}

/** Two items at least, so some that there are not where there are too few. */
function blockOf(draw: Draw, known: Known): ItemId[] {
  const items = [...known.items.keys()];
  return draw.several(items.length < 2 ? [...items, itemId('i98'), itemId('i99')] : items, 2);
}

function fromBlock(draw: Draw, known: Known) {
  const blockId = someBlock(draw, known);
  const items = known.blocks.get(blockId) ?? [];
  return { blockId, itemId: draw.mostly(items, someItem(draw, known)), ...by(draw, known) };
}

const by = (draw: Draw, known: Known) => (draw.once(2) ? { memberId: someMember(draw, known) } : {});

const cardIn = (draw: Draw, known: Known) => {
  const cards = [...known.cards.keys()];
  const number = draw.mostly(cards, card('DEADBEEF00'));
  const own = known.members.get(known.cards.get(number) ?? NOBODY)?.seat ?? 1;
  const seats = [...known.present.values()].filter((seat) => seat !== undefined);
  return {
    seat: draw.once(4) ? 1 + draw.below(9) : own,
    card: number,
    ...(draw.once(5) && { closedSlots: seats }),
  };
};

const item = (draw: Draw) => ({
  number: String(1 + draw.below(12)),
  title: 'Про землю',
  ...(draw.once(2) && { landMatter: true as const }),
  ...(draw.once(3) && { fromTheFloor: true as const }),
});
