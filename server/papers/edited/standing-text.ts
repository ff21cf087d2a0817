/** Which edited text of a paper stands, out of the council's events. */
import type { FileRef } from '#contract/files';
import type { NoteId, SittingId } from '#contract/ids';
import type { EditedText } from '#contract/papers';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';

/**
 * The last one that was brought back; undefined when there was none, or it was given up.
 * @param decision number of the decision; absent: of the protocol
 */
export function textOf(
  sittingId: SittingId | undefined,
  decision: string | undefined,
  council: Iterable<PlacedEvent>,
): FileRef | undefined {
  const texts = new Map<NoteId, FileRef | undefined>();
  for (const { event } of council) {
    if (event.type !== 'RecordNoted' || event.data.sittingId !== sittingId) continue;
    const { noteId, replaces, edited } = event.data;
    if (replaces !== undefined) texts.delete(replaces);
    if (edited && isOfPaper(edited, decision)) texts.set(noteId, edited.file);
  }
  return [...texts.values()].at(-1);
}

/** Of the last event about the paper's text; 0 when there is none. */
export function textPosition(
  sittingId: SittingId | undefined,
  decision: string | undefined,
  council: Iterable<PlacedEvent>,
): number {
  let last = 0;
  for (const { event, position } of council) {
    if (event.type !== 'RecordNoted' || event.data.sittingId !== sittingId) continue;
    const { edited } = event.data;
    if (edited && isOfPaper(edited, decision)) last = position;
  }
  return last;
}

const isOfPaper = (edited: EditedText, decision: string | undefined): boolean =>
  edited.paper === (decision === undefined ? 'protocol' : 'decision') && edited.decision === decision;
