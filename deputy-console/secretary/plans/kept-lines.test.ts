import { test } from 'tap';
import { PLAN } from '../../testing/sample-plans.ts';
import { emptyLine } from './draft-line.ts';
import { keptIn, type TextStore } from './kept-lines.ts';

const NAME = `dzvin-agenda-${PLAN}`;
/** A window's store with this text in it. */
function storeOf(text: string): TextStore {
  const items = new Map([[NAME, text]]);
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}

test('lines that were kept are read again, with keys that no line of the new page has', async (t) => {
  const kept = keptIn(storeOf(''));
  const line = { ...emptyLine('1'), title: 'Про А' };
  kept.keep(PLAN, { lines: [line], base: [{ key: line.key, entry: { number: '1', title: 'Про' } }] });
  const key = `kept-${line.key}`;
  t.same(kept.read(PLAN), { lines: [{ ...line, key }], base: [{ key, entry: { number: '1', title: 'Про' } }] });
});

const whole = { ...emptyLine('1'), title: 'Про А' };
const unreadable: Readonly<Record<string, string>> = {
  'half of a text': '{"lines":[{"key"',
  'no lines at all': 'null',
  'lines that are no list': JSON.stringify({ lines: {}, base: [] }),
  'no rows to begin with': JSON.stringify({ lines: [whole] }),
  'a line without a title': JSON.stringify({ lines: [{ ...whole, title: undefined }], base: [] }),
  'documents that are none': JSON.stringify({ lines: [{ ...whole, documents: [null] }], base: [] }),
  'a row without an entry': JSON.stringify({ lines: [whole], base: [{ key: 'line-1' }] }),
};
for (const [what, text] of Object.entries(unreadable)) {
  test(`kept lines that can't be read are dropped, and the plan opens: ${what}`, async (t) => {
    const store = storeOf(text);
    t.equal(keptIn(store).read(PLAN), undefined);
    t.equal(store.getItem(NAME), null);
  });
}
