import { test } from 'tap';
import { docx } from '../files/testing/samples.ts';
import { ImportDesk } from './import-desk.ts';
import { fixture } from './testing/fixture.ts';
import { pdfBomb } from './testing/hostile.ts';

test('a list, an agenda and the text of a document are read in a process of their own', async (t) => {
  const desk = new ImportDesk();
  t.teardown(() => desk.stop());
  const [roster, agenda, pdf, text] = await Promise.all([
    desk.roster(fixture('roster.xlsx'), []),
    desk.agenda(fixture('agenda.docx')),
    desk.text(fixture('draft.pdf')),
    desk.text(fixture('agenda.docx')),
  ]);
  t.equal(roster.rows.length, 6);
  t.equal(agenda.rows.length, 6);
  t.match(pdf, /в оренду земельної ділянки на вулиці Шевченка/);
  t.match(text, /2\.1\. Про надання дозволу/);
});

test('bytes that are no document have no text, and the next file is read', async (t) => {
  const desk = new ImportDesk();
  t.teardown(() => desk.stop());
  t.equal(await desk.text(Buffer.from('%PDF-1.7 broken')), '');
  t.equal((await desk.agenda(Buffer.from('1. Про бюджет'))).rows.length, 1);
});

test('a file that takes too long can’t be read, and the next one is', async (t) => {
  const desk = new ImportDesk({ limitMs: 1 });
  t.teardown(() => desk.stop());
  t.match(await desk.roster(fixture('roster.xlsx'), []), { rows: [], faults: [{ uk: /читання перервано/ }] });
  t.equal(await desk.text(fixture('draft.pdf')), '');
});

test('a file that takes too much memory can’t be read, and the next one is', async (t) => {
  const desk = new ImportDesk({ heapMb: 24 });
  t.teardown(() => desk.stop());
  const huge = Buffer.from(`ПІБ;Стать\n${'Шевчук Яна Юріївна;ж;"'.padEnd(30_000_000, 'ж;')}`);
  t.match(await desk.roster(huge, []), { rows: [], faults: [{ uk: /\p{L}/u }] });
  t.equal((await desk.agenda(Buffer.from('1. Про бюджет'))).rows.length, 1);
});

test('a small PDF that unpacks to gigabytes is given up by its memory, and the next file is read', async (t) => {
  const desk = new ImportDesk({ memoryMb: 300 });
  t.teardown(() => desk.stop());
  t.equal(await desk.text(pdfBomb(1500)), '');
  t.equal((await desk.agenda(Buffer.from('1. Про бюджет'))).rows.length, 1);
});

test('a file that nobody waits for any more is given up, read or still in the queue, and the next one is read', async (t) => {
  const desk = new ImportDesk();
  t.teardown(() => desk.stop());
  const [reading, queued] = [new AbortController(), new AbortController()];
  const slow = desk.agenda(docx(...Array.from({ length: 40_000 }, (_, n) => `${n}. Про питання`)), reading.signal);
  const behind = desk.agenda(Buffer.from('1. Про бюджет'), queued.signal);
  const last = desk.agenda(Buffer.from('1. Про план'));
  queued.abort();
  reading.abort();
  t.match([await slow, await behind], [{ rows: [] }, { rows: [] }]);
  t.equal((await last).rows.length, 1);
});
