/**
 * What is wrong with well-formed steps: members who do not exist or choose twice, steps after the close, what this
 * version can't do yet. Out: faults with JSON pointers, in the order of the file.
 */
import type { Fault } from '#contract/check';
import type { RehearsalFile, RehearsalStep } from '#contract/rehearsal-file';
import { unreachable } from '#contract/unreachable';
import { CHOICES } from '#contract/vocabulary';
import { refusalFaults } from './refused-command.ts';
import { notYet } from './step-shape.ts';

type BallotStep = Extract<RehearsalStep, { do: 'ballot' }>;

export function stepFaults({ members, steps }: RehearsalFile): Fault[] {
  const known = new Set<string>(members.map(({ id }) => id));
  const closedBy = steps.findIndex((step) => step.do === 'close-sitting');
  return steps.flatMap((step, index) => {
    const path = `/steps/${index}`;
    const late = closedBy >= 0 && index > closedBy && step.do !== 'expect-refusal';
    return [...(late ? [afterClose(path, closedBy)] : []), ...faultsOf(step, path, known)];
  });
}

const afterClose = (path: string, closedBy: number): Fault => ({
  path,
  uk: `засідання вже закрито кроком /steps/${closedBy}`,
  en: `the sitting is closed already by /steps/${closedBy}`,
});

const unknownMember = (path: string, id: string): Fault => ({
  path,
  uk: `немає члена «${id}»`,
  en: `no member "${id}"`,
});

function faultsOf(step: RehearsalStep, path: string, known: ReadonlySet<string>): Fault[] {
  switch (step.do) {
    case 'register':
    case 'leave':
      return step.members.flatMap((id, n) => (known.has(id) ? [] : [unknownMember(`${path}/members/${n}`, id)]));
    case 'speech':
      return known.has(step.member) ? [] : [unknownMember(`${path}/member`, step.member)];
    case 'declare-conflict':
      return [known.has(step.member) ? notYet(`${path}/do`, step.do) : unknownMember(`${path}/member`, step.member)];
    case 'ballot':
      return [...mannerFaults(step, path), ...subjectFaults(step.subject, path), ...voteFaults(step, path, known)];
    case 'stop-ballot':
      return subjectFaults(step.subject, path);
    case 'expect-refusal':
      return refusalFaults(step, path, known);
    case 'open-sitting':
    case 'close-sitting':
    case 'open-item':
      return [];
    default:
      return unreachable(step);
  }
}

/** The council refuses these too; said here, it is said before anything starts. */
const LATER_SUBJECTS: readonly (string | undefined)[] = ['set-aside', 'election', 'repeat'];

const subjectFaults = (subject: BallotStep['subject'] | undefined, path: string): Fault[] =>
  subject !== undefined && LATER_SUBJECTS.includes(subject) ? [notYet(`${path}/subject`, subject)] : [];

function mannerFaults({ manner, ground, tally }: BallotStep, path: string): Fault[] {
  if (manner === 'secret') return [notYet(`${path}/manner`, manner)];
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

function voteFaults({ votes }: BallotStep, path: string, known: ReadonlySet<string>): Fault[] {
  const chose = new Set<string>();
  return CHOICES.flatMap((choice) =>
    (votes?.[choice] ?? []).flatMap((id, n) => {
      const place = `${path}/votes/${choice}/${n}`;
      const again = chose.has(id);
      chose.add(id);
      if (!known.has(id)) return [unknownMember(place, id)];
      return again ? [{ path: place, uk: `«${id}» голосує двічі`, en: `member "${id}" votes twice` }] : [];
    }),
  );
}
