/** Options of a rehearsal. Paths are meant from the folder where the command was typed. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Options = { ok: true; scenario: string; out: string } | { ok: false; problem: string };

const USAGE = 'npm run -s rehearse -- SCENARIO.json --out DIR';

export function readOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): Options {
  // npm moves to the package's folder and tells where it was called.
  const typedIn = environment['npm_lifecycle_event'] === 'rehearse' ? environment['INIT_CWD'] : undefined;
  const from = (path: string) => resolve(typedIn ?? process.cwd(), path);
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    const [scenario, ...rest] = positionals;
    if (scenario !== undefined && rest.length === 0 && values.out !== undefined)
      return { ok: true, scenario: from(scenario), out: from(values.out) };
    return { ok: false, problem: `Потрібні файл сценарію і папка. / A scenario and a folder are needed: ${USAGE}` };
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    return { ok: false, problem: `Хибні параметри. / Wrong options: ${why}\n${USAGE}` };
  }
}
