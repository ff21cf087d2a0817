/**
 * The first sheet of an XLSX as rows of text (ECMA-376 part 1, §18.3). Only cells that are there are read: a sheet that
 * names its last column and row costs no more than a small one. Formulas give the value that was saved with them.
 */

import type { Parts } from './office-file.ts';
import type { NumberedRow } from './table.ts';
import { EMPTY, MOST_ROWS, TOO_MANY_ROWS, UnfitFile } from './words.ts';
import { attributeOf, childOf, childrenOf, nameOf, XmlElement, xmlRoot } from './xml.ts';

/** Columns beyond are not looked at; no list of people has as many. */
const MOST_COLUMNS = 64;

export const isXlsx = (parts: Parts): boolean => parts.has('xl/workbook.xml');

/** Rows that hold anything, with their numbers in the sheet. @throws UnfitFile */
export function sheetRows(parts: Parts): NumberedRow[] {
  const shared = parts.has('xl/sharedStrings.xml')
    ? childrenOf(xmlRoot(parts.get('xl/sharedStrings.xml')), 'si').map(richText)
    : [];
  const rows = childrenOf(childOf(xmlRoot(parts.get(firstSheet(parts))), 'sheetData'), 'row');
  let last = 0;
  const filled = rows.flatMap((row): NumberedRow[] => {
    last = Number(attributeOf(row, 'r') ?? last + 1) || last + 1;
    const cells = cellsOf(row, shared);
    return cells.some((cell) => cell !== '') ? [{ row: last, cells }] : [];
  });
  if (filled.length > MOST_ROWS + 1) throw new UnfitFile(TOO_MANY_ROWS);
  return filled;
}

/** Where the first sheet that is not hidden is kept. */
function firstSheet(parts: Parts): string {
  const sheets = childrenOf(childOf(xmlRoot(parts.get('xl/workbook.xml')), 'sheets'), 'sheet');
  const shown = sheets.find((sheet) => (attributeOf(sheet, 'state') ?? 'visible') === 'visible') ?? sheets[0];
  const relations = childrenOf(xmlRoot(parts.get('xl/_rels/workbook.xml.rels')), 'Relationship');
  const target = relations.find((one) => attributeOf(one, 'Id') === relationOf(shown));
  const path = attributeOf(target, 'Target');
  if (path === undefined) throw new UnfitFile(EMPTY);
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}

/** `r:id`, which stands beside `sheetId` and `name`. */
const relationOf = (sheet: XmlElement | undefined): string | undefined =>
  Object.entries(sheet?.attributes ?? {}).find(([name]) => name.endsWith(':id'))?.[1];

function cellsOf(row: XmlElement, shared: readonly string[]): string[] {
  const cells: string[] = [];
  let column = -1;
  for (const cell of childrenOf(row, 'c')) {
    column = columnOf(attributeOf(cell, 'r')) ?? column + 1;
    if (column < MOST_COLUMNS) cells[column] = valueOfCell(cell, shared).trim();
  }
  return Array.from(cells, (cell) => cell ?? '');
}

/** `AB12` → 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference ?? '')?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOfCell(cell: XmlElement, shared: readonly string[]): string {
  const value = childOf(cell, 'v')?.text ?? '';
  switch (attributeOf(cell, 't')) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return richText(childOf(cell, 'is'));
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'str':
      return value;
    default:
      return plainNumber(value);
  }
}

/** A number as a person would type it: `4.5678E+7` is 45678000. */
const plainNumber = (value: string): string =>
  value !== '' && Number.isFinite(Number(value)) ? String(Number(value)) : value;

/** Text of a string item: its runs, without the reading aids of other scripts. */
function richText(item: XmlElement | undefined): string {
  return (item?.children ?? [])
    .map((node) => {
      if (!(node instanceof XmlElement)) return '';
      return nameOf(node) === 'r' ? richText(node) : nameOf(node) === 't' ? node.text : '';
    })
    .join('');
}
