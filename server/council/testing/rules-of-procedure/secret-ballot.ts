/** Rules of procedure → tests: Secret ballot, on paper and electronic (280/97-ВР ст. 26, 43, 55, 56). */
import type { Section } from './section.ts';

export const SECRET_BALLOT: Section = {
  section: 'Secret ballot, on paper and electronic',
  rules: [
    {
      rule: 'A counting commission has at least three members with a chair and a secretary who are two of them.',
      tests: [
        'server/council/offices/offices.test.ts › a counting commission has three members at least, its chair and secretary among them and different',
      ],
    },
    {
      rule: 'A candidate is not in the counting commission.',
      tests: [
        'server/council/offices/offices.test.ts › a candidate of the running election is in no counting commission',
        'server/council/ballot/paper.test.ts › a candidate is not in the counting commission',
      ],
    },
    {
      rule: 'The counting commission is elected openly.',
      tests: [
        'server/council/ballot/consequences.test.ts › a counting commission and the secretary of the sitting are elected openly',
      ],
    },
    {
      rule: 'A secret ballot on paper waits for the figures of the counting commission, and nothing else closes it.',
      tests: [
        'server/council/course/owed-ballots.test.ts › a secret ballot on paper is closed by the figures of its commission; its chair has the floor to announce them',
        'server/council/ballot/paper.test.ts › nothing but its figures closes a ballot on paper, and no key votes in it',
      ],
    },
    {
      rule: 'The figures hold when issued is at most made, in the box at most issued, and valid and invalid make up the box.',
      tests: [
        'server/council/ballot/paper.test.ts › each sum that does not hold is named with its numbers',
        'server/council/ballot/paper.test.ts › figures that are equal at every limit hold',
      ],
    },
    {
      rule: 'Figures that contradict are shown with the sum that does not hold, and corrected or recorded as void.',
      tests: [
        'server/council/ballot/paper.test.ts › figures that contradict are corrected, or the ballot is recorded as void with the figures as found',
      ],
    },
    {
      rule: 'Invalid papers are recorded as such.',
      tests: [
        'server/council/ballot/paper.test.ts › invalid papers are counted apart, and all figures together are the whole roster',
      ],
    },
    {
      rule: 'An electronic secret ballot records who took part and never how.',
      tests: [
        'server/council/ballot/secret.test.ts › who takes part is recorded, and never how',
        'server/council/ballot/secret.test.ts › the order in which members took part leaves no trace in the result',
      ],
    },
    {
      rule: 'An electronic secret ballot needs a group large enough that figures betray nobody.',
      tests: [
        'server/council/ballot/secret.test.ts › in a group too small figures would betray people: an electronic secret ballot is not opened',
      ],
    },
    {
      rule: 'The record says when a secret ballot was unanimous and so tells how everyone voted.',
      tests: [
        'server/council/ballot/secret.test.ts › when all votes are the same, the record says so: it tells how everyone voted',
        'server/council/ballot/paper.test.ts › when all valid papers say the same, the record says so: it tells how everyone voted',
      ],
    },
    {
      rule: 'A restart in mid-ballot voids an electronic secret ballot aloud; it is held again.',
      tests: [
        'server/council/ballot/secret.test.ts › a restart in mid-ballot voids an electronic secret ballot aloud; it is held again',
        'server/hub/secret-ballot.test.ts › a restart in mid-ballot voids the secret ballot aloud, and it is held again with another key',
      ],
    },
    {
      rule: 'No file of a finished sitting links a member to a secret choice.',
      tests: [
        'scripts/rehearsals/secret-ballot/forensic.test.ts › the files of two sittings with the same sums are the same, whoever voted how',
        'server/hub/secret-ballot.test.ts › the journal’s file names no choice of a secret ballot',
      ],
    },
    {
      rule: 'The counting commission’s protocol is approved by an open vote.',
      tests: [
        'server/council/course/owed-ballots.test.ts › the counting commission’s protocol is approved by an open vote, and put again until it is',
      ],
    },
  ],
};
