import { test } from 'tap';
import { headWords, sittingWords, voteWord } from './words.ts';

test('the word beside a name has the member’s gender, in capitals and without brackets', async (t) => {
  t.equal(voteWord('for', 'female'), 'ЗА');
  t.equal(voteWord('against', 'male'), 'ПРОТИ');
  t.strictSame([voteWord('abstain', 'male'), voteWord('abstain', 'female')], ['УТРИМАВСЯ', 'УТРИМАЛАСЬ']);
  t.strictSame([voteWord('not-voting', 'male'), voteWord('not-voting', 'female')], ['НЕ ГОЛОСУВАВ', 'НЕ ГОЛОСУВАЛА']);
  t.strictSame([voteWord('absent', 'male'), voteWord('absent', 'female')], ['ВІДСУТНІЙ', 'ВІДСУТНЯ']);
  t.strictSame(
    [voteWord('conflict', 'male'), voteWord('conflict', 'female')],
    ['НЕ БРАВ УЧАСТІ — КОНФЛІКТ ІНТЕРЕСІВ', 'НЕ БРАЛА УЧАСТІ — КОНФЛІКТ ІНТЕРЕСІВ'],
  );
});

test('session, convocation and sitting are named in full', async (t) => {
  t.equal(sittingWords(8, { number: 14, kind: 'regular' }, 1), '14-та сесія VIII скликання, перше пленарне засідання');
  t.equal(
    sittingWords(9, { number: 42, kind: 'extraordinary' }, 12),
    '42-га позачергова сесія IX скликання, 12-те пленарне засідання',
  );
});

test('the head is сільський, селищний or міський голова, elsewhere голова ради', async (t) => {
  t.strictSame(
    [headWords('village'), headWords('settlement'), headWords('city'), headWords('raion')],
    ['сільський голова', 'селищний голова', 'міський голова', 'голова ради'],
  );
});
