/** Rules of procedure → tests: What happens every month (280/97-ВР ст. 46, 59; регламент ради). */
import type { Section } from './section.ts';

export const EVERY_MONTH: Section = {
  section: 'What happens every month',
  rules: [
    {
      rule: 'An air-raid alarm stops the running ballot without verdict.',
      tests: [],
    },
    {
      rule: 'In an alarm microphones close, the speech is paused, and queue and times stay as they are.',
      tests: [],
    },
    {
      rule: 'In an alarm the hall shows the way to the shelter.',
      tests: [],
    },
    {
      rule: 'After the all-clear everybody registers anew, perhaps at another place, and the sitting goes on where it stopped.',
      tests: [],
    },
    {
      rule: 'Without quorum at the opening a second registration is set for a time.',
      tests: [],
    },
    {
      rule: 'Without quorum the sitting is declared not held, and with one it is not.',
      tests: [],
    },
    {
      rule: 'Whoever presides need not be a member.',
      tests: ['server/council/sitting/sitting.test.ts › the chair is a member of the roster, or a person who is none'],
    },
    {
      rule: 'The chair is passed for one item and comes back at its end.',
      tests: [],
    },
    {
      rule: 'The agenda is adopted as a basis, changed, and adopted as a whole.',
      tests: [],
    },
    {
      rule: 'Items come from the floor, are withdrawn, postponed, restored and moved.',
      tests: [],
    },
    {
      rule: 'What an adopted motion asks happens at once and by itself.',
      tests: [],
    },
    {
      rule: 'The sitting’s own time is extended by a vote.',
      tests: [],
    },
    {
      rule: 'A block is voted together; each decision has its own number.',
      tests: [],
    },
    {
      rule: 'One objection or one conflict takes its item out of the block.',
      tests: [],
    },
    {
      rule: 'A land item that failed gets a ballot on the reasoned refusal.',
      tests: [],
    },
    {
      rule: 'A deputy’s request is voted, a question never.',
      tests: [],
    },
    {
      rule: 'A temporary card is given by name for this sitting, and the own card is refused.',
      tests: [],
    },
    {
      rule: 'Citizens speak by a vote.',
      tests: [],
    },
    {
      rule: 'The secretary of the sitting is elected.',
      tests: [],
    },
    {
      rule: 'Ceremonies are shown: greeting, anthem, minute of silence, oath.',
      tests: [],
    },
    {
      rule: 'A closed part is announced with its reason and ends; the public sees nothing of it, and the record says so.',
      tests: [],
    },
    {
      rule: 'A trial vote before the sitting is outside the record.',
      tests: [],
    },
    {
      rule: 'A ballot opened by mistake is taken back before anyone pressed, and its number is free again.',
      tests: [],
    },
    {
      rule: 'A break has its time, and the sitting resumes with the quorum of that moment.',
      tests: [
        'server/council/sitting/sitting.test.ts › only an adjourned sitting resumes, and the quorum of that moment is on record',
      ],
    },
    {
      rule: 'A session has several plenary sittings, and the next is convened only when the last is closed.',
      tests: [
        'server/hub/hub.test.ts › the next sitting can be convened only when the last is closed, and its number follows',
      ],
    },
    {
      rule: 'A statement of a member is entered in the record.',
      tests: [],
    },
  ],
};
