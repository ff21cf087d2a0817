import fc from 'fast-check';
import { test } from 'tap';
import type { RawCard } from '../../osdp/replies.ts';
import { cardNumber, encodeWiegand } from './codec.ts';

const raw = (format: number, bits: number, hex: string): RawCard => ({
  reader: 0,
  format,
  bits,
  data: Buffer.from(hex, 'hex'),
});

test('bits of no stated kind are a digit for each four begun', async (t) => {
  t.equal(cardNumber(raw(0, 40, '62e3086ced')), '62E3086CED');
  t.equal(cardNumber(raw(0, 26, 'a1b2c3c0')), 'A1B2C3C');
  t.equal(cardNumber(raw(0, 12, 'abc0')), undefined, 'three digits are no card number');
  t.equal(cardNumber(raw(0, 132, '11'.repeat(17))), undefined, 'thirty-three are none');
});

test('a Wiegand card of 26 bits is its facility and its number, without parity', async (t) => {
  // Facility 123, card 4567: worked out by hand.
  const bits = `1${'01111011'}${'0001000111010111'}0`;
  const bytes = (bits.padEnd(32, '0').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  t.equal(cardNumber({ reader: 0, format: 1, bits: 26, data: Buffer.from(bytes) }), '7B11D7');
});

const anyWiegand = fc
  .constantFrom(26, 34, 37)
  .chain((bits) =>
    fc.record({ bits: fc.constant(bits), number: fc.bigInt({ min: 0n, max: 2n ** BigInt(bits - 2) - 1n }) }),
  );

test('a Wiegand card of a known length comes out as the number it was made of', async (t) => {
  fc.assert(
    fc.property(anyWiegand, ({ bits, number }) => {
      const digits = Math.ceil((bits - 2) / 4);
      t.equal(cardNumber(encodeWiegand(number, bits)), number.toString(16).toUpperCase().padStart(digits, '0'));
    }),
  );
});

test('one flipped bit in a Wiegand card is a wrong parity, and no card', async (t) => {
  fc.assert(
    fc.property(anyWiegand, fc.nat(), ({ bits, number }, seed) => {
      const card = encodeWiegand(number, bits);
      const at = seed % bits;
      // Of 37 bits the middle one is in both halves: it breaks both.
      card.data[at >> 3] = (card.data[at >> 3] ?? 0) ^ (0x80 >> (at & 7));
      t.equal(cardNumber(card), undefined);
    }),
  );
});

test('a Wiegand card of another length is read as plain bits: its parity is not known', async (t) => {
  t.equal(cardNumber(raw(1, 40, '62e3086ced')), '62E3086CED');
  t.equal(cardNumber(raw(1, 35, 'a1b2c3d4e0')), 'A1B2C3D4E');
});
