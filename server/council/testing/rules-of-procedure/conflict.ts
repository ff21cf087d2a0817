/** Rules of procedure → tests: Conflict of interest (280/97-ВР ст. 59-1). */
import type { Section } from './section.ts';

export const CONFLICT: Section = {
  section: 'Conflict of interest',
  rules: [
    {
      rule: 'A member declares a conflict publicly, for one item, and it is entered.',
      tests: [
        'server/council/conflict/conflict.test.ts › a member declares a conflict of interest on the open item, and it is entered',
        'server/council/conflict/conflict.test.ts › a conflict is of one item only',
      ],
    },
    {
      rule: 'The seat of a member in conflict takes no vote on that item.',
      tests: ['server/council/conflict/conflict.test.ts › a member in conflict takes no vote on that item'],
    },
    {
      rule: 'A member in conflict gets no floor on that item beyond the declaration.',
      tests: [
        'server/council/conflict/conflict.test.ts › a request for the floor on that item ends; one on another item and one of another member wait on',
        'server/council/conflict/conflict.test.ts › a speech under way is finished: it may be the declaration',
      ],
    },
    {
      rule: 'A conflict does not shrink N; the member stays in the quorum and out of those present.',
      tests: [
        'server/council/conflict/conflict.test.ts › N and the quorum stay as they are, and who is in conflict is out of those present',
      ],
    },
    {
      rule: 'A declaration in mid-ballot voids the vote given before it.',
      tests: ['server/council/conflict/conflict.test.ts › a declaration in mid-ballot voids the vote given before it'],
    },
    {
      rule: 'When the council would lose its competence, those in conflict take part, the declaration stands, and the chair records it.',
      tests: [
        'server/council/conflict/conflict.test.ts › when the council would lose its competence, those in conflict take part and the chair records it',
      ],
    },
    {
      rule: 'The exception is refused while the council keeps its competence without them.',
      tests: [
        'server/council/conflict/conflict.test.ts › the exception is refused while the council keeps its competence without them',
      ],
    },
    {
      rule: 'A declaration entered by mistake is taken back with a reason, and both stay in the record.',
      tests: [
        'server/council/conflict/conflict.test.ts › a declaration entered by mistake is taken back with a reason, and the member votes again',
      ],
    },
    {
      rule: 'A conflict is shown and printed apart from all other outcomes.',
      tests: [
        'server/papers/roll-call/roll-call.test.ts › a conflict of interest has its own figure, column and words',
      ],
    },
  ],
};
