/** Every kind of page with everyday content, and with nasty: endless titles, markup in them, long names. */
import type {
  DeputyPage,
  SiteDecisionLine,
  SiteItem,
  SiteLink,
  SitePage,
  SiteSittingLine,
  SiteVotes,
  WidgetPage,
} from '#contract/public-site';
import { ENDLESS, sampleBallot, sampleLine, sampleSecret, sampleSetAside } from './sample-ballot.ts';
import { HEAD, samplePeople, WORDS } from './sample-people.ts';

/** A page with what stands in its head: name, path, pages above. */
export type Sample = {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly above: readonly SiteLink[];
  readonly page: SitePage;
};

const TITLES = [
  'Про внесення змін до бюджету Калинопільської міської територіальної громади на 2026 рік',
  'Про надання дозволу на розроблення проєкту землеустрою щодо відведення земельної ділянки у власність',
  'Про Програму підтримки захисників і захисниць України на 2026–2028 роки',
];
const FIRST: SiteLink = { path: '', text: 'Головна' };
const SITTINGS: SiteLink = { path: 'sittings/', text: 'Засідання' };
const PEOPLE: SiteLink = { path: 'people/', text: 'Депутати' };

const sitting = (change: Partial<SiteSittingLine> = {}): SiteSittingLine => ({
  path: 'sittings/2025-12-18/',
  text: '42-га сесія VIII скликання, друге пленарне засідання',
  date: '2025-12-18T10:00:00+02:00',
  session: 42,
  sitting: 2,
  kind: 'regular',
  state: 'closed',
  ballots: 21,
  decisions: 10,
  ...change,
});
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

const decision = (i: number, nasty: boolean): SiteDecisionLine => ({
  path: 'sittings/2025-12-18/ballots/12/',
  text: nasty && i === 0 ? ENDLESS : (TITLES[i % 3] ?? ''),
  number: `${i + 2}-39/VIII`,
  date: '2025-12-18',
  ballot: { path: 'sittings/2025-12-18/ballots/12/', text: 'Голосування № 12' },
  isSetAside: i === 2,
});

const VOTES: SiteVotes = { for: 142, against: 12, abstain: 9, 'not-voting': 21, absent: 14, conflict: 2, total: 200 };
const SHA = '3f'.repeat(32);

const item = (number: string, nasty: boolean, change: Partial<SiteItem> = {}): SiteItem => ({
  number,
  title: nasty ? ENDLESS : (TITLES[Number(number) % 3] ?? ''),
  project: '2-39/VIII',
  reporter: 'Щербань М. О.',
  state: 'considered',
  documents: [{ title: 'Проєкт рішення', file: { sha256: SHA, type: 'application/pdf', bytes: 214_300 } }],
  ballots: [
    sampleLine(nasty, { number: 11, about: 'за основу', decisions: [], text: 'За основу' }),
    sampleLine(nasty, { number: 12, text: 'В цілому' }),
  ],
  speeches: [
    {
      speaker: 'Щербань Микита Олександрович',
      office: 'голова постійної комісії',
      kind: 'report',
      at: '2025-12-18T11:20:02+02:00',
      seconds: 490,
    },
    { speaker: 'Абраменко О. В.', path: 'people/d1/', kind: 'debate', at: '2025-12-18T11:36:12+02:00', seconds: 291 },
  ],
  ...change,
});

function sittingPage(nasty: boolean): SitePage {
  const people = samplePeople(nasty);
  return {
    kind: 'sitting',
    line: sitting(),
    place: 'сесійна зала, вул. Соборна, 1',
    openedAt: '2025-12-18T10:04:00+02:00',
    closedAt: '2025-12-18T13:40:00+02:00',
    items: [
      item('1', nasty),
      item('2', false, {
        ballots: [
          sampleLine(false, { number: 13, text: 'В цілому', result: 'rejected', decisions: [] }),
          sampleLine(false, { number: 14, text: 'Повторне', result: 'stopped', decisions: [], setAside: 15 }),
        ],
      }),
      item('3', false, { state: 'withdrawn', ballots: [], speeches: [], documents: [] }),
    ],
    own: [sampleLine(false, { number: 1, text: 'Порядок денний за основу', about: 'порядок денний', decisions: [] })],
    present: [...people.slice(0, 22), HEAD],
    absent: people.slice(22),
    guests: [{ name: 'Гончар Ірина Петрівна', office: 'начальниця відділу освіти' }],
    events: [
      {
        at: '2025-12-18T12:00:00+02:00',
        text: 'Оголошено повітряну тривогу',
        detail: 'Засідання продовжено о 12:47 після нової реєстрації.',
      },
    ],
    statements: [
      { name: 'Ґудзь Олег Васильович', text: 'Прошу врахувати: під час голосування № 12 мій пульт не відповідав.' },
    ],
    notes: [
      {
        at: '2025-12-19T09:10:00+02:00',
        text: 'Прізвище доповідача в питанні 2 слід читати «Щербань».',
        isCorrection: true,
      },
    ],
    files: [
      { path: 'sittings/2025-12-18/protocol.pdf', text: 'Протокол, PDF' },
      { path: 'sittings/2025-12-18/roll-calls.pdf', text: 'Усі поіменні голосування, PDF' },
    ],
  };
}

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
        latest: [line, ...before],
        coming: [coming],
        agenda: TITLES.map((title, i) => ({ number: String(i + 1), title: nasty && i === 1 ? ENDLESS : title })),
        decisions: [0, 1, 2, 3].map((i) => decision(i, nasty)),
      },
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
        sittings: [coming, line, ...before],
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
      name: 'widget',
      path: `${deputy.person.path}widget/`,
      title: deputy.person.text,
      above: [],
      page: widgetOf(deputy),
    },
    { name: 'not-found', path: '404.html', title: 'Сторінки немає', above: [], page: { kind: 'not-found' } },
  ];
}
