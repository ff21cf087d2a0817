import { test } from 'tap';
import type { Rules } from '#contract/rules';
import { SPEECH_KINDS, SUBJECTS } from '#contract/vocabulary';
import { amendmentIdOf, blockIdOf } from '../agenda/agenda.ts';
import {
  after,
  eventOf,
  held,
  itemId,
  leave,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';

const present = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const sitting = after(openSitting({}, present), { type: 'open-item', itemId: itemId('i1') });
const { sittingId, rules } = sittingOf(sitting);
const [a1, a2] = [amendmentIdOf(sittingId, 1), amendmentIdOf(sittingId, 2)];
const p1 = blockIdOf(sittingId, 1);
const opened = (question: Parameters<typeof openBallot>[0], given = sitting) =>
  eventOf(when(given, openBallot(question)).events, 'BallotOpened').data;
const submit = (text: string, to = 'i1') => ({ type: 'submit-amendment', text, itemId: itemId(to) }) as const;
const onAmendment = (amendmentId: typeof a1) => openBallot({ subject: 'amendment', amendmentId });

test('a question without a majority of its own has the one that the council’s rules give to its subject', async (t) => {
  const alternatives = [{ text: 'У січні' }, { text: 'У лютому' }];
  for (const subject of SUBJECTS) {
    if (subject === 'repeat' || subject === 'set-aside') continue;
    const { majority: _, ...question } = openBallot({ subject, ...(subject === 'rating' && { alternatives }) });
    t.equal(eventOf(when(sitting, question).events, 'BallotOpened').data.majority, rules.majorityOf[subject], subject);
  }
  const majorityOf: Rules['majorityOf'] = { ...rules.majorityOf, procedural: 'one-third-of-composition' };
  const { majority: _, ...procedural } = openBallot({ subject: 'procedural' });
  const otherwise = when(openSitting({ rules: { majorityOf } }, present), procedural);
  t.equal(eventOf(otherwise.events, 'BallotOpened').data.majority, 'one-third-of-composition');
  t.equal(opened({ subject: 'procedural', majority: 'majority-of-present' }).majority, 'majority-of-present');
});

test('a rating needs 2 to 20 alternatives', async (t) => {
  const rating = (count: number) =>
    openBallot({
      subject: 'rating',
      majority: 'plurality',
      alternatives: Array.from({ length: count }, (_, place) => ({ text: `Альтернатива ${place + 1}` })),
    });
  t.equal(refusalOf(sitting, openBallot({ subject: 'rating', majority: 'plurality' })), 'ALTERNATIVES_MISSING');
  t.equal(refusalOf(sitting, rating(1)), 'ALTERNATIVES_MISSING');
  t.equal(refusalOf(sitting, rating(2)), undefined);
  t.equal(refusalOf(sitting, rating(20)), undefined);
  t.equal(refusalOf(sitting, rating(21)), 'ALTERNATIVES_MISSING');
});

test('only ratings and elections have alternatives, a secret one only on paper; one candidate needs none', async (t) => {
  const alternatives = [{ text: 'Перша' }, { text: 'Друга' }];
  t.equal(refusalOf(sitting, openBallot({ alternatives })), 'ALTERNATIVES_NOT_HERE');
  t.equal(refusalOf(sitting, openBallot({ subject: 'indicative', alternatives })), 'ALTERNATIVES_NOT_HERE');
  const secret = { subject: 'election', alternatives, manner: 'secret', ground: '26-1-4' } as const;
  t.equal(refusalOf(sitting, openBallot(secret)), 'ALTERNATIVES_NOT_HERE');
  t.equal(refusalOf(sitting, openBallot({ ...secret, by: 'electronic' })), 'ALTERNATIVES_NOT_HERE');
  t.equal(refusalOf(sitting, openBallot({ ...secret, by: 'paper' })), undefined);
  t.equal(refusalOf(sitting, openBallot({ subject: 'election', alternatives })), undefined);
  t.equal(refusalOf(sitting, openBallot({ subject: 'election' })), undefined);
});

test('a plurality may be asked for a rating or a sounding only, whatever the rules say', async (t) => {
  for (const subject of SUBJECTS) {
    const refused = refusalOf(sitting, openBallot({ subject, majority: 'plurality' })) === 'PLURALITY_NEVER_ADOPTS';
    t.equal(refused, !['indicative', 'rating', 'repeat'].includes(subject), subject);
  }
});

test('a ballot on an amendment is about the item of the amendment, whichever is open', async (t) => {
  const given = after(sitting, { type: 'add-item', number: '2', title: 'Про землю' }, submit('Пункт 1 вилучити', 'i2'));
  t.equal(opened({}, given).itemId, itemId('i1'));
  t.equal(opened({ subject: 'amendment', amendmentId: a1 }, given).itemId, itemId('i2'));
});

test('a rejected amendment is not put again within the item', async (t) => {
  const given = after(sitting, submit('Пункт 1 вилучити'), submit('  пункт 1 — ВИЛУЧИТИ.'), submit('Пункт 2 вилучити'));
  t.equal(refusalOf(given, onAmendment(amendmentIdOf(sittingId, 9))), 'UNKNOWN_AMENDMENT');
  t.equal(refusalOf(given, onAmendment(a2)), undefined);
  const rejected = held(given, { subject: 'amendment', amendmentId: a1 }, 'm1').after;
  t.equal(refusalOf(rejected, onAmendment(a1)), 'AMENDMENT_REJECTED');
  t.equal(refusalOf(rejected, onAmendment(a2)), 'AMENDMENT_REJECTED', 'the same text in another hand');
  const spoken = openBallot({ subject: 'amendment', text: 'Пункт 1 вилучити' });
  t.equal(refusalOf(given, spoken), undefined);
  t.equal(refusalOf(rejected, spoken), 'AMENDMENT_REJECTED', 'the same text by word of mouth');
  t.equal(refusalOf(rejected, onAmendment(amendmentIdOf(sittingId, 3))), undefined, 'another text');
  const elsewhere = after(rejected, { type: 'add-item', number: '2', title: 'Інше' }, submit('Пункт 1 вилучити', 'i2'));
  t.equal(refusalOf(elsewhere, onAmendment(amendmentIdOf(sittingId, 4))), undefined, 'another item');
});

test('an amendment put by word of mouth is known by its text', async (t) => {
  const spoken = { subject: 'amendment', text: 'Збільшити видатки на дороги' } as const;
  const rejected = held(sitting, spoken, 'm1').after;
  t.equal(refusalOf(rejected, openBallot(spoken)), 'AMENDMENT_REJECTED');
  t.equal(refusalOf(rejected, openBallot({ ...spoken, text: 'Зменшити видатки на дороги' })), undefined);
  t.equal(refusalOf(rejected, openBallot({ ...spoken, subject: 'instruction' })), undefined);
  t.equal(refusalOf(held(sitting, spoken, ...present).after, openBallot(spoken)), undefined, 'it was not rejected');
});

test('an amendment that was adopted or taken back is settled', async (t) => {
  const given = after(sitting, submit('Пункт 1 вилучити'), submit('Пункт 2 вилучити'));
  const adopted = held(given, { subject: 'amendment', amendmentId: a1 }, ...present).after;
  const { code, refusal } = when(adopted, onAmendment(a1));
  t.equal(code, 'AMENDMENT_SETTLED');
  t.match(refusal?.details, { number: 1 });
  t.equal(
    refusalOf(after(given, { type: 'withdraw-amendment', amendmentId: a2 }), onAmendment(a2)),
    'AMENDMENT_SETTLED',
  );
});

test('a block is voted on while two items are left in it, and names them', async (t) => {
  const items = ['2', '3'].map((number) => ({ type: 'add-item', number, title: `Питання ${number}` }) as const);
  const itemIds = [itemId('i2'), itemId('i3')];
  const given = after(sitting, ...items, { type: 'form-block', itemIds });
  const put = opened({ blockId: p1 }, given);
  t.same(put.itemIds, itemIds);
  t.equal(put.itemId, undefined, 'the open item is none of it');
  t.equal(refusalOf(given, openBallot({ blockId: blockIdOf(sittingId, 2) })), 'UNKNOWN_BLOCK');
  t.equal(refusalOf(sitting, openBallot({ blockId: p1 })), 'UNKNOWN_BLOCK');
  const objected = after(given, { type: 'take-from-block', blockId: p1, itemId: itemId('i2') });
  const { code, refusal } = when(objected, openBallot({ blockId: p1 }));
  t.equal(code, 'BLOCK_TOO_SMALL');
  t.match(refusal?.details, { count: 1 });
});

test('ids of ballots never repeat, their printed numbers go on without a gap', async (t) => {
  const back = after(sitting, openBallot(), { type: 'take-back-ballot', ballotId: opened({}).ballotId });
  t.match(opened({}, back), { ballotId: '8-14-1-b2', number: 1 });
  t.match(opened({}, held(back, {}).after), { ballotId: '8-14-1-b3', number: 2 });
});

test('without quorum a procedural ballot needs the rule that allows it, a trial needs nothing', async (t) => {
  const alone = (proceduralWithoutQuorum: boolean) =>
    after(openSitting({ rules: { proceduralWithoutQuorum } }, ['m1', 'm2', 'm3']), leave('m1'));
  t.equal(refusalOf(alone(false), openBallot({ subject: 'procedural' })), 'NO_QUORUM');
  t.equal(refusalOf(alone(true), openBallot({ subject: 'procedural' })), undefined);
  t.equal(refusalOf(alone(true), openBallot({ subject: 'agenda' })), 'NO_QUORUM');
});

test('a deputy’s request is voted, a question never', async (t) => {
  t.equal(opened({ subject: 'request' }).majority, 'majority-of-composition');
  t.ok(
    SPEECH_KINDS.some((kind) => kind === 'question'),
    'a question is asked on the floor',
  );
  t.notOk(SUBJECTS.some((subject: string) => subject === 'question'));
});

test('no debate is forced: the chair may put the question at any stage, right after the report too', async (t) => {
  t.equal(refusalOf(sitting, openBallot()), undefined);
  t.equal(refusalOf(after(sitting, { type: 'open-stage', stage: 'report' }), openBallot()), undefined);
});
