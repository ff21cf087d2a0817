/** Steps before a sitting is open, in its breaks and under an alarm. */
import { hasQuorum } from '../registration/quorum.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { ballotSteps } from './running-ballot.ts';
import { ballotStep, instantAfter, type Step, step } from './step.ts';

export const takeRoll = step('take-roll', 'Записати, хто присутній', 'Record who is present', { type: 'take-roll' });
export const closeSitting = step(
  'close-sitting',
  'Закрити засідання',
  'Close the sitting',
  { type: 'close-sitting' },
  'confirmation',
);
export const soundAlarm = step(
  'sound-alarm',
  'Оголосити повітряну тривогу',
  'Sound the air-raid alarm',
  { type: 'sound-alarm' },
  'confirmation',
);
const openSitting = step('open-sitting', 'Відкрити засідання', 'Open the sitting', { type: 'open-sitting' });
const endCeremony = step('end-ceremony', 'Завершити церемонію', 'End the ceremony', { type: 'end-ceremony' });

/** The ceremony that is on is ended before anything else. */
export const ceremonyOver = ({ ceremony }: Sitting): readonly Step[] => (ceremony ? [endCeremony] : []);

export const anthem = step('ceremony-anthem', 'Оголосити Державний Гімн України', 'Announce the national anthem', {
  type: 'begin-ceremony',
  ceremony: 'anthem',
});
export const minuteOfSilence = step('ceremony-silence', 'Оголосити хвилину мовчання', 'Call a minute of silence', {
  type: 'begin-ceremony',
  ceremony: 'minute-of-silence',
});

/** Registration comes first; a sitting without a quorum is called again, and failing that is not held (280/97-ВР ст. 46). */
export function whenConvened(sitting: Sitting, nowMs: number): readonly Step[] {
  const { running } = sitting.ballots;
  if (running) return [...ballotSteps(sitting, running), openSitting, closeSitting];
  const trial = ballotStep(
    'trial',
    'Провести пробне голосування',
    'Hold a trial vote',
    { subject: 'indicative', text: 'Пробне голосування', trial: true },
    'question',
  );
  const opening = hasQuorum(sitting) ? [openSitting, takeRoll] : [...withoutQuorum(sitting, nowMs), openSitting];
  return [...ceremonyOver(sitting), ...opening, trial, anthem, soundAlarm, closeSitting];
}

function withoutQuorum({ secondRegistrationAt }: Sitting, nowMs: number): readonly Step[] {
  const second = step(
    'second-registration',
    'Призначити час повторної реєстрації',
    'Set the time of a second registration',
    { type: 'set-second-registration', at: instantAfter(nowMs, 30) },
    'time',
  );
  const notHeld = step(
    'not-held',
    'Оголосити, що засідання не відбулося',
    'Declare that the sitting was not held',
    { type: 'declare-not-held' },
    'confirmation',
  );
  return secondRegistrationAt === undefined ? [takeRoll, second, notHeld] : [takeRoll, notHeld, second];
}

/** A break ends; whoever left comes back and registers first. */
export function whenAdjourned(sitting: Sitting, nowMs: number): readonly Step[] {
  const resume = step('resume-sitting', 'Поновити засідання', 'Resume the sitting', { type: 'resume-sitting' });
  const first = hasQuorum(sitting) ? [resume, takeRoll] : [takeRoll, resume];
  return [...ceremonyOver(sitting), ...first, extendSitting(sitting, nowMs), soundAlarm, closeSitting];
}

/** While the alarm lasts nothing is done but to wait for its end. */
export const underAlarm = (): readonly Step[] => [
  step('all-clear', 'Дати відбій тривоги', 'Give the all-clear', { type: 'give-all-clear' }, 'confirmation'),
  closeSitting,
];

export function extendSitting({ endsAt }: Sitting, nowMs: number): Step {
  const fromMs = endsAt === undefined ? nowMs : Math.max(nowMs, Date.parse(endsAt));
  const command = { type: 'extend-sitting' as const, until: instantAfter(fromMs, 30) };
  return step('extend-sitting', 'Подовжити засідання', 'Extend the sitting', command, 'time');
}
