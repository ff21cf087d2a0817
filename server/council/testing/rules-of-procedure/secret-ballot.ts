/** Rules of procedure → tests: Secret ballot, on paper and electronic (280/97-ВР ст. 26, 43, 55, 56). */
import type { Section } from './section.ts';

export const SECRET_BALLOT: Section = {
  section: 'Secret ballot, on paper and electronic',
  rules: [
    {
      rule: 'A counting commission has at least three members with a chair and a secretary who are two of them.',
      tests: [],
    },
    {
      rule: 'A candidate is not in the counting commission.',
      tests: [],
    },
    {
      rule: 'The counting commission is elected openly.',
      tests: [],
    },
    {
      rule: 'A secret ballot on paper needs a counting commission.',
      tests: [],
    },
    {
      rule: 'The figures hold when issued is at most made, in the box at most issued, and valid and invalid make up the box.',
      tests: [],
    },
    {
      rule: 'Figures that contradict are shown with the sum that does not hold, and corrected or recorded as void.',
      tests: [],
    },
    {
      rule: 'Invalid papers are recorded as such.',
      tests: [],
    },
    {
      rule: 'An electronic secret ballot records who took part and never how.',
      tests: [],
    },
    {
      rule: 'An electronic secret ballot needs a group large enough that figures betray nobody.',
      tests: [],
    },
    {
      rule: 'The record says when a secret ballot was unanimous and so tells how everyone voted.',
      tests: [],
    },
    {
      rule: 'A restart in mid-ballot voids an electronic secret ballot aloud; it is held again.',
      tests: [],
    },
    {
      rule: 'No file of a finished sitting links a member to a secret choice.',
      tests: [],
    },
    {
      rule: 'The counting commission’s protocol is approved by an open vote.',
      tests: [],
    },
  ],
};
