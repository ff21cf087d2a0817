/**
 * The part of a word that its forms share: `бюджету`, `бюджетом` → `бюджет`. The Ukrainian stemmer of @orama/stemmers
 * (Porter's way, endings by rule), helped where its rules part forms of one word: nouns that end as adjectives or verbs
 * do (голова, депутати, програми), stems left with a vowel, and letters that change before an ending (школа · шкіл,
 * ділянка · ділянок · ділянці, власність · власності). A stem need not look like a word, only be the same.
 */
import { stemmer } from '@orama/stemmers/ukrainian';

/** Shorter words have no ending to lose. */
const SHORTEST = 4;
const UKRAINIAN = /^[а-щьюяґєії'ʼ-]+$/;
/** Nouns whose stem ends as an ending does: `умови` as an adjective, `кредити` as a verb, `автобуси` as a gerund. */
const STEMS_LIKE_ENDINGS = [
  ...['голов', 'промов', 'умов', 'основ', 'мов', 'позов', 'програм', 'реклам', 'панорам', 'газ', 'ліс'],
  ...['депутат', 'кандидат', 'мандат', 'сертифікат', 'адвокат', 'результат', 'апарат', 'формат', 'атестат'],
  ...['лауреат', 'комбінат', 'секретаріат', 'старостат', 'запит', 'кредит', 'депозит', 'дефіцит', 'профіцит'],
  ...['аудит', 'візит', 'транзит', 'автобус', 'тролейбус', 'корпус', 'статус'],
];
const NOUN = new RegExp(`^(${STEMS_LIKE_ENDINGS.join('|')})(?:[аиіуеоя]|ою|ом|ам|ами|ах|ів|ові)?$`);
/** Forms that no rule leads to their word; a word of three letters has no ending to lose. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...['імені', 'іменем', 'імена', 'імен', 'іменам', 'іменами'].map((form) => [form, 'імʼ'] as const),
  ...['памʼяті', 'памʼяттю'].map((form) => [form, 'памʼ'] as const),
  ['статей', 'статт'],
  ['сіл', 'сел'],
]);
const LAST_VOWELS = /(?<=.{2})[аеиоуюяіїєьй]+$/;

/** Stems of words met lately: a record says the same words again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** @param word in small letters, apostrophes as ʼ. Numbers and words of other scripts stay as they are. */
export function stemOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined || word.length < SHORTEST || !UKRAINIAN.test(word)) return irregular ?? word;
  const met = known.get(word);
  if (met !== undefined) return met;
  const stem = NOUN.exec(word)?.[1] ?? inOneForm(stemmer(word).replace(LAST_VOWELS, ''));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, stem);
  return stem;
}

/**
 * Letters that change before an ending, as they are before a vowel: `доріг`, `дорог`; `ділянок`, `ділянк`, `ділянц`;
 * `лікарень`, `лікарн`. And endings that the stemmer takes from some forms alone: `військов`, `норматив`.
 */
const inOneForm = (stem: string): string =>
  stem
    .replace(/(?<=.{4})(?:ов|ив)$/, '')
    .replace(/(?<=.{3})іст$/, 'ост')
    .replace(/ц$/, 'к')
    .replace(/(?<=.{2})і(?=[бвгджзклмнпрст]$)/, 'о')
    .replace(/(?<=.[^аеиоуюяіїє])(?<!^жит)(?:[ое](?=[кл]$)|е(?=н$))/, '')
    .replace(/ь(?=[лн]$)/, '')
    .replace(/(?<=.{3})з$/, 'г');
