/** Parts of views that only some states have: alternatives, a secret ballot, amendments, guests, an alarm. */
import type { AmendmentId, BallotId, GuestId, ItemId, MemberId, RequestId } from '#contract/ids';
import type { AmendmentLine, ChairView, QueueLine, RunningBallot, Sentence, Speech } from '#contract/views';

const id = <T extends string>(text: string) => text as T;
const AT = '2025-12-18T11:40:00+02:00';

export const PROJECTS = [
  'Капітальний ремонт покрівлі опорного ліцею імені Павла Тичини',
  'Закупівля шкільного автобуса для Нижньосірогозького старостинського округу',
  'Облаштування укриття в закладі дошкільної освіти «Дзвіночок»',
  'Реконструкція вуличного освітлення',
];

/** The second of four alternatives is open. */
export const rating: Partial<RunningBallot> = {
  ballotId: id<BallotId>('b12.2'),
  subject: 'rating',
  majority: 'plurality',
  text: 'Який обʼєкт фінансувати в першу чергу',
  alternative: { number: 2, of: PROJECTS.length, text: PROJECTS[1] ?? '' },
  alternatives: PROJECTS,
};
/** The seal key is the public half of a pair whose secret half nobody has. */
const SEAL_KEY = '8f40c5adb68f25624ae5b214ea767a6ec94d829d3d7b5e1ad1ba6f3e2138285f';
export const secret: Partial<RunningBallot> = {
  subject: 'election',
  manner: 'secret',
  by: 'electronic',
  ground: '26-1-4',
  sealKey: SEAL_KEY,
  text: 'Обрати секретарем ради Верес-Задорожну Соломію Петрівну',
};
export const paper: Partial<RunningBallot> = { ...secret, by: 'paper', text: secret.text ?? '' };

const amendment = (number: number, text: string, state: AmendmentLine['state']): AmendmentLine => ({
  number,
  itemId: id<ItemId>('i12'),
  text,
  author: 'Осадчук Павло Михайлович',
  state,
});
export const amendments: ChairView['amendments'] = {
  [id<AmendmentId>('a1')]: amendment(1, 'У пункті 3 слова «до 1 липня» замінити на «до 1 вересня».', 'adopted'),
  [id<AmendmentId>('a2')]: amendment(2, 'Доповнити додаток 1 обʼєктом «Укриття ліцею № 2».', 'rejected'),
  [id<AmendmentId>('a3')]: amendment(3, 'Пункт 7 вилучити.', 'waiting'),
};
export const guests: ChairView['guests'] = {
  [id<GuestId>('g1')]: { name: 'Прокопенко Ірина Василівна', office: 'начальниця фінансового управління' },
};
export const alarm = { since: AT, shelter: 'підвал ліцею № 1, вул. Соборна, 12, вхід із двору' };

const NAMES = [
  'Галущак Євген Петрович',
  'Верес-Задорожна Соломія Петрівна',
  'Ґудзь Олег Вікторович',
  'Коцюбинська-Левицька Олександра Володимирівна',
  'Українець Дарина Ігорівна',
  'Щербань Микита Андрійович',
  'Нечуй-Левицький Ростислав-Богдан Святославович',
];
/** Seven wait; the first speaks on a point of order, some for the second time. */
export const queue: ChairView['queue'] = Object.fromEntries(
  NAMES.map((name, order): [RequestId, QueueLine] => [
    id<RequestId>(`r${order}`),
    {
      order,
      requestId: id<RequestId>(`r${order}`),
      memberId: id<MemberId>(`m${order}`),
      name,
      faction: order % 2 ? 'Рідний Калинопіль' : 'Громада і дія',
      kind: order === 0 ? 'point-of-order' : 'debate',
      turn: order > 4 ? 2 : 1,
      at: AT,
    },
  ]),
);

/** A guest speaks from the rostrum, interrupted by nobody. */
export const guestSpeech: Speech = {
  guestId: id<GuestId>('g1'),
  name: 'Прокопенко Ірина Василівна',
  guestOffice: 'начальниця фінансового управління',
  kind: 'report',
  begunAt: AT,
  limitSeconds: 900,
  warningSeconds: 30,
  graceSeconds: 10,
  rostrum: true,
};
/** A reply within a speech, which goes on afterwards. */
export const replySpeech: Speech = {
  memberId: id<MemberId>('m4'),
  name: 'Українець Дарина Ігорівна',
  faction: 'Громада і дія',
  office: 'deputy',
  kind: 'reply',
  begunAt: AT,
  limitSeconds: 60,
  warningSeconds: 15,
  graceSeconds: 10,
  interrupts: 'Коцюбинська-Левицька Олександра Володимирівна',
};

export const neighbours: NonNullable<ChairView['neighbours']> = {
  withinMs: 150,
  sittings: 3,
  pairs: [
    { seats: [7, 8], names: ['Іваненко І. І.', 'Петренко П. П.'], together: 9, ballots: 11 },
    {
      seats: [14, 15],
      names: ['Коцюбинська-Левандовська М.-А. В.', 'Ґудзь Є. Ю.'],
      together: 6,
      ballots: 11,
      perhapsChance: true,
    },
  ],
  others: { together: 41, ballots: 1620 },
};

/** What the chair and the secretary read of one card at two seats. */
export const copied: Sentence = {
  uk: 'Коцюбинська-Левандовська М.-А. В.: та сама картка на місцях 14 і 27. Клавіші цих місць заблоковано. Нехай зайву картку виймуть, або видайте тимчасову.',
  en: 'Kotsiubynska-Levandovska M.-A. V.: the same card at seats 14 and 27. The keys of these seats are blocked. Have one card taken out, or give a temporary card.',
};
