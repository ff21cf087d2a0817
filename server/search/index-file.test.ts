import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { type Test, test } from 'tap';
import type { Entry, Sought } from './entry.ts';
import { IndexFile } from './index-file.ts';

function opened(t: Test, ...entries: readonly Entry[]) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-search-'));
  const file = join(folder, 'search.db');
  const index = new IndexFile(file);
  index.put(entries);
  t.teardown(() => {
    index.close();
    rmSync(folder, { recursive: true });
  });
  const find = (q: string, more: Partial<Sought> = {}) => index.find({ q, notes: true, limit: 20, ...more });
  return { file, index, find, titles: (q: string) => find(q).found.map(({ title }) => title) };
}

const item = (title: string, body = '', more: Partial<Entry> = {}): Entry => ({
  key: `item/${title}`,
  kind: 'item',
  title,
  body,
  ...more,
});
const marked = (text: string) => text.replaceAll('\uE000', '[').replaceAll('\uE001', ']');

test('a word is found in every form of it', async (t) => {
  const { titles } = opened(t, item('Про місцевий бюджет громади'), item('Про надання земельних ділянок'));
  for (const q of ['бюджет ', 'бюджету ', 'БЮДЖЕТОМ ', 'місцевого бюджету '])
    t.strictSame(titles(q), ['Про місцевий бюджет громади'], q);
  for (const q of ['ділянка ', 'земельної ділянки ', 'ділянці '])
    t.strictSame(titles(q), ['Про надання земельних ділянок'], q);
  t.strictSame(titles('бюджет ділянка '), []);
});

test('the last word may be unfinished, and one that is written may not', async (t) => {
  const { titles } = opened(t, item('Про комунальну власність'));
  for (const q of ['ко', 'комунал', 'комунальну', 'комунальну влас']) t.equal(titles(q).length, 1, q);
  t.strictSame(titles('комунал '), []);
});

test('an abbreviation with its full stop is the beginning of a word', async (t) => {
  const { titles } = opened(t, item('Про ремонт на вулиці Сагайдачного'));
  for (const q of ['вул. Сагайдачного', 'вул. Сагайдачного ', 'рем. вул.']) t.equal(titles(q).length, 1, q);
  t.strictSame(titles('пров. Сагайдачного'), []);
});

test('apostrophes are one letter however typed; ґ is not г', async (t) => {
  const { titles } = opened(t, item('Демʼяненко Ґалаґан'));
  for (const q of ["Дем'яненко ", 'Дем’яненка ', 'демʼянен']) t.equal(titles(q).length, 1, q);
  t.strictSame(titles('галаган '), []);
  t.equal(titles('ґалаґан ').length, 1);
});

test('numbers of decisions and double names are found as they are written together', async (t) => {
  const { titles } = opened(
    t,
    item('а', 'Рішення № 2-39/VII'),
    item('б', 'Рішення № 39-2/VII'),
    item('в Коцюбинська-Левченко'),
  );
  t.strictSame(titles('2-39/VII'), ['а']);
  t.strictSame(titles('№ 39-2/vii '), ['б']);
  t.strictSame(titles('Коцюбинської-Левченко '), ['в Коцюбинська-Левченко']);
});

test('a title weighs more than a text', async (t) => {
  const { titles } = opened(t, item('Про різне', 'бюджет'), item('Про бюджет', 'різне'));
  t.strictSame(titles('бюджет'), ['Про бюджет', 'Про різне']);
});

test('an excerpt shows some words around what was found, and marks it', async (t) => {
  const long = `${'слово '.repeat(50)}про міський бюджет на рік ${'далі '.repeat(60)}`;
  const { find } = opened(t, item('Про різне', long), item('Про бюджети'));
  const [inTitle, inBody] = find('бюджетом ').found.map(({ excerpt }) => marked(excerpt));
  t.match(inBody, /^… (?:слово )+про міський \[бюджет\] на рік (?:далі )+…$/);
  t.ok((inBody ?? '').length < 260);
  t.equal(inTitle, 'Про [бюджети]');
  t.equal(marked(find('бюд').found[0]?.excerpt ?? ''), 'Про [бюджети]');
});

test('kinds can be told apart, and notes of the office are found by the office alone', async (t) => {
  const { find } = opened(t, item('Про бюджет'), item('Нотатка', 'бюджет', { kind: 'note', key: 'note/1' }));
  t.strictSame(
    find('бюджет', { kind: 'note' }).found.map(({ kind }) => kind),
    ['note'],
  );
  t.strictSame(
    find('бюджет', { notes: false }).found.map(({ kind }) => kind),
    ['item'],
  );
  t.strictSame(find('бюджет', { notes: false, kind: 'note' }).found, []);
});

test('as many are answered as asked for, and whether there are more', async (t) => {
  const { find } = opened(t, ...Array.from({ length: 5 }, (_, n) => item(`Про бюджет ${n}`)));
  t.match(find('бюджет', { limit: 5 }), { found: { length: 5 }, more: false });
  t.match(find('бюджет', { limit: 4 }), { found: { length: 4 }, more: true });
});

test('a thing that changed is found as it is now and no longer as it was', async (t) => {
  const { index, titles } = opened(t, item('Про план', 'старе', { key: 'item/1' }));
  index.put([item('Про звіт', 'нове', { key: 'item/1' })]);
  t.strictSame(titles('план'), []);
  t.strictSame(titles('звіт'), ['Про звіт']);
});

test('a document is found by its text, once, with the words of its best part', async (t) => {
  const sha256 = 'a'.repeat(64);
  const { index, find } = opened(
    t,
    item('Проєкт рішення', '1. Про різне', { kind: 'document', key: 'document/1', sha256 }),
  );
  t.strictSame(index.wanted, [sha256]);
  const text = `${'вступ '.repeat(3000)} передати в оренду сквер ${'додаток '.repeat(3000)} сквер`;
  index.tell(sha256, text);
  t.strictSame(index.wanted, []);
  const { found } = find('скверу ');
  t.equal(found.length, 1);
  t.match(marked(found[0]?.excerpt ?? ''), /\[сквер\]/);
  index.put([item('Інша назва', '', { kind: 'document', key: 'document/1', sha256 })]);
  t.match(find('сквер').found, [{ title: 'Інша назва', kind: 'document' }]);
});

test('an index that is damaged, or of another layout, is made anew', async (t) => {
  const { file, index } = opened(t, item('Про бюджет'));
  index.put([], { position: 7, hash: 'abc' });
  index.close();
  const other = new Database(file);
  other.pragma('user_version = 99');
  other.close();
  const anew = new IndexFile(file);
  t.strictSame(anew.standing, { position: 0, hash: '' });
  anew.close();
  writeFileSync(file, 'this is no database at all, but it is long enough to be read as one'.repeat(100));
  const again = new IndexFile(file);
  again.put([item('Про бюджет')], { position: 3, hash: 'd' });
  t.strictSame(again.standing, { position: 3, hash: 'd' });
  again.close();
});

test('whatever is typed, it is looked for and nothing throws', async (t) => {
  const { find } = opened(t, item('Про бюджет "AND" NEAR(a b)'));
  for (const q of ['', ' ', '"', '*', 'NEAR(', 'a AND', '-бюджет', '(', "'; DROP", '№', 'title:бюджет', '^бюджет'])
    find(q);
  t.equal(find('AND NEAR').found.length, 1);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (q) => Array.isArray(find(q).found)),
    { numRuns: 300 },
  );
});
