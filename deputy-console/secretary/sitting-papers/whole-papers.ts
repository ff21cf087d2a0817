/** Papers of a whole sitting as the hub hands them out. In: the sitting and its notes. Out: names, formats, addresses. */
import type { NoteView, SittingLine } from '#contract/views';
import type { PageRole } from '../role.ts';

/** What the record says, which is in Ukrainian in whatever language the page is. */
export const FINAL_WORDS = 'Протокол засідання остаточний.';

/** What a file is, by its ending. */
export type Format = 'pdf' | 'docx' | 'html';

export type WholePaper = {
  readonly name: 'protocol' | 'attendance' | 'speeches' | 'roll-calls';
  readonly formats: readonly Format[];
};

const ALL: readonly Format[] = ['pdf', 'docx', 'html'];
export const WHOLE_PAPERS: readonly WholePaper[] = [
  { name: 'protocol', formats: ALL },
  { name: 'roll-calls', formats: ['pdf'] },
  { name: 'attendance', formats: ALL },
  { name: 'speeches', formats: ALL },
];

/** Numbers of the decisions in the order in which they were adopted, which is that of their addresses. */
export const decisionsOf = ({ ballots }: SittingLine): readonly string[] =>
  ballots.toSorted((a, b) => a.number - b.number).flatMap(({ decisions = [] }) => decisions);

/** `paper`: e.g. `protocol`, `decisions/1/extract`. */
export const wholeAddress = ({ sittingId }: SittingLine, paper: string, format: Format, as: PageRole): string =>
  `/api/sittings/${encodeURIComponent(sittingId)}/${paper}.${format}?as=${as}`;

/** Whether the secretary declared the protocol final and noted nothing since. */
export function isFinal({ sittingId }: SittingLine, notes: Readonly<Record<string, NoteView>>): boolean {
  const standing = Object.values(notes).filter((note) => note.sittingId === sittingId && note.replacedBy === undefined);
  return standing.toSorted((a, b) => a.noted - b.noted).at(-1)?.kind === 'protocol-final';
}
