import { createHash } from 'node:crypto';
import { test } from 'tap';
import { canonicalJson, GENESIS, recordHash, recordText } from './chain.ts';

const record = {
  position: 1,
  stream: 'sitting/1',
  type: 'Rang',
  v: 2,
  at: '2026-03-30T07:00:00.000Z',
  actor: 'm01',
  cause: 'c1',
  data: '{"a":1,"ї":"ʼ"}',
  previous: GENESIS,
};

test('the hashed text is the canonical JSON of the whole record, written out here by hand', async (t) => {
  const text =
    '{"actor":"m01","at":"2026-03-30T07:00:00.000Z","cause":"c1","data":{"a":1,"ї":"ʼ"},"position":1,' +
    '"previous":"0000000000000000000000000000000000000000000000000000000000000000",' +
    '"stream":"sitting/1","type":"Rang","v":2}';
  t.equal(recordText(record), text);
  t.equal(recordText(record), canonicalJson({ ...record, data: { ї: 'ʼ', a: 1 } }));
  t.equal(recordHash(record), createHash('sha256').update(text, 'utf8').digest('hex'));
});

test('the hash of this record never changes, or old journals would no longer verify', async (t) => {
  t.equal(recordHash(record), '5cbfe0478e1e2f2b061b6ac82ef19268afba627e42ebe5b3e4c32f7667da5846');
});

test('numbers, strings and key order follow RFC 8785', async (t) => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, 1e21, -0],
    literals: [null, true, false],
  };
  const expected = '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,1e+21,0]}';
  t.equal(canonicalJson(value), expected);
  const names = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const sorted = Object.keys(JSON.parse(canonicalJson(Object.fromEntries(names.map((name) => [name, 0])))));
  t.same(sorted, ['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
});

test('what JSON cannot say is refused', async (t) => {
  const unfit = [{ a: Number.NaN }, { a: Number.POSITIVE_INFINITY }, { a: 1n }, { a: () => 1 }, { a: '\ud800' }];
  for (const value of unfit) t.throws(() => canonicalJson(value), TypeError);
  t.equal(canonicalJson({ a: '\\ud800' }), '{"a":"\\\\ud800"}', 'six ordinary characters are no surrogate');
});
