/** The secretary's help, in English. */
import type { HelpText } from '../help-text.ts';
import type { SecretaryChapter } from '../secretary.ts';

export const secretaryEn: HelpText<SecretaryChapter> = {
  title: 'Help: the secretary',
  chapters: [
    {
      id: 'prepare',
      title: 'Before the sitting',
      lines: [
        'Under “Sittings and agendas” press “Plan a sitting”: date, time, place. Write the agenda line by line, or “Paste a list or take a file…”. All is saved by itself.',
        'The day before: “Rehearse”. Real pages, invented votes; the council’s journal does not change.',
        'Only you see a plan. Press “Publish…” on it, and the site shows day, place, agenda and documents. What you change later citizens see as well: what was changed and when.',
        'When ready: “Convene…”. From then on composition and rules are fixed for the sitting, and registration is open.',
      ],
    },
    {
      id: 'record',
      title: 'During the sitting',
      picture: {
        name: 'secretary-record',
        alt: 'The secretary’s page: sections, the field of a note, papers, the state of the system.',
      },
      lines: [
        'The sections are above ①. “Record” writes itself: registration, speeches, ballots. You add what is yours: “Note on the sitting” ②.',
        'What is recorded does not change. A new record corrects a mistake: “Correct”, beside the line.',
        'Somebody came without a card: “Somebody arrived…”. Somebody went: confirm it only when it is so; the protocol will say it.',
        'The papers are on the right ③: the roll call is ready at once and is published on the same day.',
      ],
    },
    {
      id: 'ballots',
      title: 'By hands and on paper',
      lines: [
        'The council has elected a counting commission: record it under “Commission, guests”. Enter the figures of a secret ballot under “Ballots”: the page shows which sum does not hold.',
        'Voted by raised hands or by voice: “Enter a ballot by hand”, with the reason and the votes by name, then “Record the ballot”. The paper says how it was held.',
      ],
    },
    {
      id: 'papers',
      title: 'Papers and signatures',
      picture: {
        name: 'secretary-papers',
        alt: 'The papers of a sitting that is closed: the steps from the draft to the signed protocol.',
      },
      lines: [
        'Once the sitting is closed its steps stand under “Papers”: “From the draft to the signed protocol”. Read it, mend it, declare it final, sign it.',
        'Mend the words in the DOCX and bring the file back, step 2. Figures, names and results in it have to stay as recorded: what differs is named. The text of a decision with its adopted amendments comes in likewise.',
        '“Declare the protocol final”, step 3: it goes out to the site, unless a part was closed. Change anything after that, and it is a draft again.',
        'Order and wording of papers: “Templates”, with the paper beside. If it goes wrong: “Take the usual one again”.',
        'Every PDF bears the “Seal of the device”: the file left your Dzvin and has not changed since. It is no КЕП; a person signs for a paper.',
        'КЕП: “Download the package, ZIP”, or one paper, sign that very file in Diia or a signing program and bring the signature back. The page shows who signed and when, or says why it was not taken in.',
        '“Video and chapters” stands there too: give the video’s address and where in it the opening is heard, and ballots on the site lead to their second. Chapters for YouTube are there as well.',
        '“Sound of the sitting” stands there too: speeches by items, to listen to and to download. The archive is made by itself and holds no closed part; it is kept five years at least.',
      ],
    },
    {
      id: 'publish',
      title: 'Site, terms, letters',
      picture: {
        name: 'secretary-deadlines',
        alt: 'The section of terms: what is to be done by which day, the letter, the mark.',
      },
      lines: [
        '“Terms” counts the days of the law: notice, drafts, roll calls, video, decisions that were stopped. What is on a site open to all is marked by itself; what was done elsewhere you mark: “Mark” ①.',
        '“Letter…” ②: the deputies get the notice with the agenda and an event for the calendar. Beside each address stands whether it was sent; “Send to all again” when something has changed.',
        'The site makes itself after each ballot. “Where the site is published”, below: the state of each place, why it failed, “Check now”. When a corrected paper goes out, the site says what was corrected.',
      ],
    },
    {
      id: 'people',
      title: 'Council, people, signing in',
      lines: [
        'Composition, rules and cards are under “Settings”. People come quickest from a file: “Take a list from a file”. A sitting that is convened does not change by that.',
        'Everybody signs in by a link of their own: “All links (print)” under “Members”. A link lets in once. Who signs in often has a name and a PIN: “Who signs in”. Each link, sign-in and change of a PIN is recorded; the deputy sees them and may say “Not me”.',
      ],
    },
    {
      id: 'archive',
      title: 'Older votes',
      lines: [
        'Results of earlier years are brought in under “Archive”: drop files there, or a whole folder. PDF, DOCX, HTML, CSV and JSON are read.',
        'Open a sitting and look its ballots over row by row. Where the sums of the protocol do not agree with the names there is a remark: Dzvin mends nothing.',
        'Under “Who is this?” stand names that more than one person may have, or that look like a slip. Who is in the council no more stays a former deputy by that name.',
        'The same ballot is taken in once. What was taken in by mistake is “Take out” with a reason.',
      ],
    },
    {
      id: 'trouble',
      title: 'When something is wrong',
      picture: {
        name: 'secretary-keypads',
        alt: 'The section of keypads: the state of each, the button of the spare.',
      },
      lines: [
        [
          'A keypad does not answer.',
          'The section “Keypads”: the button “Put” ① gives the seat a spare within seconds. Meanwhile the chair enters the vote by word.',
        ],
        ['A forgotten card.', '“Members”, “More…”, “Temporary card”: it holds until the end of the sitting.'],
        ['A forgotten PIN.', '“Who signs in”, “Take the PIN away”; then give the person a new link.'],
        [
          '“Check the cards”.',
          'One card is seen at two seats, and its keys are locked. See who sits where and press “I have checked who it is: unblock”.',
        ],
        [
          'A vote was recorded wrongly.',
          'The result does not change. Enter the statement: “More…”, “My vote was recorded wrongly”.',
        ],
        [
          'The site has not changed.',
          '“Terms”, below: the reason in words, and “Try now”. It is tried by itself as well; passwords and addresses are the operator’s to mend.',
        ],
        ['There is no quorum.', 'The section “Convening”: “Set a second registration” or “Sitting not held…”.'],
        ['Air-raid alarm.', '“Air-raid alarm” above, “Sound the alarm”. Then “All-clear”: everybody registers anew.'],
        [
          '“No link to the server”.',
          'What you press now is not recorded; the page reconnects by itself. Write on paper and enter it later: say at what time it was.',
        ],
        ['The power fails.', 'What is recorded is safe. When all is on again, look at the last lines of “Record”.'],
        [
          'Whom to call.',
          'Keypads, microphones, screens, the network: the operator. How the sitting is led: the chair.',
        ],
      ],
    },
  ],
};
