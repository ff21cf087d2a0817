/** Rules of procedure → tests: Quorum and thresholds (280/97-ВР ст. 46, 59, 79). */
import type { Section } from './section.ts';

export const THRESHOLDS: Section = {
  section: 'Quorum and thresholds',
  rules: [
    {
      rule: 'A sitting is competent when more than half of the deputies by law take part; the head does not count.',
      tests: [
        'server/council/registration/registration.test.ts › the separately elected head does not count for the quorum',
        'server/council/ballot/threshold.test.ts › a parliament of 450 needs 226, two thirds are 300, a third is 150',
      ],
    },
    {
      rule: 'A decision needs more than half of the composition, the head in it if he takes part.',
      tests: [
        'server/council/ballot/close.test.ts › one vote below the majority of the composition does not adopt, however few are against',
        'server/council/ballot/threshold.test.ts › an odd composition: half is rounded up, a majority is more than half',
      ],
    },
    {
      rule: 'Two thirds of the composition override the head’s veto.',
      tests: [
        'server/council/ballot/close.test.ts › two thirds with the head in the base and without, as the regulations say',
      ],
    },
    {
      rule: 'A third and a half of the composition are reckoned from the deputies alone.',
      tests: [
        'server/council/ballot/threshold.test.ts › an odd composition: half is rounded up, a majority is more than half',
      ],
    },
    {
      rule: 'Majorities of those present are reckoned from who is registered at the close, the head among them.',
      tests: [
        'server/council/ballot/close.test.ts › a majority of those present is reckoned from who is registered at the close',
        'server/council/ballot/threshold.test.ts › majorities of those present are reckoned from P, the head among them',
      ],
    },
    {
      rule: 'Members in conflict of interest are not counted among those present.',
      tests: [
        'server/council/conflict/conflict.test.ts › a majority of those present is reckoned without who is in conflict',
      ],
    },
    {
      rule: 'A plurality goes to the alternative with most votes, and a tie is no result.',
      tests: [
        'server/council/ballot/threshold.test.ts › a plurality needs one vote more for than against, and a tie is no result',
      ],
    },
    {
      rule: 'A plurality sounds out and picks what is put next; it never adopts.',
      tests: ['server/council/ballot/course.test.ts › a plurality sounds out opinion and never adopts'],
    },
    {
      rule: 'For every composition the thresholds are those of the table, and of a count by trying.',
      tests: [
        'server/council/ballot/threshold-table.test.ts › the table has all nine sizes of a local council by law',
        'server/council/ballot/threshold-table.test.ts › the readings of two thirds are disputed exactly where the head changes what is needed',
      ],
    },
    {
      rule: 'Whether the head counts in the base of two thirds is a rule of the council, and the verdict says which base it used.',
      tests: [
        'server/council/ballot/threshold.test.ts › where the regulations leave the head out of two thirds, only that base goes without the head',
        'server/council/ballot/explain.test.ts › a paper says when two thirds were reckoned without the head',
      ],
    },
    {
      rule: 'The chair is warned before the ballot when the two bases differ.',
      tests: [
        'server/council/ballot/threshold.test.ts › the chair is warned when the two readings of two thirds differ, and only then',
        'server/views/scenes.test.ts › two thirds that the head’s part makes ambiguous are told to the chair with both figures',
      ],
    },
    {
      rule: 'Whether the head takes part is read at each ballot’s close, or once for the sitting where the council reads it so.',
      tests: [
        'server/council/ballot/close.test.ts › where the council reads it once for the sitting, a head who was there counts after leaving',
      ],
    },
    {
      rule: 'The verdict explains itself: composition, head, present, majority, article, base, needed, received, rules.',
      tests: [
        'server/council/ballot/close.test.ts › the verdict explains itself: composition, head, base, article, editions',
        'server/council/ballot/explain.test.ts › a paper says who makes up the composition, who was registered, and by which rules',
      ],
    },
    {
      rule: 'Every screen and paper prints the stored verdict; nobody counts twice.',
      tests: [
        'server/views/scenes.test.ts › the result is the stored verdict with its headline, explanation and everyone’s outcome',
        'server/proceedings/ballot/roll-call.test.ts › the paper quotes the close of its ballot, however long the journal has grown since',
      ],
    },
  ],
};
