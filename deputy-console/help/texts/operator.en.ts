/** The operator's help, in English. */
import type { HelpText } from '../help-text.ts';
import type { OperatorChapter } from '../operator.ts';

export const operatorEn: HelpText<OperatorChapter> = {
  title: 'Help: the operator',
  chapters: [
    {
      id: 'state',
      title: 'The hall',
      picture: { name: 'operator-state', alt: 'The hall: sections, faults, the keypads of a line.' },
      lines: [
        'Half an hour before the sitting open “The hall” ①. “All is well.” needs nothing more. A fault stands on top ②, with what to do below it.',
        'Press a keypad to see when it answered last, and to give its seat a spare.',
      ],
    },
    {
      id: 'set-up',
      title: 'Keypads and seats',
      lines: [
        'Before the sitting is opened, in a break or after its close: “Set up”, “Find devices”, “Adopt”. Each keypad gets a key of its own.',
        '“Start the round”: the page names a seat, and you press a key there. “Go round again” checks that keypads are at their seats. A phone in the hand is best for it.',
        'A spare may be put at a seat at any time, even while a ballot runs.',
      ],
    },
    {
      id: 'rest',
      title: 'Microphones, screens, broadcast, hub',
      lines: [
        '“Microphones”: what each was asked and what it says of itself. One did not close: close it at the mixing desk; the chair is told too.',
        '“Screens”: name and place of each, “QR to sign in”, what to show, notices. “All by themselves” gives them back to the sitting. “How to give a screen a voice”: what to install or record.',
        '“Broadcast”: whether OBS is connected, who leads its scenes, addresses of overlays, the recording. When you switch a scene in OBS yourself, Dzvin lets it be until you press “Switch the automation on”.',
        '“Backups”: one is made by itself every day and after each sitting. Yours is to press “Download” once a month and to keep the file on a disk that lies elsewhere.',
        '“Hub”: power, disk, clock, journal. With a clock behind the journal no sitting opens until it is set.',
      ],
    },
    {
      id: 'recording',
      title: 'Recording of the sound',
      lines: [
        'A sitting is recorded by itself, from its opening to its close, without closed parts. Ended by hand it stays ended until you press “Begin recording”; who ended it is in the journal.',
        'To connect: the mixer’s REC OUT (not MAIN OUT) goes to the line input of a USB card. The command arecord -L shows the card’s name; it goes into the file recording.json, of which the page gives an example. Then restart Dzvin.',
        'To check: have somebody talk into each microphone. The bar moves near −20, the loudest word not beyond −6. Without a sitting press “Begin recording”, say some words, “End it”, and listen to the file in the folder recordings.',
      ],
    },
    {
      id: 'trouble',
      title: 'When something is wrong',
      lines: [
        [
          '“The closed part may be on air”.',
          'Put the plate on in OBS at once, or stop the stream; then mend the connection.',
        ],
        [
          'One keypad is silent.',
          'Put a spare there. Then look at the plug below the desk and its light; a dead keypad is exchanged.',
        ],
        [
          'A whole line is silent.',
          'Its power supply, its converter in the cabinet, the first cable. Until it is mended, vote by tablets or by hands.',
        ],
        [
          'The bridge is “not on the bus”.',
          'It starts again by itself within seconds. If it does not, switch the hub off and on in a break; the journal is safe.',
        ],
        [
          '“Connection to the hub lost”.',
          'The network of this device, or the hub. If the clock on the hall display goes on, it is the network.',
        ],
        [
          'The power fails.',
          '“Hub” says that power comes from the battery: tell the chair how long it lasts; end the ballot and call a break. All that was recorded is kept; afterwards the sitting goes on where it stopped.',
        ],
        [
          'Air-raid alarm.',
          'Leave the equipment on: the hall display shows the way to the shelter. Go to the shelter.',
        ],
        [
          'A vote was recorded wrongly.',
          'You change nothing. The secretary enters the statement; “Go round again” checks the keypad when no sitting is under way.',
        ],
        [
          'Whom to call.',
          'People, cards, papers: the secretary. A hub that does not start: whoever installed it; the last backup is under “Backups”.',
        ],
      ],
    },
  ],
};
