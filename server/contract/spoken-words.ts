/**
 * Words that a council may record for screens without a Ukrainian voice. A recording lies in the data folder's
 * `spoken/` and is named by its words: `двадцять.ogg`. Over HTTP: `/api/spoken-words` (GET),
 * `/api/spoken-words/:words`, and the list for whoever records them, `/api/spoken-words.txt`.
 */
import { type Static, Type } from '#typebox';

/** What speaks on a screen: the browser, recorded words, or nothing; `blocked`: the browser wants a touch first. */
export const ScreenVoice = Type.Enum(['browser', 'recorded', 'none', 'blocked'] as const);
export type ScreenVoice = Static<typeof ScreenVoice>;

/** How many words there are. */
const MOST = 200;
const Words = Type.Array(Type.String(), { maxItems: MOST });
/** What is recorded and what is not, in the order of the list. `folder`: where recordings lie, for who keeps them. */
export const SpokenWordsView = Type.Object(
  { folder: Type.Optional(Type.String()), there: Words, missing: Words },
  { additionalProperties: false },
);
export type SpokenWordsView = Static<typeof SpokenWordsView>;

/** How recordings may be stored, by the end of their name, and as what they are sent. */
export const RECORDED_AS = {
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
} as const;

/** Numbers up to 499 are put together of these. */
const NUMBERS =
  'нуль,один,одна,два,дві,три,чотири,пʼять,шість,сім,вісім,девʼять,десять,одинадцять,дванадцять,тринадцять,чотирнадцять,пʼятнадцять,шістнадцять,сімнадцять,вісімнадцять,девʼятнадцять,двадцять,тридцять,сорок,пʼятдесят,шістдесят,сімдесят,вісімдесят,девʼяносто,сто,двісті,триста,чотириста';
const COUNTS =
  'за,проти,утримались,не голосували,відсутні,не брали участі через конфлікт інтересів,недійсних,потрібно було';
const VERDICTS =
  'рішення прийнято,рішення не прийнято,пропозицію прийнято,пропозицію не прийнято,пропозицію підтримано,пропозицію не підтримано,прийнято за основу,не прийнято за основу,рішення підтверджено,рішення не підтверджено,взято до відома,не взято до відома,доручення прийнято,доручення не прийнято,поправку прийнято,поправку відхилено,обрано,не обрано,запит підтримано,запит не підтримано,порядок денний прийнято за основу,порядок денний не прийнято за основу,порядок денний прийнято в цілому,порядок денний не прийнято в цілому,мотивовану відмову прийнято,мотивовану відмову не прийнято,голосування недійсне,голосування зупинено,таємне голосування перервано,пробне голосування завершено,результат голосування,номер,скасовано,не скасовано,рівність голосів,нікого не обрано,результату немає,перемогла альтернатива,жодна альтернатива не перемогла';
const TURNS =
  'голосуємо,таємне голосування,пробне голосування,поза протоколом,питання,за основу та в цілому,в цілому,за основу,потрібен,потрібно,голос,голоси,голосів,час,секунда,секунди,секунд,кворум є,кворуму немає,зареєстровано депутатів,оголошено перерву,засідання закрито,засідання не відбулося,немає кворуму,увага,повітряна тривога,відбій повітряної тривоги,пройдіть до найближчого укриття';

/** All that may be recorded, as it is said, in the order in which it is read to the microphone. */
export const SPOKEN_WORDS: readonly string[] = [NUMBERS, COUNTS, VERDICTS, TURNS].flatMap((part) => part.split(','));
