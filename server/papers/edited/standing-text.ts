/** Which edited text of a paper stands, out of the council's events. */
import type { FileRef } from '#contract/files';
import type { SittingId } from '#contract/ids';
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
  let file: FileRef | undefined;
  for (const { event } of council) {
    if (event.type !== 'RecordNoted' || event.data.sittingId !== sittingId || !event.data.edited) continue;
    const { paper, decision: of, file: edited } = event.data.edited;
    if (paper === (decision === undefined ? 'protocol' : 'decision') && of === decision) file = edited;
  }
  return file;
}
