/** Which ballots decide on items of the agenda; amendments, procedure and soundings of opinion do not. */
import type { Subject } from '#contract/vocabulary';

const DECIDES: readonly Subject[] = [
  'as-a-whole',
  'basis-and-whole',
  'take-note',
  'veto-override',
  'election',
  'request',
];

/** Whether a ballot on this subject decides its item, or the items of its block, one way or the other. */
export const decidesItems = (subject: Subject): boolean => DECIDES.includes(subject);
