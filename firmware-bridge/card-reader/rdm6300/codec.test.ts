import fc from 'fast-check';
import { test } from 'tap';
import { encodeFrame, FRAME_BYTES, scan } from './codec.ts';

const anyCard = fc
  .uint8Array({ minLength: 5, maxLength: 5 })
  .map((bytes) => Buffer.from(bytes).toString('hex').toUpperCase());
const cardsIn = (bytes: Buffer): string[] =>
  scan(bytes).found.flatMap((piece) => (piece.kind === 'card' ? [piece.card] : []));

test('a card is what stands between start and end, and its check is the XOR of its bytes', async (t) => {
  const frame = Buffer.from('0236324533303836434544303803', 'hex');
  t.same(scan(frame), { found: [{ kind: 'card', card: '62E3086CED' }], rest: Buffer.alloc(0) });
  t.same(encodeFrame('62E3086CED'), frame);
});

test('cards come out however the line cuts them up', async (t) => {
  fc.assert(
    fc.property(fc.array(anyCard, { maxLength: 4 }), fc.array(fc.integer({ min: 1, max: 20 })), (cards, cuts) => {
      const stream = Buffer.concat(cards.map(encodeFrame));
      const seen: string[] = [];
      let [rest, at] = [Buffer.alloc(0) as Buffer, 0];
      for (const cut of [...cuts, stream.length]) {
        const piece = scan(Buffer.concat([rest, stream.subarray(at, at + cut)]));
        seen.push(...piece.found.map((one) => (one.kind === 'card' ? one.card : one.reason)));
        [rest, at] = [piece.rest, at + cut];
      }
      t.same(seen, cards);
    }),
  );
});

test('every byte is part of a card, thrown away for a reason, or kept as less than one frame', async (t) => {
  const bytes = fc.array(fc.oneof(fc.constantFrom(2, 3, 0x30, 0x41), fc.integer({ min: 0, max: 255 })), {
    maxLength: 80,
  });
  fc.assert(
    fc.property(bytes, (noise) => {
      const { found, rest } = scan(Buffer.from(noise));
      const used = found.reduce((sum, piece) => sum + (piece.kind === 'card' ? FRAME_BYTES : piece.bytes), 0);
      t.equal(used + rest.length, noise.length);
      t.ok(rest.length < FRAME_BYTES);
    }),
    { numRuns: 500 },
  );
});

test('one flipped bit never makes another card', async (t) => {
  fc.assert(
    fc.property(anyCard, fc.nat({ max: FRAME_BYTES * 8 - 1 }), (card, at) => {
      const frame = encodeFrame(card);
      frame[at >> 3] = (frame[at >> 3] ?? 0) ^ (1 << (at & 7));
      t.same(cardsIn(frame), []);
    }),
    { numRuns: 1000 },
  );
});

test('what two or three flipped bits can make of a card is another card only where flips cancel out in one column', async (t) => {
  const flips = fc.uniqueArray(fc.nat({ max: FRAME_BYTES * 8 - 1 }), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(anyCard, flips, (card, places) => {
      const frame = encodeFrame(card);
      for (const at of places) frame[at >> 3] = (frame[at >> 3] ?? 0) ^ (1 << (at & 7));
      for (const read of cardsIn(frame)) {
        const difference = [...Buffer.from(read, 'hex')].map((byte, n) => byte ^ (Buffer.from(card, 'hex')[n] ?? 0));
        const check = Buffer.from(frame.toString('latin1', 11, 13), 'hex')[0] ?? 0;
        const sent = Buffer.from(encodeFrame(card).toString('latin1', 11, 13), 'hex')[0] ?? 0;
        t.equal(difference.reduce((xor, byte) => xor ^ byte, 0) ^ check ^ sent, 0, 'the XOR is blind to this');
      }
    }),
    { numRuns: 2000 },
  );
});

test('the XOR is blind to two equal flips: such a frame passes as another card, which is why one reading is not enough', async (t) => {
  const frame = encodeFrame('0000000000');
  frame[2] = 0x31;
  frame[4] = 0x31;
  t.same(cardsIn(frame), ['0101000000']);
});
