/** What the site says of its own record, data and keeping, English. */
import type { aboutUk } from './messages-about.uk.ts';

export const aboutEn: Readonly<Record<keyof typeof aboutUk, string>> = {
  'about.lead':
    'Everything on this site is put together by the council’s voting system from its own journal. Nobody types it in: the secretary only checks and signs papers.',
  'about.language':
    'A council’s record is kept in Ukrainian, so pages of sittings, ballots and deputies are in Ukrainian. This page explains how to read them; the data sets have English field names where their standards do.',
  'about.journal': 'What the journal is',
  'about.journal-1':
    'Every event of a sitting (a registration, a vote, a speech, a result) becomes a record with a number and a time. The light on a deputy’s keypad comes on only when the record is on the disk.',
  'about.journal-2':
    'Every record has a SHA-256 checksum. It is counted from the record and from the checksum of the one before. Whoever changed an old record would change every later checksum, and that would be seen.',
  'about.journal-3':
    'Records are not taken out or written anew. A mistake is mended by a new record; the site shows both, and calls a correction a correction.',
  'about.seal': 'What the device’s seal proves',
  'about.seal-1':
    'Papers and data sets are sealed with the device’s key (this is no КЕП, no qualified electronic signature). It proves that the system of this council made the file, and that not one byte of it has changed since.',
  'about.seal-2':
    'It does not prove that an official signed the paper. That is what a КЕП is for, a person’s qualified signature: where there is one, a program that checks КЕП tells who signed and when.',
  'about.check': 'How to check',
  'about.check-1': 'Open the page of a ballot: the number of the record and its checksum stand at its foot.',
  'about.check-2':
    'Compare them with the printed results (PDF) and with the open data. They must be the same, sign by sign.',
  'about.check-3': 'Check a file that you have downloaded: its checksum must be the one in datapackage.json.',
  'about.check-4':
    'Check the seal of a PDF: the program tells whether the whole document is sealed, and whether it has changed.',
  'about.check-site':
    'Check the whole site at once: manifest.json names every file with its checksum, manifest.json.p7s is the seal over it, seal-certificate.pem the certificate. Its fingerprint must be the one that the council made known.',
  'about.check-5':
    'Whoever has a copy of the journal checks the whole of it with a program that shares no code with the one that wrote it:',
  'about.secret': 'Secret ballots',
  'about.secret-1':
    'Of a secret ballot there is only who took part, and the totals. How anybody voted is not in the journal.',
  'about.words': 'What the words mean',
  'about.word-for': 'за (for), проти (against), утримався or утрималась (abstained): what the deputy chose.',
  'about.word-silent': 'не голосував (did not vote): was present and pressed nothing.',
  'about.word-absent': 'відсутній (absent): was not registered when the ballot was closed.',
  'about.word-conflict': 'конфлікт інтересів (conflict of interest): the deputy declared it, and by law does not vote.',
  'about.word-needed':
    'A decision is adopted (прийнято) when a majority of the council’s total composition, not of those present, is for it (Article 59 of the Law on Local Self-Government in Ukraine).',
  'about.use': 'For programs and newsrooms',
  'about.use-1':
    'The open data have lasting addresses and schemas. The data of each deputy are a JSON file of their own.',
  'about.use-2': '“Your deputy” can be put on any site: the code stands on every deputy’s page.',
  'about.use-3': 'News and a calendar of sittings:',
  'about.read': 'Reading with ease',
  'about.read-1':
    'The button “Larger, clearer” makes letters larger and the page contrasting; the browser remembers it. Pages are read without JavaScript, by keyboard, by a screen reader and on paper.',
};
