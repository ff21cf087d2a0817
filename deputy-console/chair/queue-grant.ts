/** The command that gives the floor to one who waits; a guest speaks from the rostrum. In: a line of the queue. */
import type { QueueLine } from '#contract/views';
import type { CommandOf } from './sheets.ts';

export const grantOf = ({ memberId, guestId, kind }: QueueLine): CommandOf<'grant-floor'> => ({
  type: 'grant-floor',
  kind,
  ...(memberId ? { memberId } : {}),
  ...(guestId ? { guestId, rostrum: true as const } : {}),
});
