/**
 * `npm run -s rehearse -- SCENARIO.json --out DIR`: plays a sitting from a file through the real wire.
 * Exit code 0 when all was as expected, 1 when not, 2 when file or options are wrong.
 */
import { mkdirSync } from 'node:fs';
import { readOptions } from './options.ts';
import { readScenario } from './read-scenario.ts';
import { rehearse } from './rehearse.ts';

const WRONG_FILE = 2;
const say = (text: string) => process.stderr.write(`${text}\n`);

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (!options.ok) {
    say(options.problem);
    return WRONG_FILE;
  }
  const scenario = readScenario(options.scenario);
  if (!scenario.ok) {
    for (const { path, uk, en } of scenario.faults) say(`${path}: ${en}\n    ${uk}`);
    return WRONG_FILE;
  }
  const noFolder = makeFolder(options.out);
  if (noFolder !== undefined) {
    say(noFolder);
    return WRONG_FILE;
  }
  const { report, differences } = await rehearse(scenario.value, options.out);
  for (const difference of differences) process.stdout.write(`${difference}\n`);
  const ballots = report.ballots.length;
  say(
    differences.length === 0
      ? `Репетицію зіграно, голосувань: ${ballots}, усе як очікувалося. Папери: ${options.out}`
      : `Репетицію зіграно, голосувань: ${ballots}, розбіжностей: ${differences.length}. Папери: ${options.out}`,
  );
  return differences.length === 0 ? 0 : 1;
}

/** Why the results can't go there, or nothing. */
function makeFolder(out: string): string | undefined {
  try {
    mkdirSync(out, { recursive: true });
    return undefined;
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    return `--out ${out}: це не папка, і створити її не можна; укажіть іншу. / This is no folder and can’t be made one; give another. (${why})`;
  }
}

process.exitCode = await main().catch((problem: unknown) => {
  say(`Репетицію не дограно. / The rehearsal broke off: ${problem instanceof Error ? problem.message : problem}`);
  return 1;
});
