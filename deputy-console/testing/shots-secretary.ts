/** Every state of the secretary's console, once. */
import type { AmendmentId, BlockId, DeviceId, GuestId, MemberId } from '#contract/ids';
import type { SecretaryView } from '#contract/views';
import { onPaper } from '#kit/sample-changes';
import type { Sample } from '#kit/sample-views';
import { sampleSecretary } from './sample.ts';
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

const member = (id: string) => id as MemberId;
const device = (id: string) => id as DeviceId;

/** A sitting in the middle of its work: conflicts, amendments, a block, guests, spares. */
export function busy(view: SecretaryView): SecretaryView {
  const waiting = Object.values(view.agenda).filter(({ state }) => state === 'waiting');
  const open = Object.values(view.agenda).find(({ state }) => state === 'open');
  const seats = Object.entries(view.seats);
  return {
    ...view,
    seats: Object.fromEntries(
      seats.map(([id, cell]) => [id, id === 'm4' ? { ...cell, conflict: true as const } : cell]),
    ),
    agenda: Object.fromEntries(
      Object.values(view.agenda).map((line) => {
        if (line.order === 13)
          return [line.itemId, { ...line, state: 'withdrawn' as const, fromTheFloor: true as const }];
        return [line.itemId, line.result === 'adopted' ? { ...line, decision: `${line.order + 200}-42/VIII` } : line];
      }),
    ),
    amendments: open
      ? {
          ['a1' as AmendmentId]: {
            number: 1,
            itemId: open.itemId,
            text: 'У пункті 2 слова «до 1 липня» замінити словами «до 1 вересня»',
            author: 'Ґудзь Олег Панасович',
            state: 'rejected',
          },
          ['a2' as AmendmentId]: {
            number: 2,
            itemId: open.itemId,
            text: 'Доповнити пунктом 4 про звіт на наступній сесії',
            state: 'waiting',
          },
        }
      : {},
    block: {
      blockId: 'p1' as BlockId,
      items: waiting.slice(0, 3).map(({ itemId, number, title }) => ({ itemId, number, title })),
    },
    departures: { [member('m2')]: 'unconfirmed' },
    commission: { members: ['m0', 'm1', 'm3'].map(member), chair: member('m0'), secretary: member('m3') },
    sittingSecretary: member('m5'),
    guests: {
      ['g1' as GuestId]: {
        name: 'Переяславець-Хмельниченко Марія-Магдалина Остапівна',
        office: 'начальниця управління капітального будівництва, архітектури та охорони культурної спадщини',
      },
      ['g2' as GuestId]: { name: 'Сич Іван Петрович' },
    },
    keypads: Object.fromEntries(
      seats.flatMap(([, { seat, noLink }]) =>
        seat === undefined
          ? []
          : [[String(seat), { seat, device: device(`line1-${String(seat).padStart(2, '0')}`), up: !noLink }]],
      ),
    ),
    spares: { [device('spare-1')]: { up: true }, [device('spare-2')]: { up: false } },
  };
}

const paper = (view: SecretaryView): SecretaryView => {
  const hall = onPaper({ ...view, scene: 'ballot', floor: { waiting: 0, spoken: 0 }, queue: {} });
  return { ...view, ...(hall.ballot && { ballot: hall.ballot }) };
};
const noQuorum = (view: SecretaryView): SecretaryView => ({
  ...view,
  ...(view.head && { head: { ...view.head, state: 'convened', secondRegistrationAt: '2025-12-18T12:30:00+02:00' } }),
  quorum: { deputies: 11, needed: 14, met: false },
});
const alarm = (view: SecretaryView): SecretaryView => ({ ...view, alarm: { since: '2025-12-18T11:40:00+02:00' } });

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
  { name: 'record-ballot', arrange: secretary({ ...LARGE, scene: 'ballot' }, 400), shows: '.running' },
  { name: 'record-dark', arrange: secretary(ITEM), shows: '.log', query: '?theme=dark' },
  { name: 'record-alarm', arrange: secretary(ITEM, 30, alarm), shows: '.plate' },
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
    arrange: secretary({ ...LARGE, scene: 'item' }, 30, busy),
    shows: '.manual',
    query: '#ballots',
  },
  {
    name: 'ballots-dark',
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
  { name: 'members-120', arrange: secretary({ ...LARGE, scene: 'registration' }), shows: 'table', query: '#members' },
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
  { name: 'convene', arrange: secretary({ ...SMALL, scene: 'closed' }), shows: 'form', query: '#convene' },
  { name: 'convene-busy', arrange: secretary(ITEM), shows: 'main h1', query: '#convene' },
  {
    name: 'no-quorum',
    arrange: secretary({ ...SMALL, scene: 'registration' }, 30, noQuorum),
    shows: 'section form',
    query: '#convene',
  },
  {
    name: 'refused',
    arrange: secretary({ ...SMALL, scene: 'registration' }),
    shows: 'table',
    query: '#members',
    act: async (page, hub) => {
      await page.locator('td .btn').first().click();
      hub.refuse(await hub.nextCommand(), 'SITTING_CLOSED');
      await page.locator('[role=alert]').waitFor();
    },
  },
  { name: 'offline', arrange: secretary(ITEM), shows: '.log', act: lose },
];
