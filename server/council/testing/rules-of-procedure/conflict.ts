/** Rules of procedure → tests: Conflict of interest (280/97-ВР ст. 59-1). */
import type { Section } from './section.ts';

export const CONFLICT: Section = {
  section: 'Conflict of interest',
  rules: [
    {
      rule: 'A member declares a conflict publicly, for one item, and it is entered.',
      tests: [],
    },
    {
      rule: 'The seat of a member in conflict takes no vote on that item.',
      tests: [],
    },
    {
      rule: 'A member in conflict gets no floor on that item beyond the declaration.',
      tests: [],
    },
    {
      rule: 'A conflict does not shrink N; the member stays in the quorum and out of those present.',
      tests: [],
    },
    {
      rule: 'A declaration in mid-ballot voids the vote given before it.',
      tests: [],
    },
    {
      rule: 'When the council would lose its competence, those in conflict take part, the declaration stands, and the chair records it.',
      tests: [],
    },
    {
      rule: 'The exception is refused while the council keeps its competence without them.',
      tests: [],
    },
    {
      rule: 'A declaration entered by mistake is taken back with a reason, and both stay in the record.',
      tests: [],
    },
    {
      rule: 'A conflict is shown and printed apart from all other outcomes.',
      tests: [
        'server/papers/roll-call/roll-call.test.ts › a conflict of interest has its own figure, column and words',
      ],
    },
  ],
};
