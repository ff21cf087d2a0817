/**
 * The dataset of Cabinet Resolution № 835: `motions.csv` has a ballot's figures, `votings.csv` its names, `uid` and
 * `motionUid` join them. Each is read by itself; the tray puts them together.
 */
import { cellOf, findColumns, type Headed } from '../../imports/columns.ts';
import { dateIn } from '../parts/dates.ts';
import { cleanName } from '../parts/printed-names.ts';
import { verdictOf } from '../parts/sums.ts';
import { votedAs } from '../parts/votes.ts';
import { plainText } from '../printed.ts';
import type { ReadBallot, ReadVote, Words } from '../read-types.ts';
import { unread } from './kyiv-json.ts';
import type { Row } from './table-rows.ts';

const VOTINGS = { uid: ['motionuid'], name: ['votername'], title: ['motiontitle'], result: ['result'] };
const MOTIONS = {
  uid: ['uid'],
  date: ['date'],
  council: ['authorityname'],
  convocation: ['convocation'],
  session: ['legislativesession'],
  number: ['num'],
  title: ['title'],
  for: ['votingfor'],
  against: ['votingagainst'],
  abstain: ['votingabstain'],
  notVoting: ['notvoting'],
  absent: ['absent'],
  result: ['votingresult'],
  text: ['text'],
};
type Voting = keyof typeof VOTINGS;
type Motion = keyof typeof MOTIONS;
const FIGURES = ['for', 'against', 'abstain', 'notVoting', 'absent'] as const;

/** Undefined when the titles are others. */
export function openDataBallots(rows: readonly Row[]): readonly ReadBallot[] | undefined {
  const votings = findColumns<Voting>(
    rows,
    VOTINGS,
    (fields) => fields.has('uid') && fields.has('name') && fields.has('result'),
  );
  if (votings) return votingBallots(votings);
  const motions = findColumns<Motion>(
    rows,
    MOTIONS,
    (fields) => fields.has('uid') && fields.has('for') && fields.has('title'),
  );
  return motions?.rows.map(motionOf(motions));
}

function votingBallots(table: Headed<Voting>): readonly ReadBallot[] {
  const ballots = new Map<string, { place: number; title: string; votes: ReadVote[]; warnings: Words[] }>();
  for (const { row, cells } of table.rows) {
    const cell = (field: Voting) => plainText(cellOf(table, cells, field));
    const uid = cell('uid');
    const ballot = ballots.get(uid) ?? { place: row, title: cell('title'), votes: [], warnings: [] };
    ballots.set(uid, ballot);
    const [named, voted] = [cleanName(cell('name')), votedAs(cell('result'))];
    if (named && voted) ballot.votes.push({ ...named, ...voted });
    else ballot.warnings.push(unread(`${cell('name')}: ${cell('result')}`));
  }
  return [...ballots].map(([uid, { title, ...ballot }]) => {
    const date = dateIn(uid);
    return { ...ballot, uid, title: title || 'Питання не названо', stated: {}, ...(date !== undefined && { date }) };
  });
}

const motionOf =
  (table: Headed<Motion>) =>
  ({ row, cells }: Row): ReadBallot => {
    const cell = (field: Motion) => plainText(cellOf(table, cells, field));
    const whole = (field: Motion) => (/^\d{1,4}$/.test(cell(field)) ? Number(cell(field)) : undefined);
    const [date, result, council] = [dateIn(cell('date')), verdictOf(cell('result')), cell('council')];
    const [convocation, session, number] = [whole('convocation'), whole('session'), whole('number')];
    const text = cell('text');
    return {
      ...{ place: row, uid: cell('uid'), title: cell('title') || 'Питання не названо', votes: [], warnings: [] },
      ...(date !== undefined && { date }),
      ...(council !== '' && { council }),
      ...(convocation && { convocation }),
      ...(session && { session }),
      ...(number && { number }),
      ...(text !== '' && text !== cell('title') && { about: text.slice(0, 300) }),
      stated: {
        ...Object.fromEntries(
          FIGURES.flatMap((figure) => (whole(figure) === undefined ? [] : [[figure, whole(figure)]])),
        ),
        ...(result && { result }),
      },
    };
  };
