/**
 * Names of the values that mixers read, with what each is: for the page of keys, its documentation and OpenAPI. A name is
 * permanent: titles of a mixer are mapped to it. Small letters and `_`: good as a column, an XML element, a variable.
 */
import type { Sentence } from '#contract/views';

const key = (uk: string, en: string): Sentence => ({ uk, en });

export const KEYS = {
  plate: key('Плашка, яка важливіша за все: закрита частина, тривога, перерва', 'The plate that is over everything'),
  rehearsal: key('«Репетиція», коли це репетиція', '“Rehearsal”, when this is one'),
  scene: key(
    'Сцена, яка зараз доречна (як /overlay/?scene=auto)',
    'The scene that suits now (as /overlay/?scene=auto)',
  ),
  council: key('Рада', 'Council'),
  sitting: key('Засідання: сесія, скликання, номер', 'Sitting: session, convocation, number'),
  state: key('Стан засідання', 'State of the sitting'),
  clock: key('Годинник', 'Clock'),
  break_until: key('Перерва до', 'Break until'),

  speaker_name: key('Хто виступає: повне імʼя', 'Who speaks: full name'),
  speaker_family: key('Прізвище', 'Family name'),
  speaker_role: key('Ким є: депутатка, міський голова, посада запрошеного', 'What the speaker is, or a guest’s office'),
  speaker_faction: key('Фракція', 'Faction'),
  speech_kind: key('Вид виступу', 'Kind of speech'),
  speech_left: key('Скільки лишилось, хв:с', 'Time left, m:s'),
  speech_spoken: key('Скільки вже триває, хв:с', 'Time spoken, m:s'),

  item_number: key('Питання: номер', 'Item: number'),
  item_title: key('Питання: назва', 'Item: title'),
  item_reporter: key('Питання: доповідач', 'Item: reporter'),
  item_project: key('Питання: номер проєкту', 'Item: number of the draft'),
  item_stage: key('Питання: етап розгляду', 'Item: stage'),
  next_number: key('Наступне питання: номер', 'Next item: number'),
  next_title: key('Наступне питання: назва', 'Next item: title'),
  next_reporter: key('Наступне питання: доповідач', 'Next item: reporter'),

  ballot_state: key('Голосування: триває чи завершено', 'Ballot: runs or has ended'),
  ballot_number: key('Голосування: номер', 'Ballot: number'),
  ballot_subject: key('Голосування: про що (за основу, в цілому…)', 'Ballot: on what (as a basis, as a whole…)'),
  ballot_question: key('Голосування: текст', 'Ballot: text'),
  ballot_left: key('Голосування: лишилось, хв:с', 'Ballot: time left, m:s'),
  ballot_voted: key('Голосування: скільки проголосувало', 'Ballot: how many have voted'),
  ballot_present: key('Голосування: скільки присутніх', 'Ballot: how many are present'),
  ballot_needed: key('Голосування: скільки треба «за»', 'Ballot: votes «for» that are needed'),

  result_number: key('Результат: номер голосування', 'Result: number of the ballot'),
  result_word: key('Результат великими літерами', 'Result in capitals'),
  result_code: key(
    'Результат кодом: adopted, rejected, void, stopped',
    'Result as a code: adopted, rejected, void, stopped',
  ),
  result_question: key('Результат: текст, за який голосували', 'Result: the text that was voted on'),
  result_for: key('За', 'For'),
  result_against: key('Проти', 'Against'),
  result_abstain: key('Утримались', 'Abstained'),
  result_not_voting: key('Не голосували', 'Not voting'),
  result_absent: key('Відсутні', 'Absent'),
  result_conflict: key('Конфлікт інтересів', 'Conflict of interest'),
  result_invalid: key('Недійсні бюлетені', 'Invalid papers'),
  result_needed: key('Скільки треба було «за»', 'Votes «for» that were needed'),
  result_explanation: key('Пояснення результату одним реченням', 'The result explained in one sentence'),
  result_decisions: key('Номери ухвалених рішень', 'Numbers of the decisions adopted'),

  quorum_word: key('Кворум є чи ні', 'Whether there is a quorum'),
  quorum_present: key('Зареєстровано депутатів', 'Deputies registered'),
  quorum_needed: key('Потрібно для кворуму', 'Needed for a quorum'),
  quorum_seats: key('Загальний склад', 'Composition'),
} as const satisfies Readonly<Record<string, Sentence>>;

export type DataKey = keyof typeof KEYS;
export const DATA_KEYS = Object.keys(KEYS) as DataKey[];
export const isDataKey = (text: string): text is DataKey => Object.hasOwn(KEYS, text);

/** What mixers read, every name always there; empty: there is none now. */
export type Values = Readonly<Record<DataKey, string>>;
