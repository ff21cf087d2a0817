import fc from 'fast-check';
import { test } from 'tap';
import type { AgendaEntry } from '#contract/composition';
import { type DraftLine, emptyLine, lineOf, type Written } from './draft-line.ts';
import { mergeLines, pairUp, type Row } from './merge-lines.ts';

const entry = (number: string, title: string, more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  number,
  title,
  ...more,
});
const rows = (...entries: AgendaEntry[]): Row[] => pairUp([], entries);
const lines = (base: readonly Row[]): DraftLine[] => base.map(({ key, entry: one }) => lineOf(one, key));
const typed = (title: string, number = '9'): DraftLine => ({ ...emptyLine(number), title });
const titles = (merged: readonly DraftLine[]) => merged.map(({ title }) => title);
const [A, B, C] = [entry('1', 'Про А'), entry('2', 'Про Б'), entry('3', 'Про В')];

test('a line added here and a line added in another window both stay, each where it was added', async (t) => {
  const base = rows(A, B);
  const [first, second] = lines(base);
  if (!first || !second) throw new Error('two lines');
  const theirs = pairUp(base, [A, B, C]);
  t.same(titles(mergeLines(base, [first, typed('Про моє'), second], theirs)), ['Про А', 'Про моє', 'Про Б', 'Про В']);
});

test('what each window changed of one line is put together; where both changed the title, both lines stay', async (t) => {
  const base = rows(A);
  const mine = lines(base).map((line) => ({ ...line, reporter: 'Верес С. П.' }));
  const [joined] = mergeLines(base, mine, pairUp(base, [{ ...A, project: '43-1' }]));
  t.match(joined, { title: 'Про А', reporter: 'Верес С. П.', project: '43-1' });
  const renamed = lines(base).map((line) => ({ ...line, title: 'Про А, моє' }));
  t.same(titles(mergeLines(base, renamed, pairUp(base, [entry('1', 'Про А, їхнє')]))), ['Про А, моє', 'Про А, їхнє']);
});

test('a line taken off there is gone here, unless it was changed here', async (t) => {
  const base = rows(A, B);
  t.same(titles(mergeLines(base, lines(base), pairUp(base, [B]))), ['Про Б']);
  const changed = lines(base).map((line) => (line.title === 'Про А' ? { ...line, title: 'Про А, нове' } : line));
  t.same(titles(mergeLines(base, changed, pairUp(base, [B]))), ['Про А, нове', 'Про Б']);
});

test('an order changed there is kept, and what was typed here stands after the same line', async (t) => {
  const base = rows(A, B);
  const mine = [...lines(base), typed('Про моє')];
  t.same(titles(mergeLines(base, mine, pairUp(base, [B, A]))), ['Про Б', 'Про моє', 'Про А']);
});

test('a line without a title yet is no line of the hub, and stays', async (t) => {
  const base = rows(A);
  t.same(titles(mergeLines(base, [...lines(base), typed('')], pairUp(base, [A, B]))), ['Про А', '', 'Про Б']);
});

test('a title written here and a reporter written there of one line stand together in it', async (t) => {
  const base = rows(A);
  const mine = lines(base).map((line) => ({ ...line, title: 'Про А, моє' }));
  const merged = mergeLines(base, mine, pairUp(base, [{ ...A, reporter: 'там' }]));
  t.equal(merged.length, 1);
  t.match(merged, [{ title: 'Про А, моє', reporter: 'там' }]);
});

const anyEntry = fc.record({ number: fc.constantFrom('1', '2', '3', '4'), title: fc.constantFrom('а', 'б', 'в', 'г') });
const WORDS = ['number', 'title', 'reporter'] as const satisfies readonly (keyof Written)[];
/** Whether one of the lines says everything that was written of a line, by whoever changed it from what it was. */
const keeps = (merged: readonly Written[], is: Written, was: Written | undefined) => {
  const changed = WORDS.filter((word) => is[word] !== was?.[word]);
  return changed.length === 0 || merged.some((line) => changed.every((word) => line[word] === is[word]));
};
const by = (who: string, all: readonly { reporter?: string }[]) =>
  all.filter(({ reporter }) => reporter === who).length;

test('whatever two windows do, nothing that either of them wrote is lost', async () => {
  const change = fc.record({ at: fc.nat(5), to: anyEntry, how: fc.constantFrom('add', 'edit', 'remove') });
  const changes = fc.array(change, { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 4 }), changes, changes, (start, here, there) => {
      const base = rows(...start);
      const mine = here.reduce((now, { at, to, how }) => {
        const line = now[at];
        if (how === 'add' || !line) return now.toSpliced(at, 0, { ...lineOf(to), reporter: 'тут' });
        if (how === 'remove') return now.toSpliced(at, 1);
        return now.with(at, { ...line, ...to });
      }, lines(base));
      const edited = there.reduce(
        (now, { at, to, how }) => {
          if (how === 'add' || !now[at]) return now.toSpliced(at, 0, { ...to, reporter: 'там' });
          return how === 'remove' ? now.toSpliced(at, 1) : now.with(at, to);
        },
        [...start] as AgendaEntry[],
      );
      const theirs = pairUp(base, edited);
      const merged = mergeLines(base, mine, theirs);
      const had = new Map(lines(base).map((line) => [line.key, line]));
      const written = mine.every((line) => keeps(merged, line, had.get(line.key)));
      const read = theirs.every(({ key, entry: one }) => keeps(merged, lineOf(one, key), had.get(key)));
      const counted = by('тут', merged) === by('тут', mine) && by('там', merged) === by('там', edited);
      const keys = new Set(merged.map(({ key }) => key));
      return written && read && counted && keys.size === merged.length;
    }),
  );
});
