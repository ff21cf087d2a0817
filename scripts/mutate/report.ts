/** The report of a run, in lines: survivors with their place and what was changed, scores by file and folder, sum. */
import { dirname } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { fateOf, percent, type Score, scoresBy } from './score.ts';

const LONGEST = 100;

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

/** `lineOf` gives the source line a mutant stands in, lines and columns from 1 as Stryker reports them. */
function survivorLine({ fileName, location, mutatorName, replacement, status }: MutantResult, source: string): string {
  const { line, column } = location.start;
  const where = `${fileName}:${line}:${column}`;
  const never = status === 'NoCoverage' ? ' (no test comes here)' : '';
  return `${where} ${mutatorName} → ${oneLine(replacement)}${never}\n    ${oneLine(source)}`;
}

const scoreLine = ([name, score]: readonly [string, Score]): string =>
  `${percent(score).toFixed(1).padStart(6)} % ${String(score.noticed).padStart(6)} of ${String(score.counted).padStart(5)}  ${name}`;

/** All lines of the report. `sourceOf` gives the text of a file; file names are relative to the house. */
export function reportLines(mutants: readonly MutantResult[], sourceOf: (fileName: string) => string): string[] {
  const survivors = mutants.filter(({ status }) => fateOf(status) === 'survived');
  const lineOf = ({ fileName, location }: MutantResult) =>
    sourceOf(fileName).split('\n')[location.start.line - 1] ?? '';
  return [
    ...survivors.map((mutant) => survivorLine(mutant, lineOf(mutant))),
    '',
    ...[...scoresBy(mutants, (fileName) => fileName)].map(scoreLine),
    '',
    ...[...scoresBy(mutants, dirname)].map(scoreLine),
    '',
    ...[...scoresBy(mutants, () => 'all')].map(scoreLine),
  ];
}
