/** Whether whoever presides may vote on this page: a member whose card is in no keypad, while there is a sitting. */
import type { ChairView } from '#contract/views';

export const ownVoteHere = ({ presiding, head, alarm }: ChairView): boolean =>
  presiding !== undefined &&
  presiding.means !== 'card' &&
  head !== undefined &&
  head.state !== 'closed' &&
  alarm === undefined;
