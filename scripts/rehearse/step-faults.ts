/**
 * What is wrong with well-formed steps: members who do not exist or choose twice, steps after the close, what this
 * version can't do yet. Out: faults with JSON pointers, in the order of the file.
 */
import type { Fault } from '#contract/check';
import { refuse } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import { CHOICES } from '#contract/vocabulary';
import { DEFAULT_SUBJECT } from './play-ballot.ts';
import type { Scenario } from './read-scenario.ts';
import { refusalFaults } from './refused-command.ts';
import { notYet, type PlayableStep } from './step-shape.ts';

type BallotStep = Extract<PlayableStep, { do: 'ballot' }>;

export function stepFaults({ members, steps }: Pick<Scenario, 'members' | 'steps'>): Fault[] {
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

function faultsOf(step: PlayableStep, path: string, known: ReadonlySet<string>): Fault[] {
  switch (step.do) {
    case 'register':
    case 'leave':
      return step.members.flatMap((id, n) => (known.has(id) ? [] : [unknownMember(`${path}/members/${n}`, id)]));
    case 'speech':
      return known.has(step.member) ? [] : [unknownMember(`${path}/member`, step.member)];
    case 'ballot':
      return [...mannerFaults(step, path), ...questionFaults(step, path), ...voteFaults(step, path, known)];
    case 'stop-ballot':
      return questionFaults(step, path);
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
const LATER_SUBJECTS: readonly string[] = ['set-aside', 'election', 'repeat', 'rating'];

function questionFaults(step: Pick<Partial<BallotStep>, 'subject' | 'majority'>, path: string): Fault[] {
  const { subject = DEFAULT_SUBJECT, majority } = step;
  if (LATER_SUBJECTS.includes(subject)) return [notYet(`${path}/subject`, subject)];
  if (majority !== 'plurality' || subject === 'indicative') return [];
  const { uk, en } = refuse('PLURALITY_NEVER_ADOPTS');
  return [{ path: `${path}/majority`, uk: `PLURALITY_NEVER_ADOPTS: ${uk}`, en: `PLURALITY_NEVER_ADOPTS: ${en}` }];
}

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
