/** `votings.csv`: one row a member a ballot that was open and by name; the head is the first voter. */
import type { Outcome } from '#contract/vocabulary';
import { namedVotesOf } from '../../proceedings/ballot/figures.ts';
import type { NamedVote } from '../../proceedings/ballot/roll-call.ts';
import type { Filed } from '../archive.ts';
import { column, type Table } from '../table.ts';
import { motionRows, motionTitle } from './motions.ts';

/** The dataset's words; a conflict of interest counts among those who did not vote. */
export const RESULTS: Readonly<Record<Outcome, string>> = {
  for: 'За',
  against: 'Проти',
  abstain: 'Утримався',
  'not-voting': 'Не голосував',
  absent: 'Відсутній',
  conflict: 'Не голосував',
};

export type VotingRow = { readonly motionUid: string; readonly motionTitle: string; readonly vote: NamedVote };

export const votingRows = (sittings: readonly Filed[]): readonly VotingRow[] =>
  motionRows(sittings).flatMap((row) => {
    const votes = namedVotesOf(row.ballot.end) ?? [];
    const headFirst = [...votes.filter(({ isHead }) => isHead), ...votes.filter(({ isHead }) => !isHead)];
    return headFirst.map((vote) => ({ motionUid: row.uid, motionTitle: motionTitle(row), vote }));
  });

export const VOTINGS: Table<VotingRow> = {
  name: 'votings',
  title: 'Поіменні результати голосування',
  key: ['motionUid', 'voterId'],
  rows: votingRows,
  columns: [
    column('motionUid', 'string', 'Унікальний номер із motions.csv', ({ motionUid }) => motionUid),
    column('voterId', 'string', 'Номер того, хто голосує; депутати є в deputies.csv', ({ vote }) => vote.member.id),
    column('voterName', 'string', 'Прізвище, імʼя, по батькові', ({ vote }) => vote.member.name),
    column('motionTitle', 'string', 'Назва питання', (row) => row.motionTitle),
    column('result', 'string', 'За, Проти, Утримався, Не голосував, Відсутній', ({ vote }) => RESULTS[vote.outcome]),
  ],
};
