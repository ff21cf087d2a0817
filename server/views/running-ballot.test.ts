import { test } from 'tap';
import type { BallotId } from '#contract/ids';
import { given, i1, openBallot, register, vote } from './testing/screens.ts';
import { convening, idOf } from './testing/small-council.ts';

const HERE = ['head', 'm1', 'm2', 'm3'] as const;
const open = () =>
  given(convening(), ...register(...HERE), { type: 'open-sitting' }, { type: 'open-item', itemId: i1 });
const alternatives = ['Лісова', 'Польова', 'Садова'].map((text) => ({ text }));
const id = (short: string) => `8-14-1-${short}` as BallotId;

test('of several alternatives the open one has the id that presses bear, and all are named', async (t) => {
  const { hall, own, give } = open();
  give({ ...openBallot, subject: 'rating', majority: 'plurality', text: 'Назва вулиці', alternatives });
  t.match(hall().ballot, {
    ballotId: id('b1.1'),
    alternative: { number: 1, of: 3, text: 'Лісова' },
    alternatives: ['Лісова', 'Польова', 'Садова'],
    voted: 0,
  });
  give(vote('m1', 'for', id('b1.1')));
  t.equal(own('m1').vote?.ballotId, id('b1.1'));
  give({ type: 'close-ballot', ballotId: id('b1.1') });
  t.match(hall().ballot, { ballotId: id('b1.2'), alternative: { number: 2, text: 'Польова' }, voted: 0 });
  t.equal(own('m1').vote, undefined, 'each is voted anew');
});

test('who won, who tied and the figures of each alternative come with the close of the last', async (t) => {
  const { hall, give } = open();
  give({ ...openBallot, subject: 'rating', majority: 'plurality', text: 'Назва вулиці', alternatives });
  give(vote('m1', 'for', id('b1.1')), vote('m2', 'for', id('b1.1')), { type: 'close-ballot', ballotId: id('b1.1') });
  give({ type: 'close-ballot', ballotId: id('b1.2') }, { type: 'close-ballot', ballotId: id('b1.3') });
  t.match(hall().result?.verdict, {
    winner: 1,
    alternatives: [{ number: 1, for: 2 }, { number: 2, for: 0 }, { for: 0 }],
  });
});

test('a vote that was entered for a member is seen by the hall, without the choice', async (t) => {
  const { hall, secretary, give } = open();
  give(openBallot, {
    type: 'enter-vote',
    ballotId: id('b1'),
    memberId: idOf('m1'),
    choice: 'for',
    method: 'by-voice',
    reason: 'Пульт не відповідає',
  });
  t.strictSame(hall().ballot?.enteredFor, ['Щербань Олег Петрович']);
  const line = Object.values(secretary().record).at(-1);
  t.equal(line?.title.uk, 'Щербань О. П.: голос внесено вручну, голосування № 1');
  t.equal(line?.detail?.uk, 'голосом. Пульт не відповідає');
});

test('an own press in the place of an entered vote is seen by the hall and told in the record', async (t) => {
  const { hall, own, secretary, give } = open();
  give(openBallot, {
    type: 'enter-vote',
    ballotId: id('b1'),
    memberId: idOf('m1'),
    choice: 'for',
    method: 'by-voice',
    reason: 'Пульт не відповідає',
  });
  give(vote('m1', 'against', id('b1')));
  t.notOk(hall().ballot?.enteredFor);
  t.strictSame(hall().ballot?.enteredReplaced, ['Щербань Олег Петрович']);
  const line = Object.values(secretary().record).at(-1);
  t.equal(line?.title.uk, 'Щербань О. П.: внесений голос замінено власним натисканням, голосування № 1');
  const position = own('m1').vote?.position;
  give({ type: 'close-ballot', ballotId: id('b1') });
  t.match(own('m1').lastOutcome, { outcome: 'against', position }, 'the number of the own vote, not of the result');
  t.ok(position);
});

test('a ballot entered by hand ends at once, with the manner and the reason', async (t) => {
  const { hall, give } = open();
  give({
    type: 'enter-ballot',
    subject: 'as-a-whole',
    text: 'Про бюджет',
    method: 'raised-hands',
    reason: 'Немає живлення',
    votes: { for: [idOf('head'), idOf('m1'), idOf('m2'), idOf('m3')], against: [], abstain: [] },
  });
  t.match(hall(), {
    scene: 'result',
    result: { method: 'raised-hands', methodReason: 'Немає живлення', result: 'adopted' },
  });
});

test('a ballot that repeats another, or would set one aside, names its number', async (t) => {
  const { hall, give } = open();
  give(openBallot, { type: 'close-ballot', ballotId: id('b1') });
  const motion = { kind: 'set-aside' as const, ballotId: id('b1'), reason: 'Збій' };
  give({ ...openBallot, subject: 'set-aside', text: 'Скасувати', motion });
  t.equal(hall().ballot?.setsAside, 1);
  give({ type: 'stop-ballot', ballotId: id('b2'), reason: 'Знято' });
  const allow = { kind: 'allow-repeat' as const, ballotId: id('b1') };
  give({ ...openBallot, subject: 'procedural', text: 'Повторити', motion: allow });
  give(...HERE.map((one) => vote(one, 'for', id('b3'))), { type: 'close-ballot', ballotId: id('b3') });
  give({ type: 'open-ballot', subject: 'repeat', repeats: id('b1'), text: 'Про бюджет. В цілому' });
  t.equal(hall().ballot?.repeats, 1);
  give(...HERE.map((one) => vote(one, 'for', id('b4'))), { type: 'close-ballot', ballotId: id('b4') });
  t.match(hall().result, { repeats: 1, headline: { uk: 'РІШЕННЯ ПРИЙНЯТО' } });
});

test('a block names its items, while it is formed, voted, and afterwards', async (t) => {
  const { hall, chair, give } = given(convening(), ...register(...HERE), { type: 'open-sitting' });
  const items = [i1, '8-14-1-i2' as never];
  give({ type: 'form-block', itemIds: items });
  t.strictSame(
    chair().block?.items.map(({ number }) => number),
    ['1', '2'],
  );
  give({ ...openBallot, subject: 'basis-and-whole', text: 'Пакет', blockId: '8-14-1-p1' as never });
  t.equal(hall().ballot?.items?.length, 2);
  give(...HERE.map((one) => vote(one, 'for')), { type: 'close-ballot', ballotId: b1Id });
  t.match(hall().result, { items: [{ number: '1' }, { number: '2' }], decisions: ['1-14/VIII', '2-14/VIII'] });
  t.match(hall().agenda, { [i1]: { state: 'done', decision: '1-14/VIII' } });
});
const b1Id = id('b1');

test('a trial vote is marked as one, and is in no record', async (t) => {
  const { hall, secretary, chair, give } = given(convening(), ...register(...HERE));
  const lines = () => Object.keys(secretary().record).length;
  const before = lines();
  give({ ...openBallot, trial: true, text: 'Чи всі бачать табло?' });
  t.match(hall(), { scene: 'ballot', ballot: { trial: true, number: 1 } });
  give(vote('m1', 'for', id('t1')), { type: 'close-ballot', ballotId: id('t1') });
  t.match(hall(), { scene: 'result', result: { trial: true } });
  t.equal(lines(), before);
  t.strictSame(secretary().sittings['8-14-1' as never]?.ballots, []);
  t.strictSame(chair().ended, {});
});
