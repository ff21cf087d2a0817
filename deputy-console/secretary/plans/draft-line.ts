/** A line of an agenda while it is typed. In: entries of a plan. Out: lines with keys of this page, and entries again. */
import type { AgendaEntry } from '#contract/composition';
import type { AttachedDocument } from '#contract/files';

export type DraftLine = {
  /** Of this page alone: the same line keeps it while it is typed, moved and saved. */
  key: string;
  number: string;
  title: string;
  project: string;
  reporter: string;
  landMatter: boolean;
  election: boolean;
  fromTheFloor: boolean;
  documents: readonly AttachedDocument[];
  /** It came from another window while this one had lines that were not saved. */
  elsewhere?: true;
};
export type Written = Omit<DraftLine, 'key' | 'elsewhere'>;

let keys = 0;
/** A key that no other line of this page has. */
export const newKey = (): string => {
  keys += 1;
  return `line-${keys}`;
};

export const emptyLine = (number: string): DraftLine => ({
  ...{ key: newKey(), number, title: '', project: '', reporter: '' },
  ...{ landMatter: false, election: false, fromTheFloor: false, documents: [] },
});

export const lineOf = (entry: AgendaEntry, key = newKey()): DraftLine => ({
  ...emptyLine(entry.number),
  key,
  title: entry.title,
  project: entry.project ?? '',
  reporter: entry.reporter ?? '',
  landMatter: entry.landMatter === true,
  election: entry.election === true,
  fromTheFloor: entry.fromTheFloor === true,
  documents: entry.documents ?? [],
});

/** The entry that a line says; undefined while it has no title or no number. */
export function entryOf(line: Written): AgendaEntry | undefined {
  const [number, title, project, reporter] = [line.number, line.title, line.project, line.reporter].map((one) =>
    one.trim(),
  );
  if (!number || !title) return undefined;
  return {
    number,
    title,
    ...(project && { project }),
    ...(reporter && { reporter }),
    ...(line.fromTheFloor && { fromTheFloor: true as const }),
    ...(line.documents.length > 0 && { documents: line.documents.map(documentOf) }),
    ...(line.election && { election: true as const }),
    ...(line.landMatter && { landMatter: true as const }),
  };
}
const documentOf = ({ title, file: { sha256, type, bytes } }: AttachedDocument): AttachedDocument => ({
  title: title.trim() || '—',
  file: { sha256, type, bytes },
});

/** Whether two entries say the same, in whatever order their fields came. */
export const isSame = (a: AgendaEntry | undefined, b: AgendaEntry | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && written(a) === written(b));
const written = (entry: AgendaEntry): string => JSON.stringify(entryOf(lineOf(entry, '')));

/** Whether somebody has begun to write in a line. */
export const isBlank = ({ title, project, reporter, documents }: Written): boolean =>
  title.trim() === '' && project.trim() === '' && reporter.trim() === '' && documents.length === 0;

/** The lines with the numbers 1, 2, 3…, as they stand. */
export const renumbered = (lines: readonly DraftLine[]): DraftLine[] =>
  lines.map((line, at) => ({ ...line, number: String(at + 1) }));
export const isInOrder = (lines: readonly DraftLine[]): boolean =>
  lines.every(({ number }, at) => number.trim() === String(at + 1));
