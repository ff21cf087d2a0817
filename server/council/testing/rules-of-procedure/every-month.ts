/** Rules of procedure → tests: What happens every month (280/97-ВР ст. 46, 59; регламент ради). */
import type { Section } from './section.ts';

export const EVERY_MONTH: Section = {
  section: 'What happens every month',
  rules: [
    {
      rule: 'An air-raid alarm stops the running ballot without verdict.',
      tests: ['server/council/sitting/alarm.test.ts › an alarm stops the running ballot without a verdict'],
    },
    {
      rule: 'In an alarm microphones close, the speech is paused, and queue and times stay as they are.',
      tests: [
        'server/council/sitting/alarm.test.ts › an alarm pauses the speech with the time it has left, and the queue stays as it is',
        'server/council/sitting/alarm.test.ts › microphones that members have opened close in an alarm',
        'server/council/floor/alarm.test.ts › who goes to the shelter keeps the place in the queue and the time left',
      ],
    },
    {
      rule: 'In an alarm the hall shows the way to the shelter.',
      tests: [
        'server/views/stage.test.ts › in an alarm the hall shows the way to the shelter, whatever was on it before',
      ],
    },
    {
      rule: 'After the all-clear everybody registers anew, perhaps at another place, and the sitting goes on where it stopped.',
      tests: [
        'server/council/sitting/alarm.test.ts › the all-clear is given to an alarm only, and everybody registers anew',
        'server/council/sitting/alarm.test.ts › after the all-clear the sitting goes on at another place, where it stopped',
      ],
    },
    {
      rule: 'Without quorum at the opening a second registration is set for a time.',
      tests: [
        'server/council/sitting/no-quorum.test.ts › without quorum at the opening a second registration is set for a time',
      ],
    },
    {
      rule: 'Without quorum the sitting is declared not held, and with one it is not.',
      tests: [
        'server/council/sitting/no-quorum.test.ts › without quorum the sitting is declared not held, and closed with who came',
        'server/council/sitting/no-quorum.test.ts › with a quorum the sitting is held: no second registration, and nobody declares it not held',
      ],
    },
    {
      rule: 'Whoever presides need not be a member.',
      tests: ['server/council/sitting/sitting.test.ts › the chair is a member of the roster, or a person who is none'],
    },
    {
      rule: 'The chair is passed for one item and comes back at its end.',
      tests: ['server/council/offices/offices.test.ts › the chair is passed for one item and comes back at its end'],
    },
    {
      rule: 'The agenda is adopted as a basis, changed, and adopted as a whole.',
      tests: [
        'server/council/ballot/consequences.test.ts › the agenda is adopted as a basis, then as a whole; what fails adopts nothing',
      ],
    },
    {
      rule: 'Items come from the floor, are withdrawn, postponed, restored and moved.',
      tests: [
        'server/council/agenda/order.test.ts › an item from the floor is on record as one',
        'server/council/agenda/order.test.ts › an item is withdrawn or postponed, with the reason, and opens no more until it is restored',
        'server/council/agenda/order.test.ts › items are moved before another or to the end, and keep their numbers',
      ],
    },
    {
      rule: 'What an adopted motion asks happens at once and by itself.',
      tests: [
        'server/council/ballot/consequences.test.ts › a motion takes effect at once when it is adopted, and not otherwise',
      ],
    },
    {
      rule: 'The sitting’s own time is extended by a vote.',
      tests: ['server/council/sitting/times.test.ts › the sitting is extended beyond now and beyond the end in force'],
    },
    {
      rule: 'A block is voted together; each decision has its own number.',
      tests: [
        'server/council/ballot/consequences.test.ts › each item of a block has a decision of its own, and all of them have been considered',
      ],
    },
    {
      rule: 'One objection or one conflict takes its item out of the block.',
      tests: [
        'server/council/agenda/blocks.test.ts › one objection takes its item out of the block, with the name of whoever objects',
        'server/council/agenda/blocks.test.ts › one conflict of interest takes its item out of the block, and keeps it out of the next',
      ],
    },
    {
      rule: 'A land item that failed gets a ballot on the reasoned refusal.',
      tests: [
        'server/council/course/whole-sitting.test.ts › a draft that failed is left, and a land matter is answered by a reasoned refusal first',
      ],
    },
    {
      rule: 'A deputy’s request is voted, a question never.',
      tests: ['server/council/ballot/opening.test.ts › a deputy’s request is voted, a question never'],
    },
    {
      rule: 'A temporary card is given by name for this sitting, and the own card is refused.',
      tests: [
        'server/council/registration/temporary-card.test.ts › a temporary card is given by name for this sitting, and registers its holder',
        'server/council/registration/temporary-card.test.ts › with a temporary card given, the own card is refused, and the refusal names its holder',
      ],
    },
    {
      rule: 'Citizens speak by a vote.',
      tests: [
        'server/council/ballot/consequences.test.ts › a citizen has the floor by a vote: asked for in the queue, once',
      ],
    },
    {
      rule: 'The secretary of the sitting is elected.',
      tests: [
        'server/council/ballot/consequences.test.ts › a counting commission and the secretary of the sitting are elected openly',
      ],
    },
    {
      rule: 'Ceremonies are shown: greeting, anthem, minute of silence, oath.',
      tests: [
        'server/council/sitting/ceremony.test.ts › a ceremony is shown from its beginning to its end, before the opening as well',
        'server/council/sitting/ceremony.test.ts › who takes the oath is named, and is of the roster',
      ],
    },
    {
      rule: 'A closed part is announced with its reason and ends, and the record says so.',
      tests: [
        'server/council/sitting/ceremony.test.ts › a closed part begins with its reason and ends; the record says when',
        'server/views/stage.test.ts › a closed part is a flag on every screen, and a break says until when it lasts',
      ],
    },
    {
      rule: 'A trial vote before the sitting is outside the record.',
      tests: [
        'server/council/ballot/trial.test.ts › a trial stays outside the record: no number, no decision, no consequence',
        'server/papers/roll-call/every-ballot.test.ts › a trial vote leaves no paper',
      ],
    },
    {
      rule: 'A ballot opened by mistake is taken back before anyone pressed, and its number is free again.',
      tests: [
        'server/council/ballot/course.test.ts › a ballot opened by mistake is taken back before anyone has voted, and its number is free again',
      ],
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
      tests: [
        'server/council/statements/statements.test.ts › a statement for the record is entered on the open item, or on none',
      ],
    },
  ],
};
