import fc from 'fast-check';
import { test } from 'tap';
import { seededRandom } from '../simulated-hall/random.ts';
import { golden, goldenFrames } from '../testing/golden-frames.ts';
import { type Decoded, decodeFrames, FrameDecoder } from './decoder.ts';
import { encodeFrame, type Frame, LONGEST_FRAME } from './frame.ts';
import { Handshake } from './secure-channel.ts';

const frames = (decoded: readonly Decoded[]): Frame[] =>
  decoded.flatMap((item) => (item.kind === 'frame' ? [item.frame] : []));
const discarded = (decoded: readonly Decoded[]): number =>
  decoded.reduce((sum, item) => sum + (item.kind === 'discarded' ? item.bytes.length : 0), 0);

const anyFrame = fc
  .record({
    address: fc.integer({ min: 0, max: 126 }),
    reply: fc.boolean(),
    sequence: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    check: fc.constantFrom('crc' as const, 'checksum' as const),
    code: fc.integer({ min: 0x40, max: 0xff }),
    data: fc.uint8Array({ maxLength: 100 }),
  })
  .map(encodeFrame);

test('frames come out whole however the line cuts them up', async (t) => {
  fc.assert(
    fc.property(fc.array(anyFrame, { maxLength: 6 }), fc.array(fc.integer({ min: 1, max: 40 })), (sent, cuts) => {
      const stream = Buffer.concat(sent);
      const decoder = new FrameDecoder();
      const decoded: Decoded[] = [];
      let at = 0;
      for (const cut of [...cuts, stream.length]) {
        decoded.push(...decoder.push(stream.subarray(at, at + cut)));
        at += cut;
      }
      t.same(
        frames(decoded).map(({ bytes }) => bytes),
        sent.map((bytes) => bytes.subarray(1)),
      );
      t.equal(discarded(decoded), 0);
    }),
    { numRuns: 200 },
  );
});

test('every byte comes out as part of a frame, as noise with its reason, or stays as the bounded rest', async (t) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
      const bytes = Buffer.from(noise).map((byte) => (byte === 0xff ? 0xfe : byte)) as Buffer;
      const { decoded, rest } = decodeFrames(bytes);
      const framed = frames(decoded).reduce((sum, frame) => sum + frame.bytes.length, 0);
      t.equal(framed + discarded(decoded) + rest.length, bytes.length);
      t.ok(rest.length <= LONGEST_FRAME);
    }),
    { numRuns: 500 },
  );
});

test('a sound frame behind noise is found', async (t) => {
  const ack = golden('replies.hex', 'ack');
  const noise = Buffer.from('00 12 53 01 02 53 81 08 00 f5'.replaceAll(' ', ''), 'hex');
  const decoder = new FrameDecoder();
  const decoded = [...decoder.push(Buffer.concat([noise, ack])), ...decoder.flush()];
  t.same(
    frames(decoded).map(({ bytes }) => bytes),
    [ack],
  );
  t.equal(discarded(decoded), noise.length);
});

test('a frame that never ends is noise once the line has fallen silent, and a sound one inside it still counts', async (t) => {
  const ack = golden('replies.hex', 'ack');
  const decoder = new FrameDecoder();
  t.same(decoder.push(Buffer.concat([Buffer.of(0x53, 0x81, 0x40, 0x00, 0x05), ack])), []);
  t.equal(decoder.unfinished, true);
  const decoded = decoder.flush();
  t.same(
    frames(decoded).map(({ bytes }) => bytes),
    [ack],
  );
  t.match(decoded[0], { kind: 'discarded', reason: 'silence' });
  t.equal(decoder.unfinished, false);
});

test('one to three flipped bits outside the length field never pass as a frame with a CRC', async (t) => {
  const random = seededRandom(7);
  const all = [...goldenFrames('commands.hex').values(), ...goldenFrames('secure-channel.hex').values()];
  let passed = 0;
  for (let round = 0; round < 60_000; round += 1) {
    const frame = Buffer.from(all[round % all.length] ?? Buffer.alloc(0));
    const flips = new Set<number>();
    const count = 1 + Math.floor(random() * 3);
    while (flips.size < count) {
      const bit = Math.floor(random() * frame.length * 8);
      if (bit >> 3 !== 2 && bit >> 3 !== 3) flips.add(bit);
    }
    for (const bit of flips) frame[bit >> 3] = (frame[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const decoder = new FrameDecoder();
    const found = frames([...decoder.push(frame), ...decoder.flush()]);
    passed += found.filter(({ check }) => check === 'crc').length;
  }
  t.equal(passed, 0);
});

test('of 100,000 flipped, cut and spliced frames the secure channel accepts none but the untouched', async (t) => {
  const random = seededRandom(11);
  const pick = (below: number) => Math.floor(random() * below);
  const all = [...goldenFrames('secure-channel.hex').values()].slice(4);
  const channel = new Handshake(Buffer.alloc(16, 1), Buffer.alloc(8, 2)).channel(Buffer.alloc(16, 3));
  const sealed = channel.seal('command', 1, 1, 0x60, Buffer.alloc(0)).subarray(1);
  let wrong = 0;
  for (let round = 0; round < 100_000; round += 1) {
    const other = all[pick(all.length)] ?? sealed;
    const whole = pick(3) === 0 ? sealed : other;
    const damaged = damage(Buffer.from(whole), other, pick);
    if (damaged.equals(sealed)) continue;
    const decoder = new FrameDecoder();
    for (const frame of frames([...decoder.push(damaged), ...decoder.flush()])) {
      const copy = new Handshake(Buffer.alloc(16, 1), Buffer.alloc(8, 2)).channel(Buffer.alloc(16, 3));
      if (!frame.bytes.equals(sealed) && copy.open('command', frame) !== undefined) wrong += 1;
    }
  }
  t.equal(wrong, 0);
});

function damage(frame: Buffer, other: Buffer, pick: (below: number) => number): Buffer {
  const kind = pick(3);
  if (kind === 0) return frame.subarray(0, pick(frame.length));
  if (kind === 1) return Buffer.concat([frame.subarray(0, pick(frame.length)), other.subarray(pick(other.length))]);
  for (let flips = 1 + pick(6); flips > 0; flips -= 1) {
    const bit = pick(frame.length * 8);
    frame[bit >> 3] = (frame[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  }
  return frame;
}
