/** What goes on in the hall of the sample site, moment by moment, and nasty: endless titles, markup in them. */
import { createHash } from 'node:crypto';
import type { LiveNow, LiveView } from '#contract/views';
import { ENDLESS } from './sample-ballot.ts';
import { samplePeople } from './sample-people.ts';
import { TITLES } from './sample-sitting.ts';

export const MOMENTS = [
  'ballot',
  'verdict',
  'speech',
  'break',
  'overnight',
  'closed-part',
  'before',
  'over',
  'none',
] as const;
export type Moment = (typeof MOMENTS)[number];

const COUNCIL = 'Калинопільська міська рада';
/** So long holds what a hub that rests has brought to a far place, s. */
const RESTFUL = 18 * 3600;
const TOMORROW = '2025-12-19T10:00:00+02:00';
const path = 'sittings/2025-12-18/';
const WORDS = { for: 'ЗА', against: 'ПРОТИ', abstain: 'УТРИМАЛАСЬ', 'not-voting': 'НЕ ГОЛОСУВАВ', absent: 'ВІДСУТНІЙ' };
const OUTCOMES = ['for', 'for', 'for', 'against', 'for', 'abstain', 'for', 'not-voting', 'for', 'absent'] as const;

const sitting = (state: 'convened' | 'open' | 'adjourned' | 'closed'): NonNullable<LiveView['sitting']> => ({
  path,
  text: '42-га сесія VIII скликання, перше пленарне засідання',
  state,
  startsAt: '2025-12-18T10:00:00+02:00',
  ...(state === 'adjourned' && { breakUntil: '2025-12-18T12:30:00+02:00' }),
});

export function sampleLive(moment: Moment, nasty = false): LiveView {
  const title = nasty ? `${ENDLESS.slice(0, 300)}…` : (TITLES[1] ?? '');
  const course: LiveView['course'] = {
    next: TITLES.map((text, i) => ({
      number: String(i + 3),
      title: nasty && i === 0 ? `${ENDLESS.slice(0, 300)}…` : text,
    })),
    decided: [3, 2, 1].map((number) => ({
      ...{ number, path: `${path}ballots/${number}/`, text: TITLES[number % 3] ?? '' },
      ...(number === 2
        ? { result: 'rejected', headline: 'РІШЕННЯ НЕ ПРИЙНЯТО' }
        : { result: 'adopted', headline: 'РІШЕННЯ ПРИЙНЯТО' }),
      ...(number === 1 && { setAsideBy: 3 }),
      at: `2025-12-18T11:0${number}:00+02:00`,
    })),
  };
  const open = {
    ...{ council: COUNCIL, sitting: sitting('open'), course, waiting: 3 },
    quorum: { deputies: 22, needed: 14, met: true },
    item: { number: '2', title, project: '118', reporter: 'Дем\u02BCянчук Ірина Володимирівна' },
  };
  const speech = { name: samplePeople(nasty)[12]?.text ?? '', of: 'Громада і дія', kind: 'debate', limitSeconds: 180 };
  switch (moment) {
    case 'ballot':
      return { ...open, ballot: { number: 12, text: title, voted: 17, present: 22, needed: 14, openForSeconds: 20 } };
    case 'verdict':
      return { ...open, ...verdict(title, nasty) };
    case 'speech':
      return { ...open, speech: { ...speech, kind: 'debate' } };
    case 'break':
      return { council: COUNCIL, sitting: sitting('adjourned'), course };
    case 'overnight':
      return { council: COUNCIL, sitting: { ...sitting('adjourned'), breakUntil: TOMORROW }, course };
    case 'closed-part':
      return { council: COUNCIL, closedPart: true };
    case 'before':
      return {
        council: COUNCIL,
        sitting: sitting('convened'),
        quorum: { deputies: 9, needed: 14, met: false },
        course,
      };
    case 'over':
      return { council: COUNCIL, sitting: sitting('closed'), course: { ...course, next: [] } };
    case 'none':
      return { council: COUNCIL };
  }
}

function verdict(text: string, nasty: boolean): Pick<LiveView, 'result' | 'votes'> {
  const counts = { for: 15, against: 2, abstain: 1, notVoting: 3, absent: 5, conflict: nasty ? 1 : 0, total: 26 };
  const votes = samplePeople(nasty).map(({ text: name }, i) => {
    const outcome = OUTCOMES[i % OUTCOMES.length] ?? 'for';
    return { name, outcome, word: WORDS[outcome] };
  });
  const explanation = '«За» — 15, потрібно 14: більшість від загального складу ради, 26 депутатів.';
  const said = { number: 12, path: `${path}ballots/12/`, text, explanation, counts };
  return { result: { ...said, result: 'adopted', headline: 'РІШЕННЯ ПРИЙНЯТО' }, votes };
}

/** The files by their names below `live/`. @param nowMs the hall's clock. */
export function sampleFiles(view: LiveView, nowMs: number): ReadonlyMap<string, string> {
  const { votes, course, ...head } = view;
  const digest = (part: unknown) => createHash('sha256').update(JSON.stringify(part)).digest('hex').slice(0, 16);
  const [votesName, courseName] = [digest(votes ?? []), digest(course ?? [])];
  const now: LiveNow = {
    v: 1,
    clock: {
      now: new Date(nowMs).toISOString(),
      ...(view.ballot && { remainingMs: 12_400 }),
      ...(view.speech && { elapsedMs: 31_000 }),
    },
    ...{ freshSeconds: view.sitting?.breakUntil === TOMORROW ? RESTFUL : 30, askSeconds: 1, view: head },
    ...(votes && { votes: votesName }),
    ...(course && { course: courseName }),
  };
  return new Map([
    ['now.json', JSON.stringify(now)],
    [`${votesName}.json`, JSON.stringify(votes)],
    [`${courseName}.json`, JSON.stringify(course)],
  ]);
}
