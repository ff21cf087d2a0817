import fc from 'fast-check';
import { test } from 'tap';
import { definite } from './ber.ts';
import { attempt, numberOf, oidOf, parts, readDer, TAG, textOf, timeOf, unpadded } from './der.ts';
import { integer, octets, oid, seq, set, time, tlv, utf8 } from './encode.ts';

const from = (hex: string): Buffer => Buffer.from(hex, 'hex');

test('only DER is read: a length that is longer than need be, open, cut short or followed by more is refused', async (t) => {
  t.ok(attempt(() => readDer(from('0403616263'))));
  for (const [what, hex] of Object.entries({
    'a long length of three': '048103616263',
    'two bytes of length for one': '04820003616263',
    'an open length': '2480040161040100',
    'cut short': '040461626300'.slice(0, 10),
    'something after it': '040361626300',
    'a tag of many bytes': '1f8101',
    nothing: '',
  }))
    t.equal(
      attempt(() => readDer(from(hex))),
      undefined,
      what,
    );
});

test('what is written is read as it was', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 5 }), (contents) => {
      const read = parts(readDer(seq(...contents.map(octets)), TAG.sequence));
      return (
        read.length === contents.length &&
        read.every(({ content }, at) => content.equals(Buffer.from(contents[at] ?? [])))
      );
    }),
  );
  const arcs = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 2), fc.nat({ max: 39 }), arcs, (root, second, rest) => {
      const dotted = [root, second, ...rest].join('.');
      return oidOf(readDer(oid(dotted))) === dotted;
    }),
  );
  t.equal(textOf(readDer(utf8('Ґудзь Єва'))), 'Ґудзь Єва');
  t.equal(numberOf(readDer(integer(5))), 5);
});

test('a number whose first bit is set has a zero before it, and no other zeros', async (t) => {
  t.equal(integer(from('00000080')).toString('hex'), '02020080');
  t.equal(integer(0).toString('hex'), '020100');
  t.equal(integer(127).toString('hex'), '02017f');
});

test('a set is in order whatever order it was given in', async (t) => {
  const [a, b] = [octets(from('01')), octets(from('02'))];
  t.ok(set(a, b).equals(set(b, a)));
});

test('moments have two digits of the year until 2049, then four', async (t) => {
  for (const at of ['1999-12-31T23:59:59.000Z', '2049-12-31T23:59:59.000Z', '2050-01-01T00:00:00.000Z'])
    t.equal(timeOf(readDer(time(new Date(at)))).toISOString(), at);
  t.equal(time(new Date('2050-01-01T00:00:00Z'))[0], TAG.time);
  t.equal(
    attempt(() => timeOf(readDer(tlv(TAG.utcTime, Buffer.from('261332000000Z'))))),
    undefined,
    'a thirteenth month',
  );
  t.equal(timeOf(readDer(tlv(TAG.time, Buffer.from('20260330100000.5Z')))).toISOString(), '2026-03-30T10:00:00.500Z');
});

test('a signature that is filled up with zeros is read without them, and with anything else not at all', async (t) => {
  const value = octets(from('6162'));
  t.ok(unpadded(Buffer.concat([value, Buffer.alloc(9)])).equals(value));
  t.equal(
    attempt(() => unpadded(Buffer.concat([value, Buffer.of(0, 1)]))),
    undefined,
  );
});

test('open lengths are closed and strings in pieces put together; what was definite stays as it was', async (t) => {
  const inner = seq(integer(5), octets(from('0102')));
  const open = Buffer.concat([from('3080'), inner, from('24800401610402626300000000')]);
  t.equal(definite(open).toString('hex'), seq(inner, octets(from('616263'))).toString('hex'));
  t.ok(definite(inner).equals(inner));
  for (const hex of [
    '3080020105',
    '30800201050000ff',
    '3080028101050000',
    '248002010500',
    '3080',
    `${'3080'.repeat(100)}${'0000'.repeat(100)}`,
  ])
    t.equal(
      attempt(() => readDer(definite(from(hex)), TAG.sequence) && parts(readDer(definite(from(hex)))).map(numberOf)),
      undefined,
      hex.slice(0, 20),
    );
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      (bytes) => void attempt(() => definite(Buffer.from([0x30, 0x80, ...bytes]))),
    ),
  );
});
