/**
 * tap for mutants: tests are declared and not run, and an assertion that fails throws. Compares with tap's own
 * `tcompare`, so that every assertion judges as it does in `npm test`. What it has not, it says by name.
 */
import { match, same, strict } from 'tcompare';

export type Declared = { readonly name: string; readonly run: () => Promise<void> };
type Body = (t: Assertions) => unknown;

let declared: Declared[] = [];

/** Tests declared since the last call. */
export function declaredTests(): readonly Declared[] {
  const tests = declared;
  declared = [];
  return tests;
}

export function test(name: string, body: Body): void {
  declared.push({ name, run: () => runBody(body) });
}

async function runBody(body: Body): Promise<void> {
  const after: (() => unknown)[] = [];
  try {
    await body(assertions(after));
  } finally {
    for (const undo of after.reverse()) await undo();
  }
}

const hold = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
const thrownBy = (work: () => unknown): { problem: unknown } | undefined => {
  try {
    work();
    return undefined;
  } catch (problem) {
    return { problem };
  }
};

function assertions(after: (() => unknown)[]) {
  return {
    ok: (value: unknown, why = 'is not truthy') => hold(Boolean(value), why),
    notOk: (value: unknown, why = 'is truthy') => hold(!value, why),
    equal: (found: unknown, wanted: unknown) => hold(Object.is(found, wanted), `${found} is not ${wanted}`),
    not: (found: unknown, unwanted: unknown) => hold(!Object.is(found, unwanted), `is ${unwanted}`),
    same: (found: unknown, wanted: unknown) => hold(same(found, wanted).match, 'is not the same'),
    notSame: (found: unknown, unwanted: unknown) => hold(!same(found, unwanted).match, 'is the same'),
    strictSame: (found: unknown, wanted: unknown) => hold(strict(found, wanted).match, 'is not strictly the same'),
    match: (found: unknown, wanted: unknown) => hold(match(found, wanted).match, 'does not match'),
    notMatch: (found: unknown, unwanted: unknown) => hold(!match(found, unwanted).match, 'matches'),
    throws: (work: () => unknown, wanted?: unknown) => {
      const thrown = thrownBy(work);
      hold(thrown !== undefined && (wanted === undefined || match(thrown.problem, wanted).match), 'does not throw');
    },
    doesNotThrow: (work: () => unknown) => hold(thrownBy(work) === undefined, 'throws'),
    pass: () => undefined,
    fail: (why = 'fails') => hold(false, why),
    comment: () => undefined,
    plan: () => undefined,
    end: () => undefined,
    teardown: (undo: () => unknown) => {
      after.push(undo);
    },
    test: (_name: string, body: Body) => runBody(body),
  };
}
export type Assertions = ReturnType<typeof assertions>;
