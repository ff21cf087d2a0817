/** Conflict of interest (280/97-ВР ст. 59-1). */
import { test } from 'tap';
import type { BlockId, RequestId } from '#contract/ids';
import { notVoted } from '../ballot/not-voted.ts';
import { quorumOf } from '../registration/quorum.ts';
import {
  after,
  closeBallot,
  closed,
  eventOf,
  eventTypes,
  type Given,
  itemId,
  leave,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  register,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';
import { inConflict } from './conflict.ts';

const item = itemId('i1');
const m1 = memberId('m1');
const openItem = { type: 'open-item', itemId: item } as const;
const declare = (id: string) => ({ type: 'declare-conflict', memberId: memberId(id) }) as const;
const retract = (id: string) =>
  ({ type: 'retract-conflict', memberId: memberId(id), reason: 'помилка секретаря' }) as const;
const exception = { type: 'apply-competence-exception' } as const;

/** Four deputies of five and the head, the first item open. */
const onItem = after(openSitting({}, ['head', 'm1', 'm2', 'm3', 'm4']), openItem);

test('a member declares a conflict of interest on the open item, and it is entered', async (t) => {
  const declared = when(onItem, declare('m1'));
  t.same(eventOf(declared.events, 'ConflictDeclared').data, { memberId: 'm1', itemId: item });
  t.ok(inConflict(sittingOf(declared.after), m1));
  t.notOk(inConflict(sittingOf(declared.after), memberId('m2')));
});

test('a conflict is of one item only', async (t) => {
  const two = after(onItem, declare('m1'), { type: 'add-item', number: '2', title: 'Про землю' });
  t.notOk(inConflict(sittingOf(two), m1, itemId('i2')));
  const second = after(two, { type: 'open-item', itemId: itemId('i2') }, openBallot());
  t.equal(refusalOf(second, vote('m1', 'for')), undefined);
  t.ok(inConflict(sittingOf(second), m1, item), 'the first stays as it was declared');
});

test('a conflict can be declared on an item that is not open yet', async (t) => {
  const early = after(openSitting({}, ['head', 'm1', 'm2', 'm3']), { ...declare('m1'), itemId: item });
  t.notOk(inConflict(sittingOf(early), m1), 'nothing is open');
  t.ok(inConflict(sittingOf(after(early, openItem)), m1));
});

test('only who takes part declares, once, on an item of the agenda', async (t) => {
  t.equal(refusalOf(onItem, declare('m99')), 'UNKNOWN_MEMBER');
  t.match(when(onItem, declare('m5')).refusal, { code: 'NOT_REGISTERED', details: { memberName: 'Депутат m5' } });
  t.match(when(after(onItem, declare('m1')), declare('m1')).refusal, {
    code: 'CONFLICT_DECLARED',
    article: '280/97-ВР ст. 59-1',
    details: { memberName: 'Депутат m1' },
  });
  t.match(when(onItem, { ...declare('m1'), itemId: itemId('i9') }).refusal, {
    code: 'UNKNOWN_ITEM',
    details: { itemId: itemId('i9') },
  });
  t.equal(refusalOf(openSitting({}, ['m1']), declare('m1')), 'NO_ITEM_OPEN');
});

test('a member in conflict takes no vote on that item', async (t) => {
  const voting = after(onItem, declare('m1'), openBallot());
  t.match(when(voting, vote('m1', 'for')).refusal, {
    code: 'CONFLICT_OF_INTEREST',
    article: '280/97-ВР ст. 59-1',
    details: { memberId: 'm1', memberName: 'Депутат m1' },
  });
  t.equal(refusalOf(voting, vote('m2', 'for')), undefined);
});

test('N and the quorum stay as they are, and who is in conflict is out of those present', async (t) => {
  const { verdict, votes } = closed(after(onItem, declare('m1'), openBallot(), vote('m2', 'for')));
  t.match(verdict, { seats: 5, base: 6, needed: 4, present: 4 });
  t.match(verdict.counts, { for: 1, notVoting: 3, absent: 1, conflict: 1, total: 6 });
  t.match(votes, { m1: 'conflict', m2: 'for', m5: 'absent' });
  t.match(quorumOf(sittingOf(after(onItem, declare('m1')))), { deputies: 4, needed: 3, met: true });
});

test('a majority of those present is reckoned without who is in conflict', async (t) => {
  const majority = 'majority-of-present' as const;
  const all = closed(after(onItem, openBallot({ majority })));
  t.match(all.verdict, { base: 5, needed: 3 });
  const one = closed(after(onItem, declare('m1'), openBallot({ majority })));
  t.match(one.verdict, { base: 4, needed: 3 });
});

test('a head in conflict still counts in the composition', async (t) => {
  const { verdict } = closed(after(onItem, declare('head'), openBallot()));
  t.match(verdict, { headTakesPart: true, base: 6, present: 4 });
});

test('who is in conflict and has left is absent', async (t) => {
  const { votes } = closed(after(onItem, declare('m1'), openBallot(), leave('m1')));
  t.equal(votes?.[m1], 'absent');
});

test('a ballot without an item knows no conflict', async (t) => {
  const aside = after(onItem, declare('m1'), { type: 'close-item' }, openBallot({ subject: 'procedural' }));
  t.equal(refusalOf(aside, vote('m1', 'for')), undefined);
});

test('the chair is not told to wait for who is in conflict', async (t) => {
  const waiting = notVoted(sittingOf(after(onItem, declare('m1'), openBallot(), vote('m2', 'for'))));
  t.same(
    waiting.map(({ id }) => id),
    ['head', 'm3', 'm4'],
  );
});

test('a declaration in mid-ballot voids the vote given before it', async (t) => {
  const voting = after(onItem, openBallot(), vote('m1', 'for'), vote('m2', 'for'));
  const declared = when(voting, declare('m1'));
  t.match(eventOf(declared.events, 'VoteVoided').data, { memberId: 'm1', reason: 'conflict' });
  t.match(closed(declared.after), { verdict: { counts: { for: 1, conflict: 1 } }, votes: { m1: 'conflict' } });
  t.same(eventTypes(voting, declare('m3')), ['ConflictDeclared'], 'who has not voted has nothing to void');
  const other = after(voting, { type: 'add-item', number: '2', title: 'Про землю' });
  t.same(
    eventTypes(other, { ...declare('m1'), itemId: itemId('i2') }),
    ['ConflictDeclared'],
    'of another item neither',
  );
});

/** The same with what other rooms have made of the state. */
const withState = (given: Given, change: (sitting: ReturnType<typeof sittingOf>) => object): Given => ({
  ...given,
  state: { ...sittingOf(given), ...change(sittingOf(given)) },
});

test('a request for the floor on that item ends; one on another item and one of another member wait on', async (t) => {
  const request = (n: number, id: string, on: string) => ({
    requestId: `r${n}` as RequestId,
    memberId: memberId(id),
    kind: 'debate' as const,
    itemId: itemId(on),
    means: 'keypad' as const,
    at: '',
  });
  const waiting = withState(onItem, ({ floor }) => ({
    floor: { ...floor, requests: [request(1, 'm2', 'i1'), request(2, 'm1', 'i1'), request(3, 'm1', 'i2')] },
  }));
  const ended = when(waiting, declare('m1')).events.filter(({ type }) => type === 'RequestEnded');
  t.match(ended, [{ data: { requestId: 'r2', reason: 'conflict' } }]);
});

test('a speech under way is finished: it may be the declaration', async (t) => {
  const speaking = after(onItem, { type: 'grant-floor', memberId: m1, kind: 'debate' });
  const declared = after(speaking, declare('m1'));
  t.equal(sittingOf(declared).floor.speech?.memberId, 'm1');
});

test('one conflict takes its item out of the block', async (t) => {
  const blocked = withState(onItem, ({ agenda }) => ({
    agenda: { ...agenda, block: { blockId: 'p1' as BlockId, itemIds: [item, itemId('i2')] } },
  }));
  const taken = eventOf(when(blocked, declare('m1')).events, 'ItemTakenFromBlock');
  t.same(taken.data, { blockId: 'p1', itemId: item, reason: 'conflict', memberId: 'm1' });
});

test('while a block is being voted no item of it takes a declaration: the chair stops the ballot first', async (t) => {
  const voting = withState(after(onItem, openBallot()), ({ ballots }) => ({
    ballots: { ...ballots, running: ballots.running && { ...ballots.running, itemIds: [item, itemId('i2')] } },
  }));
  t.equal(refusalOf(voting, declare('m1')), 'BALLOT_RUNNING');
});

test('a declaration entered by mistake is taken back with a reason, and the member votes again', async (t) => {
  const declared = after(onItem, declare('m1'));
  const retracted = when(declared, retract('m1'));
  t.same(eventOf(retracted.events, 'ConflictRetracted').data, {
    memberId: 'm1',
    itemId: item,
    reason: 'помилка секретаря',
  });
  t.equal(refusalOf(after(retracted.after, openBallot()), vote('m1', 'for')), undefined);
  t.same(
    retracted.after.history.map(({ event }) => event.type).filter((type) => type.startsWith('Conflict')),
    ['ConflictDeclared', 'ConflictRetracted'],
    'both stay in the record',
  );
  t.match(when(onItem, retract('m1')).refusal, { code: 'NO_CONFLICT', details: { memberName: 'Депутат m1' } });
  t.equal(refusalOf(onItem, retract('m99')), 'UNKNOWN_MEMBER');
});

test('when the council would lose its competence, those in conflict take part and the chair records it', async (t) => {
  const few = after(onItem, declare('m1'), declare('m2'));
  const applied = when(few, exception);
  t.same(eventOf(applied.events, 'CompetenceExceptionApplied').data, { itemId: item, memberIds: ['m1', 'm2'] });
  const voting = after(applied.after, openBallot(), vote('m1', 'for'));
  t.match(closed(voting), { verdict: { present: 5, counts: { for: 1, conflict: 0 } }, votes: { m1: 'for' } });
  t.same(
    sittingOf(voting).conflicts.declared.map((one) => one.memberId),
    ['m1', 'm2'],
    'the declarations stand',
  );
  t.same(when(applied.after, exception).events, [], 'once is enough');
});

test('the exception is refused while the council keeps its competence without them', async (t) => {
  t.match(when(after(onItem, declare('m1')), exception).refusal, {
    code: 'COMPETENCE_KEPT',
    article: '280/97-ВР ст. 59-1',
    details: { deputies: 3, needed: 3 },
  });
  t.equal(refusalOf(after(onItem, declare('head'), declare('m1')), exception), 'COMPETENCE_KEPT', 'the head is none');
  t.equal(refusalOf(onItem, exception), 'NO_CONFLICT');
});

test('who declares after the exception takes no part, unless the council would lose its competence again', async (t) => {
  const applied = after(onItem, declare('m1'), declare('m2'), exception);
  const third = after(applied, declare('m3'));
  t.ok(inConflict(sittingOf(third), memberId('m3')));
  t.notOk(inConflict(sittingOf(third), m1));
  t.equal(refusalOf(third, exception), 'COMPETENCE_KEPT', 'm1, m2 and m4 are three');
  const fourth = when(after(third, leave('m4')), exception);
  t.same(eventOf(fourth.events, 'CompetenceExceptionApplied').data.memberIds, ['m3']);
});

test('who takes the declaration back and declares again takes part only by another application', async (t) => {
  const applied = after(onItem, declare('m1'), declare('m2'), exception);
  const again = after(applied, leave('m3'), retract('m1'), declare('m1'));
  t.ok(inConflict(sittingOf(again), m1));
  t.notOk(inConflict(sittingOf(again), memberId('m2')));
  const voting = after(applied, leave('m3'), retract('m1'), openBallot(), vote('m1', 'for'));
  t.same(eventTypes(voting, declare('m1')), ['ConflictDeclared', 'VoteVoided']);
  t.same(eventOf(when(again, exception).events, 'CompetenceExceptionApplied').data.memberIds, ['m1']);
});

test('the exception lasts while the council would lose its competence, and a running ballot is finished by it', async (t) => {
  const few = after(openSitting({}, ['m1', 'm2', 'm3']), openItem, declare('m1'), exception);
  t.notOk(inConflict(sittingOf(few), m1));
  t.notOk(inConflict(sittingOf(after(few, leave('m3'))), m1), 'nobody left makes it needless');
  const enough = after(few, register('m4'));
  t.ok(inConflict(sittingOf(enough), m1), 'm2, m3 and m4 are three');
  t.equal(refusalOf(after(enough, openBallot()), vote('m1', 'for')), 'CONFLICT_OF_INTEREST');
  t.ok(inConflict(sittingOf(after(enough, leave('m4'))), m1), 'it is applied anew or not at all');
  t.equal(refusalOf(after(enough, leave('m4')), exception), undefined);
  const voting = after(few, openBallot(), vote('m1', 'for'), register('m4'), register('m5'));
  t.match(closed(voting), { votes: { m1: 'for' }, verdict: { counts: { for: 1, conflict: 0 } } });
  t.ok(inConflict(sittingOf(after(voting, closeBallot())), m1), 'from the close on it has no ground');
});

test('a head in conflict counts in no quorum, and no exception is for the head', async (t) => {
  const both = after(openSitting({}, ['head', 'm1', 'm2', 'm3']), openItem, declare('head'), declare('m1'));
  const applied = when(both, exception);
  t.same(eventOf(applied.events, 'CompetenceExceptionApplied').data.memberIds, ['m1']);
  t.ok(inConflict(sittingOf(applied.after), memberId('head')));
  const head = after(openSitting({}, ['head', 'm2', 'm3']), openItem, declare('head'));
  t.equal(refusalOf(head, exception), 'NO_CONFLICT');
});

test('where the composition is that of filled mandates, so is the competence', async (t) => {
  const plan = { seats: 9, deputies: 5, rules: { composition: 'actual' } } as const;
  const kept = after(openSitting(plan, ['m1', 'm2', 'm3', 'm4']), openItem, declare('m1'));
  t.match(when(kept, exception).refusal, { code: 'COMPETENCE_KEPT', details: { deputies: 3, needed: 3 } });
});
