/** Files that are broken, made to hurt, or of another kind: each is refused with words that say what to do, in bounded time. */
import fc from 'fast-check';
import { test } from 'tap';
import { zip } from '../files/testing/samples.ts';
import { ImportDesk } from '../imports/import-desk.ts';
import { document, pdfBomb, sheetOf, xlsx } from '../imports/testing/hostile.ts';
import { readFile } from './read-file.ts';
import { fixture } from './testing/fixture.ts';

const SLOWEST_MS = 4000;

test('what can’t be read says what to do with it', async (t) => {
  const refused: readonly (readonly [string, Buffer, RegExp])[] = [
    ['old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /збережіть як DOCX або PDF/],
    ['old.rtf', Buffer.from('{\\rtf1 ansi}'), /збережіть як DOCX або PDF/],
    ['empty.csv', Buffer.alloc(0), /порожній/],
    ['table.xlsx', xlsx(sheetOf('<row/>')), /Збережіть її як CSV/],
    ['broken.docx', Buffer.concat([Buffer.from('PK'), Buffer.alloc(99)]), /не читається/],
    ['other.json', Buffer.from('{"a":1}'), /не схожий на результати/],
    ['half.json', Buffer.from('{"a":'), /не схожий на результати/],
    ['letter.docx', document('<w:p><w:r><w:t>Шановна громадо</w:t></w:r></w:p>'), /не знайдено жодного/],
    ['list.csv', Buffer.from('ПІБ;Телефон\nҐудзь Олег Васильович;1\n'), /не знайдено жодного/],
  ];
  for (const [name, bytes, uk] of refused)
    t.match(await readFile(bytes, name), { ballots: [], faults: [{ uk }] }, name);
});

test('a document that is too much, too deep or endless is given up in bounded time', async (t) => {
  const begun = performance.now();
  const bomb = zip({ name: 'word/document.xml', content: Buffer.alloc(40 * 1024 * 1024, ' ') });
  t.match(await readFile(bomb, 'bomb.docx'), { ballots: [], faults: [{ uk: /забагато/ }] });
  const deep = `<html><body>${'<div>'.repeat(20_000)}За`;
  t.match(await readFile(Buffer.from(deep), 'deep.html'), { ballots: [], faults: [{ uk: /складно/ }] });
  const long = `Результати поіменного голосування\n${'За '.repeat(200_000)}\n${'ж'.repeat(500_000)}`;
  t.ok((await readFile(Buffer.from(long), 'long.txt')).ballots.length <= 1);
  const repeated = `${'1. Про голосування за '.repeat(20_000)}`;
  t.match(await readFile(Buffer.from(repeated), 'repeated.txt'), { ballots: [] });
  t.ok(performance.now() - begun < SLOWEST_MS);
});

test('a PDF that takes more memory than one may is killed in its own process, and the next file is read', async (t) => {
  const desk = new ImportDesk({ limitMs: SLOWEST_MS, memoryMb: 220 });
  t.teardown(() => desk.stop());
  const [killed, good] = await Promise.all([
    desk.olderResults(pdfBomb(900), 'blank.pdf'),
    desk.olderResults(fixture('kyiv.json'), 'kyiv.json'),
  ]);
  t.match(killed, { ballots: [], faults: [{ uk: /читання перервано|не читається|немає тексту/ }] });
  t.match(good, { layout: 'kyiv-json', ballots: [{ key: /^[0-9a-f]{32}$/, counted: { for: 17 } }] });
});

test('whatever becomes of a printout’s bytes, the answer is a value, never a throw', async (t) => {
  const whole = fixture('plain-list.html').toString('utf8');
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(200), fc.string({ maxLength: 40 }), async (at, cut, put) => {
      const read = await readFile(Buffer.from(whole.slice(0, at) + put + whole.slice(at + cut)), 'x.html');
      t.ok(read.ballots.length > 0 || read.faults.length > 0);
    }),
    { numRuns: 60 },
  );
});
