/** An invented city council for tests of what leaves the hall: a head, a secretary, 24 deputies in three factions. */
import type { Council, Member } from '#contract/composition';
import type { CardNumber, MemberId } from '#contract/ids';

export const COUNCIL: Council = {
  name: 'Вербівська міська рада',
  kind: 'city',
  seats: 26,
  edrpou: '04000001',
  katottg: 'UA46060190010000001',
  brand: { colour: '#1F4E8C', short: 'Вербівська рада' },
  timeZone: 'Europe/Kyiv',
};

type Entry = readonly [name: string, gender: Member['gender'], faction?: string];
const UNITY = 'Громада і дія';
const LAND = 'Рідний край';
const HOME = 'Спільний дім';

/** In the order of their seats, from 2; two mandates are vacant. */
const DEPUTIES: readonly Entry[] = [
  ['Бабʼяк Соломія Юріївна', 'female', UNITY],
  ['Верес-Задорожна Олександра Володимирівна', 'female', UNITY],
  ['Гнатюк Остап Данилович', 'male', UNITY],
  ['Ґудзь Олег Васильович', 'male', LAND],
  ['Демʼянчук Роман Ігорович', 'male', LAND],
  ['Єрмоленко Ганна Миколаївна', 'female', HOME],
  ['Жайворонок Лідія Яківна', 'female', HOME],
  ['Івасюк Тарас Олексійович', 'male'],
  ['Їжакевич Євген Петрович', 'male', UNITY],
  ['Коваль Марія Степанівна', 'female', UNITY],
  ['Коваль Марко Степанович', 'male', UNITY],
  ['Коцюбинська-Левицька Оксана Василівна', 'female', LAND],
  ['Лисенко Петро Федорович', 'male', LAND],
  ['Мельник Дарина Андріївна', 'female', LAND],
  ['Нечай Юрій Богданович', 'male', HOME],
  ['Олійник Катерина Павлівна', 'female', HOME],
  ['Петрашкевич-Гнатюк Ірина Романівна', 'female'],
  ['Саєнко Микола Іванович', 'male', UNITY],
  ['Фещенко Андрій Григорович', 'male', UNITY],
  ['Хмельницька Софія Левківна', 'female', LAND],
  ['Цимбалюк Віктор Савович', 'male', HOME],
  ['Чорновіл Назар Тарасович', 'male', HOME],
  ['Шульга Віра Захарівна', 'female'],
  ['Щербань Любов Матвіївна', 'female', UNITY],
];

/** Ids go with the seats: the head at 1, `m2` at 2. */
export const memberIdOf = (seat: number): MemberId => (seat === 1 ? 'head' : `m${seat}`) as MemberId;

export const ROSTER: readonly Member[] = [
  {
    id: memberIdOf(1),
    name: 'Андрущенко Юрій Дмитрович',
    gender: 'male',
    office: 'head',
    seat: 1,
    card: '6200000001' as CardNumber,
  },
  ...DEPUTIES.map(([name, gender, faction], index): Member => {
    const seat = index + 2;
    return {
      id: memberIdOf(seat),
      name,
      gender,
      office: seat === 2 ? 'secretary' : 'deputy',
      ...(faction !== undefined && { faction }),
      district: seat,
      seat,
      card: `62${String(seat).padStart(8, '0')}` as CardNumber,
    };
  }),
];
