/**
 * What is wrong with well-formed steps: members who do not exist or choose twice, ballots that are not there yet, a
 * secret ballot without its ground, steps after the close. Out: faults with JSON pointers, in the order of the file.
 */
import type { Fault } from '#contract/check';
import { type RefusalCode, refuse } from '#contract/refusals';
import { DEFAULT_SUBJECT } from './play-ballot.ts';
import type { Scenario, StepOf } from './read-scenario.ts';
import { refusalFaults } from './refused-command.ts';
import { memberFaults } from './step-members.ts';

type Step = Scenario['steps'][number];

export function stepFaults({ members, steps }: Pick<Scenario, 'members' | 'steps'>): Fault[] {
  const known = new Set<string>(members.map(({ id }) => id));
  const closedBy = steps.findIndex((step) => step.do === 'close-sitting' || step.do === 'not-held');
  return steps.flatMap((step, index) => {
    const path = `/steps/${index}`;
    const late = closedBy >= 0 && index > closedBy && step.do !== 'expect-refusal';
    const own = step.do === 'expect-refusal' ? refusalFaults(step, path, known) : faultsOf(step, path);
    return [...(late ? [afterClose(path, closedBy)] : []), ...memberFaults(step, path, known), ...own];
  });
}

const afterClose = (path: string, closedBy: number): Fault => ({
  path,
  uk: `засідання вже закрито кроком /steps/${closedBy}`,
  en: `the sitting is closed already by /steps/${closedBy}`,
});

function faultsOf(step: Step, path: string): Fault[] {
  switch (step.do) {
    case 'ballot':
      return [...mannerFaults(step, path), ...questionFaults(step, path)];
    case 'stop-ballot':
      return questionFaults(step, path);
    case 'paper-ballot':
      return candidateFaults(step, path);
    default:
      return [];
  }
}

/** The council refuses these too; said here, it is said before anything starts. */
const refused = (path: string, code: RefusalCode): Fault => {
  const { uk, en } = refuse(code);
  return { path, uk: `${code}: ${uk}`, en: `${code}: ${en}` };
};

const SOUNDINGS: readonly string[] = ['indicative', 'rating'];

function questionFaults(step: Pick<Partial<StepOf<'ballot'>>, 'subject' | 'majority'>, path: string): Fault[] {
  const { subject = DEFAULT_SUBJECT, majority } = step;
  if (subject === 'rating') return [refused(`${path}/subject`, 'ALTERNATIVES_MISSING')];
  if (majority !== 'plurality' || SOUNDINGS.includes(subject)) return [];
  return [refused(`${path}/majority`, 'PLURALITY_NEVER_ADOPTS')];
}

function mannerFaults({ manner, ground, tally, votes }: StepOf<'ballot'>, path: string): Fault[] {
  if (manner === 'secret') {
    return [
      ...(ground === undefined ? [refused(`${path}/ground`, 'NO_SECRET_GROUND')] : []),
      ...(votes === undefined ? [] : [neverNamed(`${path}/votes`)]),
    ];
  }
  const onlySecret = (field: string): Fault => ({
    path: `${path}/${field}`,
    uk: 'буває лише в таємного голосування',
    en: 'belongs to a secret ballot only',
  });
  return [
    ...(ground === undefined ? [] : [onlySecret('ground')]),
    ...(tally === undefined ? [] : [onlySecret('tally')]),
  ];
}

const neverNamed = (path: string): Fault => ({
  path,
  uk: 'таємне голосування не буває поіменним; укажіть «tally» — самі числа',
  en: 'a secret ballot is never by name; give "tally", numbers only',
});

function candidateFaults({ candidates, figures }: StepOf<'paper-ballot'>, path: string): Fault[] {
  const counted = figures.candidates?.length ?? 0;
  if (counted === (candidates?.length ?? 0)) return [];
  return [
    {
      path: `${path}/figures/candidates`,
      uk: `потрібне число голосів за кожного з кандидатів: ${candidates?.length ?? 0}`,
      en: `votes for each of the candidates are needed: ${candidates?.length ?? 0}`,
    },
  ];
}
