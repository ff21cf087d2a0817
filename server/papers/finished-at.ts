/**
 * Since which position of the journal a paper of a sitting is finished. The protocol: since it was declared final, when
 * nothing was noted after that. A decision: since the sitting closed; a text that is brought back later is merged into
 * the wording it was taken from. In: the sitting's events and the council's; out: the position, or undefined while the
 * paper is still being written.
 */

import { notesOn } from '../proceedings/notes.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import type { SittingPaper } from './sitting-papers.ts';

export function finishedAt(
  which: SittingPaper,
  events: readonly PlacedEvent[],
  council: readonly PlacedEvent[],
): number | undefined {
  const closed = events.findLast(({ event }) => event.type === 'SittingClosed')?.position;
  const [first] = events;
  if (closed === undefined || first?.event.type !== 'SittingConvened') return undefined;
  if ('ordinal' in which) return closed;
  const { notes, last } = notesOn(first.event.data.sittingId, council);
  return notes.at(-1)?.kind === 'protocol-final' ? last?.position : undefined;
}
