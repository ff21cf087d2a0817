/** What the keys of an OSDP keypad mean at a seat: '1' за, '2' проти, '3' утримався, '*' (sent as 7Fh) прошу слова. */
import type { SeatKey } from '#contract/hall-bus';

export const keyByte: Readonly<Record<SeatKey, number>> = {
  for: 0x31,
  against: 0x32,
  abstain: 0x33,
  'request-floor': 0x7f,
};

const meaning = new Map<number, SeatKey>(
  (['for', 'against', 'abstain', 'request-floor'] as const).map((key) => [keyByte[key], key]),
);

/** The meaning of a key byte; undefined for keys without one. */
export const keyMeaning = (byte: number): SeatKey | undefined => meaning.get(byte);
