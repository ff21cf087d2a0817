/** Invited people as pages list them. */
import type { GuestId } from '#contract/ids';
import type { SecretaryView } from '#contract/views';
import type { Sitting } from '../council/council.ts';

/** By id. */
export function guestsOf(sitting: Sitting | undefined): SecretaryView['guests'] {
  const guests = (sitting?.offices.guests ?? []).map(
    ({ guestId, ...guest }): [GuestId, SecretaryView['guests'][GuestId]] => [guestId, guest],
  );
  return Object.fromEntries(guests);
}
