/**
 * The queue: a point of order before all, then the chair's own order, then by rule (регламент ради): the kind that the
 * chair has opened, within it who has not spoken on the item yet, then by time of request.
 */
import type { RequestId } from '#contract/ids';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { FloorRequest } from './floor.ts';
import { openedKind } from './opened-kind.ts';
import { speechesOn } from './turn.ts';

/** Who waits, in the order in which they are to speak. */
export function queueNow(sitting: Sitting): readonly FloorRequest[] {
  const { requests } = sitting.floor;
  const ranked = requests.map((request, place) => ({ request, rank: [...rankOf(sitting, request), place] }));
  return ranked.sort((one, other) => compare(one.rank, other.rank)).map(({ request }) => request);
}

/** Whom the queue holds back: what counts first stands first, and less goes before more. */
function rankOf(sitting: Sitting, request: FloorRequest): readonly number[] {
  const inChairsOrder = sitting.floor.order?.indexOf(request.requestId) ?? -1;
  const byChair = inChairsOrder < 0 ? Number.MAX_SAFE_INTEGER : inChairsOrder;
  if (request.kind === 'point-of-order') return [0, byChair, 0, 0];
  const asOpened = request.kind === openedKind(sitting) ? 0 : 1;
  const firstTimeFirst = sitting.rules.queueOrder === 'first-time-first';
  const again = firstTimeFirst && speechesOn(sitting, request).length > 0 ? 1 : 0;
  return [1, byChair, asOpened, again];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((rank, at) => rank !== other[at]);
  return place < 0 ? 0 : (one[place] ?? 0) - (other[place] ?? 0);
}

/** The chair's order of the whole queue; the change is in the record. */
export function reorderQueue(sitting: Sitting, { order }: CommandOf<'reorder-queue'>): Decision {
  const now = queueNow(sitting).map(({ requestId }) => requestId);
  if (!sameRequests(now, order)) return reject('QUEUE_CHANGED');
  if (now.every((requestId, place) => requestId === order[place])) return accept();
  return accept({ type: 'QueueReordered', v: 1, data: { order } });
}

const sameRequests = (waiting: readonly RequestId[], named: readonly RequestId[]): boolean =>
  waiting.length === named.length && waiting.every((requestId) => named.includes(requestId));

export const clearQueue = ({ floor }: Sitting): Decision =>
  accept(
    ...floor.requests.map(({ requestId }) => ({
      type: 'RequestEnded' as const,
      v: 1 as const,
      data: { requestId, reason: 'cleared' as const },
    })),
  );
