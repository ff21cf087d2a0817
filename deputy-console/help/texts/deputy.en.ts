/** The deputy's help, in English. */
import type { DeputyChapter } from '../deputy.ts';
import type { HelpText } from '../help-text.ts';

export const deputyEn: HelpText<DeputyChapter> = {
  title: 'Help: the deputy’s seat',
  chapters: [
    {
      id: 'register',
      title: 'Registering',
      picture: { name: 'deputy-register', alt: 'The deputy’s seat: the button that registers, and the sign above.' },
      lines: [
        'When you have come, press “Register” ① or put your card into the keypad: you count for the quorum and can vote. Above it will say “Registered” ②.',
        'When you leave, press “I am leaving the hall” or take the card out. When you are back, register again.',
        'The page asks for a PIN or a card where the council decided so. Forgot your PIN? Raise your hand: the secretary gives a new link.',
      ],
    },
    {
      id: 'vote',
      title: 'Voting',
      picture: {
        name: 'deputy-vote',
        alt: 'A ballot: its text, three buttons, and the line that the vote is recorded.',
      },
      lines: [
        'When the chair opens a ballot it comes to the front by itself. Read the text and press “FOR”, “AGAINST” or “ABSTAIN” ①.',
        'Your vote is given when “Recorded” ② lights up with the number of its record. Before that there is no vote.',
        'While time runs you may change it, if the council’s regulations allow: the last one counts.',
        'The keypad on the desk and this page are one vote. Nobody may vote for a neighbour: everybody votes in person.',
        'In a secret ballot only that you took part is seen; how you voted is recorded nowhere.',
      ],
    },
    {
      id: 'floor',
      title: 'Floor and statements',
      picture: { name: 'deputy-floor', alt: 'The button that asks for the floor, and the others below on the page.' },
      lines: [
        'Press “Ask for the floor” ①: the page shows your place in the queue. A question, a reply, a point of order: “Another kind…” ②. Changed your mind: “Withdraw my request”.',
        'The microphone opens when you are given the floor. When you have done: “End my speech”.',
        'You have an interest of your own in the item: say so before the ballot, “Conflict of interest…”. It is public, and you do not vote on that item.',
      ],
    },
    {
      id: 'read',
      title: 'Documents and my votes',
      lines: [
        'Under “Agenda” press a document to read it. When a ballot begins it comes to the front, and the page remembers where you were reading.',
        '“My votes” shows all that is recorded for you at this sitting, and who signed in as you.',
      ],
    },
    {
      id: 'trouble',
      title: 'When something is wrong',
      lines: [
        [
          'Above it says “No link”.',
          'You can’t vote from here now. Raise your hand: whoever presides takes your vote. The page reconnects by itself.',
        ],
        ['It says “NOT RECORDED”.', 'Why stands below. If time still runs, press again; if not, raise your hand.'],
        [
          'You pressed the wrong button.',
          'While time runs, press the right one. After the result: “Recorded wrongly…”; the statement goes into the record, the result stays.',
        ],
        [
          'Somebody signed in as you.',
          'If it was not you, press “Not me”: the other pages end. There you can change your PIN too.',
        ],
        ['The keypad stays dark.', 'Vote on this page and tell the secretary, who puts a spare there.'],
        [
          'Air-raid alarm.',
          'Go to the shelter: the way is shown here and on the hall display. After the all-clear register again, and the sitting goes on.',
        ],
        ['The power fails.', 'What is recorded is kept. When the page is back, see whether you are registered.'],
        ['Whom to ask.', 'Raise your hand. For PIN, card and link: the secretary; for all else: whoever presides.'],
      ],
    },
  ],
};
