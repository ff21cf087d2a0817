/**
 * Words that the council's glossary forbids on screens, each with the right one. In: a Ukrainian message. Out: what is
 * wrong in it. Where a word is right in one meaning only, `except` names the keys of that meaning.
 */
export type Forbidden = { readonly wrong: RegExp; readonly right: string; readonly except?: RegExp };

/** Begins or ends at a letter that is no part of the word. */
const word = (letters: string) => new RegExp(`(?<!\\p{L})(${letters})(?!\\p{L})`, 'iu');
const stem = (letters: string) => new RegExp(`(?<!\\p{L})(${letters})`, 'iu');

const FORBIDDEN: readonly Forbidden[] = [
  { wrong: /\p{L}['’`]\p{L}/u, right: 'ʼ (U+02BC)' },
  { wrong: stem('спікер|пульт голови'), right: 'головуючий, головуюча' },
  { wrong: word('мер|мера|меру|мером|мери|мерів'), right: 'голова' },
  { wrong: stem('повістк'), right: 'порядок денний' },
  { wrong: word('пункт порядку денного|пункти порядку денного'), right: 'питання' },
  { wrong: word('проект\\p{L}*'), right: 'проєкт' },
  { wrong: stem('воздерж'), right: 'утримався, утрималась' },
  { wrong: stem('кількіст'), right: 'загальний склад, число' },
  { wrong: stem('бюлетен'), right: 'голосування', except: /paper|commission|secret/ },
  { wrong: stem('голос\\p{L}* записано'), right: 'зараховано' },
  { wrong: stem('переголосув'), right: 'повторне голосування' },
  { wrong: stem('(рішення|проєкт|порядок денний) затвердж'), right: 'прийнято' },
  { wrong: stem('потрібно більш'), right: 'потрібна більшість' },
  { wrong: stem('заявк'), right: 'запис на виступ' },
  { wrong: word('дати слово|дано слово|дайте слово'), right: 'надати слово' },
  { wrong: stem('підписано ключем|електронний підпис|накладено КЕП'), right: 'засвідчено ключем пристрою' },
  {
    wrong: /\p{L}\((ла|лась|а|ся|ий|я|на)\)|\p{L}\/(ла|лась|ий|а)(?!\p{L})/iu,
    right: 'the word of the member’s gender',
  },
  { wrong: stem('безпартійн|не входить до фракці'), right: 'позафракційний, позафракційна' },
];

/** What of a Ukrainian message the glossary says otherwise. In: its key and words. */
export const againstGlossary = (key: string, words: string): readonly string[] =>
  FORBIDDEN.filter(({ wrong, except }) => wrong.test(words) && !except?.test(key)).map(
    ({ wrong, right }) => `${key}: «${wrong.exec(words)?.[0]}», not «${right}»`,
  );
