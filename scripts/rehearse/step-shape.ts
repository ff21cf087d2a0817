/** Each step against the schema of its own kind, so that a fault names the field and not all that a step could be. */
import { type Checked, checker, type Fault } from '#contract/check';
import { nearest } from '#contract/nearest';
import { RehearsalStep } from '#contract/rehearsal-file';

const KINDS = new Map(RehearsalStep.anyOf.map((kind) => [kind.properties.do.const as string, checker(kind)]));

/** The steps, if each has the fields of its kind. */
export function checkSteps(steps: readonly unknown[]): Checked<RehearsalStep[]> {
  const faults = steps.flatMap((step, index) => shapeFaults(step, `/steps/${index}`));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: steps as RehearsalStep[] };
}

function shapeFaults(step: unknown, path: string): Fault[] {
  const kind: unknown = typeof step === 'object' && step !== null && 'do' in step ? step.do : undefined;
  if (typeof kind !== 'string') return [{ path: `${path}/do`, uk: 'бракує назви кроку', en: 'the step has no name' }];
  const check = KINDS.get(kind);
  if (check === undefined) return [unknownStep(path, kind)];
  const checked = check(step);
  if (checked.ok) return [];
  return checked.faults.map((fault) => ({ ...fault, path: fault.path === '/' ? path : `${path}${fault.path}` }));
}

function unknownStep(path: string, kind: string): Fault {
  const near = nearest(kind, [...KINDS.keys()]);
  return {
    path: `${path}/do`,
    uk: `немає кроку «${kind}»; можливо, «${near}»`,
    en: `no step "${kind}"; did you mean "${near}"?`,
  };
}
