/** Rules of procedure → tests: Speeches and microphones (регламент ради). */
import type { Section } from './section.ts';

export const FLOOR: Section = {
  section: 'Speeches and microphones',
  rules: [
    {
      rule: 'Each kind of speech has its limit by the council’s rules; a second speech in the debate has its own.',
      tests: [
        'server/council/floor/floor.test.ts › each kind of speech has its own limit, a second speech in the debate of an item a shorter one',
        'server/council/floor/floor.test.ts › the chair may give another length',
      ],
    },
    {
      rule: 'A sitting may adopt other limits by a vote, from then on.',
      tests: [
        'server/council/ballot/consequences.test.ts › a sitting adopts other limits by a vote, from then on',
        'server/council/sitting/times.test.ts › limits adopted by a vote hold from then on, and what they do not name stays',
      ],
    },
    {
      rule: 'A member asks for the floor by the seat’s key or at the console, once for a kind.',
      tests: [
        'server/council/floor/key.test.ts › the key of a seat asks for the floor, and pressed again withdraws',
        'server/council/floor/queue.test.ts › a member asks for the floor at the console, once for a kind',
      ],
    },
    {
      rule: 'A member may withdraw the own request.',
      tests: ['server/council/floor/queue.test.ts › a member may withdraw the own requests, or that of one kind'],
    },
    {
      rule: 'A point of order comes before all; then the kind that the chair has opened.',
      tests: [
        'server/council/floor/queue.test.ts › a point of order comes before all, then the kind that the chair has opened',
      ],
    },
    {
      rule: 'Within a kind, who has not spoken on the item comes before who has, then by time of request; or by time alone, as the rules say.',
      tests: [
        'server/council/floor/queue.test.ts › within a kind, who has not spoken on the item comes before who has, then by time of request',
        'server/council/floor/queue.test.ts › where the rules say so, the queue goes by time of request alone',
      ],
    },
    {
      rule: 'The chair may reorder the queue, and the change is in the record.',
      tests: ['server/council/floor/queue.test.ts › the chair may reorder the queue, and the change is in the record'],
    },
    {
      rule: 'Invited persons speak, from the rostrum.',
      tests: ['server/council/floor/floor.test.ts › invited persons speak from the rostrum'],
    },
    {
      rule: 'One speaks at a time; a question, an answer, a reply or a point of order may interrupt, and the speech goes on afterwards.',
      tests: [
        'server/council/floor/floor.test.ts › one speaks at a time, and the refusal names who has the floor',
        'server/council/floor/floor.test.ts › a question, an answer, a reply or a point of order may interrupt, and the speech goes on afterwards',
      ],
    },
    {
      rule: 'A speech can be paused and goes on with the time it had left.',
      tests: ['server/council/floor/floor.test.ts › a paused speech goes on with the time it had left'],
    },
    {
      rule: 'A speech can be extended.',
      tests: ['server/council/floor/floor.test.ts › an extended speech is cut off later, a paused one not at all'],
    },
    {
      rule: 'At its limit a speech is warned, and cut off after the grace.',
      tests: [
        'server/council/floor/floor.test.ts › a speech is cut off when its limit and the grace are over, not before',
      ],
    },
    {
      rule: 'How many wait, how many have spoken, and the time of each member and faction are kept for the sitting.',
      tests: [
        'server/council/floor/queue.test.ts › it is known how many wait and how many have spoken on the item, or in the sitting',
        'server/council/floor/queue.test.ts › speaking time is kept by member and by the faction of that time',
      ],
    },
    {
      rule: 'How often one may speak on an item is limited by the rules.',
      tests: [
        'server/council/floor/queue.test.ts › how often one may speak in the debate of an item is limited by the rules; the chair may give the floor again',
      ],
    },
    {
      rule: 'When the debate is closed only motives and points of order are heard.',
      tests: [
        'server/council/floor/queue.test.ts › when the debate is closed only motives, points of order and short answers may be asked for',
      ],
    },
    {
      rule: 'The queue loses no request and doubles none.',
      tests: ['server/council/properties.test.ts › no sequence of commands breaks a rule'],
    },
    {
      rule: 'Granting the floor opens the speaker’s microphone, or the rostrum’s, and closes the one before.',
      tests: [
        'server/council/microphones/microphones.test.ts › giving the floor opens the speaker’s microphone, and its end closes it',
        'server/council/microphones/microphones.test.ts › from the rostrum the rostrum’s microphone is open, not the seat’s',
      ],
    },
    {
      rule: 'The chair’s own microphone is always on and may cut all others.',
      tests: [
        'server/council/microphones/microphones.test.ts › the chair may cut all others: the speech ends, every member’s microphone closes',
      ],
    },
    {
      rule: 'When nobody has the floor only the chair’s microphone is on.',
      tests: [
        'server/council/microphones/microphones.test.ts › when nobody has the floor only the chair’s microphone is on',
      ],
    },
    {
      rule: 'In the mode «queue advances» the next in the queue speaks when a speech ends.',
      tests: [
        'server/council/floor/queue.test.ts › where the queue advances, the next has the floor when a speech ends',
      ],
    },
    {
      rule: 'In the free mode members open their own, at most as many as the rules allow.',
      tests: [
        'server/council/microphones/microphones.test.ts › in the free mode members open their own, at most as many as the rules allow',
      ],
    },
    {
      rule: 'In a break every microphone but the chair’s is closed.',
      tests: [
        'server/council/microphones/microphones.test.ts › in a break, in an alarm and after the close no microphone is open',
      ],
    },
    {
      rule: 'No more microphones are open than the mode allows.',
      tests: ['server/council/properties.test.ts › no sequence of commands breaks a rule'],
    },
  ],
};
