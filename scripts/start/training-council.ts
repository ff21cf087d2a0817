/** The council of the training hall: 26 deputies and a head who do not exist. A table. */
import type { Member } from '#contract/composition';
import type { HallFile } from '#contract/hall-file';
import type { CardNumber, MemberId } from '#contract/ids';

type Row = readonly [name: string, gender: Member['gender'], faction?: string];

const COMMUNITY = 'Громада';
const HOME = 'Рідний край';
const DEED = 'Мрія і дія';

const HEAD: Row = ['Заґурська-Ємець Мирослава Юріївна', 'female'];
const DEPUTIES: readonly Row[] = [
  ['Андрієнко Василь Ігорович', 'male', COMMUNITY],
  ['Бойчук Соломія Андріївна', 'female', COMMUNITY],
  ['Вербицька Оксана Петрівна', 'female', HOME],
  ['Гайдамака Остап Євгенович', 'male', DEED],
  ['Ґалаґан Ярослав Михайлович', 'male', HOME],
  ['Демʼяненко Дарина Василівна', 'female', COMMUNITY],
  ['Євтушенко Кирило Степанович', 'male'],
  ['Жук Надія Олексіївна', 'female', DEED],
  ['Зʼятєв Руслан Анатолійович', 'male', COMMUNITY],
  ['Іваненко-Ґудзь Марʼяна Богданівна', 'female', HOME],
  ['Їжакевич Григорій Лукич', 'male', COMMUNITY],
  ['Йосипенко Лідія Георгіївна', 'female'],
  ['Коцюбинська Зоряна Ярославівна', 'female', DEED],
  ['Левицький Андрій Юрійович', 'male', COMMUNITY],
  ['Мельничук Галина Іллівна', 'female', HOME],
  ['Мельничук Ігор Валерʼянович', 'male', HOME],
  ['Наконечний Тарас Вікторович', 'male', DEED],
  ['Омельченко Юлія Сергіївна', 'female', COMMUNITY],
  ['Підʼяблонський Орест Данилович', 'male', COMMUNITY],
  ['Рябокінь Ганна Гнатівна', 'female', HOME],
  ['Стеценко Федір Миколайович', 'male'],
  ['Ткачук Євгенія Романівна', 'female', DEED],
  ['Федьків-Щерба Уляна Зеновіївна', 'female', COMMUNITY],
  ['Хоменко Артем Леонідович', 'male', HOME],
  ['Шевʼяк Любов Артемівна', 'female', COMMUNITY],
  ['Ющенко-Яцьків Володимир-Станіслав Олександрович', 'male', DEED],
];
const HEAD_SEAT = 27;

const cardOf = (seat: number): CardNumber => (0x62_3086_0000 + seat * 7919).toString(16).toUpperCase() as CardNumber;

/** Everybody of the training hall: the deputies on seats 1–26, the head on seat 27. */
export const MEMBERS: Member[] = [...DEPUTIES, HEAD].map(([name, gender, faction], index) => {
  const seat = index + 1;
  const head = seat === HEAD_SEAT;
  return {
    id: (head ? 'head' : `d${String(seat).padStart(2, '0')}`) as MemberId,
    name,
    gender,
    office: head ? 'head' : name.startsWith('Коцюбинська') ? 'secretary' : 'deputy',
    ...(faction !== undefined && { faction }),
    ...(!head && { district: seat }),
    seat,
    card: cardOf(seat),
  };
});

const AGENDA = [
  ['1', 'Про порядок денний чотирнадцятої сесії'],
  ['2', 'Про внесення змін до бюджету територіальної громади на 2026 рік', '214'],
  ['3', 'Про затвердження Програми підтримки сімей захисників і захисниць України на 2026–2028 роки', '215'],
  [
    '4',
    'Про надання дозволу на розроблення проєкту землеустрою щодо відведення земельної ділянки для будівництва й обслуговування громадської укриттєвої споруди по вулиці Ґонтів Яр',
    '216',
  ],
  ['5', 'Про присвоєння скверові біля Вербівської музичної школи імені Соломії Крушельницької', '217'],
  ['6', 'Різне'],
] as const;

/** The hall file of the training hall, but for its lines. */
export const trainingHall = (startsAt: string): Omit<HallFile, 'lines'> => ({
  format: 'hall/1',
  council: { name: 'Вербівська міська рада', kind: 'city', seats: 26 },
  convocation: 8,
  session: { number: 14, kind: 'regular' },
  sitting: { number: 1, place: 'сесійна зала', startsAt },
  members: MEMBERS,
  chair: 'head',
  agenda: AGENDA.map(([number, title, project]) => ({ number, title, ...(project !== undefined && { project }) })),
});
