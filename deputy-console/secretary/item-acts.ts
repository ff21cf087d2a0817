/** What the secretary may do about one item of the agenda, and the order that each gives. */
import type { PersonCommand } from '#contract/commands';
import type { ItemId, MemberId } from '#contract/ids';
import type { AgendaLine, SecretaryView } from '#contract/views';

const ITEM_ACTS = ['amendment', 'move', 'take-out', 'withdraw', 'postpone', 'restore'] as const;
export type ItemAct = (typeof ITEM_ACTS)[number];

/** What was written and chosen: a reason or the amendment, the item to stand before, the author or who objects. */
export type ItemWritten = { readonly text: string; readonly before: string; readonly memberId: string };

/** The acts that make sense now; the council still judges each. */
export function itemActsOf(view: SecretaryView, { itemId, state }: AgendaLine): readonly ItemAct[] {
  const offered: Readonly<Record<ItemAct, boolean>> = {
    amendment: state === 'open',
    move: state === 'waiting',
    'take-out': view.block?.items.some((item) => item.itemId === itemId) === true,
    withdraw: state === 'waiting' || state === 'open',
    postpone: state === 'waiting' || state === 'open',
    restore: state === 'withdrawn' || state === 'postponed',
  };
  return ITEM_ACTS.filter((act) => offered[act]);
}

/** The order of an act; undefined while something that it needs is missing. */
export function itemCommand(
  act: ItemAct,
  { itemId, block }: { itemId: ItemId; block: SecretaryView['block'] },
  written: ItemWritten,
): PersonCommand | undefined {
  const text = written.text.trim();
  const member = written.memberId as MemberId;
  switch (act) {
    case 'amendment':
      return text ? { type: 'submit-amendment', itemId, text, ...(member && { author: member }) } : undefined;
    case 'move':
      return { type: 'move-item', itemId, ...(written.before && { before: written.before as ItemId }) };
    case 'take-out':
      return block && { type: 'take-from-block', blockId: block.blockId, itemId, ...(member && { memberId: member }) };
    case 'withdraw':
    case 'postpone':
      return { type: `${act}-item`, itemId, ...(text && { reason: text }) };
    case 'restore':
      return { type: 'restore-item', itemId };
  }
}
