/** Who speaks or wants to: a member, or an invited guest. */
import type { GuestId, MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { inConflict } from '../conflict/conflict.ts';
import { guestById } from '../offices/offices.ts';
import { isRegistered } from '../registration/presence.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Speech } from './floor.ts';

/** One of the two is given. */
export type Person = { readonly memberId?: MemberId; readonly guestId?: GuestId };

export const samePerson = (one: Person, other: Person): boolean =>
  one.memberId === other.memberId && one.guestId === other.guestId;

/** The person alone, of whatever names one. */
export const personOf = ({ memberId, guestId }: Person): Person => ({
  ...(memberId !== undefined && { memberId }),
  ...(guestId !== undefined && { guestId }),
});

/** Stands for one whom nothing names. */
const NAMELESS = '—';

export function nameOf({ roster, offices }: Sitting, { memberId, guestId }: Person): string {
  const name = memberId === undefined ? undefined : memberById(roster, memberId)?.name;
  return name ?? (guestId === undefined ? undefined : guestById(offices, guestId)?.name) ?? NAMELESS;
}

/** The person as a refusal names one. */
export const named = (sitting: Sitting, person: Person) => ({
  ...personOf(person),
  memberName: nameOf(sitting, person),
});

/** Why this names nobody whom the sitting knows, or undefined. */
export function whyUnknown({ roster, offices }: Sitting, { memberId, guestId }: Person): Refusal | undefined {
  if ((memberId === undefined) === (guestId === undefined)) return refuse('NO_SUCH_SPEAKER');
  if (memberId !== undefined && !memberById(roster, memberId)) return refuse('UNKNOWN_MEMBER', { memberId });
  if (guestId !== undefined && !guestById(offices, guestId)) return refuse('UNKNOWN_GUEST', { guestId });
  return undefined;
}

/** Why the floor is not for this person, or undefined: a member takes part and is in no conflict on the open item. */
export function whyNoFloor(sitting: Sitting, person: Person): Refusal | undefined {
  const unknown = whyUnknown(sitting, person);
  const { memberId } = person;
  if (unknown || memberId === undefined) return unknown;
  if (!isRegistered(sitting, memberId)) return refuse('NOT_REGISTERED', named(sitting, person));
  return inConflict(sitting, memberId) ? refuse('CONFLICT_OF_INTEREST', named(sitting, person)) : undefined;
}

/**
 * Whether the speaker is there to speak on: registered, or at the rostrum, where the own card may be in no slot; after an
 * alarm registered anew there too. A guest is.
 */
export const isHereToSpeak = (sitting: Sitting, { memberId, rostrum, pausedBy }: Speech): boolean =>
  memberId === undefined || isRegistered(sitting, memberId) || (rostrum === true && pausedBy !== 'alarm');
