import { test } from 'tap';
import { type Assertions, test as declare, declaredTests } from './tap-stand-in.ts';

/** Whether a test with this body passes in the stand-in. */
async function passes(body: (t: Assertions) => unknown): Promise<boolean> {
  declare('one', body);
  const [declared] = declaredTests();
  return (
    declared?.run().then(
      () => true,
      () => false,
    ) ?? false
  );
}

test('tests are declared, not run, and handed over once', async (t) => {
  let ran = false;
  declare('one', () => {
    ran = true;
  });
  t.same(
    declaredTests().map(({ name }) => name),
    ['one'],
  );
  t.same(declaredTests(), []);
  t.notOk(ran);
});

test('each assertion passes what holds and fails what does not', async (t) => {
  const pairs: readonly (readonly [string, (t: Assertions) => unknown, (t: Assertions) => unknown])[] = [
    ['ok', (s) => s.ok(1), (s) => s.ok(0)],
    ['notOk', (s) => s.notOk(0), (s) => s.notOk(1)],
    ['equal', (s) => s.equal('a', 'a'), (s) => s.equal(1, '1')],
    ['not', (s) => s.not(1, 2), (s) => s.not(1, 1)],
    ['same', (s) => s.same({ a: [1] }, { a: [1] }), (s) => s.same({ a: [1] }, { a: [1], b: 2 })],
    ['notSame', (s) => s.notSame([1], [2]), (s) => s.notSame([1], [1])],
    ['strictSame', (s) => s.strictSame([1], [1]), (s) => s.strictSame([1], ['1'])],
    ['match', (s) => s.match({ a: 'word', b: 1 }, { a: /or/ }), (s) => s.match({ a: 'word' }, { a: /xx/ })],
    ['notMatch', (s) => s.notMatch('abc', /x/), (s) => s.notMatch('abc', /b/)],
    ['throws', (s) => s.throws(() => JSON.parse('{')), (s) => s.throws(() => 1)],
    ['doesNotThrow', (s) => s.doesNotThrow(() => 1), (s) => s.doesNotThrow(() => JSON.parse('{'))],
    ['test', (s) => s.test('in', (u) => u.ok(1)), (s) => s.test('in', (u) => u.ok(0))],
    ['pass and fail', (s) => s.pass(), (s) => s.fail()],
  ];
  for (const [name, holds, fails] of pairs) {
    t.ok(await passes(holds), `${name} holds`);
    t.notOk(await passes(fails), `${name} fails`);
  }
});

test('what a test tears down is torn down, whether it passes or fails, last first', async (t) => {
  const undone: number[] = [];
  await passes((s) => {
    s.teardown(() => undone.push(1));
    s.teardown(() => undone.push(2));
    s.fail();
  });
  t.same(undone, [2, 1]);
});
