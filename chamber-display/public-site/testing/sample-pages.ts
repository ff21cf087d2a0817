/** Every kind of page with everyday content, and with nasty: endless titles, markup in them, long names. */
import type { DeputyPage, SiteDecisionLine, SiteLink, SitePage, SiteVotes, WidgetPage } from '#contract/public-site';
import { ENDLESS, sampleBallot, sampleLine, sampleSecret, sampleSetAside } from './sample-ballot.ts';
import { HEAD, samplePeople, WORDS } from './sample-people.ts';
import { CORRECTIONS, planPage, sitting, sittingPage, TITLES } from './sample-sitting.ts';

/** A page with what stands in its head: name, path, pages above. */
export type Sample = {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly above: readonly SiteLink[];
  readonly language?: 'en';
  readonly page: SitePage;
};

const FIRST: SiteLink = { path: '', text: 'Головна' };
const SITTINGS: SiteLink = { path: 'sittings/', text: 'Засідання' };
const PEOPLE: SiteLink = { path: 'people/', text: 'Депутати' };

const before = [1, 2, 3].map((i) =>
  sitting({
    path: `sittings/2025-1${i - 1}-04/`,
    date: `2025-1${i - 1}-04`,
    session: 38 + i,
    text: `${38 + i}-та сесія VIII скликання`,
    kind: i === 2 ? 'extraordinary' : 'regular',
  }),
);
const coming = sitting({
  path: 'sittings/2026-01-29/',
  date: '2026-01-29',
  text: '43-тя сесія VIII скликання',
  state: 'convened',
  ballots: 0,
  decisions: 0,
});

const cancelled = sitting({
  path: 'sittings/2026-02-05/',
  date: '2026-02-05',
  text: '44-та позачергова сесія VIII скликання',
  ...{ kind: 'extraordinary', state: 'cancelled', ballots: 0, decisions: 0 },
});

const decision = (i: number, nasty: boolean): SiteDecisionLine => ({
  path: 'sittings/2025-12-18/ballots/12/',
  text: nasty && i === 0 ? ENDLESS : (TITLES[i % 3] ?? ''),
  number: `${i + 2}-39/VIII`,
  date: '2025-12-18',
  ballot: { path: 'sittings/2025-12-18/ballots/12/', text: 'Голосування № 12' },
  isSetAside: i === 2,
});

const VOTES: SiteVotes = { for: 142, against: 12, abstain: 9, 'not-voting': 21, absent: 14, conflict: 2, total: 200 };

function deputyPage(nasty: boolean): DeputyPage {
  const people = samplePeople(nasty);
  const person = people[nasty ? 12 : 8] ?? HEAD;
  return {
    kind: 'deputy',
    person,
    attended: { sittings: 18, of: 20 },
    votes: VOTES,
    withFaction: {
      path: '',
      text: nasty ? 'Всеукраїнське обʼєднання «За сталий розвиток»' : 'Громада і дія',
      same: 131,
      of: 150,
    },
    withOthers: people.slice(0, 8).map(({ path, text }, i) => ({ path, text, same: 148 - 9 * i, of: 160 })),
    spoke: { times: 23, seconds: 4321 },
    conflicts: [
      {
        path: 'sittings/2025-12-18/ballots/12/',
        text: nasty ? ENDLESS : (TITLES[1] ?? ''),
        at: '2025-12-18T11:31:05+02:00',
      },
    ],
    sittings: [sitting(), ...before].map((line, i) => ({
      path: `${person.path}2025-12-18/`.replace('2025-12-18', line.date.slice(0, 10)),
      text: line.text,
      date: line.date,
      present: i !== 2,
      votes: { for: 14, against: 2, abstain: 1, 'not-voting': 3, absent: 1, conflict: 0, total: 21 },
    })),
    files: [{ path: `${person.path}deputy.json`, text: 'Голоси, відвідування й виступи, JSON' }],
  };
}

function widgetOf({ person, attended, votes, withFaction }: DeputyPage): WidgetPage {
  return { kind: 'widget', person, attended, votes, ...(withFaction && { withFaction }) };
}

const files = [
  ['motions.csv', 'Голосування', 'text/csv', 184_220],
  ['votings.csv', 'Голоси поіменно', 'text/csv', 4_912_004],
  ['deputies.csv', 'Депутати', 'text/csv', 3_120],
  ['datapackage.json', 'Опис наборів і контрольні суми', 'application/json', 2_410],
] as const;

/** Pages by name; each is one kind, or one more face of it. */
export function samplePages(nasty = false): readonly Sample[] {
  const deputy = deputyPage(nasty);
  const line = sitting();
  const ballot = (name: string, page: SitePage): Sample => ({
    name,
    path: `sittings/2025-12-18/ballots/${name}/`,
    title: page.kind === 'ballot' ? page.question : '',
    above: [FIRST, SITTINGS, { path: line.path, text: line.text }],
    page,
  });
  return [
    {
      name: 'home',
      path: '',
      title: 'Калинопільська міська рада',
      above: [],
      page: {
        kind: 'home',
        underWay: [{ ...line, state: 'open' }],
        latest: before,
        coming: [coming],
        agenda: TITLES.map((title, i) => ({ number: String(i + 1), title: nasty && i === 1 ? ENDLESS : title })),
        decisions: [0, 1, 2, 3].map((i) => decision(i, nasty)),
      },
    },
    {
      ...{ name: 'live', path: 'live/', title: 'Наживо', above: [FIRST] },
      page: { kind: 'live', underWay: [{ ...line, state: 'open' }], coming: [coming], latest: before.slice(0, 1) },
    },
    {
      name: 'sittings',
      path: 'sittings/',
      title: 'Засідання 2025 року',
      above: [FIRST],
      page: {
        kind: 'sittings',
        year: 2025,
        years: [2025, 2024, 2023].map((year) => ({
          path: year === 2025 ? 'sittings/' : `sittings/${year}/`,
          text: String(year),
        })),
        sittings: [cancelled, coming, line, ...before],
      },
    },
    { name: 'sitting', path: line.path, title: line.text, above: [FIRST, SITTINGS], page: sittingPage(nasty) },
    ballot('12', sampleBallot(nasty)),
    ballot('16', sampleSecret()),
    ballot('17', sampleSetAside()),
    {
      name: 'people',
      path: 'people/',
      title: 'Депутати ради',
      above: [FIRST],
      page: { kind: 'people', head: HEAD, deputies: samplePeople(nasty), seats: 26 },
    },
    { name: 'deputy', path: deputy.person.path, title: deputy.person.text, above: [FIRST, PEOPLE], page: deputy },
    {
      name: 'deputy-sitting',
      path: `${deputy.person.path}2025-12-18/`,
      title: `${deputy.person.text}: голоси 18 грудня 2025 року`,
      above: [FIRST, PEOPLE, { path: deputy.person.path, text: deputy.person.text }],
      page: {
        kind: 'deputy-sitting',
        person: deputy.person,
        sitting: line,
        votes: (['for', 'against', 'abstain', 'not-voting', 'conflict'] as const).map((outcome, i) => ({
          ...sampleLine(nasty, { number: i + 1, result: i === 3 ? 'rejected' : 'adopted' }),
          title: nasty ? ENDLESS : (TITLES[i % 3] ?? ''),
          outcome,
          word: WORDS[outcome],
        })),
      },
    },
    {
      name: 'decisions',
      path: 'decisions/',
      title: 'Рішення 2025 року',
      above: [FIRST],
      page: {
        kind: 'decisions',
        year: 2025,
        years: [2025, 2024].map((year) => ({
          path: year === 2025 ? 'decisions/' : `decisions/${year}/`,
          text: String(year),
        })),
        decisions: [0, 1, 2, 3, 4].map((i) => decision(i, nasty)),
      },
    },
    {
      name: 'data',
      path: 'data/',
      title: 'Відкриті дані',
      above: [FIRST],
      page: {
        kind: 'data',
        files: files.map(([file, text, mediaType, bytes]) => ({ path: `data/${file}`, text, mediaType, bytes })),
      },
    },
    { name: 'search', path: 'search/', title: 'Пошук', above: [FIRST], page: { kind: 'search' } },
    { name: 'about', path: 'about/', title: 'Про запис', above: [FIRST], page: { kind: 'about' } },
    {
      ...{ name: 'english', path: 'en/', title: 'About this site', above: [FIRST], language: 'en' },
      page: { kind: 'about' },
    },
    {
      ...{ name: 'corrections', path: 'corrections/', title: 'Виправлення', above: [FIRST] },
      page: { kind: 'corrections', corrections: CORRECTIONS },
    },
    {
      ...{ name: 'plan', path: cancelled.path, title: cancelled.text, above: [FIRST, SITTINGS] },
      page: planPage(cancelled, nasty),
    },
    {
      name: 'widget',
      path: `${deputy.person.path}widget/`,
      title: deputy.person.text,
      above: [],
      page: widgetOf(deputy),
    },
    { name: 'not-found', path: '404.html', title: 'Сторінки немає', above: [], page: { kind: 'not-found' } },
  ];
}
