/** Terms and publications for pictures and tests: every duty, every state. */
import type { MemberId, PlanId, SittingId } from '#contract/ids';
import type { NoticePreview, Recipient } from '#contract/notices';
import type { DutyView, PublishingView } from '#contract/publishing';

const planned = { planId: 'p1' as PlanId, session: 43, sitting: 1, startsAt: '2026-01-29T10:00:00+02:00' };
const held = { sittingId: '8-42-2' as SittingId, session: 42, sitting: 2, startsAt: '2025-12-18T10:00:00+02:00' };

const duties: readonly DutyView[] = [
  {
    ...{ ...held, duty: 'video', dueAt: '2025-12-19T21:59:59.999Z', state: 'late', article: '3590-IX' },
  },
  {
    ...{ ...held, duty: 'reconsideration', decision: '1489-42/VIII', dueAt: '2026-01-06T21:59:59.999Z' },
    ...{ state: 'at-hand', article: '280/97-ВР ст. 59 ч. 4' },
  },
  {
    ...{ ...held, duty: 'veto', dueAt: '2025-12-23T21:59:59.999Z', state: 'at-hand', papers: 41 },
    article: '280/97-ВР ст. 59 ч. 4',
  },
  {
    ...{ ...planned, duty: 'drafts', dueAt: '2026-01-15T21:59:59.999Z', state: 'exempt', papers: 23 },
    article: '2939-VI ст. 15 ч. 3',
  },
  {
    ...{ ...planned, duty: 'notice', dueAt: '2026-01-19T21:59:59.999Z', state: 'done', noted: true },
    ...{ doneAt: '2026-01-20T07:40:00.000Z', wasLate: true, how: 'Сайт ради, дошка оголошень' },
    article: '280/97-ВР ст. 46 ч. 10',
  },
  {
    ...{ ...held, duty: 'roll-call', day: '2025-12-18', dueAt: '2025-12-18T21:59:59.999Z', state: 'done', papers: 112 },
    ...{ doneAt: '2025-12-18T16:20:00.000Z', article: '280/97-ВР ст. 59 ч. 3' },
  },
];

export const samplePublishing: PublishingView = {
  martialLaw: true,
  duties: Object.fromEntries(duties.map((duty) => [`${duty.duty} ${duty.planId ?? duty.sittingId}`, duty])),
  targets: {
    'Вебсервер ради': {
      ...{ kind: 'sftp', isPublic: true, state: 'up-to-date', publishedAt: '2025-12-18T16:20:00.000Z', files: 4812 },
      ...{ address: 'https://sesii.kalynopil-rada.gov.ua/', checkedAt: '2026-01-19T06:10:00.000Z' },
      live: { state: 'going', since: '2026-01-19T06:10:00.000Z' },
    },
    'Сайт громади': {
      ...{ kind: 'pull', isPublic: true, state: 'up-to-date', publishedAt: '2025-12-18T16:20:00.000Z', files: 4812 },
    },
    'Сховище області': {
      ...{ kind: 's3', isPublic: true, state: 'waiting', publishedAt: '2025-12-04T14:02:00.000Z', files: 4790 },
      failed: {
        at: '2025-12-18T16:20:00.000Z',
        why: {
          uk: '«Сховище області» не приймає імʼя, пароль або ключ. Оператор виправляє їх у publishing.json і перезапускає Дзвін.',
          en: '“Сховище області” does not take the name, password or key. The operator mends them in publishing.json and starts Dzvin anew.',
        },
        nextAt: '2025-12-18T17:20:00.000Z',
      },
      live: {
        ...{ state: 'failing', since: '2025-12-18T16:18:00.000Z' },
        why: {
          uk: '«Сховище області» не приймає імʼя, пароль або ключ. Оператор виправляє їх у publishing.json і перезапускає Дзвін.',
          en: '“Сховище області” does not take the name, password or key. The operator mends them in publishing.json and starts Dzvin anew.',
        },
      },
    },
    'USB-носій у сейфі': {
      ...{ kind: 'folder', isPublic: false, state: 'waiting' },
      failed: {
        at: '2025-12-18T16:20:00.000Z',
        why: {
          uk: 'Папки «USB-носій у сейфі» немає або до неї не можна писати. Підʼєднайте носій і перевірте права.',
          en: 'The folder “USB-носій у сейфі” is not there or can’t be written to. Connect the medium and check its rights.',
        },
        nextAt: '2025-12-18T17:20:00.000Z',
      },
    },
  },
  targetsFile: '/var/lib/dzvin/publishing.json',
  letters: {},
};

const to = (memberId: string, name: string, rest: Partial<Recipient>): Recipient => ({
  ...{ memberId: memberId as MemberId, name },
  ...rest,
});
const at = '2026-01-16T08:10:00.000Z';

/** The letter about a planned sitting, sent once; two have not got it. */
export const sampleNotice: NoticePreview = {
  subject: '1-ше пленарне засідання чергової сесії № 43, четвер, 29 січня 2026 р. о 10:00',
  text: `Калинопільська міська рада Черкаської області
Повідомлення про скликання
Повідомляємо, що скликано 1-ше пленарне засідання чергової сесії № 43.
Час: четвер, 29 січня 2026 р. о 10:00.
Місце: сесійна зала.

На розгляд виносяться питання:
1. Про внесення змін до бюджету Калинопільської міської територіальної громади на 2026 рік
   Доповідає: Левко І. П., начальник фінансового управління
2. Про затвердження технічної документації із землеустрою щодо встановлення меж земельних ділянок
`,
  recipients: [
    to('m1', 'Ґудзь Марʼяна Олегівна', { address: 'gudz@rada.example', fate: 'sent', at }),
    to('m2', 'Коцюбинська-Левицька Ганна Петрівна', { address: 'kotsiubynska@rada.example', fate: 'refused', at }),
    to('m3', 'Левко Остап Іванович', { fate: 'no-address', at }),
    to('m4', 'Яворський Юрій Дмитрович', { address: 'holova@rada.example', fate: 'sent', at }),
  ],
  mail: true,
};
