/** Papers of a whole sitting as the hub hands them out. In: the sitting and its notes. Out: names, formats, addresses. */
import type { TargetView } from '#contract/publishing';
import { isConfirmedKep, type SealedPaperSigned } from '#contract/seal';
import type { NoteView, OfficeView, SittingLine } from '#contract/views';
import type { PageRole } from '../role.ts';

/** What the record says, which is in Ukrainian in whatever language the page is. */
export const FINAL_WORDS = 'Протокол засідання остаточний.';

/** What a file is, by its ending. */
export type Format = 'pdf' | 'docx' | 'html';

export type WholePaper = {
  readonly name: 'protocol' | 'attendance' | 'speeches' | 'roll-calls' | 'deliveries';
  readonly formats: readonly Format[];
};

const ALL: readonly Format[] = ['pdf', 'docx', 'html'];
export const WHOLE_PAPERS: readonly WholePaper[] = [
  { name: 'protocol', formats: ALL },
  { name: 'roll-calls', formats: ['pdf'] },
  { name: 'attendance', formats: ALL },
  { name: 'speeches', formats: ALL },
  { name: 'deliveries', formats: ALL },
];

/** Whether a letter told members of the sitting: then there is a delivery list. */
export function hasDeliveries({ sittingId }: SittingLine, { plans, publishing }: OfficeView): boolean {
  const told = Object.entries(plans).find(([, plan]) => plan.convenedAs === sittingId)?.[0];
  return told !== undefined && publishing?.letters[told] !== undefined;
}

/** `paper`: e.g. `protocol`, `decisions/1/extract`. */
export const wholeAddress = ({ sittingId }: SittingLine, paper: string, format: Format, as: PageRole): string =>
  `/api/sittings/${encodeURIComponent(sittingId)}/${paper}.${format}?as=${as}`;

type Notes = Readonly<Record<string, NoteView>>;
/** The notes on a sitting that stand, oldest first. */
const standing = ({ sittingId }: Pick<SittingLine, 'sittingId'>, notes: Notes): readonly NoteView[] =>
  Object.values(notes)
    .filter((note) => note.sittingId === sittingId && note.replacedBy === undefined)
    .toSorted((a, b) => a.noted - b.noted);

/** The secretary's word that the protocol is final, nothing having been noted since; undefined while it is a draft. */
export function finalWord(sitting: Pick<SittingLine, 'sittingId'>, notes: Notes): NoteView | undefined {
  const last = standing(sitting, notes).at(-1);
  return last?.kind === 'protocol-final' ? last : undefined;
}

/** A package, its list, or the protocol itself, as their files are called. */
const OF_PROTOCOL = /\.zip$|^manifest\.json$|^Протокол засідання/u;

/** What stands under the protocol since it was declared final: confirmed КЕП, or a signature of which that is not known. */
export function signedAs(
  final: Pick<NoteView, 'at'>,
  signatures: readonly SealedPaperSigned[],
): 'confirmed' | 'unconfirmed' | undefined {
  const since = signatures.filter(
    ({ at, document }) => Date.parse(at) >= Date.parse(final.at) && OF_PROTOCOL.test(document.name),
  );
  if (since.length === 0) return undefined;
  return since.some(isConfirmedKep) ? 'confirmed' : 'unconfirmed';
}

/** Since when people see on the site what was noted there; undefined: no public place shows it. */
export function shownSince({ noted }: Pick<NoteView, 'noted'>, targets: readonly TargetView[]): string | undefined {
  return targets
    .filter(({ isPublic, shows }) => isPublic && shows !== undefined && shows >= noted)
    .flatMap(({ fetchedAt, publishedAt }) => fetchedAt ?? publishedAt ?? [])
    .toSorted()
    .at(0);
}

/** When the text that stands was brought back edited; undefined where the record's own does. @param decision its number; absent: the protocol's */
export function editedAt(sitting: Pick<SittingLine, 'sittingId'>, notes: Notes, decision?: string): string | undefined {
  const paper = decision === undefined ? 'protocol' : 'decision';
  const last = standing(sitting, notes).findLast(
    ({ edited }) => edited?.paper === paper && edited.decision === decision,
  );
  return last?.edited?.file ? last.at : undefined;
}
