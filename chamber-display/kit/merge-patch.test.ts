/** JSON merge patch: the examples of RFC 7386 appendix A, a known library as the judge, and what stays the same object. */
import fc from 'fast-check';
import { apply } from 'json-merge-patch';
import { test } from 'tap';
import { applyPatch, type Json } from './merge-patch.ts';

const EXAMPLES: readonly (readonly [Json, Json, Json])[] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

test('every example of the RFC comes out as it says', async (t) => {
  for (const [target, patch, result] of EXAMPLES) t.strictSame(applyPatch(target, patch), result);
});

test('any patch gives what the known library gives', async (t) => {
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Json[]>(null, true, 1, 'а'),
      fc.dictionary(fc.constantFrom('a', 'b', 'm01'), tie('json')),
      fc.array(tie('json'), { maxLength: 2 }),
    ),
  }));
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  fc.assert(
    fc.property(json, json, (target, patch) => {
      t.strictSame(plain(applyPatch(target, patch)), plain(apply(structuredClone(target) as object, patch)));
    }),
    { numRuns: 300 },
  );
});

test('what a patch does not touch is the same object as before, and the old state is not changed', async (t) => {
  const old = { seats: { m1: { mark: 'absent' }, m2: { mark: 'present' } } };
  const next = applyPatch(old, { seats: { m1: { mark: 'present' } } }) as typeof old;
  t.equal(next.seats.m2, old.seats.m2);
  t.equal(old.seats.m1.mark, 'absent');
});

test('a member whose id is __proto__ is a member like any other', async (t) => {
  const next = applyPatch({}, JSON.parse('{"__proto__":{"mark":"for"}}')) as object;
  t.strictSame(Object.keys(next), ['__proto__']);
  t.equal(Object.getPrototypeOf(next), Object.prototype);
});
