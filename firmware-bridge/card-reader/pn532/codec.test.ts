import fc from 'fast-check';
import { test } from 'tap';
import { ACK, command, ERROR_FRAME, encodeAnswer, encodeCommand, listedUid, NACK, scan } from './codec.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const kinds = (bytes: Buffer): string[] =>
  scan(bytes).found.map((piece) => (piece.kind === 'discarded' ? piece.reason : piece.kind));

test('commands are on the wire as NXP’s manual has them', async (t) => {
  t.same(encodeCommand(command.firmwareVersion), hex('0000ff02fed4022a00'));
  t.same(encodeCommand(command.samConfiguration, [1, 0x14, 1]), hex('0000ff05fbd4140114010200'));
  t.same(encodeCommand(command.listPassiveTarget, [1, 0]), hex('0000ff04fcd44a0100e100'));
});

test('acknowledgement, its refusal and the word for an unknown command are told apart', async (t) => {
  t.same(kinds(Buffer.concat([ACK, NACK, ERROR_FRAME, encodeAnswer(0x4a, [0])])), ['ack', 'nack', 'error', 'answer']);
});

const anyAnswer = fc
  .tuple(fc.integer({ min: 0, max: 0xfe }), fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 40 }))
  .map(([code, data]) => ({ code, data, bytes: encodeAnswer(code, data) }));

test('answers come out however the line cuts them up', async (t) => {
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 4 }), fc.array(fc.integer({ min: 1, max: 30 })), (answers, cuts) => {
      const stream = Buffer.concat(answers.map(({ bytes }) => bytes));
      const seen: unknown[] = [];
      let [rest, at] = [Buffer.alloc(0) as Buffer, 0];
      for (const cut of [...cuts, stream.length]) {
        const piece = scan(Buffer.concat([rest, stream.subarray(at, at + cut)]));
        seen.push(...piece.found);
        [rest, at] = [piece.rest, at + cut];
      }
      t.same(
        seen,
        answers.map(({ code, data }) => ({ kind: 'answer', code: code + 1, data: Buffer.from(data) })),
      );
    }),
  );
});

test('no noise makes the rest grow beyond one frame, and none of its other bytes is lost from the count', async (t) => {
  const byte = fc.oneof(fc.constantFrom(0x00, 0xff, 0xd5, 0x01), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 600 }), (noise) => {
      const { found, rest } = scan(Buffer.from(noise));
      const thrown = found.reduce((sum, piece) => sum + (piece.kind === 'discarded' ? piece.bytes : 0), 0);
      t.ok(rest.length <= 261);
      t.ok(thrown + rest.length <= noise.length);
    }),
    { numRuns: 500 },
  );
});

test('one flipped bit never makes another answer', async (t) => {
  fc.assert(
    fc.property(anyAnswer, fc.nat(), ({ code, data, bytes }, seed) => {
      const damaged = Buffer.from(bytes);
      const at = seed % (bytes.length * 8);
      damaged[at >> 3] = (damaged[at >> 3] ?? 0) ^ (1 << (at & 7));
      for (const piece of scan(damaged).found)
        if (piece.kind === 'answer') t.same(piece, { kind: 'answer', code: code + 1, data: Buffer.from(data) });
    }),
    { numRuns: 2000 },
  );
});

test('a UID is read in every size, and an answer of another shape is none', async (t) => {
  t.same(listedUid(hex('01010044000704a1b2c3d4e5f6')), hex('04a1b2c3d4e5f6'));
  t.equal(listedUid(hex('00')), 'none');
  t.equal(listedUid(hex('01010044000704a1b2')), undefined, 'cut short');
  t.equal(listedUid(hex('0201004400041122334402')), undefined, 'two cards were never asked for');
  t.equal(listedUid(Buffer.alloc(0)), undefined);
});
