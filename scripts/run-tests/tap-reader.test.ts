import { test } from 'tap';
import { closingLine, tapReader } from './tap-reader.ts';

const read = (text: string) => {
  const said: string[] = [];
  const reader = tapReader((line) => said.push(line));
  for (const line of text.split('\n')) reader.line(line);
  return { said, counts: reader.counts() };
};

const PASSING = `TAP version 14
1..1
# Subtest: dist/a.test.js
    ok 1 - a rule
    1..1
    # time=8.2ms
ok 1 - dist/a.test.js # time=8.209ms

# { total: 2, pass: 2 }
# time=500ms`;

const FAILING = `# Subtest: dist/b.test.js
    # Subtest: a rule
        ok 1 - this holds
        not ok 2 - this does not
          ---
          diff: |
            -2
            +1
          ...
        1..2
    not ok 1 - a rule # time=15ms
not ok 2 - dist/b.test.js # time=21.2ms
  ---
  exitCode: 1
  ...
# { total: 3, pass: 2, fail: 1 }`;

test('a file that passes is one line', (t) => {
  const { said, counts } = read(PASSING);
  t.same(said, ['✓ dist/a.test.js 0.0 s']);
  t.same(counts, { passed: 2, failed: 0 });
  t.end();
});

test('a file that fails shows what failed and nothing that held', (t) => {
  const { said, counts } = read(FAILING);
  const text = said.join('\n');
  t.match(text, 'not ok 2 - this does not');
  t.match(text, '-2');
  t.match(text, 'exitCode: 1');
  t.match(text, '# Subtest: a rule');
  t.notMatch(text, 'this holds');
  t.same(counts, { passed: 2, failed: 1 });
  t.end();
});

const BROKEN_OFF = `# Subtest: dist/c.test.js
    # Subtest: a rule
        ok 1 - all have come
        ok 2 - the ballot is open
        not ok 3 - timeout!
          ---
          signal: SIGALRM
          ...
        # test count(2) != plan(null)
    not ok 1 - a rule # time=240000ms
not ok 3 - dist/c.test.js # time=240000ms
  ---
  command: env
  args:
    - -u
    - dist/c.test.js
  exitCode: null
  signal: SIGALRM
  source: >
    t.spawn(
  ...
# { total: 3, pass: 2, fail: 1 }`;

test('a file that runs into its time limit shows where it stood, and not how it was started', (t) => {
  const text = read(BROKEN_OFF).said.join('\n');
  t.match(text, /# Subtest: a rule\n +# the last that held: the ballot is open\n +not ok 3 - timeout!/);
  t.equal(text.split('the last that held').length, 2, 'said once');
  t.notMatch(text, 'all have come');
  t.match(text, /exitCode: null\n {2}signal: SIGALRM/);
  for (const start of ['env', '-u', 't.spawn']) t.notMatch(text, start);
  t.end();
});

test('the closing line is plain', (t) => {
  t.equal(closingLine({ passed: 12, failed: 0 }, 0), '12 passed, 0 failed');
  t.equal(closingLine({ passed: 12, failed: 3 }, 1), '12 passed, 3 failed');
  t.end();
});

test('a run that broke off never looks like success', (t) => {
  t.equal(closingLine(undefined, 1), '0 passed, 1 failed');
  t.equal(closingLine({ passed: 12, failed: 0 }, null), '12 passed, 1 failed');
  t.end();
});
