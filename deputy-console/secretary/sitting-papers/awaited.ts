/** Decisions whose text is nowhere as a text. In: a sitting's decisions and the office's notes. Out: those to be brought. */
import type { DecisionPaper, NoteView, SittingLine } from '#contract/views';
import { editedAt } from './whole-papers.ts';

/** Neither a draft as DOCX was put to the vote nor an edited text stands: papers have a blank in its place. */
export const awaitedOf = (
  sitting: Pick<SittingLine, 'sittingId' | 'decisions'>,
  notes: Readonly<Record<string, NoteView>>,
): readonly DecisionPaper[] =>
  (sitting.decisions ?? []).filter(
    ({ number, hasDraft }) => !hasDraft && editedAt(sitting, notes, number) === undefined,
  );
