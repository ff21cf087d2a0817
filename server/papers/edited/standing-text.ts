/** Which edited text of a paper stands, out of the council's events. */
import type { FileRef } from '#contract/files';
import type { NoteId, SittingId } from '#contract/ids';
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
    const isOfPaper =
      edited?.paper === (decision === undefined ? 'protocol' : 'decision') && edited.decision === decision;
    if (isOfPaper) texts.set(noteId, edited.file);
  }
  return [...texts.values()].at(-1);
}
