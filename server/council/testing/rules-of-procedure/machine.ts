/** Rules of procedure → tests: When the machine fails (280/97-ВР ст. 59 ч. 3). */
import type { Section } from './section.ts';

export const MACHINE_FAILS: Section = {
  section: 'When the machine fails',
  rules: [
    {
      rule: 'A whole ballot held by raised hands, voice or paper is entered by name, with manner and reason.',
      tests: [
        'server/council/ballot/entered.test.ts › a whole ballot is entered by name, opened and closed at once, with manner and reason',
      ],
    },
    {
      rule: 'A member is named once in an entered ballot, and only who is registered is named.',
      tests: [
        'server/council/ballot/entered.test.ts › a member is named once, and only who is registered and not in conflict is named',
      ],
    },
    {
      rule: 'The printout says how and why votes were entered by hand.',
      tests: [
        'server/papers/roll-call/every-ballot.test.ts › a ballot entered by hand says how it was held, and why not by the system',
      ],
    },
    {
      rule: 'One member’s vote by voice is entered in the running ballot, with manner and reason.',
      tests: [
        'server/council/ballot/entered.test.ts › one member’s vote by voice is entered in the running ballot, with manner and reason',
      ],
    },
    {
      rule: 'A dead keypad is replaced by a spare in seconds, and counters of the old one are no matter.',
      tests: [
        'server/hub/spare-keypads.test.ts › a spare serves the seat from now on, and who put it there is on record',
        'server/hub/spare-keypads.test.ts › the member’s presence and vote stand; the card in the spare is known; the dead keypad is heard no more',
      ],
    },
    {
      rule: 'Registration moves with the card to another seat.',
      tests: [
        'server/council/registration/registration.test.ts › who left can come back, at another seat too',
        'server/council/ballot/vote.test.ts › a member at another seat votes there',
      ],
    },
    {
      rule: 'After a restart the ballot goes on with its votes and the time left, at least 10 s.',
      tests: [
        'server/hub/hub.test.ts › after a restart the same ballot goes on with its votes and the time left at its last event',
        'server/hub/deadline.test.ts › a ballot resumed after a restart has at least ten seconds',
      ],
    },
  ],
};
