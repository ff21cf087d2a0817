/** Every state of the council's settings on the secretary's page, and of the first run, once. */
import type { Page } from 'playwright-core';
import type { OfficeView } from '#contract/views';
import type { ConsoleHub } from './console-hub.ts';
import { sampleSecretary } from './sample.ts';
import { ACCOUNTS, emptyOffice, PLANNED, ROSTER_FAULTY, ROSTER_GOOD, settledOffice } from './sample-settings.ts';
import { type Listed, SMALL } from './shot.ts';

/** What the hub answers over HTTP. */
const answers =
  (list: unknown = ROSTER_FAULTY): NonNullable<ConsoleHub['ask']> =>
  (path) => {
    if (path === '/api/accounts') return { status: 200, body: ACCOUNTS };
    if (path === '/api/imports/roster') return { status: 200, body: list };
    return { status: 404, body: { code: 'NOT_FOUND', uk: 'Немає', en: 'None' } };
  };
const office =
  (view: OfficeView, list?: unknown): Listed['arrange'] =>
  (hub) => {
    hub.ask = answers(list);
    hub.show('secretary', sampleSecretary({ ...SMALL, scene: 'closed' }), {});
    hub.show('office', view);
  };
const file = { name: 'депутати.xlsx', mimeType: 'text/csv', buffer: Buffer.from('ПІБ') };
const choose = async (page: Page) => {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('table').waitFor();
};
const click = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

const unusual = settledOffice(26, {
  rules: {
    ...settledOffice().rules,
    ballotSeconds: 45,
    voteMayChange: false,
    consoleNeeds: 'pin',
    edition: 'Регламент',
  },
});

export const SETTINGS: readonly Listed[] = [
  { name: 'council', arrange: office(settledOffice()), shows: 'form[novalidate]', query: '#council' },
  {
    name: 'council-wrong',
    arrange: office(settledOffice()),
    shows: 'form[novalidate]',
    query: '#council',
    act: async (page) => {
      await page.getByLabel('Колір ради').fill('#00754F');
      await page.getByLabel('Код ЄДРПОУ').fill('123');
      await page.getByRole('button', { name: 'Зберегти' }).click();
    },
  },
  { name: 'council-dark', arrange: office(settledOffice()), shows: 'form[novalidate]', query: '?theme=dark#council' },
  { name: 'rules', arrange: office(settledOffice()), shows: '.rules', query: '#rules' },
  {
    name: 'rules-unusual',
    arrange: office(unusual),
    shows: '.rules',
    query: '#rules',
    act: async (page) => {
      await page.getByLabel('Час голосування', { exact: true }).fill('60');
      await page.getByText('Яка більшість потрібна').click();
    },
  },
  {
    name: 'rules-found',
    look: '.scroll',
    arrange: office(unusual),
    shows: '.rules',
    query: '?theme=contrast#rules',
    act: (page) => page.getByLabel('Знайти правило').fill('мікрофон'),
  },
  { name: 'people', arrange: office(settledOffice()), shows: 'table', query: '#people' },
  {
    name: 'people-120',
    look: 'thead',
    arrange: office(settledOffice(120)),
    shows: 'table',
    query: '?theme=dark#people',
  },
  { name: 'people-none', arrange: office(emptyOffice()), shows: '.people', query: '#people' },
  {
    name: 'person',
    arrange: office(settledOffice(26, { card: { card: '04AB12CD', at: '2025-12-18T11:00:00Z' } })),
    shows: 'table',
    query: '#people',
    act: click(/^Бойчук/),
  },
  {
    name: 'person-card',
    arrange: office(settledOffice()),
    shows: 'table',
    query: '#people',
    act: async (page, hub) => {
      await click('Додати людину')(page);
      await page.getByRole('button', { name: 'Зберегти' }).click();
      await click('Прочитати картку')(page);
      hub.show('office', settledOffice(26, { card: { card: '04AB12CD', at: '2025-12-18T11:00:00Z' } }));
      await page.getByRole('button', { name: /Надати картку/ }).waitFor();
    },
  },
  {
    name: 'cards',
    arrange: office(settledOffice()),
    shows: 'table',
    query: '?theme=dark#people',
    act: async (page, hub) => {
      await click('Роздати картки')(page);
      hub.show('office', settledOffice(26, { card: { card: '04AB12CD', at: '2025-12-18T11:00:00Z' } }));
      await page.getByRole('button', { name: 'Надати картку 04AB12CD' }).waitFor();
    },
  },
  {
    name: 'person-remove',
    arrange: office(settledOffice()),
    shows: 'table',
    query: '#people',
    act: async (page) => {
      await click(/^Бойчук/)(page);
      await page.getByRole('button', { name: 'Прибрати зі списку…' }).click();
    },
  },
  { name: 'import', arrange: office(settledOffice()), shows: '.import', query: '#import' },
  { name: 'import-faulty', arrange: office(settledOffice()), shows: '.import', query: '#import', act: choose },
  {
    name: 'import-good',
    arrange: office(settledOffice(), ROSTER_GOOD),
    shows: '.import',
    query: '?theme=dark#import',
    act: choose,
  },
  { name: 'accounts', arrange: office(settledOffice()), shows: 'table', query: '#accounts' },
  {
    name: 'account',
    arrange: office(settledOffice()),
    shows: 'table',
    query: '#accounts',
    act: click(/^Шевчук/),
  },
];

/** The start page of a council that is not set up. */
export const BEGINNING: readonly Listed[] = [{ name: 'to-be-set-up', arrange: office(emptyOffice()), shows: '.log' }];

const begun = settledOffice(26, { missing: ['seats', 'accounts', 'sitting'] });

export const FIRST_RUN: readonly Listed[] = [
  { name: 'council', arrange: office(emptyOffice()), shows: '.first-run' },
  {
    name: 'rules',
    arrange: office({ ...emptyOffice({ missing: ['rules', 'roster', 'seats', 'accounts', 'sitting'] }), ...council() }),
    shows: '.first-run',
  },
  {
    name: 'roster',
    arrange: office({ ...emptyOffice({ missing: ['roster', 'seats', 'accounts', 'sitting'] }), ...council() }),
    shows: '.first-run',
  },
  { name: 'seats', arrange: office(begun), shows: '.first-run', query: '#seats', act: click(/^2 Бойчук/) },
  { name: 'accounts', arrange: office(begun), shows: '.first-run', query: '?theme=dark#accounts' },
  { name: 'sitting', arrange: office(begun), shows: '.first-run', query: '#sitting' },
  {
    name: 'planned',
    arrange: office(settledOffice(26, { plans: PLANNED })),
    shows: '.first-run',
    query: '?theme=contrast#sitting',
  },
];

function council(): Pick<OfficeView, 'council' | 'convocation'> {
  const { council: settled, convocation } = settledOffice();
  return { ...(settled && { council: settled }), ...(convocation && { convocation }) };
}
