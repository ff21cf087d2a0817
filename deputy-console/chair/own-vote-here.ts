/** Whether whoever presides may vote on this page: a member whose card is in no keypad that answers, while there is a sitting. */
import type { ChairView } from '#contract/views';

export const ownVoteHere = ({ presiding, head, alarm }: ChairView): boolean =>
  presiding !== undefined &&
  !presiding.atKeypad &&
  head !== undefined &&
  head.state !== 'closed' &&
  alarm === undefined;
