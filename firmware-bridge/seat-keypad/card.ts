/** A card as an OSDP reader sends it (RAW: bits from the left) as a card number of hexadecimal digits. */
import type { CardNumber } from '#contract/ids';
import type { RawCard } from '../osdp/replies.ts';

const FEWEST_DIGITS = 4;
const MOST_DIGITS = 32;

/** One digit for each four bits begun; undefined for cards too short or too long to be a card number. */
export function cardNumber(card: RawCard): CardNumber | undefined {
  const digits = Math.ceil(card.bits / 4);
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return undefined;
  return card.data.toString('hex').slice(0, digits).toUpperCase() as CardNumber;
}
