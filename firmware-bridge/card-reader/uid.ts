/**
 * The UID of a contactless card (ISO/IEC 14443-3 type A: 4, 7 or 10 bytes) as a card number of hexadecimal digits.
 * A single-size UID that begins with 08 is made up anew by the card each time: it is no identity.
 */
import type { CardNumber } from '#contract/ids';

const SIZES: readonly number[] = [4, 7, 10];
const RANDOM = 0x08;

/** For a person: why such a card is refused. */
export const RANDOM_UID =
  'UID картки щоразу інший, тож вона нікого не посвідчує / the card makes up a new UID each time: it is no identity';

/** The card number; `random` for a UID made up anew each time; undefined when these bytes are no UID. */
export function cardOfUid(uid: Uint8Array): { readonly card: CardNumber } | 'random' | undefined {
  if (!SIZES.includes(uid.length)) return undefined;
  if (uid.length === 4 && uid[0] === RANDOM) return 'random';
  return { card: Buffer.from(uid).toString('hex').toUpperCase() as CardNumber };
}
