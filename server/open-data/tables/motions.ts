/**
 * `motions.csv`: one row a ballot. Dataset «Поіменні результати голосування депутатів на пленарних засіданнях органу
 * місцевого самоврядування» (Cabinet Resolution № 835 of 21.10.2015); the headers are the dataset's own, to the letter.
 */
import { countsOf, resultOf } from '../../proceedings/ballot/figures.ts';
import { addressOf, dateOf, type Filed, type PublishedBallot, publishedBallots, uidsOf } from '../archive.ts';
import type { PublicSitting } from '../public-sitting.ts';
import { column, type Table } from '../table.ts';

export type MotionRow = {
  readonly uid: string;
  readonly sitting: PublicSitting;
  readonly ballot: PublishedBallot;
  /** As of {@link Filed}. */
  readonly site?: string;
};

export function motionRows(sittings: readonly Filed[]): readonly MotionRow[] {
  return sittings.flatMap((one) => {
    const uids = uidsOf(one);
    const { sitting, site } = one;
    const row = { sitting, ...(site !== undefined && { site }) };
    return publishedBallots(sitting).map((ballot) => ({ uid: uids.get(ballot.ballotId) ?? '', ballot, ...row }));
  });
}

/** The title of the item or items; of a ballot about the sitting itself its own question. */
export const motionTitle = ({ ballot: { items, facts } }: MotionRow): string =>
  items.length === 0 ? facts.text : items.map(({ title }) => title).join('; ');

const counts = ({ ballot }: MotionRow) => countsOf(ballot.end);

/** The dataset's word; none where an older source does not say whether it was adopted. */
export function resultWord({ ballot }: Pick<MotionRow, 'ballot'>): string | undefined {
  const result = resultOf(ballot.end);
  return result && (result === 'adopted' ? 'прийнято' : 'не прийнято');
}

export const MOTIONS: Table<MotionRow> = {
  name: 'motions',
  title: 'Питання, поставлені на голосування, та результати',
  key: ['uid'],
  rows: motionRows,
  columns: [
    column('uid', 'string', 'Унікальний номер: дата засідання, номер питання, номер голосування', ({ uid }) => uid),
    column('date', 'date', 'Дата засідання', ({ sitting }) => dateOf(sitting)),
    column('authorityName', 'string', 'Назва ради', ({ sitting }) => sitting.council.name),
    column('authorityId', 'string', 'Код ЄДРПОУ ради', ({ sitting }) => sitting.council.edrpou),
    column('authorityCattutc', 'string', 'Код КАТОТТГ громади', ({ sitting }) => sitting.council.katottg),
    column('convocation', 'integer', 'Скликання', ({ sitting }) => sitting.convocation),
    column('legislativeSession', 'integer', 'Номер сесії', ({ sitting }) => sitting.session.number),
    column('num', 'integer', 'Номер голосування в засіданні', ({ ballot }) => ballot.number),
    column('title', 'string', 'Назва питання порядку денного', motionTitle),
    column('projectNum', 'string', 'Номер проєкту рішення', ({ ballot }) => ballot.items[0]?.project),
    column('votingFor', 'integer', 'За', (row) => counts(row).for),
    column('votingAgainst', 'integer', 'Проти', (row) => counts(row).against),
    column('votingAbstain', 'integer', 'Утримались', (row) => counts(row).abstain),
    column('notVoting', 'integer', 'Не голосували, разом із тими, хто заявив про конфлікт інтересів', (row) => {
      const { notVoting, conflict } = counts(row);
      return notVoting + conflict;
    }),
    column('absent', 'integer', 'Відсутні', (row) => counts(row).absent),
    column(
      'votingResult',
      'string',
      '«прийнято» або «не прийнято»; порожньо, якщо давніше джерело результату не вказує',
      resultWord,
    ),
    column('textUrl', 'string', 'Адреса тексту проєкту рішення, перший документ питання', ({ site, ballot }) =>
      addressOf(site, ballot.items[0]?.documents?.[0]?.file),
    ),
    column('text', 'string', 'Питання, як його поставлено на голосування', ({ ballot }) => ballot.facts.text),
  ],
};
