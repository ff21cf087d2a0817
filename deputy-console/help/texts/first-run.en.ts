/** The help of the first run, in English. */
import type { FirstRunChapter } from '../first-run.ts';
import type { HelpText } from '../help-text.ts';

export const firstRunEn: HelpText<FirstRunChapter> = {
  title: 'Help: first set-up',
  chapters: [
    {
      id: 'steps',
      title: 'Six steps',
      lines: [
        '“Council”, “Rules”, “People”, “Seats”, “Sign-in”, “First rehearsal”: less than 10 minutes. What is saved stays, so you may press “Go on later” and come back.',
        'Needed are only the council’s name, its total composition by law (vacant mandates included) and the convocation.',
        'Leave the rules as they are if you are not sure: so say the law and most regulations. They can be changed later.',
      ],
    },
    {
      id: 'people',
      title: 'People and seats',
      lines: [
        'Quickest is “Take a list from a file”: an Excel sheet or CSV with a column of full names. First you see how each row was understood; mend the wrong ones right there.',
        '“Seat by the alphabet”, then change whom you need: press one, then the other. A seat’s number is the one on its keypad and desk.',
        'With keypads, the operator binds them to seats. With tablets alone, nothing more is needed.',
      ],
    },
    {
      id: 'sign-in',
      title: 'Signing in, rehearsing',
      lines: [
        '“Show the sheet to print”: a QR code for each. Cut them and hand them out in person: a code opens the page of that person alone, once.',
        '“Begin the rehearsal”: real pages, simulated keypads, training questions. The real journal is not touched.',
      ],
    },
    {
      id: 'trouble',
      title: 'When something is wrong',
      lines: [
        ['A row of the list is refused.', 'Why stands below it. Mend it in the table, or remove it.'],
        [
          'A link does not let in.',
          'It works once and not for long. Give a new one: “Sign-in links” on the secretary’s page.',
        ],
        [
          '“No link to the server”.',
          'What is saved is safe. See that the device is in the hall’s network; the page reconnects by itself.',
        ],
        ['The power fails.', 'Open the page again: it stands at the step where you stopped.'],
        ['A keypad stays dark.', 'That does not hinder the set-up. The operator checks keypads on a page apart.'],
        ['A mistake.', 'Go back to the step and mend it: until a sitting is convened all can be changed.'],
        [
          'Whom to ask.',
          'About council and regulations: the council’s secretary. About network, keypads, screens: whoever installed the system.',
        ],
      ],
    },
  ],
};
