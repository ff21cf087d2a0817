/** The chair's help, in English. */
import type { ChairChapter } from '../chair.ts';
import type { HelpText } from '../help-text.ts';

export const chairEn: HelpText<ChairChapter> = {
  title: 'Help: the chair’s console',
  chapters: [
    {
      id: 'start',
      title: 'Leading a sitting',
      picture: {
        name: 'chair-start',
        alt: 'The chair’s console: the large button of the next step, the agenda, the floor, the state of the hall.',
      },
      lines: [
        'In the middle stands the next step of the rules ①: a large button that says what will happen. Press it, or the key Enter. All else is under “Other steps…”.',
        'On the left is the agenda ②: press an item to go to it, postpone or withdraw it. On the right is who has the floor and who waits for it ③.',
        'Below are the quorum and the state of the system ④. Without a quorum no ballot opens.',
        '“Undo” or Ctrl Z takes back what was just done; an item opened wrongly, while nobody has spoken or voted on it. What is recorded is never erased: a new record corrects it.',
        'A break, a ceremony, a closed part, passing the chair: “Sitting”, or F6.',
      ],
    },
    {
      id: 'floor',
      title: 'Floor and microphones',
      picture: { name: 'chair-floor', alt: 'The column of the floor: who speaks, the buttons of the time, the queue.' },
      lines: [
        'Who asks for the floor joins the queue ①. “Give” or F3 gives it to the first and opens the microphone. For somebody else, a guest or the rostrum: F5.',
        'The time on the hall display runs by itself. More of it: “+1 min” ②; a stop: “Pause”; the end of the speech: “End”, or F4.',
        'Too many microphones are open: “Cut all” leaves only yours.',
      ],
    },
    {
      id: 'ballot',
      title: 'A ballot',
      picture: { name: 'chair-ballot', alt: 'A ballot is running: time, how many have voted, buttons.' },
      lines: [
        'Before you press “Open the ballot”, read the text aloud and see which majority is needed: both stand with the step.',
        'While time runs you see how many have voted and who has not ①; nobody sees how. More time: “+15 s” ②.',
        'Opened by mistake, and nobody has pressed: “Take back”. Later only “Stop…” ③: there will be no result, and no vote is shown.',
        'You vote too, and have no keypad with a card: your vote is below, above the keys. Enter your PIN once (the V key), then vote by one press. Whoever the chair is passed to signs in by a PIN of their own.',
        'A result never changes. A deputy says that a vote was recorded wrongly: “Actions…” under the result, “Recorded wrongly…”; the statement goes into the record. “Set the result aside…” and “Allow a repeat…” are there too: the council votes on them.',
      ],
    },
    {
      id: 'trouble',
      title: 'When something is wrong',
      lines: [
        [
          'A keypad stays dark.',
          'Press “Vote by word…”, ask the deputy aloud and enter the vote: the hall display shows the name. Meanwhile the secretary puts a spare keypad there.',
        ],
        [
          '“No link to the server”.',
          'What you press here is not carried out now; what is recorded is safe. The page reconnects by itself. If it has not within a minute, take another tablet: the secretary gives a link for it.',
        ],
        [
          'There is no quorum.',
          'A ballot that runs goes on, unless the council’s regulations say otherwise. A new one can’t be opened: call a break (F8) or a new registration under “Other steps…”.',
        ],
        [
          'Air-raid alarm.',
          'Press “Alarm” or F10 twice. The ballot stops without a result, microphones close, the hall display shows the way to the shelter. After the all-clear everybody registers anew and the sitting goes on where it stopped.',
        ],
        [
          'The power fails.',
          'When it is back the page shows the same place of the sitting: all that was recorded is kept. An open ballot has at least 10 seconds more; a secret electronic one has to be held again.',
        ],
        [
          'No keypad works at all.',
          'Vote by raised hands. The secretary enters the votes by name with the reason, and the record says so.',
        ],
        [
          'Whom to call.',
          'For votes, cards and papers: the secretary. For keypads, microphones and the network: the operator, who looks after the system.',
        ],
      ],
    },
    {
      id: 'keys',
      title: 'Keys',
      lines: [
        'Enter: “next step”; F2: “item from the floor”; F3: “floor to the first in the queue”; F4: “end the speech”; F6: the sitting; F7: “close the item”; F8: “break”; F9: “stop the ballot”; Esc: close a window and change nothing.',
        'The others, and buttons for the left or right hand, are shown by the question mark (?) or “all keys”, below on the right.',
      ],
    },
  ],
};
