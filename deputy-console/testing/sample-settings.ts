/** The office's view for pictures and tests: a council that is settled, one that has just begun. People are invented. */
import type { AccountLine } from '#contract/accounts';
import type { Member } from '#contract/composition';
import type { AccountId, CardNumber, MemberId, PlanId } from '#contract/ids';
import type { RosterPreview } from '#contract/imports';
import { DEFAULT_RULES } from '#contract/rules';
import type { OfficeView } from '#contract/views';
import { FAMILY_NAMES } from '#kit/sample-names';

const FACTIONS = ['Громада', 'Рідний край', 'За майбутнє Калинополя'] as const;
const GIVEN = [
  ['Марʼяна', 'Олегівна', 'female'],
  ['Остап', 'Іванович', 'male'],
  ['Ганна', 'Петрівна', 'female'],
  ['Юрій', 'Дмитрович', 'male'],
] as const;

/** A council of so many deputies and a head; every tenth has no seat, the one before no card yet. */
export function sampleMembers(deputies: number): Member[] {
  const people = FAMILY_NAMES.slice(0, deputies).map((family, at): Member => {
    const [given, patronymic, gender] = GIVEN[at % GIVEN.length] ?? GIVEN[0];
    const faction = FACTIONS[at % 4];
    return {
      ...{ id: `m${at}` as MemberId, name: `${family} ${given} ${patronymic}`, gender },
      office: at === 4 ? 'secretary' : 'deputy',
      district: (at % 26) + 1,
      ...(faction && { faction }),
      ...(at % 10 !== 9 && { seat: at + 1 }),
      ...(at % 10 !== 8 && { card: `04A1B2${(1000 + at).toString(16).toUpperCase()}` as CardNumber }),
    };
  });
  const head = { id: 'head' as MemberId, name: 'Яворський Юрій Дмитрович', gender: 'male', office: 'head' } as const;
  return [...people, { ...head, seat: deputies + 1 }];
}

/** A council that can sit. */
export function settledOffice(deputies = 26, parts: Partial<OfficeView> = {}): OfficeView {
  const members = sampleMembers(deputies);
  return {
    missing: [],
    council: {
      name: 'Калинопільська міська рада Черкаської області',
      kind: 'city',
      seats: deputies,
      timeZone: 'Europe/Kyiv',
      shelter: 'Підвал школи № 2, вул. Шевченка, 14: з головного входу ліворуч, 120 м.',
      brand: { colour: '#6A1B9A', short: 'Калинопільська рада' },
    },
    convocation: 8,
    chair: { member: 'head' as MemberId },
    rules: DEFAULT_RULES,
    members: Object.fromEntries(members.map((member) => [member.id, member])),
    plans: {},
    notes: {},
    ...parts,
  };
}

/** An empty box: nothing is settled. */
export const emptyOffice = (parts: Partial<OfficeView> = {}): OfficeView => ({
  missing: ['council', 'rules', 'roster', 'seats', 'accounts', 'sitting'],
  rules: DEFAULT_RULES,
  members: {},
  plans: {},
  notes: {},
  ...parts,
});

/** A training sitting that is planned. */
export const PLANNED: OfficeView['plans'] = {
  ['p1' as PlanId]: {
    session: { number: 1, kind: 'regular' },
    sitting: { number: 1, place: 'сесійна зала, вул. Соборна, 1', startsAt: '2026-01-29T10:00:00+02:00' },
    agenda: [{ number: '1', title: 'Навчальне питання' }],
    changedAt: '2025-12-18T11:00:00+02:00',
  },
};

export const ACCOUNTS: AccountLine[] = [
  {
    ...{ accountId: 'a1' as AccountId, name: 'Шевчук Марʼяна Олегівна', role: 'secretary', hasPin: true, sessions: 1 },
    lastSeenAt: '2025-12-18T08:12:00Z',
  },
  { accountId: 'a2' as AccountId, name: 'Яворський Юрій Дмитрович', role: 'chair', hasPin: true, sessions: 0 },
  {
    ...{ accountId: 'a3' as AccountId, name: 'Бойчук Остап Іванович', role: 'deputy', memberId: 'm1' as MemberId },
    ...{ hasPin: false, sessions: 0 },
  },
];

const fault = (column: string, uk: string, en: string) => ({ column, uk, en });
/** A list as the hub has read it: two rows can't be taken, one was taken otherwise than written. */
export const ROSTER_FAULTY: RosterPreview = {
  columns: [
    { title: '№ з/п' },
    { title: 'ПІБ', field: 'name' },
    { title: 'Стать', field: 'gender' },
    { title: 'Фракція', field: 'faction' },
    { title: 'Місце', field: 'seat' },
    { title: 'Картка', field: 'card' },
  ],
  rows: [
    read(2, ['1', 'Абраменко Марʼяна Олегівна', 'ж', 'Громада', '1', '04A1B23E8'], 0),
    read(3, ['2', 'Бойчук Остап Іванович', 'ч', 'Рідний край', '2', '04A1B23E9'], 1),
    {
      ...{ row: 4, cells: ['3', 'Галущак', 'ж', 'Громада', '3', ''] },
      faults: [fault('ПІБ', '«Галущак»: потрібні прізвище та імʼя; допишіть імʼя', 'add the given name')],
    },
    {
      ...{ row: 5, cells: ['4', 'Ґудзь Юрій Дмитрович', 'ч', '', '2', ''] },
      faults: [fault('Місце', 'місце «2» уже вказано в рядку 3; виправте або приберіть один із них', 'seat twice')],
    },
    {
      ...read(6, ['5', 'Демʼянчук Ірина Петрівна', '', '', '5', ''], 40),
      remarks: [{ uk: 'стать визначено за по батькові: жіноча', en: 'gender by the patronymic: female' }],
    },
  ],
  faults: [],
};
/** The same list mended. */
export const ROSTER_GOOD: RosterPreview = {
  ...ROSTER_FAULTY,
  rows: ROSTER_FAULTY.rows.map(({ row, cells }, at) => read(row, cells, at === 4 ? 40 : at)),
};

function read(row: number, cells: string[], at: number): RosterPreview['rows'][number] {
  const [, name = '', gender] = cells;
  const id = `m${at}` as MemberId;
  return { row, cells, faults: [], entry: { id, name, gender: gender === 'ч' ? 'male' : 'female', office: 'deputy' } };
}
