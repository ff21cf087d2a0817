/** Who speaks or waits for the floor: a member, or an invited person who is none. */
import type { GuestId, MemberId } from '#contract/ids';
import type { Speech } from '#contract/views';
import type { Sitting } from '../council/council.ts';
import { guestById } from '../council/offices/offices.ts';
import { memberById } from '../council/roster/roster.ts';

export type Speaker = { readonly memberId?: MemberId; readonly guestId?: GuestId };
type Person = Pick<Speech, 'memberId' | 'guestId' | 'name' | 'faction' | 'office' | 'guestOffice'>;

/** The speaker as screens name him; undefined when the sitting knows none of that id. */
export function personOf({ roster, offices }: Sitting, { memberId, guestId }: Speaker): Person | undefined {
  if (guestId !== undefined) {
    const guest = guestById(offices, guestId);
    return guest && { guestId, name: guest.name, ...(guest.office !== undefined && { guestOffice: guest.office }) };
  }
  const member = memberId === undefined ? undefined : memberById(roster, memberId);
  if (!member || memberId === undefined) return undefined;
  const { name, faction, office } = member;
  return { memberId, name, ...(faction !== undefined && { faction }), office };
}

/** The speaker's full name; a dash for one whom the sitting does not know. */
export const speakerName = (sitting: Sitting, speaker: Speaker): string => personOf(sitting, speaker)?.name ?? '—';
