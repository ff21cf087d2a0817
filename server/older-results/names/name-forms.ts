/** What of a name tells people apart: family name, given name and patronymic, each whole or as an initial. */

export type NameForm = {
  /** Whole, in small letters, without apostrophes and hyphens: what two spellings of a name have in common. */
  readonly key: string;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  /** Given name or patronymic is an initial, or missing. */
  readonly isShort: boolean;
};

const PATRONYMIC = /(?:ович|йович|ївич|евич|ич|івна|ївна|овна|ична|огли|кизи)$/u;
const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ʼ'’`.-]/gu, '');

/** The second of two who are printed alike: «Коваль М. С. (2)». */
const AGAIN = / \(\d+\)$/;
export const withoutCount = (name: string): string => name.replace(AGAIN, '');
export const isAgain = (name: string): boolean => AGAIN.test(name);

/** «Прізвище Імʼя По батькові», and «Імʼя По батькові Прізвище», which some printouts have. */
export function nameForm(name: string): NameForm {
  const words = withoutCount(name)
    .split(' ')
    .filter((word) => word !== '');
  const isTurned =
    words.length === 3 && PATRONYMIC.test(plain(words[1] ?? '')) && !PATRONYMIC.test(plain(words[2] ?? ''));
  const startsShort = words.length === 3 && isInitial(words[0]) && isInitial(words[1]);
  const [family = '', given = '', ...rest] = isTurned || startsShort ? [words[2], words[0], words[1]] : words;
  const patronymic = rest.join(' ');
  return {
    key: [family, given, patronymic]
      .map((word) => plain(word ?? ''))
      .join(' ')
      .trim(),
    ...{ family: plain(family), given: plain(given), patronymic: plain(patronymic) },
    isShort: isInitial(given) || patronymic === '' || isInitial(patronymic),
  };
}

const isInitial = (word: string | undefined): boolean => word !== undefined && /^\p{L}\.?$/u.test(word);

/** Whether a short form may be this whole one: the same family name, and each part begins as it does. */
export const fits = (short: NameForm, whole: NameForm): boolean =>
  short.family === whole.family && begins(short.given, whole.given) && begins(short.patronymic, whole.patronymic);

/** An initial begins the name; a whole part is the name; nothing is anything. */
const begins = (part: string, whole: string): boolean =>
  part === '' ||
  whole === '' ||
  part === whole ||
  (part.length === 1 && whole.startsWith(part)) ||
  (whole.length === 1 && part.startsWith(whole));
