/** Words of the glossary that the server's own sentences use, Ukrainian and English. */
import type { Sentence } from '#contract/views';
import type { SpeechKind, Subject } from '#contract/vocabulary';

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

export const subjectWords = (subject: Subject): Sentence => SUBJECTS[subject];
export const speechWords = (kind: SpeechKind): Sentence => SPEECHES[kind];
