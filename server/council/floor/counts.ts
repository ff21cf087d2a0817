/** How many wait for the floor, and how many have spoken on the open item; without one, in the sitting. */
import type { FloorCounts } from '#contract/views';
import type { Sitting } from '../sitting/sitting.ts';

export function floorCounts({ floor, agenda: { openItemId } }: Sitting): FloorCounts {
  const counted = floor.held.filter(({ itemId }) => openItemId === undefined || itemId === openItemId);
  const people = new Set(counted.map(({ memberId, guestId }) => memberId ?? `guest ${guestId}`));
  return { waiting: floor.requests.length, spoken: people.size };
}
