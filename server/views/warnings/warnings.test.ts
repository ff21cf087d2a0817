import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { AmendmentId, BallotId } from '#contract/ids';
import { b1, given, i1, openBallot, register, vote } from '../testing/screens.ts';
import { convening, idOf } from '../testing/small-council.ts';

const HERE = ['head', 'm1', 'm2', 'm3'] as const;
const onItem = (rules = {}) =>
  given(convening(rules), ...register(...HERE), { type: 'open-sitting' }, { type: 'open-item', itemId: i1 });
type Hall = ReturnType<typeof given>;
const said = ({ chair }: Hall) =>
  chair()
    .warnings.map(({ uk }) => uk)
    .join('\n');
const amendment = (text: string): SittingCommand => ({ type: 'submit-amendment', itemId: i1, text });

test('a ballot with another majority than the rules give its subject is told to the chair', async (t) => {
  const hall = onItem();
  hall.give({ ...openBallot, majority: 'majority-of-present' });
  t.match(said(hall), /з іншою більшістю.*більшості від присутніх замість більшості від загального складу/);
  const usual = onItem();
  usual.give(openBallot);
  t.equal(said(usual), '');
});

test('an amendment put before one received earlier is told to the chair', async (t) => {
  const hall = onItem();
  hall.give(amendment('Збільшити'), amendment('Зменшити'));
  hall.give({ ...openBallot, subject: 'amendment', amendmentId: '8-14-1-a2' as AmendmentId, text: 'Зменшити' });
  t.match(said(hall), /поправка № 1 надійшла раніше й ще чекає/);
});

test('who waits for the floor comes before a vote, unless the debate is closed', async (t) => {
  const hall = onItem();
  hall.give({ type: 'open-stage', stage: 'debate' }, { type: 'request-floor', memberId: idOf('m1') });
  t.match(said(hall), /На слово чекають: 1/);
  hall.give({ type: 'open-stage', stage: 'motives' });
  t.notMatch(said(hall), /На слово чекають/);
});

test('a quorum lost in a ballot that stood is checked before the next', async (t) => {
  const hall = onItem();
  hall.give(openBallot, { type: 'leave', memberId: idOf('m3') });
  t.match(said(hall), /Кворум втрачено під час голосування/);
  hall.give({ type: 'close-ballot', ballotId: b1 }, ...register('m3'));
  t.match(said(hall), /Перед наступним проведіть реєстрацію/);
  hall.give({ type: 'take-roll' });
  t.notMatch(said(hall), /проведіть реєстрацію/);
});

test('without a quorum no ballot opens, or none but procedural ones where the council’s rules say so', async (t) => {
  const alone = (rules = {}) => given(convening(rules), ...register('head', 'm1'), { type: 'open-sitting' });
  t.match(said(alone()), /Кворуму немає.*Відкрити голосування не можна/);
  const procedural = said(alone({ proceduralWithoutQuorum: true }));
  t.match(procedural, /Кворуму немає.*За регламентом можна голосувати лише процедурні питання/);
  t.notMatch(procedural, /Відкрити голосування не можна/);
});

test('before and during an electronic secret ballot the chair is warned of unanimity', async (t) => {
  const hall = given(
    convening({ secretMinimumPresent: 3 }),
    ...register(...HERE),
    { type: 'open-sitting' },
    { ...openBallot, subject: 'election', manner: 'secret', ground: '26-1-4', text: 'Обрати секретаря' },
  );
  t.match(said(hall), /однаково, результат покаже, хто як голосував/);
  hall.give({ type: 'resume-ballot', ballotId: b1, remainingSeconds: 10 });
  t.match(hall.hall().result, { result: 'void', by: 'electronic' });
  t.match(said(hall), /однаково/, 'it is to be held again');
});

test('of a ballot on paper the commission’s protocol waits for approval', async (t) => {
  const hall = onItem();
  const alternatives = ['Щербань О. П.', 'Ґудзь Є. Ю.', 'Їжак Д. І.'].map((text) => ({ text }));
  const election = {
    subject: 'election',
    manner: 'secret',
    by: 'paper',
    ground: '26-1-4',
    text: 'Обрати секретаря',
  } as const;
  hall.give({ ...openBallot, ...election, alternatives });
  t.match(said(hall), /^Бюлетені рахує лічильна комісія, а її ще не обрано/);
  hall.give({ type: 'stop-ballot', ballotId: b1, reason: 'Без комісії' });
  const commission = { members: ['m1', 'm2', 'm3'].map(idOf), chair: idOf('m1'), secretary: idOf('m2') };
  hall.give({ type: 'form-counting-commission', commission }, { ...openBallot, ...election, alternatives });
  t.equal(said(hall), '', 'a ballot on paper has no seals to warn of');
  const counted = { made: 4, issued: 4, cancelled: 0, inBox: 4, invalid: 0, for: 0, against: 0, abstain: 0 };
  const b2 = '8-14-1-b2' as BallotId;
  hall.give({ type: 'enter-paper-figures', ballotId: b2, figures: { ...counted, candidates: [2, 1, 1] } });
  t.match(said(hall), /Протокол лічильної комісії про голосування № 2 ще не затверджено/);
  hall.give({ type: 'open-ballot', subject: 'procedural', text: 'Затвердити протокол' });
  const b3 = '8-14-1-b3' as BallotId;
  hall.give(...HERE.map((id) => vote(id, 'for', b3)), { type: 'close-ballot', ballotId: b3 });
  t.notMatch(said(hall), /Протокол/);
});

test('a second round between those who led is told to the chair', async (t) => {
  const hall = onItem();
  const alternatives = ['Перший', 'Другий', 'Третій'].map((text) => ({ text }));
  hall.give({ ...openBallot, subject: 'election', text: 'Обрати', alternatives });
  const round = (n: number, ...ids: string[]) => {
    const ballotId = `8-14-1-b1.${n}` as BallotId;
    hall.give(...ids.map((id) => vote(id, 'for', ballotId)), { type: 'close-ballot', ballotId });
  };
  round(1, 'head', 'm1');
  round(2, 'm2');
  round(3);
  t.match(said(hall), /Нікого не обрано.*другий тур: Перший, Другий/);
});

test('a chair in conflict of interest is told to pass the chair', async (t) => {
  const hall = onItem();
  hall.give({ type: 'declare-conflict', memberId: idOf('head') });
  t.match(said(hall), /Головуюча заявила конфлікт інтересів.*Передайте головування/);
  hall.give({ type: 'pass-chair', chair: { member: idOf('m1') }, forItem: true });
  t.notMatch(said(hall), /Передайте головування/);
});

test('under an alarm and after the close nothing is warned of', async (t) => {
  const hall = given(convening(), { type: 'open-sitting' });
  t.match(said(hall), /Кворуму немає/);
  hall.give({ type: 'sound-alarm' });
  t.equal(said(hall), '');
  hall.give({ type: 'close-sitting' });
  t.equal(said(hall), '');
});

test('a trial vote that was held without a quorum leaves no check owing', async (t) => {
  const hall = given(convening(), ...register('m1'), { ...openBallot, trial: true });
  hall.give({ type: 'close-ballot', ballotId: '8-14-1-t1' as BallotId }, ...register('m2', 'm3'));
  t.equal(said(hall), '');
});

test('a quorum that the secretary alone has made is told to the chair and in the record, by role and name', async (t) => {
  const hall = given(convening(), ...register('head', 'm1'));
  const enter = (id: string) =>
    hall.hub.giveAs('secretary', { type: 'register-member', memberId: idOf(id) }, 'Гнатюк О. І.');
  for (const id of ['m2', 'm3']) t.equal(enter(id), undefined);
  hall.give({ type: 'open-sitting' });
  t.match(
    said(hall),
    /Зареєстровано не ними самими: 2 з 3 депутатів \(секретар — 2\)\. Без них кворуму немає: потрібно 3/,
  );
  t.equal(hall.hall().quorum?.entered, 2);
  const titles = Object.values(hall.secretary().record).map(({ title, detail }) => `${title.uk} ${detail?.uk ?? ''}`);
  t.equal(titles.filter((title) => /зареєстрован(ий|а) секретарем: Гнатюк О\. І\./.test(title)).length, 2);
  t.match(titles.join('\n'), /Зареєстровано депутатів: 3 \(з них не власноруч: 2\)/);
  hall.give(...register('m2', 'm3'));
  t.notMatch(said(hall), /не ними самими/, 'they have registered themselves after all');
});
