/** Words of the glossary that steps and the server's own sentences use, Ukrainian and English. */
import type { Sentence } from '#contract/views';
import type {
  Ceremony,
  EnteredMethod,
  ItemStage,
  Majority,
  MicrophoneMode,
  SecretMeans,
  SpeechKind,
  Subject,
} from '#contract/vocabulary';

const SUBJECTS: Readonly<Record<Subject, Sentence>> = {
  agenda: { uk: 'порядок денний', en: 'agenda' },
  'as-a-basis': { uk: 'за основу', en: 'as a basis' },
  'basis-and-whole': { uk: 'за основу та в цілому', en: 'as a basis and as a whole' },
  'veto-override': { uk: 'подолання вето', en: 'overriding the veto' },
  'take-note': { uk: 'взяти до відома', en: 'taking note' },
  instruction: { uk: 'протокольне доручення', en: 'instruction' },
  'set-aside': { uk: 'скасувати результат голосування', en: 'setting a result aside' },
  amendment: { uk: 'поправка', en: 'amendment' },
  'as-a-whole': { uk: 'в цілому', en: 'as a whole' },
  procedural: { uk: 'процедурне', en: 'procedural' },
  indicative: { uk: 'сигнальне', en: 'indicative' },
  rating: { uk: 'рейтингове', en: 'rating' },
  election: { uk: 'вибори', en: 'election' },
  request: { uk: 'депутатський запит', en: 'deputies’ request' },
  repeat: { uk: 'повторне', en: 'repeat' },
};

const SPEECHES: Readonly<Record<SpeechKind, Sentence>> = {
  report: { uk: 'доповідь', en: 'report' },
  'co-report': { uk: 'співдоповідь', en: 'co-report' },
  debate: { uk: 'виступ в обговоренні', en: 'debate' },
  question: { uk: 'запитання', en: 'question' },
  answer: { uk: 'відповідь', en: 'answer' },
  reply: { uk: 'репліка', en: 'reply' },
  motives: { uk: 'з мотивів голосування', en: 'motives of the vote' },
  'point-of-order': { uk: 'щодо ведення', en: 'point of order' },
  reference: { uk: 'довідка', en: 'reference' },
  'faction-statement': { uk: 'заява фракції', en: 'faction’s statement' },
  closing: { uk: 'заключне слово', en: 'closing words' },
  miscellaneous: { uk: 'різне', en: 'miscellaneous' },
};

const STAGES: Readonly<Record<ItemStage, Sentence>> = {
  report: { uk: 'доповідь', en: 'report' },
  questions: { uk: 'запитання', en: 'questions' },
  debate: { uk: 'обговорення', en: 'debate' },
  motives: { uk: 'мотиви голосування', en: 'motives of the vote' },
  voting: { uk: 'голосування', en: 'voting' },
};

const CEREMONIES: Readonly<Record<Ceremony, Sentence>> = {
  greeting: { uk: 'Вітання', en: 'Greeting' },
  anthem: { uk: 'Державний Гімн України', en: 'National anthem of Ukraine' },
  'minute-of-silence': { uk: 'Хвилина мовчання', en: 'Minute of silence' },
  oath: { uk: 'Присяга', en: 'Oath' },
};

const METHODS: Readonly<Record<EnteredMethod, Sentence>> = {
  'raised-hands': { uk: 'підняттям рук', en: 'by raised hands' },
  'by-voice': { uk: 'голосом', en: 'by voice' },
  paper: { uk: 'на папері', en: 'on paper' },
};

const SECRET: Readonly<Record<SecretMeans, Sentence>> = {
  paper: { uk: 'таємне, бюлетенями', en: 'secret, on paper' },
  electronic: { uk: 'таємне, пультами', en: 'secret, by keypads' },
};

const MICROPHONES: Readonly<Record<MicrophoneMode, Sentence>> = {
  'chair-grants': { uk: 'вмикає головуючий', en: 'the chair opens them' },
  'queue-advances': { uk: 'вмикає черга виступів', en: 'the queue opens them' },
  free: { uk: 'депутати вмикають самі', en: 'members open their own' },
};

/** In the genitive in Ukrainian: замість більшості від загального складу. */
const MAJORITIES: Readonly<Record<Majority, Sentence>> = {
  'majority-of-composition': { uk: 'більшості від загального складу', en: 'a majority of the composition' },
  'two-thirds-of-composition': { uk: 'двох третин від загального складу', en: 'two thirds of the composition' },
  'one-third-of-composition': { uk: 'третини від загального складу', en: 'a third of the composition' },
  'half-of-composition': { uk: 'половини від загального складу', en: 'half of the composition' },
  'majority-of-present': { uk: 'більшості від присутніх', en: 'a majority of those present' },
  'two-thirds-of-present': { uk: 'двох третин від присутніх', en: 'two thirds of those present' },
  plurality: { uk: 'простої переваги голосів', en: 'a plurality' },
};

export const subjectWords = (subject: Subject): Sentence => SUBJECTS[subject];
export const majorityWords = (majority: Majority): Sentence => MAJORITIES[majority];
export const speechWords = (kind: SpeechKind): Sentence => SPEECHES[kind];
export const stageWords = (stage: ItemStage): Sentence => STAGES[stage];
export const ceremonyWords = (ceremony: Ceremony): Sentence => CEREMONIES[ceremony];
export const methodWords = (method: EnteredMethod): Sentence => METHODS[method];
export const mannerWords = (by: SecretMeans): Sentence => SECRET[by];
export const microphoneWords = (mode: MicrophoneMode): Sentence => MICROPHONES[mode];
