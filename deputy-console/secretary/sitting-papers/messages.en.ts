/** What the secretary's console says of the papers of a whole sitting, in English. */
import type { sittingPapersUk } from './messages.uk.ts';

export const sittingPapersEn = {
  'whole.protocol': 'Protocol of the sitting',
  'whole.protocol.draft': 'Draft protocol of the sitting',
  'whole.attendance': 'List of attendance',
  'whole.speeches': 'List of speeches',
  'whole.roll-calls': 'All roll calls',
  'whole.decisions': '{count, plural, one {# decision} other {# decisions}}',
  'whole.decision': 'Decision No {number}',
  'whole.extract': 'Extract from decision No {number}',
  'whole.link': '{paper}, {format}',
  'whole.final': 'The protocol is final. A new note on the record makes it a draft again.',
  'whole.draft': 'Until the protocol is declared final it is marked as a draft. The DOCX may be edited.',
  'whole.declare': 'Declare the protocol final',
} as const satisfies Record<keyof typeof sittingPapersUk, string>;
