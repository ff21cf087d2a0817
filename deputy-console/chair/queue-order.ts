/** The queue as the chair reorders it. In: the lines of a view. Out: ids of requests in their new order. */
import type { RequestId } from '#contract/ids';
import type { QueueLine } from '#contract/views';

export const inQueueOrder = (queue: Readonly<Record<string, QueueLine>>): QueueLine[] =>
  Object.values(queue).toSorted((a, b) => a.order - b.order);

/** The order after one request has moved by `by` places, up with -1; undefined when it stands at that end already. */
export function moved(lines: readonly QueueLine[], requestId: RequestId, by: -1 | 1): RequestId[] | undefined {
  const ids = lines.map((line) => line.requestId);
  const from = ids.indexOf(requestId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return undefined;
  const rest = ids.filter((id) => id !== requestId);
  return [...rest.slice(0, to), requestId, ...rest.slice(to)];
}
