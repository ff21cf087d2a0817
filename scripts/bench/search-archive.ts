/** An archive to search in: sittings with their items and ballots by name, as events of a journal. The same every time. */
import type { HouseEvent, SittingEventOf } from '#contract/events';
import type { BallotId, ItemId, MemberId, SittingId } from '#contract/ids';
import { DEFAULT_RULES } from '#contract/rules';
import type { JournalEvent, JsonObject } from '../../server/journal/event.ts';
import { councilOf } from './council.ts';

const BALLOTS_A_SITTING = 100;
const ABOUT = [
  ...['внесення змін до бюджету', 'надання дозволу на розроблення проєкту землеустрою', 'передачу в оренду ділянки'],
  ...['затвердження програми розвитку', 'прийняття майна в комунальну власність', 'звіт комісії з благоустрою'],
  ...['капітальний ремонт школи', 'присвоєння адреси будинку', 'тарифи на водопостачання', 'призначення старости'],
];
const WHERE = [
  'Шевченка',
  'Лесі Українки',
  'Садовій',
  'Польовій',
  'Незалежності',
  'Сагайдачного',
  'Франка',
  'Козацькій',
];
const WHO = ['Коваленку', 'Демʼяненко', 'Шевчук', 'Бондарю', 'Ткаченко', 'Ґудзю', 'Їжакевич', 'Мельнику', 'Лисенко'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const titleOf = (n: number) =>
  `Про ${pick(ABOUT, n)} на вулиці ${pick(WHERE, n >> 2)}, ${1 + (n % 173)}, гр. ${pick(WHO, n >> 3)} (справа ${n})`;

/** Events of so many ballots in which all of the members vote. */
export function* archive(ballots: number, members: number): Generator<JournalEvent[], void> {
  for (let first = 0; first < ballots; first += BALLOTS_A_SITTING) {
    const session = first / BALLOTS_A_SITTING + 1;
    const sittingId = `8-${session}-1` as SittingId;
    const at = new Date(Date.UTC(2021, 0, 1) + session * 20 * 86_400_000).toISOString();
    const events: HouseEvent[] = [convened(sittingId, session, at, members)];
    for (let n = first; n < Math.min(ballots, first + BALLOTS_A_SITTING); n += 1) {
      events.push(...ballotEvents(sittingId, n - first + 1, titleOf(n), members));
    }
    const about = { stream: `sitting/${sittingId}`, at, actor: 'bench', cause: sittingId };
    yield events.map(({ type, v, data }) => ({ ...about, type, v, data: data as unknown as JsonObject }));
  }
}

function convened(sittingId: SittingId, number: number, startsAt: string, members: number): HouseEvent {
  const { members: roster = [] } = councilOf(members);
  const data: SittingEventOf<'SittingConvened'>['data'] = {
    ...{ sittingId, body: 'plenary', convocation: 8, session: { number, kind: 'regular' } },
    council: { name: 'Ґалицька обласна рада', kind: 'oblast', seats: members, timeZone: 'Europe/Kyiv' },
    sitting: { number: 1, place: 'сесійна зала', startsAt },
    ...{ roster, rules: DEFAULT_RULES, chair: { name: 'Головуюча Ольга Петрівна' } },
  };
  return { type: 'SittingConvened', v: 1, data };
}

function ballotEvents(sittingId: SittingId, number: number, text: string, members: number): HouseEvent[] {
  const itemId = `${sittingId}-i${number}` as ItemId;
  const ballotId = `${sittingId}-b${number}` as BallotId;
  const ids = (councilOf(members).members ?? []).map(({ id }) => id as MemberId);
  const cast = ids.map((memberId): HouseEvent => {
    return { type: 'VoteCast', v: 1, data: { ballotId, memberId, choice: 'for', means: 'console' } };
  });
  const counts = { for: members, against: 0, abstain: 0, notVoting: 0, absent: 0, conflict: 0, total: members };
  const verdict = {
    ...{ seats: members, headTakesPart: false, present: members, majority: 'majority-of-composition' as const },
    ...{ article: '280/97-ВР ст. 59 ч. 2', base: members, needed: Math.floor(members / 2) + 1, counts },
    ...{ result: 'adopted' as const, rulesEdition: '1', lawEdition: '1' },
  };
  const votes = Object.fromEntries(ids.map((id) => [id, 'for' as const]));
  const question = { subject: 'basis-and-whole', text, manner: 'open', majority: 'majority-of-composition' } as const;
  return [
    { type: 'ItemAdded', v: 1, data: { itemId, number: String(number), title: text } },
    { type: 'BallotOpened', v: 1, data: { ballotId, number, itemId, ...question, openForSeconds: 30 } },
    ...cast,
    { type: 'BallotClosed', v: 1, data: { ballotId, closedBy: 'time', verdict, votes } },
    { type: 'DecisionNumbered', v: 1, data: { ballotId, itemId, ordinal: number, number: `${number}-${sittingId}` } },
  ];
}

/** What people would type, in other forms than the archive has, some of it unfinished. */
export const QUERIES: readonly string[] = [
  ...['бюджет', 'зміни бюджету ', 'дозволи', 'оренда ділянок ', 'програмою розвитку ', 'комунальна власність '],
  ...[
    'ремонти шкіл ',
    'адреси будинків',
    'тариф',
    'старосту ',
    'Коваленко',
    "Дем'яненко ",
    'вул. Сагайдачного',
    'Ґудзь',
  ],
  ...['благоустрій', 'справа 4321', 'Рішення № 7-8-3-1', 'прийнято земл', 'ко', 'водопост'],
];
