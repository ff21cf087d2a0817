/** Offices of the sitting beside the chair: its secretary, the counting commission, invited guests. */
import type { Chair, CountingCommission, Guest } from '#contract/composition';
import type { GuestId, ItemId, MemberId } from '#contract/ids';

export type InvitedGuest = Guest & { readonly guestId: GuestId };

export type Offices = {
  readonly sittingSecretary?: MemberId;
  readonly commission?: CountingCommission;
  readonly guests: readonly InvitedGuest[];
  /** The chair was passed until this item is closed; then `back` presides again. */
  readonly passed?: { readonly forItem: ItemId; readonly back: Chair };
};

export const noOffices: Offices = { guests: [] };

/** The guest of this id, or undefined. */
export const guestById = (offices: Offices, guestId: GuestId): InvitedGuest | undefined =>
  offices.guests.find((guest) => guest.guestId === guestId);
