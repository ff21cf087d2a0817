/** Each step against the schema of its own kind, so that a fault names the field and not all that a step could be. */
import { type Checked, checker, type Fault } from '#contract/check';
import { nearest } from '#contract/nearest';
import { RehearsalStep } from '#contract/rehearsal-file';

/** Steps that the format has or will have and this version can't play. */
const LATER = [
  'declare-conflict',
  'request-floor',
  'change-seat',
  'pass-chair',
  'alarm',
  'manual-ballot',
  'paper-ballot',
  'repeat',
  'rating',
  'break',
  'resume',
];
/** A step this version can play. */
export type PlayableStep = Exclude<RehearsalStep, { do: 'declare-conflict' }>;

const KINDS = new Map(
  RehearsalStep.anyOf
    .filter(({ properties }) => !LATER.includes(properties.do.const))
    .map((kind) => [kind.properties.do.const as string, checker(kind)]),
);

export const notYet = (path: string, what: string): Fault => ({
  path,
  uk: `NOT_YET_SUPPORTED: ця версія ще не вміє «${what}»`,
  en: `NOT_YET_SUPPORTED: this version can’t do "${what}" yet`,
});

/** The steps, if each has the fields of its kind. */
export function checkSteps(steps: readonly unknown[]): Checked<PlayableStep[]> {
  const faults = steps.flatMap((step, index) => shapeFaults(step, `/steps/${index}`));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: steps as PlayableStep[] };
}

function shapeFaults(step: unknown, path: string): Fault[] {
  const kind: unknown = typeof step === 'object' && step !== null && 'do' in step ? step.do : undefined;
  if (typeof kind !== 'string') return [{ path: `${path}/do`, uk: 'бракує назви кроку', en: 'the step has no name' }];
  const check = KINDS.get(kind);
  if (check === undefined) return [LATER.includes(kind) ? notYet(`${path}/do`, kind) : unknownStep(path, kind)];
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
