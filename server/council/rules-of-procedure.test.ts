/** Each rule of procedure has a test, and each test that it names exists. */
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'tap';
import { RULES_OF_PROCEDURE } from './testing/rules-of-procedure.ts';

const SEPARATOR = ' › ';

/** What is wrong with a test that a rule names; undefined when it exists. Tests run where the house begins. */
function faultOf(named: string): string | undefined {
  const [path = '', name = ''] = named.split(SEPARATOR);
  if (!path.endsWith('.test.ts') || !existsSync(path)) return `no file ${path}`;
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const declared = new RegExp(`\\btest\\(\\s*(['"\`])${literal}\\1`);
  return declared.test(readFileSync(path, 'utf8')) ? undefined : `${path} has no test “${name}”`;
}

test('a test that is not there, and a file that is not there, are noticed', async (t) => {
  t.equal(faultOf('server/council/nowhere.test.ts › a rule'), 'no file server/council/nowhere.test.ts');
  t.match(faultOf('server/council/rules-of-procedure.test.ts › no such rule'), 'has no test “no such rule”');
  t.equal(faultOf('server/council/rules-of-procedure.test.ts › a rule is written once'), undefined);
});

test('a rule is written once', async (t) => {
  const rules = RULES_OF_PROCEDURE.flatMap(({ rules }) => rules.map(({ rule }) => rule));
  t.equal(new Set(rules).size, rules.length);
});

for (const { section, rules } of RULES_OF_PROCEDURE)
  test(`${section}: every rule has a test that exists, or says what it waits for`, async (t) => {
    for (const { rule, tests, later } of rules) {
      t.ok(tests.length > 0 || later, `a test for: ${rule}`);
      t.same(
        tests.map(faultOf).filter((fault) => fault !== undefined),
        [],
        rule,
      );
    }
  });
