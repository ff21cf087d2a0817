/** A table of any make with a row for each vote: day, question, name, vote; other columns are taken where their titles are known. */
import { cellOf, findColumns, type Headed } from '../../imports/columns.ts';
import { dateIn, timeIn } from '../parts/dates.ts';
import { headOf } from '../parts/head.ts';
import { cleanName } from '../parts/printed-names.ts';
import { verdictOf } from '../parts/sums.ts';
import { votedAs } from '../parts/votes.ts';
import { plainText } from '../printed.ts';
import type { ReadBallot, ReadVote, Words } from '../read-types.ts';
import { unread } from './kyiv-json.ts';
import type { Row } from './table-rows.ts';

const TITLES = {
  date: ['дата', 'дата голосування', 'дата засідання', 'дата сесії', 'date', 'day'],
  time: ['час', 'час голосування', 'time'],
  session: ['сесія', 'номер сесії', '№ сесії', 'session'],
  convocation: ['скликання', 'convocation'],
  number: ['номер голосування', '№ голосування', 'голосування №'],
  item: ['номер питання', '№ питання', '№', 'номер'],
  title: [
    'питання',
    'назва питання',
    'назва',
    'рішення',
    'назва рішення',
    'проєкт рішення',
    'проект рішення',
    'тема',
    'question',
    'title',
  ],
  about: ['вид голосування', 'тип голосування', 'стадія', 'stage'],
  name: ['депутат', 'прізвище імя по батькові', 'піб', 'піб депутата', 'імя', 'депутати', 'прізвище', 'name', 'deputy'],
  vote: ['голос', 'результат голосування', 'голосування', 'вибір', 'як голосував', 'результат', 'vote'],
  result: ['рішення прийнято', 'підсумок', 'результат питання', 'прийнято', 'result'],
};
type Field = keyof typeof TITLES;

/** Undefined when it has no columns for a name, a vote and a question. */
export function voteRowBallots(rows: readonly Row[]): readonly ReadBallot[] | undefined {
  const table = findColumns<Field>(rows, TITLES, (fields) =>
    ['name', 'vote', 'title'].every((field) => fields.has(field as Field)),
  );
  if (!table) return undefined;
  const ballots = new Map<string, { ballot: ReadBallot; votes: ReadVote[]; warnings: Words[] }>();
  for (const row of table.rows) {
    const cell = (field: Field) => plainText(cellOf(table, row.cells, field));
    const key = (['date', 'time', 'session', 'number', 'item', 'title', 'about'] as const).map(cell).join('\n');
    const [votes, warnings]: [ReadVote[], Words[]] = [[], []];
    const one = ballots.get(key) ?? { ballot: ballotOf(table, row, { votes, warnings }), votes, warnings };
    ballots.set(key, one);
    const [named, voted] = [cleanName(cell('name')), votedAs(cell('vote'))];
    if (named && voted) one.votes.push({ ...named, ...voted });
    else one.warnings.push(unread(`${cell('name')}: ${cell('vote')}`));
  }
  return [...ballots.values()].map(({ ballot }) => ballot);
}

type Lists = Pick<ReadBallot, 'votes' | 'warnings'>;

function ballotOf(table: Headed<Field>, { row, cells }: Row, lists: Lists): ReadBallot {
  const cell = (field: Field) => plainText(cellOf(table, cells, field));
  const [date, time, result] = [dateIn(cell('date')), timeIn(cell('time') || cell('date')), verdictOf(cell('result'))];
  const words = (field: Field, noun: string) =>
    /^(?:\d+|[IVXLCІХ]+)$/iu.test(cell(field)) ? `${cell(field)} ${noun}` : cell(field);
  const number = /^\d{1,4}$/.test(cell('number')) ? Number(cell('number')) : undefined;
  return {
    ...headOf([words('session', 'сесія'), words('convocation', 'скликання')]),
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(number && { number }),
    ...(cell('item') !== '' && { item: cell('item').slice(0, 60) }),
    ...(cell('about') !== '' && { about: cell('about').slice(0, 300).toLowerCase() }),
    ...{ place: row, title: cell('title') || 'Питання не названо', ...lists },
    stated: result ? { result } : {},
  };
}
