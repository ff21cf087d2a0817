/**
 * What holds for every catalogue of messages, as tests: both languages with the same keys and arguments, sentences that
 * can be said, the words of the glossary. In: a name and both catalogues as they are written. Out: tests.
 */
import { test } from 'tap';
import { againstGlossary } from './glossary.ts';
import { argumentsOf, saidByFormatJs, translateWritten, type Written } from './icu.ts';

/** Numbers of every Ukrainian plural, and one that has thousands. */
const COUNTS = [0, 1, 2, 5, 11, 21, 1234];
const GENDERS = ['male', 'female'] as const;

/** Values for a message: the same count everywhere, a gender where one is asked for. */
const valuesFor = (names: readonly string[], count: number, gender: string) =>
  Object.fromEntries(names.map((name) => [name, name === 'gender' ? gender : count]));

/** English words need no gender. */
const withoutGender = (names: readonly string[]) => names.filter((name) => name !== 'gender');

/** Defines the tests of one room's messages. */
export function checkMessages(name: string, uk: Written, en: Written): void {
  test(`${name}: every message is there in both languages, with the same arguments`, async (t) => {
    t.strictSame(Object.keys(en).sort(), Object.keys(uk).sort());
    for (const [key, message] of Object.entries(uk)) {
      t.strictSame(withoutGender(argumentsOf(en[key] ?? '', 'en')), withoutGender(argumentsOf(message, 'uk')), key);
    }
  });

  test(`${name}: compiled messages say what FormatJS says of the same words`, async (t) => {
    for (const [language, catalogue] of [['uk', uk] as const, ['en', en] as const]) {
      const say = translateWritten(catalogue, language);
      const wrong = Object.entries(catalogue).flatMap(([key, message]) => {
        const names = argumentsOf(message, language);
        const tried = COUNTS.flatMap((count) => GENDERS.map((gender) => valuesFor(names, count, gender)));
        const said = tried.map((values) => [say(key, values), saidByFormatJs(message, language, values)]);
        return said.filter(([ours, theirs]) => ours !== theirs || /[{}]/.test(String(ours)));
      });
      t.strictSame(wrong, [], language);
    }
  });

  test(`${name}: Ukrainian is written with the words of the glossary`, async (t) => {
    t.strictSame(
      Object.entries(uk).flatMap(([key, message]) => againstGlossary(key, message)),
      [],
    );
  });
}
