/** Retells the smallest life that breaks a rule: its commands in order, with what came of each, and how to repeat it. */
import type { RunDetails } from 'fast-check';
import { type Life, live } from './lives.ts';

/** What a failed run found, in lines: the fault, the life, the seed. None when it did not fail. */
export function retold<L extends Life>({
  failed,
  counterexample,
  errorInstance,
  seed,
  counterexamplePath,
}: RunDetails<[L]>) {
  if (!failed) return [];
  const [life] = counterexample ?? [];
  const fault = errorInstance instanceof Error ? errorInstance.message : 'no life could be made';
  return [fault, ...(life ? linesOf(life) : []), `seed ${seed}, path ${counterexamplePath}`];
}

function linesOf(life: Life): string[] {
  const lines = [`council ${JSON.stringify(life.plan)}`];
  try {
    live(life, {
      step: ({ command: { type, ...words }, code, events }) => {
        const came = code ?? (events.map((event) => event.type).join(' ') || '—');
        lines.push(type === 'convene' ? type : `${type} ${JSON.stringify(words)} → ${came}`);
      },
    });
  } catch (problem) {
    lines.push(`thrown: ${problem instanceof Error ? problem.stack : problem}`);
  }
  return lines;
}
