import { test } from 'tap';
import { Type } from '#typebox';
import { checker } from './check.ts';

const closed = { additionalProperties: false };
const Step = Type.Union([
  Type.Object({ do: Type.Literal('register'), members: Type.Array(Type.String()) }, closed),
  Type.Object({ do: Type.Literal('speech'), member: Type.String(), seconds: Type.Integer({ minimum: 0 }) }, closed),
]);
const check = checker(Type.Object({ steps: Type.Array(Step), name: Type.String({ minLength: 1 }) }, closed));
const faultsOf = (value: unknown) => {
  const checked = check(value);
  return checked.ok ? [] : checked.faults;
};

test('what fits is handed on as it came', async (t) => {
  const value = { steps: [{ do: 'speech', member: 'm1', seconds: 2 }], name: 'а' };
  t.same(check(value), { ok: true, value });
});

test('a fault names where it is, in Ukrainian and English', async (t) => {
  t.match(faultsOf({ steps: [], name: '' }), [{ path: '/name', uk: /порожнім/, en: /empty/ }]);
  t.match(faultsOf({ steps: [] }), [{ path: '/name', uk: /бракує/, en: /missing/ }]);
  t.match(faultsOf({ steps: [], name: 'а', colour: 1 }), [
    { path: '/colour', uk: 'невідоме поле; є такі: steps, name', en: 'unknown field; there are: steps, name' },
  ]);
  t.match(faultsOf({ steps: [], name: 'а', stesp: 1 }), [
    { path: '/stesp', uk: 'невідоме поле; можливо, «steps»', en: 'unknown field; did you mean "steps"?' },
  ]);
});

test('in a list of alternatives the one that was meant is judged', async (t) => {
  t.match(faultsOf({ steps: [{ do: 'speech', member: 'm1', seconds: -1 }], name: 'а' }), [
    { path: '/steps/0/seconds', en: /at least 0/ },
  ]);
  t.match(faultsOf({ steps: [{ do: 'register', members: ['m1'], votes: 1 }], name: 'а' }), [
    { path: '/steps/0/votes', en: /unknown field/ },
  ]);
  t.match(faultsOf({ steps: [{ do: 'dance' }], name: 'а' }), [{ path: '/steps/0/do', en: /«register», «speech»/ }]);
});

test('nothing is coerced', async (t) => {
  t.match(faultsOf({ steps: [{ do: 'speech', member: 'm1', seconds: '2' }], name: 'а' }), [
    { path: '/steps/0/seconds' },
  ]);
});
