/** What the journal holds after the drill, read from its file with nothing of the hub's. */
import Database from 'better-sqlite3';
import type { SittingEvent, SittingEventOf } from '#contract/events';

export type Row = { readonly position: number; readonly cause: string; readonly event: SittingEvent };

type Stored = { position: number; cause: string; type: string; v: number; data: string };

export function readRecord(file: string): Row[] {
  const database = new Database(file, { readonly: true });
  const stored = database.prepare<[], Stored>('SELECT * FROM events ORDER BY position').all();
  database.close();
  return stored.map(({ position, cause, type, v, data }) => ({
    position,
    cause,
    event: { type, v, data: JSON.parse(data) } as SittingEvent,
  }));
}

type RowOf<T extends SittingEvent['type']> = Omit<Row, 'event'> & { readonly event: SittingEventOf<T> };

/** The rows of one type of event, in order. */
export const rowsOf = <T extends SittingEvent['type']>(rows: readonly Row[], type: T): RowOf<T>[] =>
  rows.filter((row): row is RowOf<T> => row.event.type === type);
