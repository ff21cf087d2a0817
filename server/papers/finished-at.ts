/**
 * Since which position of the journal a paper of a sitting is finished. The protocol: since it was declared final, when
 * nothing was noted after that. A decision: since the sitting closed, or since its text was last brought back. In: the
 * sitting's events and the council's; out: the position, or undefined while the paper is still being written.
 */

import { notesOn } from '../proceedings/notes.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import { decisionIn } from './decisions/decision-in-events.ts';
import { textPosition } from './edited/standing-text.ts';
import type { SittingPaper } from './sitting-papers.ts';

export function finishedAt(
  which: SittingPaper,
  events: readonly PlacedEvent[],
  council: readonly PlacedEvent[],
): number | undefined {
  const closed = events.findLast(({ event }) => event.type === 'SittingClosed')?.position;
  const [first] = events;
  if (closed === undefined || first?.event.type !== 'SittingConvened') return undefined;
  const { sittingId } = first.event.data;
  if ('ordinal' in which) {
    const number = decisionIn(events, which.ordinal)?.number;
    return Math.max(closed, textPosition(sittingId, number, council));
  }
  const { notes, last } = notesOn(sittingId, council);
  return notes.at(-1)?.kind === 'protocol-final' ? last?.position : undefined;
}
