import fc from 'fast-check';
import { test } from 'tap';
import { cardOfLine, EMPTY_LINE, ENTER, encodeKey, encodeLoss, eventBytes, keyOf, scan, type } from './codec.ts';

/** Lines that these bytes end, as cards or reasons. */
function read(bytes: Buffer, how: 'decimal' | 'hexadecimal' = 'decimal', architecture = 'x64'): string[] {
  let line = EMPTY_LINE;
  return scan(bytes, architecture).found.flatMap((event) => {
    const next = type(line, event);
    line = next.line;
    if (next.over === undefined) return [];
    const seen = cardOfLine(next.over, how);
    return ['card' in seen ? seen.card : seen.wrong];
  });
}
const typed = (text: string, architecture = 'x64'): Buffer =>
  Buffer.concat([...[...text].map(keyOf), ENTER].map((key) => encodeKey(key, architecture)));

test('a key press of the kernel is read from its bytes, of 64 and of 32 bits', async (t) => {
  // The digit 5 (code 6) pressed at 1 s and 2 µs.
  const long = Buffer.from('01000000000000000200000000000000' + '0100060001000000', 'hex');
  const short = Buffer.from('0100000002000000' + '0100060001000000', 'hex');
  t.same(scan(long, 'x64').found, [{ kind: 'press', key: 6 }]);
  t.same(scan(long, 'arm64').found, [{ kind: 'press', key: 6 }]);
  t.same(scan(short, 'arm').found, [{ kind: 'press', key: 6 }]);
  t.equal(eventBytes('arm'), 16);
});

test('ten decimal digits are the last four bytes of the card, as an RDM6300 gives them', async (t) => {
  t.same(read(typed('3808980205')), ['E3086CED'], 'of the card 62E3086CED');
  t.same(read(typed('0012345678')), ['00BC614E']);
  t.same(read(typed('4294967296')), ['number'], 'more than four bytes');
  t.same(read(typed('62E3086CED')), ['number'], 'no decimal');
  t.same(read(typed('62E3086CED'), 'hexadecimal'), ['62E3086CED']);
});

test('any number typed is read as that number, on either machine, however the bytes are cut', async (t) => {
  fc.assert(
    fc.property(
      fc.nat({ max: 0xffff_ffff }),
      fc.constantFrom('x64', 'arm'),
      fc.nat({ max: 300 }),
      (number, machine, cut) => {
        const bytes = typed(String(number).padStart(10, '0'), machine);
        const head = scan(bytes.subarray(0, cut), machine);
        const tail = scan(Buffer.concat([head.rest, bytes.subarray(cut)]), machine);
        t.same([...head.found, ...tail.found], scan(bytes, machine).found);
        t.same(read(bytes, 'decimal', machine), [number.toString(16).toUpperCase().padStart(8, '0')]);
      },
    ),
  );
});

test('a line with a strange key, missing keys, too few or too many is no card', async (t) => {
  const strange = encodeKey(34, 'x64');
  t.same(read(Buffer.concat([strange, typed('0012345678')])), ['key']);
  t.same(read(Buffer.concat([typed('001'), encodeLoss('x64'), typed('0012345678')])), ['length', 'lost-keys']);
  t.same(read(typed('1'.repeat(33)), 'hexadecimal'), ['length']);
  t.same(read(typed(''), 'hexadecimal'), ['length']);
});

test('no bytes, of whatever kind, make more than a bounded line', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 })), (keys) => {
      let line = EMPTY_LINE;
      for (const key of keys) line = type(line, { kind: 'press', key }).line;
      t.ok(line.typed.length <= 32);
    }),
  );
});
