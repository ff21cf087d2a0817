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

test('an alternative may have several names, and all that there are get told', async (t) => {
  const Rule = Type.Union([
    Type.Object({ when: Type.Literal('seat'), seats: Type.Array(Type.Integer()) }, closed),
    Type.Object({ when: Type.Enum(['break', 'quiet'] as const) }, closed),
  ]);
  const rule = checker(Type.Array(Rule));
  t.match(rule([{ when: 'brake' }]), { faults: [{ path: '/0/when', en: 'must be one of: «seat», «break», «quiet»' }] });
  t.match(rule([{ when: 'break', seats: [5] }]), { faults: [{ path: '/0/seats', uk: /невідоме поле/ }] });
});

test('where a schema says what it wants, that is told', async (t) => {
  const says = { uk: '«all» або перелік назв', en: '"all" or a list of names' };
  const mute = checker(Type.Union([Type.Literal('all'), Type.Array(Type.String())], { says }));
  t.match(mute('none'), { faults: [says] });
  t.match(mute(['Зал', 5]), { faults: [{ path: '/1', en: /«string»/ }] });
  const token = checker(Type.String({ pattern: '^[a-z]{3}$', minLength: 2, says }));
  t.match(token('Abc'), { faults: [says] });
  t.match(checker(Type.String({ minLength: 8 }))('аб'), { faults: [{ uk: 'закоротке (щонайменше 8 знаків)' }] });
});

test('nothing is coerced', async (t) => {
  t.match(faultsOf({ steps: [{ do: 'speech', member: 'm1', seconds: '2' }], name: 'а' }), [
    { path: '/steps/0/seconds' },
  ]);
});
