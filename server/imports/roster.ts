/**
 * A list of members from CSV or XLSX as the secretary is to check it, row by row. In: bytes and who is in the council
 * now; out: a preview. Nothing is changed by it and nothing throws: what can't be read is a fault with its remedy.
 */
import type { Member } from '#contract/composition';
import type { RosterPreview, RowFault } from '#contract/imports';
import { findColumns, type Headed } from './columns.ts';
import { decode } from './decode.ts';
import { readMember } from './member-row.ts';
import { openOffice } from './office-file.ts';
import { ROSTER_TITLES, type RosterField } from './roster-columns.ts';
import { csvRows, type NumberedRow } from './table.ts';
import { EMPTY, faultOf, UNREADABLE, UnfitFile, type Words } from './words.ts';
import { isXlsx, sheetRows } from './xlsx.ts';

type Row = RosterPreview['rows'][number];

const NO_TITLES: Words = {
  uk: 'Не знайдено рядка з назвами стовпців. Назвіть стовпець з іменами «ПІБ» або «Прізвище», «Імʼя», «По батькові».',
  en: 'No row of column titles was found. Call the column of names «ПІБ», or «Прізвище», «Імʼя», «По батькові».',
};

/** @param present members of the council now: whoever is named alike keeps the id. */
export async function readRoster(bytes: Buffer, present: readonly Member[]): Promise<RosterPreview> {
  try {
    return previewOf(await tableRows(bytes), present);
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error;
    return { columns: [], rows: [], faults: [faultOf(undefined, error.words)] };
  }
}

/** Rows of a sheet or of a text. @throws UnfitFile */
export async function tableRows(bytes: Buffer): Promise<NumberedRow[]> {
  const parts = await openOffice(bytes);
  if (parts === undefined) return csvRows(decode(bytes));
  if (!isXlsx(parts)) throw new UnfitFile(UNREADABLE);
  return sheetRows(parts);
}

function previewOf(rows: readonly NumberedRow[], present: readonly Member[]): RosterPreview {
  const headed = findColumns(rows, ROSTER_TITLES, (fields) => fields.has('name') || fields.has('family'));
  if (!headed) return { columns: [], rows: [], faults: [faultOf(undefined, rows.length === 0 ? EMPTY : NO_TITLES)] };
  const { titles, fields } = headed;
  const columns = titles.map((title, at) => {
    const field = fields[at];
    return { title, ...(field !== undefined && { field }) };
  });
  const read = withoutTwice(headed, readAll(headed, present));
  return { columns, rows: read, faults: read.length === 0 ? [faultOf(undefined, EMPTY)] : [] };
}

function readAll(headed: Headed<RosterField>, present: readonly Member[]): Row[] {
  const byName = new Map(present.map((member) => [member.name.toLowerCase(), member]));
  const taken = new Set<string>(present.map(({ id }) => id));
  return headed.rows.map(({ row, cells }): Row => {
    const { member, faults, remarks } = readMember(headed, cells, { byName, taken });
    if (member) taken.add(member.id);
    const told = remarks.length === 0 ? {} : { remarks: [...remarks] };
    return { row, cells: [...cells], ...(member && { entry: member }), faults: [...faults], ...told };
  });
}

const UNIQUE = [
  ['name', 'імʼя', 'the name'],
  ['id', 'ідентифікатор', 'the id'],
  ['seat', 'місце', 'the seat'],
  ['card', 'картку', 'the card'],
] as const;

/** Whoever comes second with a name, a seat or a card of another can't be taken. */
function withoutTwice({ titles, fields }: Headed<RosterField>, rows: readonly Row[]): Row[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    const { entry, ...rest } = row;
    if (!entry) return row;
    const faults = UNIQUE.flatMap(([field, uk, en]): RowFault[] => {
      const value = entry[field];
      const key = `${field} ${String(value).toLowerCase()}`;
      const before = first.get(key);
      if (value !== undefined && before === undefined) first.set(key, row.row);
      if (value === undefined || before === undefined) return [];
      const words = {
        uk: `${uk} «${value}» уже вказано в рядку ${before}; виправте або приберіть один із них`,
        en: `${en} “${value}” stands in row ${before} already; correct or remove one of them`,
      };
      return [faultOf(titles[fields.indexOf(field)], words)];
    });
    return faults.length === 0 ? row : { ...rest, faults: [...row.faults, ...faults] };
  });
}
