/**
 * An agenda from DOCX, CSV, XLSX or pasted text as the secretary is to check it, item by item. In: bytes; out: a
 * preview. Nothing is changed by it and nothing throws: what can't be read is a fault with its remedy.
 */
import { checker } from '#contract/check';
import { AgendaEntry } from '#contract/composition';
import type { AgendaPreview, RowFault } from '#contract/imports';
import { normaliseName } from '#contract/names';
import { type AgendaLine, itemsOf, type WrittenItem } from './agenda-lines.ts';
import { type GivenNumber, numbersOf } from './agenda-numbers.ts';
import { cellOf, findColumns, type Headed, type Titles } from './columns.ts';
import { decode } from './decode.ts';
import { type Block, docxBlocks, isDocx } from './docx.ts';
import { openOffice } from './office-file.ts';
import { csvRows, type NumberedRow } from './table.ts';
import { EMPTY, faultOf, MOST_ROWS, TOO_MANY_ROWS, UNREADABLE, UnfitFile, type Words } from './words.ts';
import { isXlsx, sheetRows } from './xlsx.ts';

type Row = AgendaPreview['rows'][number];
type Field = 'number' | 'title' | 'project' | 'reporter';

const TITLES: Titles<Field> = {
  number: ['№', '№ пп', '№ зп', '№пп', '№зп', 'номер', 'номер питання', '№ питання', 'пп', 'number', 'no'],
  title: [
    ...['питання', 'назва', 'назва питання', 'зміст', 'зміст питання', 'порядок денний', 'питання порядку денного'],
    ...[
      'назва проєкту',
      'назва проєкту рішення',
      'назва проекту рішення',
      'проєкт рішення',
      'title',
      'item',
      'question',
    ],
  ],
  project: [
    ...[
      'проєкт',
      'проект',
      '№ проєкту',
      '№ проекту',
      'номер проєкту',
      'проєкт №',
      '№ проєкту рішення',
      'реєстраційний №',
    ],
    ...['реєстраційний номер', 'draft', 'project'],
  ],
  reporter: ['доповідач', 'доповідачі', 'доповідачка', 'доповідає', 'хто доповідає', 'reporter', 'speaker'],
};
const NO_ITEMS: Words = {
  uk: 'Питань не знайдено. Почніть кожне з номера («1. Про …») або зі слова «Про».',
  en: 'No items were found. Begin each with a number (“1. Про …”) or with «Про».',
};
const check = checker(AgendaEntry);

export async function readAgenda(bytes: Buffer): Promise<AgendaPreview> {
  try {
    return await previewOf(bytes);
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    return { columns: [], rows: [], faults: [faultOf(undefined, error.words)] };
  }
}

async function previewOf(bytes: Buffer): Promise<AgendaPreview> {
  const parts = await openOffice(bytes);
  if (parts === undefined) return ofText(decode(bytes));
  if (isDocx(parts)) return ofBlocks(docxBlocks(parts));
  if (isXlsx(parts)) return ofTable(sheetRows(parts)) ?? ofLines([]);
  throw new UnfitFile(UNREADABLE);
}

/** A table where a row of titles names one; else lines. */
function ofText(text: string): AgendaPreview {
  if (text.trim() === '') throw new UnfitFile(EMPTY);
  return tableIn(text) ?? ofLines(text.split('\n').map((line, index) => ({ row: index + 1, text: line.trim() })));
}

function tableIn(text: string): AgendaPreview | undefined {
  try {
    return ofTable(csvRows(text));
  } catch (error) {
    if (error instanceof UnfitFile) return undefined;
    throw error;
  }
}

function ofBlocks(blocks: readonly Block[]): AgendaPreview {
  const rows = blocks.flatMap((block, index) => (block.kind === 'row' ? [{ row: index + 1, cells: block.cells }] : []));
  return ofTable(rows) ?? ofLines(blocks.flatMap(linesOf));
}

function linesOf(block: Block, index: number): AgendaLine[] {
  const row = index + 1;
  if (block.kind === 'row') return [{ row, text: block.cells.filter((cell) => cell !== '').join('\t') }];
  const [first = '', ...rest] = block.text.split('\n');
  const { number } = block;
  return [
    { row, text: first.trim(), ...(number !== undefined && { number }) },
    ...rest.map((text) => ({ row, text: text.trim() })),
  ];
}

function ofTable(rows: readonly NumberedRow[]): AgendaPreview | undefined {
  const headed = findColumns(rows, TITLES, (fields) => fields.has('title') && fields.size > 1);
  if (!headed) return undefined;
  const columns = headed.titles.map((title, at) => {
    const field = headed.fields[at];
    return { title, ...(field !== undefined && { field }) };
  });
  const items = headed.rows.filter(({ cells }) => cellOf(headed, cells, 'title') !== '');
  return judged(
    columns,
    items.map((row) => itemOfRow(headed, row)),
  );
}

/** A cell may hold a reporter or a number of its own, as a line does. */
function itemOfRow(headed: Headed<Field>, { row, cells }: NumberedRow): WrittenItem {
  const cell = (field: Field) => cellOf(headed, cells, field).replace(/\s+/g, ' ').trim();
  const number = cell('number').replace(/[.)\s]+$/, '');
  const lines = cellOf(headed, cells, 'title')
    .split('\n')
    .map((text) => ({ row, text: text.trim() }));
  const [first = { row, text: '' }, ...rest] = lines;
  const [read] = itemsOf([{ ...first, number }, ...rest]);
  const { number: _, ...item } = read ?? { row, lines: [], title: first.text };
  return {
    ...item,
    lines: [...cells],
    ...(number !== '' && { number }),
    ...(cell('project') !== '' && { project: cell('project') }),
    ...(cell('reporter') !== '' && { reporter: cell('reporter') }),
  };
}

const ofLines = (lines: readonly AgendaLine[]): AgendaPreview => judged([], itemsOf(lines));

function judged(columns: AgendaPreview['columns'], items: readonly WrittenItem[]): AgendaPreview {
  if (items.length > MOST_ROWS) throw new UnfitFile(TOO_MANY_ROWS);
  const numbers = numbersOf(items);
  const rows = items.map((item, index) => rowOf(item, numbers[index]));
  return { columns, rows, faults: rows.length === 0 ? [faultOf(undefined, NO_ITEMS)] : [] };
}

function rowOf(item: WrittenItem, { number, remark }: GivenNumber = { number: '' }): Row {
  const { row, lines, title, project, reporter } = item;
  const entry = {
    number,
    title: normaliseName(title),
    ...(project !== undefined && { project }),
    ...(reporter !== undefined && { reporter: normaliseName(reporter) }),
  };
  const faults = faultsOf(entry);
  return { row, cells: lines, ...(faults.length === 0 && { entry }), faults, ...(remark && { remarks: [remark] }) };
}

function faultsOf(entry: AgendaEntry): RowFault[] {
  if (entry.title === '') {
    return [
      faultOf(undefined, {
        uk: 'немає назви питання; допишіть її після номера',
        en: 'no title; add it after the number',
      }),
    ];
  }
  const checked = check(entry);
  return checked.ok ? [] : checked.faults.map(({ path, uk, en }) => faultOf(path.slice(1), { uk, en }));
}
