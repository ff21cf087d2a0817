import { test } from 'tap';
import { ImportDesk } from './import-desk.ts';
import { fixture } from './testing/fixture.ts';

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
  t.match(await desk.roster(fixture('roster.xlsx'), []), { rows: [], faults: [{ uk: /не читається/ }] });
  t.equal(await desk.text(fixture('draft.pdf')), '');
});

test('a file that takes too much memory can’t be read, and the next one is', async (t) => {
  const desk = new ImportDesk({ heapMb: 24 });
  t.teardown(() => desk.stop());
  const huge = Buffer.from(`ПІБ;Стать\n${'Шевчук Яна Юріївна;ж;"'.padEnd(30_000_000, 'ж;')}`);
  t.match(await desk.roster(huge, []), { rows: [], faults: [{ uk: /\p{L}/u }] });
  t.equal((await desk.agenda(Buffer.from('1. Про бюджет'))).rows.length, 1);
});
