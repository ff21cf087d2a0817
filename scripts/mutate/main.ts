/**
 * `npm run mutate [-- FILE…]`: changes the council's code in thousands of small ways and looks whether its tests
 * notice. Prints survivors and scores; exit code 1 below the least score, 2 when the run itself fails.
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { reportLines } from './report.ts';
import { percent, scoresBy } from './score.ts';
import { settings } from './settings.ts';

/** Under this the work is not finished, %. */
const LEAST = 85;

const root = process.cwd();
const begun = performance.now();
try {
  const results = await new Stryker(settings(root, process.argv.slice(2))).runMutationTest();
  const mutants = results.map((mutant) => ({ ...mutant, fileName: relative(root, mutant.fileName) }));
  const lines = reportLines(mutants, (fileName) => readFileSync(fileName, 'utf8'));
  const minutes = (performance.now() - begun) / 60_000;
  process.stdout.write(`${lines.join('\n')}\n${minutes.toFixed(1)} min\n`);
  const all = scoresBy(mutants, () => 'all').get('all') ?? { noticed: 0, counted: 0 };
  process.exitCode = percent(all) < LEAST ? 1 : 0;
} catch (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}
