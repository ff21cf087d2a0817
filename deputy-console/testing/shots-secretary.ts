/** Every state of the secretary's console, once. */
import type { MemberId } from '#contract/ids';
import type { SecretaryView } from '#contract/views';
import type { Sample } from '#kit/sample-views';
import { sampleSecretary } from './sample.ts';
import { copied } from './sample-parts.ts';
import { alarm, busy, noQuorum, paper } from './sample-secretary.ts';
import { LARGE, type Listed, lose, SMALL } from './shot.ts';

const ITEM: Sample = { ...SMALL, scene: 'item' };

const secretary =
  (
    sample: Sample,
    lines?: number,
    change: (view: SecretaryView) => SecretaryView = (view) => view,
  ): Listed['arrange'] =>
  (hub) =>
    hub.show('secretary', change(sampleSecretary(sample, lines)), {});

const press =
  (name: string | RegExp): NonNullable<Listed['act']> =>
  (page) =>
    page.getByRole('button', { name }).first().click();
const pressBoth =
  (first: string | RegExp, second: string | RegExp): NonNullable<Listed['act']> =>
  async (page) => {
    await page.getByRole('button', { name: first }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: second }).click();
  };

export const SECRETARY: readonly Listed[] = [
  { name: 'record', arrange: secretary(ITEM), shows: '.log' },
  {
    name: 'record-ballot',
    look: '.running',
    arrange: secretary({ ...LARGE, scene: 'ballot' }, 400),
    shows: '.running',
  },
  { name: 'record-dark', picture: true, arrange: secretary(ITEM), shows: '.log', query: '?theme=dark' },
  { name: 'record-alarm', look: '.plate', arrange: secretary(ITEM, 30, alarm), shows: '.plate' },
  {
    name: 'record-copied',
    look: '.plate',
    arrange: secretary(ITEM, 30, (view) => ({ ...view, alerts: [copied] })),
    shows: '.plate',
  },
  {
    name: 'record-last-copy',
    look: '.plate',
    arrange: secretary(ITEM, 30, (view) => ({ ...view, alerts: [{ ...copied, vouchFor: 'm2' as MemberId }] })),
    shows: '.plate',
  },
  { name: 'alarm', arrange: secretary(ITEM), shows: '.log', act: press('Повітряна тривога') },
  { name: 'all-clear', arrange: secretary(ITEM, 30, alarm), shows: '.plate', act: press('Відбій тривоги') },
  { name: 'agenda', arrange: secretary({ ...LARGE, scene: 'item' }), shows: '.list', query: '#agenda' },
  { name: 'agenda-busy', arrange: secretary(ITEM, 30, busy), shows: '.list', query: '#agenda' },
  {
    name: 'agenda-item',
    arrange: secretary(ITEM, 30, busy),
    shows: '.list',
    query: '#agenda',
    act: press('Дії: питання 12'),
  },
  {
    name: 'agenda-move',
    arrange: secretary(ITEM, 30, busy),
    shows: '.list',
    query: '#agenda',
    act: pressBoth('Дії: питання 15', 'Переставити'),
  },
  { name: 'agenda-block', arrange: secretary(ITEM, 30, busy), shows: '.list', query: '#agenda', act: press('Пакет…') },
  { name: 'ballots', arrange: secretary(ITEM, 30, busy), shows: '.manual', query: '#ballots' },
  {
    name: 'ballots-120',
    look: '.manual thead',
    arrange: secretary({ ...LARGE, scene: 'item' }, 30, busy),
    shows: '.manual',
    query: '#ballots',
  },
  {
    name: 'ballots-dark',
    look: 'tbody tr:first-child',
    arrange: secretary(ITEM, 30, busy),
    shows: '.manual',
    query: '?theme=dark#ballots',
    act: press('Решта — за'),
  },
  { name: 'ballots-closed', arrange: secretary({ ...SMALL, scene: 'break' }), shows: 'main h1', query: '#ballots' },
  { name: 'paper', arrange: secretary({ ...SMALL, scene: 'ballot' }, 30, paper), shows: '.paper', query: '#ballots' },
  {
    name: 'paper-wrong',
    arrange: secretary({ ...SMALL, scene: 'ballot' }, 30, paper),
    shows: '.paper',
    query: '#ballots',
    act: async (page) => {
      for (const [label, value] of [
        ['Виготовлено', '30'],
        ['Видано', '24'],
        ['Погашено', '6'],
        ['У скриньці', '25'],
        ['Недійсні', '1'],
      ] as const) {
        await page.getByLabel(label, { exact: true }).fill(value);
      }
    },
  },
  {
    name: 'members',
    arrange: secretary({ ...SMALL, scene: 'registration' }, 30, busy),
    shows: 'table',
    query: '#members',
  },
  {
    name: 'members-120',
    look: 'thead',
    arrange: secretary({ ...LARGE, scene: 'registration' }),
    shows: 'table',
    query: '#members',
  },
  {
    name: 'member',
    arrange: secretary(ITEM, 30, busy),
    shows: 'table',
    query: '#members',
    act: press(/^Дії: Березовський/),
  },
  {
    name: 'member-wrong',
    arrange: secretary(ITEM, 30, busy),
    shows: 'table',
    query: '#members',
    act: pressBoth(/^Дії: Березовський/, /Мій голос/),
  },
  {
    name: 'member-card',
    arrange: secretary(ITEM, 30, busy),
    shows: 'table',
    query: '#members',
    act: pressBoth(/^Дії: Березовський/, 'Тимчасова картка'),
  },
  {
    name: 'member-conflict',
    arrange: secretary(ITEM, 30, busy),
    shows: 'table',
    query: '#members',
    act: pressBoth(/^Дії: Березовський/, 'Конфлікт інтересів'),
  },
  { name: 'offices', arrange: secretary(ITEM, 30, busy), shows: '.groups', query: '#offices' },
  { name: 'offices-none', arrange: secretary(ITEM), shows: '.groups', query: '#offices' },
  {
    name: 'commission',
    arrange: secretary(ITEM, 30, busy),
    shows: '.groups',
    query: '#offices',
    act: press('Записати склад…'),
  },
  {
    name: 'mandate',
    arrange: secretary(ITEM),
    shows: '.groups',
    query: '#offices',
    act: press('Визнати повноваження…'),
  },
  { name: 'keypads', arrange: secretary(ITEM, 30, busy), shows: 'table', query: '#keypads' },
  { name: 'keypads-none', arrange: secretary(ITEM), shows: 'main h1', query: '#keypads' },
  {
    name: 'convene',
    arrange: secretary({ ...SMALL, scene: 'closed' }),
    shows: 'form:not([role="search"])',
    query: '#convene',
  },
  { name: 'convene-busy', arrange: secretary(ITEM), shows: 'main h1', query: '#convene' },
  {
    name: 'no-quorum',
    arrange: secretary({ ...SMALL, scene: 'registration' }, 30, noQuorum),
    shows: 'section form',
    query: '#convene',
  },
  {
    name: 'refused',
    look: '.plate',
    arrange: secretary({ ...SMALL, scene: 'registration' }),
    shows: 'table',
    query: '#members',
    act: async (page, hub) => {
      await page.locator('td .btn').first().click();
      hub.refuse(await hub.nextCommand(), 'SITTING_CLOSED');
      await page.locator('[role=alert]').waitFor();
    },
  },
  { name: 'offline', look: '.plate', arrange: secretary(ITEM), shows: '.log', act: lose },
];
