/**
 * Why a journal file cannot be opened or read: a permanent code and a sentence in Ukrainian and English with the remedy.
 * These stop a start; they never answer a command.
 */
/** The same thing said in both languages. */
export type Text = { readonly uk: string; readonly en: string };

const TEXTS = {
  NOT_A_JOURNAL: (file: string): Text => ({
    uk: `Файл ${file} не є журналом «Дзвону». Вкажіть інший файл або приберіть цей з теки даних.`,
    en: `${file} is not a Dzvin journal. Name another file, or move this one out of the data folder.`,
  }),
  JOURNAL_TOO_NEW: (file: string, { en: found }: Text): Text => ({
    uk: `Журнал ${file} записала новіша версія програми (будова ${found}). Оновіть програму.`,
    en: `The journal ${file} was written by a newer version of the program (layout ${found}). Update the program.`,
  }),
  JOURNAL_IN_USE: (file: string): Text => ({
    uk: `Журнал ${file} вже веде інший процес. Зупиніть його або вкажіть іншу теку даних.`,
    en: `Another process is writing the journal ${file}. Stop it, or name another data folder.`,
  }),
  JOURNAL_NOT_DURABLE: (file: string, { en: found }: Text): Text => ({
    uk: `Журнал ${file} не вдалося відкрити з надійним записом (${found}). Тримайте його на місцевому диску.`,
    en: `The journal ${file} could not be opened with durable writes (${found}). Keep it on a local disk.`,
  }),
  JOURNAL_UNPROTECTED: (file: string, { en: found }: Text): Text => ({
    uk: `У журналі ${file} бракує захисту від змін або його змінено (${found}). Перевірте файл: npm run verify -- ${file}`,
    en: `The journal ${file} lacks its protection against changes, or it was altered (${found}). Check it: npm run verify -- ${file}`,
  }),
  JOURNAL_BROKEN: (file: string, found: Text): Text => ({
    uk: `Ланцюг журналу ${file} розірвано: ${found.uk}. Відновіть журнал із копії.`,
    en: `The chain of the journal ${file} is broken: ${found.en}. Restore the journal from a copy.`,
  }),
} as const;

/** Permanent code of a reason. */
export type JournalErrorCode = keyof typeof TEXTS;

type More = { readonly position?: number; readonly cause?: unknown };

/** Thrown when a journal cannot be opened or replayed; `message` has both languages, Ukrainian first. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
  readonly code: JournalErrorCode;
  readonly uk: string;
  readonly en: string;
  /** Where the chain is broken, when that is the reason. */
  readonly position: number | undefined;

  /** @param found what was met in the file: a name or number, or words in both languages. */
  constructor(code: JournalErrorCode, file: string, found: string | Text = '', more: More = {}) {
    const { uk, en } = TEXTS[code](file, typeof found === 'string' ? { uk: found, en: found } : found);
    super(`${code}: ${uk}\n${en}`, { cause: more.cause });
    this.code = code;
    this.uk = uk;
    this.en = en;
    this.position = more.position;
  }
}
