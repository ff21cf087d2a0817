import fc from 'fast-check';
import { test } from 'tap';
import { stemOf } from './stem.ts';
import { PARADIGMS } from './testing/golden-words.ts';
import { STRANGERS } from './testing/words-alike.ts';

const FORMS = PARADIGMS.map((line) => line.toLowerCase().split(' '));

test('forms of one word share a stem: of a thousand pairs of councils’ words at least ninety-nine in a hundred', async (t) => {
  const pairs = FORMS.flatMap(([first = '', ...rest]) => rest.map((form) => [first, form] as const));
  const missed = pairs.filter(([first, form]) => stemOf(first) !== stemOf(form));
  t.ok(pairs.length > 1000);
  t.ok(missed.length <= pairs.length / 100, `${missed.length} of ${pairs.length}: ${missed.join(' ')}`);
});

test('of two forms with one stem at least ninety-seven pairs in a hundred are of one word', async (t) => {
  const all = FORMS.flatMap((forms, word) => forms.map((form) => ({ word, stem: stemOf(form) })));
  const pairs = all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => (other.stem === one.stem ? [[one.word, other.word]] : [])),
  );
  const wrong = pairs.filter(([one, other]) => one !== other);
  t.ok(wrong.length <= (pairs.length * 3) / 100, `${wrong.length} of ${pairs.length}`);
});

test('words that only look alike keep different stems', async (t) => {
  for (const [one, other] of STRANGERS) t.not(stemOf(one), stemOf(other), `${one}, ${other}`);
});

test('numbers, short words and words of other scripts stay as they are', async (t) => {
  for (const word of ['914', 'про', 'vii', 'budget', '2026']) t.equal(stemOf(word), word);
});

test('whatever the word, there is a stem of it', async () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => stemOf(word) !== ''));
  const ukrainian = fc.array(fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ'), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(ukrainian, (letters) => stemOf(letters.join('')) !== ''));
});
