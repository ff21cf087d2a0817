import { test } from 'tap';
import type { BallotId, ItemId } from '#contract/ids';
import { DOCX } from '../files/file-kinds.ts';
import { b1, given, i1, openBallot, register } from './testing/screens.ts';
import { convening, idOf } from './testing/small-council.ts';

const open = () =>
  given(
    convening(),
    ...register('head', 'm1', 'm2', 'm3'),
    { type: 'open-sitting' },
    { type: 'open-item', itemId: i1 },
  );
const commission = { members: ['m1', 'm2', 'm3'].map(idOf), chair: idOf('m1'), secretary: idOf('m2') };

test('the secretary sees which keypad serves which seat, and the spares that serve none', async (t) => {
  const { hub, secretary } = open();
  const seats = [{ bridge: 'bridge', device: 'line1-02', seat: 2, line: 'line1' }];
  hub.commit([{ type: 'HallArranged', v: 1, data: { seats } } as never], 'hall');
  t.strictSame(secretary().keypads, { 2: { seat: 2, device: 'line1-02', up: false } }, 'it has never answered');
  hub.linkOf('line1-02', 'up');
  hub.linkOf('line1-90', 'up');
  t.strictSame(secretary().keypads, { 2: { seat: 2, device: 'line1-02', up: true } });
  t.strictSame(secretary().spares, { 'line1-90': { up: true } });
});

test('a keypad that a spare replaced serves no seat any more', async (t) => {
  const { hub, secretary } = open();
  for (const device of ['line1-02', 'line1-90']) {
    const seats = [{ bridge: 'bridge', device, seat: 2, line: 'line1' }];
    hub.commit([{ type: 'HallArranged', v: 1, data: { seats } } as never], 'hall');
  }
  hub.linkOf('line1-02', 'down');
  hub.linkOf('line1-90', 'up');
  t.strictSame(secretary().keypads, { 2: { seat: 2, device: 'line1-90', up: true } });
  t.strictSame(secretary().spares, { 'line1-02': { up: false } });
});

test('the commission, the secretary of the sitting and the amendments stand on the secretary’s page', async (t) => {
  const { secretary, chair, give } = open();
  give(
    { type: 'form-counting-commission', commission },
    { type: 'name-sitting-secretary', memberId: idOf('m3') },
    { type: 'submit-amendment', itemId: i1, text: 'Збільшити', author: idOf('m1') },
  );
  t.match(secretary(), { commission, sittingSecretary: 'm3' });
  t.match(secretary().amendments, {
    '8-14-1-a1': { number: 1, text: 'Збільшити', author: 'Щербань Олег Петрович', state: 'waiting' },
  });
  t.strictSame(chair().amendments, secretary().amendments);
});

test('of a sitting of which a part was closed it is said ever after', async (t) => {
  const { secretary, give } = open();
  const line = () => secretary().sittings['8-14-1' as never];
  t.equal(line()?.hadClosedPart, undefined);
  give({ type: 'begin-closed-part', reason: 'Персональні дані' }, { type: 'end-closed-part' });
  t.match(line(), { hadClosedPart: true });
});

test('each decision is listed by number and title, and whether its draft was brought as a text', async (t) => {
  const { secretary, give } = open();
  const adopt = (ballotId: typeof b1) =>
    give(
      { ...openBallot, subject: 'basis-and-whole' },
      ...['head', 'm1', 'm2', 'm3', 'm4'].map((id) => {
        return { type: 'cast-vote', ballotId, memberId: idOf(id), choice: 'for' } as const;
      }),
      { type: 'close-ballot', ballotId },
    );
  give(...register('m4'));
  adopt(b1);
  const file = { sha256: 'a'.repeat(64), bytes: 9, type: DOCX };
  const documents = [{ title: 'Проєкт', file }];
  give({ type: 'add-item', number: '3', title: 'Про міст', fromTheFloor: true, documents });
  give({ type: 'close-item' }, { type: 'open-item', itemId: '8-14-1-i3' as ItemId });
  adopt('8-14-1-b2' as BallotId);
  t.strictSame(secretary().sittings['8-14-1' as never]?.decisions, [
    { number: '1-14/VIII', title: 'Про бюджет' },
    { number: '2-14/VIII', title: 'Про міст', hasDraft: true },
  ]);
});

test('figures of a ballot on paper stand with its result', async (t) => {
  const { secretary, give } = open();
  give({
    ...openBallot,
    subject: 'election',
    manner: 'secret',
    by: 'paper',
    ground: '26-1-4',
    text: 'Обрати секретаря',
  });
  const figures = { made: 5, issued: 4, cancelled: 1, inBox: 4, invalid: 1, for: 3, against: 0, abstain: 0 };
  give({ type: 'enter-paper-figures', ballotId: b1, figures });
  const [ballot] = secretary().sittings['8-14-1' as never]?.ballots ?? [];
  t.match(ballot, {
    manner: 'secret',
    by: 'paper',
    ground: '26-1-4',
    paper: figures,
    verdict: { counts: { invalid: 1 } },
  });
});

test('the chair may repeat or set aside what was voted on the open item, and without one in the sitting', async (t) => {
  const { chair, give } = open();
  give(openBallot, { type: 'close-ballot', ballotId: b1 });
  t.strictSame(Object.keys(chair().ended), ['1']);
  give({ type: 'open-item', itemId: '8-14-1-i2' as never });
  t.strictSame(Object.keys(chair().ended), [], 'nothing was voted on this item');
  give({ type: 'close-item' });
  t.strictSame(Object.keys(chair().ended), ['1']);
});

test('the chair’s page says what the rules give to each subject and each kind of speech', async (t) => {
  const { chair } = open();
  t.match(chair().majorityOf, { 'veto-override': 'two-thirds-of-composition', rating: 'plurality' });
  t.match(chair().speechSeconds, { report: 1200, motives: 120 });
});
