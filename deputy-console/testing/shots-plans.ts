/** States of the secretary's pages of plans, record, search, papers and their templates, once each. */
import type { MemberId } from '#contract/ids';
import type { AgendaPreview } from '#contract/imports';
import type { RecordingView } from '#contract/recording';
import type { Found } from '#contract/search';
import type { OfficeView, SecretaryView } from '#contract/views';
import type { ConsoleHub } from './console-hub.ts';
import { sampleSecretary } from './sample.ts';
import { agenda, EMPTY_PLAN, PLAN, sampleOffice } from './sample-plans.ts';
import { sampleNotice } from './sample-publishing.ts';
import { samplePaperSigned, sampleSeal, sampleSigned } from './sample-seal.ts';
import { busy } from './sample-secretary.ts';
import { sampleArchive, sampleSound } from './sample-sound.ts';
import { sampleTemplates } from './sample-templates.ts';
import { type Listed, lose, SMALL } from './shot.ts';

type Ask = NonNullable<ConsoleHub['ask']>;
const item = (): SecretaryView => sampleSecretary({ ...SMALL, scene: 'item' });
const closed = (): SecretaryView => {
  const view = sampleSecretary({ ...SMALL, scene: 'closed' });
  return { ...view, agenda: item().agenda };
};

/** The sitting that has ballots, closed. */
const ended = (): SecretaryView => {
  const view = item();
  const closing = Object.entries(view.sittings).map(([id, sitting]) => [id, { ...sitting, state: 'closed' as const }]);
  return { ...view, sittings: Object.fromEntries(closing) };
};

/** Both papers of it that came back signed. */
const signatures = Object.fromEntries(
  Object.values(ended().sittings).map(({ sittingId }) => [
    sittingId,
    [sampleSigned(sittingId), samplePaperSigned(sittingId)],
  ]),
);

const office =
  (parts: Partial<OfficeView> = {}, view: SecretaryView = closed(), ask?: Ask): Listed['arrange'] =>
  (hub) => {
    hub.show('office', sampleOffice(26, parts));
    hub.show('secretary', view, {});
    if (ask) hub.ask = ask;
  };
/** A closed sitting whose sound is archived. */
const sound =
  (more: Partial<RecordingView['archive'][string]> = {}): Listed['arrange'] =>
  (hub) => {
    const [sittingId = ''] = Object.keys(ended().sittings);
    office({ notes: {} }, ended(), (path) =>
      path.endsWith('/sound') ? { status: 200, body: sampleSound } : { status: 404 },
    )(hub);
    hub.show('recording', sampleArchive(sittingId, more));
  };
const at = `#plans/${PLAN}`;
const press =
  (...names: (string | RegExp)[]): NonNullable<Listed['act']> =>
  async (page) => {
    for (const name of names) await page.getByRole('button', { name }).first().click();
  };

/** A list as the hub understands it: five good rows, and one of each kind of fault. */
export const preview: AgendaPreview = {
  columns: [],
  rows: agenda.map((entry, place) => ({
    row: place + 2,
    cells: [entry.number, entry.title],
    faults: [],
    ...(place === 5
      ? {
          faults: [
            { column: '№', uk: 'Номер 6 уже є в рядку 4. Дайте інший.', en: 'Number 6 stands in row 4. Give another.' },
          ],
        }
      : { entry }),
    ...(place === 2 && { remarks: [{ uk: 'Апостроф замінено на ʼ.', en: 'The apostrophe is written ʼ.' }] }),
  })),
  faults: [],
};
const M = (word: string) => `\uE000${word}\uE001`;
export const found: readonly Found[] = [
  {
    kind: 'item',
    title: `1. Про внесення змін до ${M('бюджету')} громади на 2026 рік`,
    excerpt: `Проєкт № 43-11. Доповідає: Прокопенко Ірина Василівна`,
    sittingId: item().head?.sittingId,
    number: '1',
    at: '2025-12-18T10:00:00+02:00',
  } as Found,
  {
    kind: 'ballot',
    title: `Про внесення змін до ${M('бюджету')}`,
    excerpt: `Голосування № 3: в цілому. Рішення прийнято. За — 15, потрібно 14 з 27. …змін до ${M('бюджету')} територіальної громади`,
    sittingId: item().head?.sittingId,
    number: '3',
    at: '2025-12-18T11:42:30+02:00',
    position: 1291,
    href: '/api/sittings/8-42-2/ballots/3/roll-call.pdf',
  } as Found,
  {
    kind: 'document',
    title: 'Пояснювальна записка',
    excerpt: `…дохідну частину ${M('бюджету')} збільшено на 4 200 000 грн…`,
    at: '2025-12-18T10:00:00+02:00',
    href: `/files/${'b'.repeat(64)}?title=x`,
  },
  { kind: 'person', title: 'Ґудзь Олег Панасович', excerpt: `депутат, комісія з питань ${M('бюджету')}` },
];
const answers: Ask = (path) => {
  if (path.startsWith('/api/notices/')) return { status: 200, body: sampleNotice };
  if (path === '/api/imports/agenda') return { status: 200, body: preview };
  if (path === '/api/search') return { status: 200, body: { found, more: false } };
  return { status: 404, body: { code: 'NOT_FOUND', uk: 'Не знайдено', en: 'Not found', details: {} } };
};

export const PLANS: readonly Listed[] = [
  { name: 'plans', arrange: office(), shows: '.head', query: '#plans' },
  { name: 'plan-deadlines', arrange: office(), shows: '.deadlines', query: '#deadlines' },
  {
    name: 'plan-deadline-note',
    arrange: office(),
    shows: '.deadlines',
    query: '#deadlines',
    act: press(/Відмітити: Оприлюднення відео/),
  },
  {
    name: 'plan-targets',
    arrange: office(),
    shows: '.deadlines',
    query: '#deadlines',
    act: (page) => page.getByText('Сховище області').first().scrollIntoViewIfNeeded(),
  },
  {
    name: 'plan-notice',
    arrange: office({}, closed(), answers),
    shows: '.deadlines',
    query: '#deadlines',
    act: press('Лист…'),
  },
  { name: 'plans-none', arrange: office({ plans: {} }), shows: '.empty', query: '#plans' },
  { name: 'plan-new', arrange: office(), shows: '.head', query: '#plans', act: press('Запланувати засідання') },
  { name: 'plan', arrange: office(), shows: '.desk', query: at },
  {
    name: 'plan-typing',
    arrange: office(),
    shows: '.desk',
    query: at,
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Назва питання 3' }).press('Enter');
      await page.keyboard.type('Про');
      await page.getByRole('button', { name: /Пронумерувати/ }).waitFor();
    },
  },
  { name: 'plan-empty', arrange: office(), shows: '.none', query: `#plans/${EMPTY_PLAN}` },
  { name: 'plan-dark', picture: true, arrange: office(), shows: '.desk', query: `?theme=dark${at}` },
  { name: 'plan-convene', arrange: office(), shows: '.desk', query: at, act: press('Скликати…') },
  {
    name: 'plan-import',
    arrange: office(),
    shows: '.desk',
    query: at,
    act: press('Вставити список або взяти з файлу…'),
  },
  {
    name: 'plan-import-rows',
    arrange: office({}, closed(), answers),
    shows: '.desk',
    query: at,
    act: async (page) => {
      await press('Вставити список або взяти з файлу…')(page, undefined as never);
      await page.getByLabel(/Або вставте текст/).fill('1. Про бюджет');
      await page.getByRole('button', { name: 'Прочитати' }).click();
      await page.locator('dialog table').waitFor();
    },
  },
  {
    name: 'plan-rehearsal',
    arrange: office({
      rehearsal: {
        planId: PLAN,
        state: 'running',
        port: 8081,
        guests: [
          { role: 'display' },
          { role: 'chair' },
          { role: 'deputy', memberId: Object.keys(sampleOffice().members)[3] as MemberId },
        ],
      },
    }),
    shows: '#rehearsal-title',
    query: at,
  },
  {
    name: 'plan-offline',
    look: '.plate, .saved',
    arrange: office(),
    shows: '.desk',
    query: at,
    act: async (page, hub) => {
      await page.getByRole('textbox', { name: 'Назва питання 6' }).press('Enter');
      await page.keyboard.type('Про благоустрій');
      await lose(page, hub);
    },
  },
  {
    name: 'record-notes',
    arrange: office({}, busy(item())),
    shows: '.note-box',
  },
  {
    name: 'record-departures',
    arrange: office(
      {},
      (() => {
        const view = busy(item());
        const ids = Object.keys(view.seats).slice(2, 14);
        return { ...view, departures: Object.fromEntries(ids.map((id) => [id, 'unconfirmed' as const])) };
      })(),
    ),
    shows: '.note-box',
    act: press(/Підтвердити вибуття/),
  },
  {
    name: 'record-correct',
    arrange: office({}, item()),
    shows: '.note-box',
    act: press('Виправити запис № 1284'),
  },
  {
    name: 'search',
    arrange: office({}, item(), answers),
    shows: '.found',
    query: '#search/бюджету',
  },
  { name: 'search-begin', arrange: office({}, item()), shows: '.empty', query: '#search' },
  { name: 'papers', arrange: office({}, item()), shows: '.prints', query: '#papers' },
  {
    name: 'papers-way',
    arrange: office({ notes: {}, seal: sampleSeal }, ended()),
    shows: '.prints',
    query: '#papers',
    act: async (page) => page.locator('summary').first().click(),
  },
  {
    name: 'papers-sound',
    arrange: sound(),
    shows: '.prints',
    query: '#papers',
    act: async (page) => {
      await page.getByText('Звук засідання').first().click();
      await page.getByRole('button', { name: /Слухати: Верес/ }).click();
    },
  },
  {
    name: 'papers-sound-due',
    arrange: sound({ due: true, damaged: true }),
    shows: '.prints',
    query: '#papers',
    act: async (page) => {
      await page.getByText('Звук засідання').first().click();
      await page.getByRole('button', { name: 'Видалити звук…' }).click();
    },
  },
  {
    name: 'papers-signed',
    arrange: office({ notes: {}, seal: sampleSeal, signatures }, ended()),
    shows: '.prints',
    query: '#papers',
    act: async (page) => {
      await page.getByText('Підписати КЕП').last().click();
      await page.getByText('Вʼюн Ольга Петрівна').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'templates',
    arrange: office({}, item(), sampleTemplates()),
    shows: '.editor',
    query: '#templates',
    act: async (page) => {
      await page.clock.runFor(1000);
      await page.locator('.paper').waitFor();
    },
  },
  {
    name: 'templates-fault',
    look: '.editor',
    arrange: office({}, item(), sampleTemplates()),
    shows: '.editor',
    query: '#templates',
    act: async (page) => {
      await page.getByLabel('Текст бланка').fill('= ПРОТОКОЛ\n{датта}\n');
      await page.clock.runFor(1000);
      await page.locator('.plate').waitFor();
    },
  },
];
