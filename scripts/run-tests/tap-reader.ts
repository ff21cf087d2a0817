/**
 * Reads tap's TAP output line by line (testanything.org, version 14) and says it again for a person: a line for each
 * file, and for a file that failed the failures with what tap knows of them.
 */

export type Counts = { passed: number; failed: number };

const FILE_RESULT = /^(not )?ok \d+ - (.*?)(?: # time=([\d.]+)ms)?(?: \{)?$/;
const TOTALS = /^# \{ total: /;
/** Good news and counting are of no interest where something failed. */
const NOISE = /^\s*(ok \d+|1\.\.\d+$|# time=|\}?$)/;

const countOf = (line: string, word: string): number => Number(new RegExp(`\\b${word}: (\\d+)`).exec(line)?.[1] ?? 0);

/** A file that ran into its time limit, or was ended by force, says so with these. */
const BROKE_OFF = /^\s*(not ok \d+ - timeout!|# test count\()/;
const HELD = /^\s*ok \d+ - (.*?)(?: # time=.*)?$/;
/** What tap tells of how it started a file: the same for each. */
const OF_THE_START = /^ {2}(command|args|at|jobId|source):/;
const FIELD = /^ {2}\S/;

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** What failed, under the names of the tests it stands in; of what broke off also the last that held, once. */
function worthReading(lines: readonly string[]): string[] {
  let headings: string[] = [];
  let held: string | undefined;
  return lines.flatMap((line) => {
    held = HELD.exec(line)?.[1] ?? held;
    if (/^\s*# Subtest: /.test(line)) {
      headings = [...headings.filter((heading) => indentOf(heading) < indentOf(line)), line];
      return [];
    }
    if (NOISE.test(line)) return [];
    const stood =
      BROKE_OFF.test(line) && held !== undefined ? [`${' '.repeat(indentOf(line))}# the last that held: ${held}`] : [];
    if (stood.length > 0) held = undefined;
    const told = [...headings, ...stood, line];
    headings = [];
    return told;
  });
}

/** A reader that calls `say` with each line worth printing. `counts()` is undefined while tap has given no totals. */
export function tapReader(say: (line: string) => void): { line(line: string): void; counts(): Counts | undefined } {
  let gathered: string[] = [];
  let showingFailure = false;
  let ofTheStart = false;
  let counts: Counts | undefined;

  const fileEnded = (failed: boolean, file: string, ms: string | undefined) => {
    const time = ms === undefined ? '' : ` ${(Number(ms) / 1000).toFixed(1)} s`;
    say(`${failed ? '✗' : '✓'} ${file}${time}`);
    if (failed) for (const line of worthReading(gathered)) say(line);
    gathered = [];
    showingFailure = failed;
  };

  return {
    line(line) {
      const result = FILE_RESULT.exec(line);
      if (result) return fileEnded(result[1] !== undefined, result[2] ?? '', result[3]);
      if (TOTALS.test(line)) counts = { passed: countOf(line, 'pass'), failed: countOf(line, 'fail') };
      else if (line.startsWith('#') || line.startsWith(' ')) {
        if (line.startsWith('#')) showingFailure = false;
        if (FIELD.test(line)) ofTheStart = OF_THE_START.test(line);
        if (!showingFailure) gathered.push(line);
        else if (!NOISE.test(line) && !ofTheStart) say(line);
      }
    },
    counts: () => counts,
  };
}

/** The plain last line. A run that broke off without a failed assertion still counts as one failure. */
export function closingLine(counts: Counts | undefined, exitCode: number | null): string {
  const passed = counts?.passed ?? 0;
  const failed = counts?.failed ?? 0;
  return `${passed} passed, ${exitCode === 0 ? failed : Math.max(1, failed)} failed`;
}
