/**
 * A card as an OSDP reader sends it (RAW: bits from the left) as a card number of hexadecimal digits.
 *
 * Format 0, bits of no stated kind: one digit for each four bits begun. Format 1, Wiegand with parity first and last
 * (P/data/P): of the lengths whose parity is known the number is the data between the two, right-aligned, and a wrong
 * parity is no card. Even parity over the first half, odd over the last; of 37 bits the middle one is in both.
 * 26 bits (H10301): facility 8, card 16. 34: 32. 37 (H10302): 35. Other lengths in format 1 are read as format 0.
 */
import type { CardNumber } from '#contract/ids';
import type { RawCard } from '../../osdp/replies.ts';

const WIEGAND = 1;
const KNOWN_LENGTHS: readonly number[] = [26, 34, 37];
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 32;

/** The card number; undefined for a wrong parity, and for cards too short or too long to be a number. */
export function cardNumber(card: RawCard): CardNumber | undefined {
  if (card.format === WIEGAND && KNOWN_LENGTHS.includes(card.bits)) return wiegandNumber(bitsOf(card));
  const digits = Math.ceil(card.bits / 4);
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return undefined;
  return card.data.toString('hex').slice(0, digits).toUpperCase() as CardNumber;
}

/** A number of so many bits as a Wiegand reader sends it, for simulated readers. */
export function encodeWiegand(number: bigint, bits: number): RawCard {
  const data = [...number.toString(2).padStart(bits - 2, '0')].map(Number);
  const half = Math.ceil(bits / 2);
  const first = sum(data.slice(0, half - 1)) % 2;
  const last = 1 - (sum(data.slice(bits - half - 1)) % 2);
  const text = [first, ...data, last].join('').padEnd(Math.ceil(bits / 8) * 8, '0');
  const bytes = text.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [];
  return { reader: 0, format: WIEGAND, bits, data: Buffer.from(bytes) };
}

function wiegandNumber(bits: readonly number[]): CardNumber | undefined {
  const half = Math.ceil(bits.length / 2);
  const even = sum(bits.slice(0, half)) % 2 === 0;
  const odd = sum(bits.slice(-half)) % 2 === 1;
  if (!even || !odd) return undefined;
  const data = bits.slice(1, -1);
  const digits = Math.ceil(data.length / 4);
  return BigInt(`0b${data.join('')}`)
    .toString(16)
    .padStart(digits, '0')
    .toUpperCase() as CardNumber;
}

const bitsOf = ({ bits, data }: RawCard): number[] =>
  Array.from({ length: bits }, (_, at) => ((data[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);

const sum = (bits: readonly number[]): number => bits.reduce((total, bit) => total + bit, 0);
