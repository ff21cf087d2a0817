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
/** Nouns whose stem ends as an ending does. */
const NOUN =
  /^(голов|промов|умов|основ|мов|програм|реклам|панорам|депутат|кандидат|мандат|сертифікат|адвокат)(?:[аиіуеоя]|ою|ом|ам|ами|ах|ів|ові)?$/;
const LAST_VOWELS = /(?<=.{2})[аеиоуюяіїєьй]+$/;

/** Stems of words met lately: a record says the same words again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** @param word in small letters, apostrophes as ʼ. Numbers and words of other scripts stay as they are. */
export function stemOf(word: string): string {
  if (word.length < SHORTEST || !UKRAINIAN.test(word)) return word;
  const met = known.get(word);
  if (met !== undefined) return met;
  const stem = NOUN.exec(word)?.[1] ?? inOneForm(stemmer(word).replace(LAST_VOWELS, ''));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, stem);
  return stem;
}

/** Letters that change before an ending, as they are before a vowel: `шкіл`, `школ`; `ділянок`, `ділянк`, `ділянц`. */
const inOneForm = (stem: string): string =>
  stem
    .replace(/(?<=.{3})іст$/, 'ост')
    .replace(/(?<=.{2})і(?=[бвгджзклмнпрст]$)/, 'о')
    .replace(/(?<=.[^аеиоуюяіїє])[ое](?=[кцл]$)/, '')
    .replace(/ц$/, 'к')
    .replace(/(?<=..)з$/, 'г');
