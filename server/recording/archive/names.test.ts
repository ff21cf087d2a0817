import fc from 'fast-check';
import { test } from 'tap';
import { NAME_BYTES, Names, safeName } from './names.ts';

test('names keep Ukrainian letters and lose what a file system forbids', async (t) => {
  t.equal(safeName('Про «Безпечну громаду»: 2026/2028?'), 'Про «Безпечну громаду» 2026 2028');
  t.equal(safeName('Демʼянчук\u0000 Роман\n'), 'Демʼянчук Роман');
  t.equal(safeName('й'.normalize('NFD')), 'й'.normalize('NFC'));
  t.equal(safeName('..'), 'без назви');
  t.equal(safeName('~тимчасове. .'), 'тимчасове');
});

test('an emoji of several stays one, a letter with many marks stays a letter, and nothing else joins', async (t) => {
  t.equal(safeName('Родина 👨‍👩‍👧‍👦 разом'), 'Родина 👨‍👩‍👧‍👦 разом');
  t.equal(safeName('Де\u200Dмʼян'), 'Де мʼян');
  t.match(safeName(`а${'\u0316'.repeat(80)} і далі`), /^а\u0316{8} і далі$/);
});

test('a thousand of one name are numbered at once', async (t) => {
  const names = new Names();
  const begun = performance.now();
  const taken = Array.from({ length: 1200 }, () => names.take('Голосування'.repeat(20)));
  t.equal(new Set(taken).size, 1200);
  t.match(taken.at(-1), / \(1200\)$/);
  t.ok(performance.now() - begun < 3000);
});

test('no name is a device of Windows', async (t) => {
  t.equal(safeName('CON'), '_CON');
  t.equal(safeName('lpt1.opus'), '_lpt1.opus');
  t.equal(safeName('Консерва'), 'Консерва');
});

test('a long name is cut at a word and says so', async (t) => {
  const name = safeName('Про внесення змін до бюджету громади '.repeat(9));
  t.ok(Buffer.byteLength(name) <= NAME_BYTES);
  t.match(name, /(бюджету|громади|змін|до|Про|внесення)…$/);
});

test('the second of a name is numbered, whatever its case', async (t) => {
  const names = new Names();
  t.same(
    ['Про бюджет', 'ПРО БЮДЖЕТ', 'Про бюджет'].map((name) => names.take(name)),
    ['Про бюджет', 'ПРО БЮДЖЕТ (2)', 'Про бюджет (3)'],
  );
});

test('whatever is said, its name is safe, short, and no other’s', async (t) => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 8 }), (said) => {
      const names = new Names();
      const taken = said.map((words) => names.take(words));
      for (const name of taken) {
        t.ok(Buffer.byteLength(name) <= NAME_BYTES && name.length > 0, name);
        t.notMatch(name, /[/\\:*?"<>|\p{Cc}]|^\.|[. ]$/u);
      }
      t.equal(new Set(taken.map((name) => name.toLowerCase())).size, taken.length);
    }),
    { numRuns: 100 },
  );
});
