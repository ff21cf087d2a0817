import fc from 'fast-check';
import { test } from 'tap';
import { checker } from '#contract/check';
import { AgendaPreview } from '#contract/imports';
import { docx } from '../files/testing/samples.ts';
import { readAgenda } from './agenda.ts';
import { fixture } from './testing/fixture.ts';

const paste = (...lines: string[]) => readAgenda(Buffer.from(lines.join('\n')));
const entriesOf = async (preview: Promise<AgendaPreview>) => (await preview).rows.map(({ entry }) => entry);

test('pasted lines become items: over several lines, with numbers within numbers, reporter and draft', async (t) => {
  const preview = paste(
    'ПОРЯДОК ДЕННИЙ',
    '12 березня 2026 року',
    '1. Про внесення змін до рішення «Про бюджет',
    '2026 року». (Проєкт № 14-07)',
    '   Доповідач: Коваленко І. П., начальник відділу',
    '2. Про земельні питання:',
    "2.1. Про надання дозволу Дем'яненку О. П.",
    '2.2 Про відмову. Доповідає – Шевчук М.О.',
    '3) Різне',
  );
  t.strictSame(await entriesOf(preview), [
    {
      number: '1',
      title: 'Про внесення змін до рішення «Про бюджет 2026 року»',
      project: '14-07',
      reporter: 'Коваленко І. П., начальник відділу',
    },
    { number: '2', title: 'Про земельні питання:' },
    { number: '2.1', title: 'Про надання дозволу Демʼяненку О. П.' },
    { number: '2.2', title: 'Про відмову', reporter: 'Шевчук М.О.' },
    { number: '3', title: 'Різне' },
  ]);
  t.match((await preview).rows[0], { row: 3, cells: { length: 3 }, faults: [] });
});

test('«Про …» sentences without numbers are numbered by their order, which is told', async (t) => {
  const preview = await paste('Питання:', 'Про бюджет', 'та зміни до нього', '- про план роботи;');
  t.match(preview.rows, [
    { entry: { number: '1', title: 'Про бюджет та зміни до нього' }, remarks: [{ uk: /за порядком/ }] },
    { entry: { number: '2', title: 'про план роботи' } },
  ]);
});

test('a line among numbered ones that begins with «Про» is an item whose number was forgotten: it gets a free one', async (t) => {
  const lines = ['1. Про бюджет', 'Про план роботи', 'на рік', '2. Про зміни до', 'рішення', '3.', 'Про різне'];
  const { rows } = await paste(...lines);
  t.match(rows, [
    { entry: { number: '1', title: 'Про бюджет' } },
    { row: 2, entry: { number: '4', title: 'Про план роботи на рік' }, remarks: [{ uk: /немає номера/ }], faults: [] },
    { entry: { number: '2', title: 'Про зміни до рішення' }, faults: [] },
    { entry: { number: '3', title: 'Про різне' } },
  ]);
  t.equal(rows.length, 4);
  const cell = paste('№;Питання', '1;"Про бюджет', 'Про зміни до нього"');
  t.match(await entriesOf(cell), [{ number: '1', title: 'Про бюджет Про зміни до нього' }], 'one cell is one item');
});

test('a date at the beginning of a line is no number of an item', async (t) => {
  t.match(await entriesOf(paste('1. Про звіт', '2025 року', '31.12.2025 року', '5 грудня')), { length: 1 });
});

test('a number without a title is a fault with the remedy', async (t) => {
  const { rows } = await paste('1. Про бюджет', '2.');
  t.match(rows[1], { entry: undefined, faults: [{ uk: /немає назви/ }] });
});

test('a number that stands twice is given the next free one within the same item, and it is told', async (t) => {
  const { rows } = await paste(
    '1. Про бюджет',
    '2. Про землю:',
    '2.1. Про дозвіл',
    '2.1. Про відмову',
    '2. Про план',
    '3. Різне',
  );
  t.strictSame(
    rows.map(({ entry }) => entry?.number),
    ['1', '2', '2.1', '2.2', '4', '3'],
  );
  t.match(rows[3], { faults: [], remarks: [{ uk: 'номер 2.1 уже є в рядку 3; дано вільний 2.2' }] });
  t.notOk(rows[5]?.remarks);
  const table = await paste('№;Питання', '1а;Про бюджет', '1а;Про план', '1а;Про звіт');
  t.strictSame(
    table.rows.map(({ entry }) => entry?.number),
    ['1а', '1а-1', '1а-2'],
  );
});

test('however an agenda is numbered, no two of its items have one number', async () => {
  const number = fc.constantFrom('', '1. ', '2. ', '2.1. ', '3) ', '10. ');
  const lines = fc.array(number, { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(lines, async (numbers) => {
      const { rows } = await paste(...numbers.map((one, at) => `${one}Про питання ${at}`));
      const given = rows.map(({ entry }) => entry?.number);
      return new Set(given).size === given.length;
    }),
    { numRuns: 60 },
  );
});

test('the numbers a word processor prints by itself are read, level under level, and bullets belong to the item', async (t) => {
  t.strictSame(await entriesOf(readAgenda(fixture('agenda.docx'))), [
    {
      number: '1',
      title: 'Про внесення змін до рішення «Про бюджет на 2026 рік»',
      reporter: 'Коваленко Іван Петрович',
    },
    { number: '2', title: 'Про земельні питання:' },
    { number: '2.1', title: 'Про надання дозволу Демʼяненку О. П.\nділянка 0,12 га', project: '14-08' },
    { number: '2.2', title: 'Про відмову в наданні дозволу' },
    { number: '3', title: 'Про обрання секретаря ради' },
    { number: '4', title: 'Різне' },
  ]);
  const styled = await entriesOf(readAgenda(fixture('agenda-list-style.docx')));
  t.strictSame(styled, [
    { number: '1', title: 'Про бюджет' },
    { number: '2', title: 'Про план роботи' },
  ]);
});

test('a table is read by its titles, from DOCX and from CSV', async (t) => {
  const wanted = [
    { number: '1', title: 'Про бюджет', project: '14-07', reporter: 'Коваленко І. П.' },
    { number: '1.1', title: 'Про зміни до бюджету', project: '14-07/1', reporter: 'Коваленко І. П.' },
    { number: '2', title: 'Про план роботи' },
  ];
  t.strictSame(await entriesOf(readAgenda(fixture('agenda-table.docx'))), wanted);
  const csv = [
    '№;Питання;Проєкт;Доповідач',
    ...wanted.map((e) => [e.number, e.title, e.project, e.reporter].join(';')),
  ];
  t.strictSame(await entriesOf(paste(...csv)), wanted);
});

test('what a tracked change struck out is not read, what it put in is', async (t) => {
  const paragraph = '<w:p><w:r><w:t>1. Про </w:t></w:r><w:del><w:r><w:delText>план</w:delText></w:r></w:del>';
  const text = docx(`${paragraph}<w:ins><w:r><w:t>бюджет</w:t></w:r></w:ins></w:p>`);
  t.match(await entriesOf(readAgenda(text)), [{ title: 'Про бюджет' }]);
});

test('a text without items, and a file that is broken, are refused with the remedy', async (t) => {
  t.match(await paste('Доброго дня!'), { rows: [], faults: [{ uk: /Питань не знайдено/, en: /No items/ }] });
  t.match(await paste(''), { faults: [{ uk: /жодного/ }] });
  t.match(await readAgenda(fixture('agenda.docx').subarray(0, 9000)), { faults: [{ uk: /не читається/ }] });
});

test('whatever the bytes, the answer is a preview of the contract, never a throw', async () => {
  const check = checker(AgendaPreview);
  const document = docx('1. Про бюджет', '<w:p><w:pPr><w:numPr/></w:pPr></w:p>', 'Доповідач: Я');
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('1.', '\n', '\t', 'Про ', 'Доповідач:', '№ 1', ';'),
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
    fc.array(piece).map((pieces) => Buffer.from(pieces.join(''))),
    fc.tuple(fc.nat(document.length - 1), fc.nat(255)).map(([at, byte]) => {
      const broken = Buffer.from(document);
      broken[at] = byte;
      return broken;
    }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (file) => check(await readAgenda(file)).ok),
    { numRuns: 400 },
  );
});
