import { test } from 'tap';
import { faultsAtTheTop, faultsOf } from './house-rules.ts';

const lines = (count: number) => 'const a = 1;\n'.repeat(count);

test('a file of 300 lines may stay, one of 301 may not', (t) => {
  t.same(faultsOf('server/a.ts', lines(300)), []);
  t.same(faultsOf('server/a.ts', lines(301)), ['server/a.ts:301 longer than 300 lines']);
  t.end();
});

test('a table may be longer', (t) => {
  t.same(faultsOf('server/contract/view-parts.ts', lines(400)), []);
  t.end();
});

for (const [left, what] of [
  [['test.', 'skip(1)'], 'a test is skipped, owed or alone'],
  [['test.', 'todo(1)'], 'a test is skipped, owed or alone'],
  [['test.', 'only(1)'], 'a test is skipped, owed or alone'],
  [['{ skip', ': true }'], 'a test is skipped, owed or alone'],
  [['// TO', 'DO later'], 'unfinished work'],
  [['// FIX', 'ME later'], 'unfinished work'],
  [['// @ts-', 'ignore'], 'a type error is silenced'],
  [['// biome-', 'ignore lint'], 'a warning is silenced'],
  [['<!-- svelte-', 'ignore a11y -->'], 'a warning is silenced'],
] as const)
  test(`“${left.join('|')}” may not be left in a file`, (t) => {
    t.same(faultsOf('a.ts', `one\n${left.join('')}\n`), [`a.ts:2 ${what}`]);
    t.end();
  });

test('at the top of the house stand its rooms, its papers and dotfiles, and nothing else', (t) => {
  t.same(faultsAtTheTop(['server/main.ts', 'README.md', '.biome.json', '.ci/run']), []);
  t.same(faultsAtTheTop(['tools/a.ts', 'tools/b.ts']), ['tools:1 has no place at the top of the house']);
  t.end();
});
