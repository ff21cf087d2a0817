import fc from 'fast-check';
import { test } from 'tap';
import { checker } from '#contract/check';
import type { Member } from '#contract/composition';
import { RosterPreview } from '#contract/imports';
import { zip } from '../files/testing/samples.ts';
import { readRoster } from './roster.ts';
import { ROSTER_TEMPLATE } from './roster-template.ts';
import { fixture } from './testing/fixture.ts';

const csv = (...lines: string[]) => readRoster(Buffer.from(lines.join('\n')), []);
const first = async (...lines: string[]) => (await csv(...lines)).rows[0];

test('a sheet with a heading, names in three columns and odd writing is read row by row', async (t) => {
  const { columns, rows, faults } = await readRoster(fixture('roster.xlsx'), []);
  t.strictSame(faults, []);
  t.strictSame(
    columns.map(({ field }) => field),
    [undefined, 'family', 'given', 'patronymic', 'gender', 'office', 'faction', 'district', 'seat', 'card'],
  );
  t.strictSame(rows[0]?.entry, {
    ...{ id: 'demianenko-mo', name: 'Демʼяненко Марʼяна Олегівна', office: 'secretary', gender: 'female' },
    ...{ faction: 'Громада', district: 3, seat: 1, card: '04A1B2C3' },
  });
  t.match(rows[0], { row: 4, remarks: [{ uk: /апостроф/ }, { uk: /за по батькові/, en: /patronymic/ }] });
  t.match(rows[1], {
    entry: { name: 'Коваленко Іван Петрович', district: 4, card: '1234567' },
    remarks: [{ uk: /великі/ }],
  });
  t.notOk(rows[1]?.entry?.faction);
  t.match(rows[2], { faults: [{ column: '№ місця', uk: /«2» уже вказано в рядку 5/ }], entry: undefined });
  t.match(rows[3], { faults: [{ column: 'Стать', uk: /впишіть «ч» або «ж»/ }], entry: undefined });
  t.match(rows[4], { faults: [{ column: 'Номер картки', uk: /«XYZ» не є номером картки/ }] });
  t.match(rows[5], { entry: { office: 'head', gender: 'male', seat: 60 } });
});

test('one cell in the last column of the last row costs no more than a small sheet', async (t) => {
  const { rows } = await readRoster(fixture('roster-far-cell.xlsx'), []);
  t.match(rows, [{ entry: { name: 'Шевчук Олена Іллівна', gender: 'female' } }]);
});

test('commas, semicolons and tabs part cells; UTF-8 with and without its mark, UTF-16 and Windows-1251 are read', async (t) => {
  for (const separator of [',', ';', '\t']) {
    const row = await first(['ПІБ', 'Місце'].join(separator), ['"Шевчук Олена Іллівна"', '5'].join(separator));
    t.match(row, { entry: { name: 'Шевчук Олена Іллівна', seat: 5 } });
  }
  const text = 'ПІБ;Місце\nШевчук Олена Іллівна;5';
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(text), utf16]) {
    t.match((await readRoster(bytes, [])).rows, [{ row: 2, entry: { seat: 5 } }]);
  }
  const old = await readRoster(fixture('roster-windows-1251.csv'), []);
  t.match(old.rows, [{ entry: { name: 'Демʼяненко Марія Іванівна', gender: 'female', seat: 1 } }]);
});

test('columns are known by the words that people use for them', async (t) => {
  for (const title of ['П.І.Б.', 'піб', 'Прізвище, ім’я, по батькові', 'Депутат', 'ФИО', 'Full name']) {
    t.equal((await csv(title, 'Шевчук Олена Іллівна')).rows.length, 1, title);
  }
  t.match(await csv('Назва', 'Шевчук Олена Іллівна'), { rows: [], faults: [{ uk: /ПІБ/, en: /titles/ }] });
});

test('gender is as written, else by the patronymic and told; a contradiction is told too', async (t) => {
  const genderOf = async (name: string, written = '') => first('ПІБ;Стать', `${name};${written}`);
  for (const name of ['Шевчук Ілля Ілліч', 'Алієв Рамін Ельдар огли', 'Бойко Лука Лукич']) {
    t.match(await genderOf(name), { entry: { gender: 'male' }, remarks: [{ uk: /за по батькові/ }] }, name);
  }
  for (const name of ['Шевчук Яна Юріївна', 'Алієва Лейла Ельдар кизи', 'Бойко Ганна Лукічна'.replace('іч', 'ич')]) {
    t.match(await genderOf(name), { entry: { gender: 'female' } }, name);
  }
  t.match(await genderOf('Шевчук Яна Юріївна', 'ч'), { entry: { gender: 'male' }, remarks: [{ uk: /не збігається/ }] });
  t.match(await genderOf('Шевчук Яна', 'хтось'), { faults: [{ column: 'Стать', uk: /«хтось»/ }] });
});

test('a wrong cell is named with its column and the remedy, and the row is not taken', async (t) => {
  const head = 'ПІБ;Стать;Округ;Місце;Картка';
  const wrong = [
    [';ч;;;', 'ПІБ', /впишіть прізвище/],
    ['Шевчук;ч;;;', 'ПІБ', /допишіть імʼя/],
    ['Шевчук 1 Іван;ч;;;', 'ПІБ', /лише літери/],
    ['Шевчук Іван;ч;третій;;', 'Округ', /ціле число/],
    ['Шевчук Іван;ч;;0;', 'Місце', /від 1 до 9999/],
    ['Шевчук Іван;ч;;1.5;', 'Місце', /ціле число/],
    ['Шевчук Іван;ч;;;12', 'Картка', /від 4 до 32/],
  ] as const;
  for (const [line, column, uk] of wrong) {
    t.match(await first(head, line), { entry: undefined, faults: [{ column, uk, en: /\w/ }] }, line);
  }
});

test('letters that only look Ukrainian become so, and Cyrillic ones in a card become digits', async (t) => {
  const row = await first('ПІБ;Стать;Картка', 'Шевчук Iван;ч;0x04аВ12');
  t.match(row, { entry: { name: 'Шевчук Іван', card: '04AB12' }, remarks: [{ uk: /латинські/ }] });
});

test('nobody is twice in the council: the second is refused with the row of the first', async (t) => {
  const { rows } = await csv('ПІБ;Картка', 'Шевчук Яна Юріївна;0401', 'Шевчук Яна Юріївна;', 'Бойко Ян Янович;0401');
  t.match(rows[1], { entry: undefined, faults: [{ column: 'ПІБ', uk: /рядку 2/ }] });
  t.match(rows[2], { entry: undefined, faults: [{ column: 'Картка', uk: /рядку 2/ }] });
});

test('the same list gives the same ids; namesakes by initials have different ones', async (t) => {
  const list = ['ПІБ', 'Їжак Яна Згурівна', 'Шевчук Яна Юріївна', 'Шевчук Ярина Юріївна'];
  const ids = async () => (await csv(...list)).rows.map(({ entry }) => entry?.id);
  t.strictSame(await ids(), ['yizhak-yz', 'shevchuk-yy', 'shevchuk-yy-2']);
  t.strictSame(await ids(), await ids());
});

test('whoever is in the council already keeps the id, the photo, and what the file has no column for', async (t) => {
  const photo = { sha256: 'a'.repeat(64), type: 'image/png' as const, bytes: 5 };
  const base = { id: 'm7', name: 'Демʼяненко Яна Юріївна', gender: 'female', office: 'secretary' };
  const present = [{ ...base, seat: 9, card: '0409', faction: 'Громада', photo } as Member];
  const read = async (...lines: string[]) => (await readRoster(Buffer.from(lines.join('\n')), present)).rows[0]?.entry;
  t.strictSame(await read('ПІБ;Місце', "ДЕМ'ЯНЕНКО ЯНА ЮРІЇВНА;12"), { ...present[0], seat: 12 });
  const { faction: _, ...without } = present[0] as Member;
  t.strictSame(await read('ПІБ;Фракція', 'Демʼяненко Яна Юріївна;позафракційна'), without);
});

test('the template is read as it is given out', async (t) => {
  const { rows, faults } = await readRoster(Buffer.from(ROSTER_TEMPLATE), []);
  t.strictSame(faults, []);
  t.match(rows, [{ faults: [], entry: { name: 'Шевчук Марʼяна Олегівна', faction: 'Громада', seat: 1 } }]);
});

test('too many rows, an old format, a bomb and an empty file are refused with the remedy', async (t) => {
  const many = await csv('ПІБ', ...Array.from({ length: 2001 }, () => 'Шевчук Яна Юріївна'));
  t.match(many, { rows: [], faults: [{ uk: /2000/ }] });
  const bomb = zip({ name: 'xl/workbook.xml', content: Buffer.alloc(40_000_000, 32) });
  t.match(await readRoster(bomb, []), { faults: [{ uk: /забагато/ }] });
  t.match(await readRoster(Buffer.from('d0cf11e0a1b11ae1', 'hex'), []), { faults: [{ uk: /XLSX/ }] });
  t.match(await readRoster(Buffer.alloc(0), []), { faults: [{ uk: /жодного/ }] });
});

test('whatever the bytes, the answer is a preview of the contract, never a throw', async () => {
  const check = checker(RosterPreview);
  const sheet = fixture('roster.xlsx');
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array)),
    fc.array(fc.string({ unit: 'grapheme' })).map((cells) => Buffer.from(`ПІБ;Стать;Місце\n${cells.join(';')}\n`)),
    fc.tuple(fc.nat(sheet.length - 1), fc.nat(255)).map(([at, byte]) => {
      const broken = Buffer.from(sheet);
      broken[at] = byte;
      return broken;
    }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (file) => check(await readRoster(file, [])).ok),
    { numRuns: 300 },
  );
});
