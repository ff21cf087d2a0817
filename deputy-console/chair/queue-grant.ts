/**
 * The command that gives the floor to one who waits; a guest speaks from the rostrum. While somebody speaks, only what
 * may be interposed is given: the running speech is paused and goes on afterwards. In: a line of the queue.
 */
import type { QueueLine } from '#contract/views';
import type { SpeechKind } from '#contract/vocabulary';
import type { CommandOf } from './sheets.ts';

/** Kinds of speech that may interrupt another. */
export const INTERPOSED: readonly SpeechKind[] = ['question', 'answer', 'reply', 'point-of-order'];
export const mayInterpose = (kind: SpeechKind): boolean => INTERPOSED.includes(kind);

export const grantOf = ({ memberId, guestId, kind }: QueueLine, interposed = false): CommandOf<'grant-floor'> => ({
  type: 'grant-floor',
  kind,
  ...(memberId ? { memberId } : {}),
  ...(guestId ? { guestId, rostrum: true as const } : {}),
  ...(interposed ? { interposed: true as const } : {}),
});
