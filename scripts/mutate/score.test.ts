import type { MutantResult } from '@stryker-mutator/api/core';
import { test } from 'tap';
import { reportLines } from './report.ts';
import { percent, scoresBy } from './score.ts';

const mutant = (fileName: string, status: MutantResult['status']): MutantResult => ({
  id: '1',
  fileName,
  status,
  mutatorName: 'BooleanLiteral',
  replacement: 'false',
  location: { start: { line: 2, column: 7 }, end: { line: 2, column: 11 } },
});

const mutants = [
  mutant('council/a/one.ts', 'Killed'),
  mutant('council/a/one.ts', 'Survived'),
  mutant('council/a/two.ts', 'Timeout'),
  mutant('council/b/three.ts', 'NoCoverage'),
  mutant('council/b/three.ts', 'Ignored'),
  mutant('council/b/three.ts', 'CompileError'),
];

test('killed and endless mutants are noticed, survivors and untested ones are not, the others count nowhere', async (t) => {
  t.same(scoresBy(mutants, () => 'all').get('all'), { noticed: 2, counted: 4 });
});

test('a folder is scored by its files', async (t) => {
  const folders = scoresBy(mutants, (fileName) => fileName.split('/')[1] ?? '');
  t.same(
    [...folders],
    [
      ['a', { noticed: 2, counted: 3 }],
      ['b', { noticed: 0, counted: 1 }],
    ],
  );
});

test('where nothing counts nothing is missing', async (t) => {
  t.equal(percent({ noticed: 0, counted: 0 }), 100);
  t.equal(percent({ noticed: 3, counted: 4 }), 75);
});

test('the report names each survivor with its place and what was changed, then the scores', async (t) => {
  const text = reportLines(mutants, () => 'first line\n  open: true,\n').join('\n');
  t.match(text, 'council/a/one.ts:2:7 BooleanLiteral → false\n    open: true,');
  t.match(text, 'council/b/three.ts:2:7 BooleanLiteral → false (no test comes here)');
  t.match(text, /50\.0 % +2 of +4 +all/);
  t.notMatch(text, 'council/a/two.ts:2:7');
});

test('a long replacement is cut to one line', async (t) => {
  const long = { ...mutant('a.ts', 'Survived'), replacement: `{\n${'word '.repeat(100)}}` };
  for (const line of reportLines([long], () => '')) t.ok(line.length < 140, line);
});
