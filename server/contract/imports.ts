/**
 * Lists that come from files: members from CSV or XLSX, an agenda from DOCX, CSV or pasted text. `POST /api/imports/roster`
 * and `/api/imports/agenda` read the bytes and answer with what they understood, row by row; nothing is changed by it.
 */
import { type Static, type TSchema, Type } from '#typebox';
import { AgendaEntry, Member } from './composition.ts';

const closed = { additionalProperties: false };
const Words = Type.Object({ uk: Type.String(), en: Type.String() }, closed);

/** What is wrong with a row: the column as the file names it, the problem and the remedy. */
export const RowFault = Type.Object({ column: Type.Optional(Type.String()), ...Words.properties }, closed);
export type RowFault = Static<typeof RowFault>;

const rowOf = <S extends TSchema>(entry: S) =>
  Type.Object(
    {
      /** Number of the row in the file, from 1. */
      row: Type.Integer({ minimum: 1 }),
      /** The cells as they stand in the file. */
      cells: Type.Array(Type.String()),
      /** What the row says; absent when it can't be taken. */
      entry: Type.Optional(entry),
      faults: Type.Array(RowFault),
      /** What was taken otherwise than written, e.g. a name's apostrophe; the row is good. */
      remarks: Type.Optional(Type.Array(Words)),
    },
    closed,
  );
const previewOf = <S extends TSchema>(entry: S) =>
  Type.Object(
    {
      /** Columns of the file, and the field each was taken for. */
      columns: Type.Array(Type.Object({ title: Type.String(), field: Type.Optional(Type.String()) }, closed)),
      rows: Type.Array(rowOf(entry)),
      /** What is wrong with the whole, e.g. a column that is missing. */
      faults: Type.Array(RowFault),
    },
    closed,
  );

export const RosterPreview = previewOf(Member);
export type RosterPreview = Static<typeof RosterPreview>;
export const AgendaPreview = previewOf(AgendaEntry);
export type AgendaPreview = Static<typeof AgendaPreview>;
