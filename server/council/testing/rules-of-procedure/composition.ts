/** Rules of procedure → tests: People and composition (280/97-ВР ст. 45, 46, 59; Election Code ст. 197). */
import type { Section } from './section.ts';

export const COMPOSITION: Section = {
  section: 'People and composition',
  rules: [
    {
      rule: 'Thresholds are reckoned from the total composition, and vacant mandates count in it.',
      tests: [
        'server/council/registration/registration.test.ts › vacant mandates count in the composition the quorum is reckoned from',
        'server/council/ballot/close.test.ts › vacant mandates count in the base and are nobody’s absence',
      ],
    },
    {
      rule: 'A council has any positive number of seats: the nine sizes by law, a parliament of 450, and others.',
      tests: [
        'server/council/ballot/threshold-table.test.ts › the table has all nine sizes of a local council by law',
        'server/council/ballot/threshold.test.ts › a parliament of 450 needs 226, two thirds are 300, a third is 150',
      ],
    },
    {
      rule: 'The separately elected head votes and counts in the total composition when he takes part.',
      tests: [
        'server/council/ballot/close.test.ts › whether the head takes part is read at the close: he may come and go while the ballot runs',
      ],
    },
    {
      rule: 'The separately elected head is no deputy.',
      tests: [
        'server/council/registration/registration.test.ts › the separately elected head does not count for the quorum',
      ],
    },
    {
      rule: 'In raion and oblast councils the head is one of the deputies.',
      tests: [
        'server/council/registration/registration.test.ts › in a raion the one who leads the council is a deputy, whatever the roster calls the office',
        'server/council/ballot/close.test.ts › in an oblast the head of the council is one of the deputies',
      ],
    },
    {
      rule: 'A council is competent when two thirds of its seats are elected; the chair is told when they are not.',
      tests: [
        'server/council/roster/competence.test.ts › a council is competent when two thirds of its seats are filled; the head is none of them',
        'server/views/warnings/competence-warnings.test.ts › the chair is told before the opening when too few mandates are filled for a competent council',
      ],
    },
    {
      rule: 'The secretary who acts as head is a deputy with one vote, and the composition has no head then.',
      tests: [
        'server/council/roster/roster.test.ts › the secretary who acts as head is a deputy with one vote, and the composition has no head',
      ],
    },
    {
      rule: 'A mandate that ends in mid-sitting ends the registration and the vote of its member; N stays.',
      tests: [
        'server/council/roster/roster.test.ts › a mandate that ends in mid-sitting ends the registration of its member, and N stays',
        'server/council/roster/roster.test.ts › in a ballot after that the sum is the roster as it is then, and the base is the seats by law',
      ],
    },
    {
      rule: 'A mandate recognised in mid-sitting makes its member one of the roster from then on.',
      tests: [
        'server/council/roster/roster.test.ts › a mandate recognised in mid-sitting makes its member one of the roster from then on',
      ],
    },
    {
      rule: 'A faction changes by an event, from then on.',
      tests: ['server/council/roster/roster.test.ts › a faction changes by an event, from then on'],
    },
    {
      rule: 'What is reckoned from, seats by law or filled mandates, is a rule of the council.',
      tests: [
        'server/council/ballot/course.test.ts › where the composition is reckoned from filled mandates, majority and quorum are; the verdict names both',
        'server/council/ballot/threshold.test.ts › where the council’s rule reckons from filled mandates, every share of the composition does',
      ],
    },
    {
      rule: 'A member sits in one seat and holds one card.',
      tests: [
        'server/council/registration/registration.test.ts › one card is at one seat, and one seat holds one card',
        'server/council/properties.test.ts › no sequence of commands breaks a rule',
      ],
    },
    {
      rule: 'A member belongs to at most one faction, or to none.',
      tests: [
        'server/proceedings/ballot/roll-call.test.ts › factions come in alphabetical order, then members of none, then the head; the figures add up',
      ],
    },
    {
      rule: 'The word beside a name is that of the member’s gender.',
      tests: [
        'server/proceedings/words.test.ts › the word beside a name has the member’s gender, in capitals and without brackets',
      ],
    },
    {
      rule: 'Voting is personal: nobody votes for another, and every vote weighs the same.',
      tests: [
        'server/council/ballot/vote.test.ts › a key votes for the member whose card is at the seat',
        'server/outlets/api.test.ts › a chair can’t vote for another, and a deputy only for himself',
      ],
    },
  ],
};
