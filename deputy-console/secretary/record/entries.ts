/**
 * The record with its notes, as one list. In: lines of the record, notes on this sitting. Out: entries by their place in
 * the journal; a note about a line stands with it, any other stands where it was written.
 */
import type { NoteId, SittingId } from '#contract/ids';
import type { NoteView, RecordLine } from '#contract/views';

export type Note = NoteView & { readonly noteId: NoteId };
export type Entry = {
  readonly position: number;
  readonly at: string;
  readonly line?: RecordLine;
  /** Notes on it, the oldest first. Without a line: the note itself and those it was replaced by. */
  readonly notes: readonly Note[];
};

export const KINDS = ['ballots', 'items', 'speeches', 'presence', 'people', 'notes', 'sitting'] as const;
export type Kind = (typeof KINDS)[number];
const KIND_OF: Readonly<Record<RecordLine['mark'], Kind>> = {
  adopted: 'ballots',
  rejected: 'ballots',
  void: 'ballots',
  stopped: 'ballots',
  ballot: 'ballots',
  item: 'items',
  speech: 'speeches',
  arrived: 'presence',
  left: 'presence',
  conflict: 'people',
  statement: 'people',
  people: 'people',
  alarm: 'sitting',
  sitting: 'sitting',
};

/** Whether an entry is of a kind; with a note it is a note too. */
export const isOf = ({ line, notes }: Entry, kind: Kind): boolean =>
  (line !== undefined && KIND_OF[line.mark] === kind) || (kind === 'notes' && notes.length > 0);

/** Notes on one sitting, the oldest first. */
export const notesOn = (notes: Readonly<Record<string, NoteView>>, sittingId: SittingId | undefined): Note[] =>
  Object.entries(notes)
    .filter(([, note]) => note.sittingId === sittingId)
    .map(([id, note]) => ({ ...note, noteId: id as NoteId }))
    .toSorted((a, b) => a.noted - b.noted);

/** Entries in the order of the journal. */
export function entriesOf(record: Readonly<Record<string, RecordLine>>, notes: readonly Note[]): Entry[] {
  const replaces = new Map(notes.flatMap((note) => (note.replacedBy ? [[note.replacedBy, note] as const] : [])));
  const about = (note: Note): number | undefined => {
    const before = replaces.get(note.noteId);
    return note.position ?? (before && about(before));
  };
  const rootOf = (note: Note): Note => {
    const before = replaces.get(note.noteId);
    return before ? rootOf(before) : note;
  };
  const lines = Object.values(record);
  const known = new Set(lines.map(({ position }) => position));
  const onLine = (position: number) => notes.filter((note) => about(note) === position);
  const apart = notes.filter((note) => !known.has(about(note) ?? 0));
  const roots = apart.filter((note) => rootOf(note) === note);
  return [
    ...lines.map((line) => ({ position: line.position, at: line.at, line, notes: onLine(line.position) })),
    ...roots.map((root) => ({
      position: root.noted,
      at: root.at,
      notes: apart.filter((note) => rootOf(note) === root),
    })),
  ].toSorted((a, b) => a.position - b.position);
}
