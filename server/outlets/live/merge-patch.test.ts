import fc from 'fast-check';
import { apply } from 'json-merge-patch';
import { test } from 'tap';
import { type Json, mergePatch } from './merge-patch.ts';

/** JSON as views are: no null anywhere; keys few, so that two states share some. */
const leaf = fc.oneof(fc.boolean(), fc.integer(), fc.string(), fc.array(fc.integer(), { maxLength: 3 }));
const { state } = fc.letrec<{ state: Record<string, Json>; value: Json }>((tie) => ({
  state: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'кворум'), tie('value'), {
    maxKeys: 5,
    noNullPrototype: true,
  }),
  value: fc.oneof({ depthSize: 'small' }, leaf, tie('state')),
}));

test('a patch made here and applied by another’s RFC 7386 library gives the state it was made for', async (t) => {
  fc.assert(
    fc.property(state, state, (before, after) => {
      const patch = mergePatch(before, after);
      t.strictSame(patch === undefined ? before : apply(structuredClone(before), structuredClone(patch)), after);
    }),
    { numRuns: 300 },
  );
});

test('equal states need no patch, and a gone key is null', async (t) => {
  fc.assert(fc.property(state, (one) => t.equal(mergePatch(one, structuredClone(one)), undefined)));
  t.strictSame(mergePatch({ a: 1, b: { c: 2, d: 3 } }, { b: { c: 2 } }), { b: { d: null }, a: null });
});

test('an id that is also a name of JavaScript’s own is a key like any other', async (t) => {
  const before = JSON.parse('{"seats":{"m1":{"mark":"absent"}}}');
  const after = JSON.parse(
    '{"seats":{"m1":{"mark":"absent"},"__proto__":{"mark":"present"},"constructor":{"mark":"present"}}}',
  );
  t.equal(
    JSON.stringify(mergePatch(before, after)),
    '{"seats":{"__proto__":{"mark":"present"},"constructor":{"mark":"present"}}}',
  );
});
