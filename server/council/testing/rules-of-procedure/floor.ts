/** Rules of procedure → tests: Speeches and microphones (регламент ради). */
import type { Section } from './section.ts';

export const FLOOR: Section = {
  section: 'Speeches and microphones',
  rules: [
    {
      rule: 'Each kind of speech has its limit by the council’s rules; a second speech in the debate has its own.',
      tests: [],
    },
    {
      rule: 'A sitting may adopt other limits by a vote, from then on.',
      tests: [],
    },
    {
      rule: 'A member asks for the floor by the seat’s key or at the console, once for a kind.',
      tests: [],
    },
    {
      rule: 'A member may withdraw the own request.',
      tests: [],
    },
    {
      rule: 'A point of order comes before all; then the kind that the chair has opened.',
      tests: [],
    },
    {
      rule: 'Within a kind, who has not spoken on the item comes before who has, then by time of request; or by time alone, as the rules say.',
      tests: [],
    },
    {
      rule: 'The chair may reorder the queue, and the change is in the record.',
      tests: [],
    },
    {
      rule: 'Invited persons speak, from the rostrum.',
      tests: [],
    },
    {
      rule: 'One speaks at a time; a question, an answer, a reply or a point of order may interrupt, and the speech goes on afterwards.',
      tests: ['server/council/floor/floor.test.ts › one speaks at a time, and the refusal names who has the floor'],
    },
    {
      rule: 'A speech can be paused and goes on with the time it had left.',
      tests: [],
    },
    {
      rule: 'A speech can be extended.',
      tests: [],
    },
    {
      rule: 'At its limit a speech is warned, and cut off after the grace.',
      tests: [],
    },
    {
      rule: 'How many wait, how many have spoken, and the time of each member and faction are kept for the sitting.',
      tests: [],
    },
    {
      rule: 'How often one may speak on an item is limited by the rules.',
      tests: [],
    },
    {
      rule: 'When the debate is closed only motives and points of order are heard.',
      tests: [],
    },
    {
      rule: 'The queue loses no request and doubles none.',
      tests: ['server/council/properties.test.ts › no sequence of commands breaks a rule'],
    },
    {
      rule: 'Granting the floor opens the speaker’s microphone, or the rostrum’s, and closes the one before.',
      tests: [],
    },
    {
      rule: 'The chair’s own microphone is always on and may cut all others.',
      tests: [],
    },
    {
      rule: 'When nobody has the floor only the chair’s microphone is on.',
      tests: [],
    },
    {
      rule: 'In the mode «queue advances» the next in the queue speaks when a speech ends.',
      tests: [],
    },
    {
      rule: 'In the free mode members open their own, at most as many as the rules allow.',
      tests: [],
    },
    {
      rule: 'In a break every microphone but the chair’s is closed.',
      tests: [],
    },
    {
      rule: 'No more microphones are open than the mode allows.',
      tests: ['server/council/properties.test.ts › no sequence of commands breaks a rule'],
    },
  ],
};
