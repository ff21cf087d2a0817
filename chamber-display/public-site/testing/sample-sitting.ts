/** A sitting for pictures and tests of the site: held, with its papers and signatures; planned, changed and dropped. */
import type {
  SiteCorrection,
  SiteDecisionLine,
  SiteItem,
  SitePaper,
  SiteSignature,
  SiteSigner,
  SiteSittingLine,
  SiteVideo,
  SittingPage,
} from '#contract/public-site';
import { ENDLESS, sampleLine } from './sample-ballot.ts';
import { HEAD, samplePeople } from './sample-people.ts';

export const TITLES = [
  'Про внесення змін до бюджету Калинопільської міської територіальної громади на 2026 рік',
  'Про надання дозволу на розроблення проєкту землеустрою щодо відведення земельної ділянки у власність',
  'Про Програму підтримки захисників і захисниць України на 2026–2028 роки',
];

const SHA = '3f'.repeat(32);

export const sitting = (change: Partial<SiteSittingLine> = {}): SiteSittingLine => ({
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
/** A second of the sitting's video; `isExact` absent: on a site that can't be opened at it. */
const onYoutube = (seconds: number) => ({
  ...{ href: `https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=${seconds}s`, seconds, isExact: true as const },
});
const onFacebook = (seconds: number) => ({ href: 'https://www.facebook.com/rada/videos/1', seconds, video: 2 });
const VIDEO: SiteVideo = {
  ...{ number: 1, from: onYoutube(221) },
  chapters: [
    { title: 'Відкриття засідання', seconds: 221, href: onYoutube(221).href },
    { title: `1. ${TITLES[1]}`, seconds: 612, href: onYoutube(612).href },
    { title: 'Закрита частина засідання', seconds: 9120 },
  ],
  files: [
    { path: 'sittings/2025-12-18/video-1.vtt', text: 'WebVTT' },
    { path: 'sittings/2025-12-18/video-1.json', text: 'JSON' },
  ],
};
const SECOND: SiteVideo = {
  ...{ number: 2, from: onFacebook(0) },
  chapters: [{ title: `2. ${ENDLESS}`, seconds: 3723 }],
  files: VIDEO.files.map(({ path, text }) => ({ path: path.replace('-1', '-2'), text })),
};

const item = (number: string, nasty: boolean, change: Partial<SiteItem> = {}): SiteItem => ({
  number,
  title: nasty ? ENDLESS : (TITLES[Number(number) % 3] ?? ''),
  project: '2-39/VIII',
  reporter: 'Щербань М. О.',
  state: 'considered',
  documents: [{ title: 'Проєкт рішення', file: { sha256: SHA, type: 'application/pdf', bytes: 214_300 } }],
  ballots: [
    sampleLine(nasty, { number: 11, about: 'за основу', decisions: [], text: 'За основу' }),
    sampleLine(nasty, { number: 12, text: 'В цілому', video: nasty ? onFacebook(4512) : onYoutube(4512) }),
  ],
  speeches: [
    {
      speaker: 'Щербань Микита Олександрович',
      office: 'голова постійної комісії',
      kind: 'report',
      at: '2025-12-18T11:20:02+02:00',
      seconds: 490,
      video: onYoutube(4760),
      sound: ['sittings/2025-12-18/sound/4.opus'],
    },
    { speaker: 'Абраменко О. В.', path: 'people/d1/', kind: 'debate', at: '2025-12-18T11:36:12+02:00', seconds: 291 },
  ],
  ...change,
});

export function sittingPage(nasty: boolean): SittingPage {
  const people = samplePeople(nasty);
  return {
    kind: 'sitting',
    line: sitting(),
    place: 'сесійна зала, вул. Соборна, 1',
    openedAt: '2025-12-18T10:04:00+02:00',
    closedAt: '2025-12-18T13:40:00+02:00',
    videos: nasty ? [VIDEO, SECOND] : [VIDEO],
    items: [
      item('1', nasty, { video: nasty ? onFacebook(4400) : onYoutube(4400) }),
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
        detail: 'Засідання поновлено о 12:47 після нової реєстрації.',
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
    publishedAt: '2025-12-03T09:12:00+02:00',
    changes: [{ at: '2025-12-09T16:40:00+02:00', text: `Додано питання 3: ${TITLES[0]}` }],
    speeches: [
      { speaker: HEAD.text, office: HEAD.office, kind: 'reference', at: '2025-12-18T10:06:12+02:00', seconds: 74 },
    ],
    papers: nasty ? samplePapers().slice(1) : samplePapers(),
    ...(nasty && { withheld: { article: '280/97-ВР ст. 46' } }),
    awaited: [sampleAwaited()],
    signatures: nasty ? [SIGNATURE, UNPROVEN] : [SIGNATURE],
    corrections: CORRECTIONS.slice(0, 1),
    files: [{ path: 'data/sittings/2025-12-18/motions.csv', text: 'Питання й результати, CSV' }],
  };
}

const sampleAwaited = (): SiteDecisionLine => {
  const { path } = sampleLine();
  const ballot = { path, text: 'Голосування № 12' };
  return { path, text: TITLES[1] ?? '', number: '916-42/VIII', date: '2025-12-18', ballot, isSetAside: false };
};

const SIGNER: SiteSigner = {
  ...{ name: 'Яворський Тарас Григорович', position: 'міський голова', organisation: 'Калинопільська міська рада' },
  ...{ at: '2025-12-19T10:02:11+02:00', clock: 'time-stamp', isConfirmed: true },
};
const SIGNATURE: SiteSignature = {
  at: '2025-12-19T10:05:40+02:00',
  signers: [
    {
      ...SIGNER,
      ...{ issuer: 'КНЕДП «Приклад»', serial: '3AA9288358EC0003040000005C5D3300' },
      checked: 'Сертифікат видав надавач зі списку довіри, що його поклала рада. Чи не відкликано його, не запитували.',
    },
  ],
  files: [
    { path: 'sittings/2025-12-18/signatures/3f3f3f3f3f3f3f3f/manifest.json.p7s', text: 'Файл підпису' },
    { path: 'sittings/2025-12-18/signatures/3f3f3f3f3f3f3f3f/manifest.json', text: 'Опис пакета, який підписано' },
  ],
};

const WITHHELD =
  'Файл підпису зберігає рада: у сертифікаті може бути податковий номер підписувача, а це персональні дані.';
/** One of which nobody knows whether it is КЕП, and whose file stays inside. */
const UNPROVEN: SiteSignature = {
  ...{ at: SIGNATURE.at, files: [] },
  signers: SIGNATURE.signers.map(({ isConfirmed: _, ...signer }) => ({
    ...signer,
    checked: 'Ланцюг довіри не перевірено: довірчий список ЦЗО не встановлено.',
  })),
  withheld: WITHHELD,
};

const samplePaper = (path: string, text: string, bytes: number): SitePaper => ({
  ...{ path: `sittings/2025-12-18/${path}`, text, bytes, sha256: SHA, isSealed: true, signedBy: [SIGNER] },
});

const samplePapers = (): readonly SitePaper[] => [
  samplePaper('protocol.pdf', 'Протокол засідання', 412_300),
  samplePaper('decisions/2-39.pdf', `Рішення № 2-39/VIII: ${TITLES[0]}`, 61_200),
  { ...samplePaper('roll-calls.pdf', 'Усі поіменні голосування засідання', 902_100), withheld: WITHHELD },
];

export const CORRECTIONS: readonly SiteCorrection[] = [
  {
    ...{ kind: 'paper', path: 'sittings/2025-12-18/protocol.pdf', text: 'Протокол засідання' },
    ...{ at: '2025-12-22T11:30:00+02:00', former: '7c'.repeat(32), sha256: SHA },
  },
  {
    ...{ kind: 'note', path: 'sittings/2025-12-18/', text: '42-га сесія VIII скликання, друге пленарне засідання' },
    ...{ at: '2025-12-19T09:10:00+02:00', detail: 'Прізвище доповідача в питанні 2 слід читати «Щербань».' },
  },
];

/** A sitting to come, as it was published. */
export const planPage = (line: SiteSittingLine, nasty: boolean): SittingPage => ({
  ...{ kind: 'sitting', line, place: 'сесійна зала, вул. Соборна, 1', publishedAt: '2026-01-12T09:00:00+02:00' },
  changes: [
    {
      at: '2026-01-14T15:20:00+02:00',
      text: 'Змінено місце засідання: тепер сесійна зала, вул. Соборна, 1, було Палац культури.',
    },
    { at: '2026-01-14T15:22:00+02:00', text: 'Питання 2: замінено документ «Проєкт рішення».' },
  ],
  items: ['1', '2'].map((number) => item(number, nasty, { state: 'waiting', ballots: [], speeches: [] })),
  ...{ speeches: [], own: [], present: [], absent: [], guests: [], events: [], statements: [], notes: [] },
  ...{ papers: [], awaited: [], signatures: [], corrections: [], files: [] },
});
