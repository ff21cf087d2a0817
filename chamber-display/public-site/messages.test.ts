/** The words of the public site: the glossary's, and sayable with every number. */
import { test } from 'tap';
import { againstGlossary } from '../kit/testing/glossary.ts';
import { argumentsOf, saidByFormatJs, translateWritten } from '../kit/testing/icu.ts';
import { publicUk } from './messages.uk.ts';

const MESSAGES = Object.entries<string>(publicUk);

test('the public site speaks with the words of the glossary', (t) => {
  t.strictSame(
    MESSAGES.flatMap(([key, message]) => againstGlossary(key, message)),
    [],
  );
  t.end();
});

test('compiled messages say what FormatJS says of the same words', (t) => {
  const say = translateWritten(publicUk, 'uk');
  for (const [key, message] of MESSAGES)
    for (const count of [0, 1, 2, 5, 21]) {
      const values = Object.fromEntries(
        argumentsOf(message, 'uk').map((name) => [name, name === 'gender' ? 'female' : count]),
      );
      t.equal(say(key as keyof typeof publicUk, values), saidByFormatJs(message, 'uk', values), key);
    }
  t.end();
});
