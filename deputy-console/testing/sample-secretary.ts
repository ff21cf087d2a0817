/** What the secretary's console may show beside the everyday. In: an everyday view. Out: a view as the hub would send it. */
import type { AmendmentId, BlockId, DeviceId, GuestId, MemberId } from '#contract/ids';
import type { SecretaryView } from '#contract/views';
import { onPaper } from '#kit/sample-changes';

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

/** A secret ballot on paper runs. */
export const paper = (view: SecretaryView): SecretaryView => {
  const hall = onPaper({ ...view, scene: 'ballot', floor: { waiting: 0, spoken: 0 }, queue: {} });
  return { ...view, ...(hall.ballot && { ballot: hall.ballot }) };
};
/** Convened, and too few have come. */
export const noQuorum = (view: SecretaryView): SecretaryView => ({
  ...view,
  ...(view.head && { head: { ...view.head, state: 'convened', secondRegistrationAt: '2025-12-18T12:30:00+02:00' } }),
  quorum: { deputies: 11, needed: 14, met: false },
});
/** An air-raid alarm lasts. */
export const alarm = (view: SecretaryView): SecretaryView => ({
  ...view,
  alarm: { since: '2025-12-18T11:40:00+02:00' },
});
