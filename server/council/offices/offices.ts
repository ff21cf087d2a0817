/** Offices of the sitting beside the chair: its secretary, the counting commission, invited guests. */
import type { Chair, CountingCommission, Guest } from '#contract/composition';
import type { GuestId, ItemId, MemberId, SittingId } from '#contract/ids';

export type InvitedGuest = Guest & { readonly guestId: GuestId };

export type Offices = {
  readonly sittingSecretary?: MemberId;
  readonly commission?: CountingCommission;
  readonly guests: readonly InvitedGuest[];
  /** The chair was passed until this item is closed; then `back` presides again. */
  readonly passed?: { readonly forItem: ItemId; readonly back: Chair };
};

export const noOffices: Offices = { guests: [] };

/** Fewest members of a counting commission. */
export const COMMISSION_LEAST = 3;

/** The guest of this id, or undefined. */
export const guestById = (offices: Offices, guestId: GuestId): InvitedGuest | undefined =>
  offices.guests.find((guest) => guest.guestId === guestId);

/** Id of the n-th guest of a sitting, from 1. */
export const guestIdOf = (sittingId: SittingId, ordinal: number): GuestId => `${sittingId}-g${ordinal}` as GuestId;

/** Whether both are the same person. */
export const sameChair = (one: Chair, other: Chair): boolean =>
  'member' in one ? 'member' in other && one.member === other.member : 'name' in other && one.name === other.name;

/** The offices when a member has no mandate any more: a commission too small, or without its officers, is none. */
export function officesWithout(offices: Offices, memberId: MemberId): Offices {
  const { sittingSecretary, commission, passed, guests } = offices;
  const rest = commission && commissionWithout(commission, memberId);
  return {
    guests,
    ...(sittingSecretary !== undefined && sittingSecretary !== memberId && { sittingSecretary }),
    ...(rest && { commission: rest }),
    ...(passed && !sameChair(passed.back, { member: memberId }) && { passed }),
  };
}

function commissionWithout(commission: CountingCommission, memberId: MemberId): CountingCommission | undefined {
  if (!commission.members.includes(memberId)) return commission;
  const members = commission.members.filter((id) => id !== memberId);
  const headless = commission.chair === memberId || commission.secretary === memberId;
  return headless || members.length < COMMISSION_LEAST ? undefined : { ...commission, members };
}
