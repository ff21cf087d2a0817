import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { RequestId } from '#contract/ids';
import type { ItemStage, SpeechKind } from '#contract/vocabulary';
import {
  after,
  type CouncilPlan,
  eventOf,
  eventTypes,
  type Given,
  itemId,
  later,
  leave,
  memberId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';
import { floorCounts } from './counts.ts';
import { queueNow } from './queue.ts';
import { mayAskFor } from './requesting.ts';
import { speakingTimes } from './totals.ts';

const considering = (plan: CouncilPlan = {}) =>
  after(openSitting(plan, ['m1', 'm2', 'm3', 'm4']), { type: 'open-item', itemId: itemId('i1') });
const sitting = considering();
const stage = (name: ItemStage) => ({ type: 'open-stage', stage: name }) as const;
const ask = (id: string, kind?: SpeechKind): SittingCommand => ({
  type: 'request-floor',
  memberId: memberId(id),
  ...(kind && { kind }),
});
const give = (id: string, kind: SpeechKind = 'debate') =>
  ({ type: 'grant-floor', memberId: memberId(id), kind }) as const;
const end = { type: 'end-speech' } as const;
const waiting = (given: Given) => queueNow(sittingOf(given)).map(({ memberId: id, kind }) => `${id} ${kind}`);
const requestId = (short: string) => `8-14-1-${short}` as RequestId;

test('a member asks for the floor at the console, once for a kind', async (t) => {
  const { events, after: given } = when(sitting, ask('m1', 'debate'));
  t.same(eventOf(events, 'FloorRequested').data, {
    requestId: requestId('r1'),
    memberId: 'm1',
    kind: 'debate',
    means: 'console',
    itemId: itemId('i1'),
  });
  t.equal(refusalOf(given, ask('m1', 'debate')), 'ALREADY_IN_QUEUE');
  t.same(waiting(after(given, ask('m1', 'question'))), ['m1 debate', 'm1 question']);
});

test('without a kind the floor is asked for what the chair has opened', async (t) => {
  const kindAsked = (given: Given) => eventOf(when(given, ask('m1')).events, 'FloorRequested').data.kind;
  t.equal(kindAsked(openSitting({}, ['m1'])), 'miscellaneous');
  t.equal(kindAsked(sitting), 'debate');
  t.equal(kindAsked(after(sitting, stage('report'))), 'question');
  t.equal(kindAsked(after(sitting, stage('questions'))), 'question');
  t.equal(kindAsked(after(sitting, stage('debate'))), 'debate');
  t.equal(kindAsked(after(sitting, stage('motives'))), 'motives');
  t.equal(kindAsked(after(sitting, stage('voting'))), 'motives');
});

test('without an item there is no debate of an item to have spoken in', async (t) => {
  const given = after(openSitting({}, ['m1']), give('m1'), end, give('m1'), end);
  t.equal(refusalOf(given, ask('m1', 'debate')), undefined);
  t.notOk('turn' in eventOf(when(given, give('m1')).events, 'SpeechBegun').data);
  t.equal(eventOf(when(given, give('m1')).events, 'SpeechBegun').data.limitSeconds, 300);
});

test('a speech that goes on counts: who speaks for the second time can’t ask for a third', async (t) => {
  const second = after(sitting, give('m1'), end, give('m1'));
  t.equal(
    refusalOf(after(second, { ...give('m2', 'question'), interposed: true }), ask('m1', 'debate')),
    'SPOKEN_OFTEN_ENOUGH',
  );
});

test('who is not registered or has the floor for it already can’t ask', async (t) => {
  t.equal(refusalOf(sitting, ask('m5')), 'NOT_REGISTERED');
  t.equal(refusalOf(sitting, ask('m99')), 'UNKNOWN_MEMBER');
  t.equal(refusalOf(after(sitting, give('m1')), ask('m1', 'debate')), 'ALREADY_SPEAKS');
  t.equal(refusalOf(after(sitting, give('m1', 'report')), ask('m1', 'closing')), undefined);
});

test('a member may withdraw the own requests, or that of one kind', async (t) => {
  const given = after(sitting, ask('m1', 'debate'), ask('m1', 'question'), ask('m2', 'debate'));
  const withdraw = { type: 'withdraw-request', memberId: memberId('m1') } as const;
  t.same(waiting(after(given, { ...withdraw, kind: 'debate' })), ['m2 debate', 'm1 question']);
  t.same(waiting(after(given, withdraw)), ['m2 debate']);
  t.equal(refusalOf(given, { ...withdraw, kind: 'motives' }), 'NOT_IN_QUEUE');
  t.equal(refusalOf(after(given, withdraw), withdraw), 'NOT_IN_QUEUE');
});

test('a point of order comes before all, then the kind that the chair has opened', async (t) => {
  const given = after(
    sitting,
    stage('questions'),
    ask('m1', 'debate'),
    ask('m2', 'question'),
    ask('m3', 'point-of-order'),
  );
  t.same(waiting(given), ['m3 point-of-order', 'm2 question', 'm1 debate']);
  t.same(waiting(after(given, stage('debate'))), ['m3 point-of-order', 'm1 debate', 'm2 question']);
});

test('within a kind, who has not spoken on the item comes before who has, then by time of request', async (t) => {
  const given = after(sitting, give('m1'), end, ask('m1'), ask('m3'), ask('m2'));
  t.same(waiting(given), ['m3 debate', 'm2 debate', 'm1 debate']);
});

test('where the rules say so, the queue goes by time of request alone', async (t) => {
  const given = after(considering({ rules: { queueOrder: 'by-request' } }), give('m1'), end, ask('m1'), ask('m3'));
  t.same(waiting(given), ['m1 debate', 'm3 debate']);
});

test('who spoke on another item is a first-time speaker on this one', async (t) => {
  const second = after(sitting, give('m1'), end, { type: 'add-item', number: '2', title: 'Про землю' });
  const given = after(second, { type: 'open-item', itemId: itemId('i2') }, ask('m1'), ask('m3'));
  t.same(waiting(given), ['m1 debate', 'm3 debate']);
});

test('the chair may reorder the queue, and the change is in the record', async (t) => {
  const given = after(sitting, ask('m1'), ask('m2'), ask('m3'));
  const order = ['r3', 'r1', 'r2'].map(requestId);
  const reordered = when(given, { type: 'reorder-queue', order });
  t.same(eventOf(reordered.events, 'QueueReordered').data.order, order);
  t.same(waiting(reordered.after), ['m3 debate', 'm1 debate', 'm2 debate']);
  t.same(eventTypes(reordered.after, { type: 'reorder-queue', order }), [], 'it is in that order already');
  const lastTwo = ['r3', 'r2', 'r1'].map(requestId);
  t.same(eventTypes(reordered.after, { type: 'reorder-queue', order: lastTwo }), ['QueueReordered']);
  t.same(waiting(after(reordered.after, give('m3'))), ['m1 debate', 'm2 debate'], 'also when the first has the floor');
});

test('a later request stands after the chair’s order, a point of order before it', async (t) => {
  const order = ['r2', 'r1'].map(requestId);
  const given = after(sitting, ask('m1'), ask('m2'), { type: 'reorder-queue', order });
  t.same(waiting(after(given, ask('m3'), ask('m4', 'point-of-order'))), [
    'm4 point-of-order',
    'm2 debate',
    'm1 debate',
    'm3 debate',
  ]);
});

test('an order that names not exactly those who wait is refused: the queue has changed meanwhile', async (t) => {
  const given = after(sitting, ask('m1'), ask('m2'));
  for (const named of [['r1'], ['r1', 'r9'], ['r2', 'r1', 'r3']])
    t.equal(refusalOf(given, { type: 'reorder-queue', order: named.map(requestId) }), 'QUEUE_CHANGED');
});

test('the chair may clear the queue', async (t) => {
  const given = after(sitting, ask('m1'), ask('m2'));
  const { events, after: cleared } = when(given, { type: 'clear-queue' });
  t.match(events, [{ data: { requestId: 'r1', reason: 'cleared' } }, { data: { requestId: 'r2', reason: 'cleared' } }]);
  t.same(waiting(cleared), []);
});

test('giving the floor answers the request of that kind, without one the first of that person', async (t) => {
  const given = after(sitting, ask('m1', 'question'), ask('m1', 'debate'));
  const ofOpened = after(sitting, ask('m1', 'debate'), ask('m1', 'question'));
  t.match(eventOf(when(ofOpened, give('m1', 'question')).events, 'RequestEnded').data, { requestId: requestId('r2') });
  const granted = (kind: SpeechKind) => eventOf(when(given, give('m1', kind)).events, 'RequestEnded').data;
  t.match(granted('debate'), { requestId: requestId('r2'), reason: 'granted' });
  t.match(granted('reply'), { requestId: requestId('r2') }, 'debate is what the chair has opened');
  t.same(eventTypes(given, give('m1')), ['RequestEnded', 'SpeechBegun']);
  t.same(eventTypes(given, give('m2')), ['SpeechBegun'], 'one who did not ask may speak as well');
});

test('leaving ends the requests of that member, closing an item those on it', async (t) => {
  const given = after(sitting, ask('m1'), ask('m2'));
  t.match(eventOf(when(given, leave('m1')).events, 'RequestEnded').data, {
    requestId: requestId('r1'),
    reason: 'left',
  });
  const { events, after: closed } = when(given, { type: 'close-item' });
  t.match(events.slice(0, 2), [{ data: { reason: 'item-closed' } }, { data: { reason: 'item-closed' } }]);
  t.same(waiting(closed), []);
  const onNone = after(openSitting({}, ['m1']), ask('m1'), { type: 'open-item', itemId: itemId('i1') }, ask('m1'));
  t.same(waiting(after(onNone, { type: 'close-item' })), ['m1 miscellaneous'], 'what is on no item stays');
});

test('an alarm leaves the queue as it is', async (t) => {
  const given = after(sitting, ask('m1'), ask('m2'), { type: 'sound-alarm' });
  t.same(waiting(given), ['m1 debate', 'm2 debate']);
  t.same(waiting(after(given, { type: 'give-all-clear' }, { type: 'resume-sitting' })), ['m1 debate', 'm2 debate']);
});

test('how often one may speak in the debate of an item is limited by the rules; the chair may give the floor again', async (t) => {
  const twice = after(sitting, give('m1'), end, give('m1'), end);
  const { code, refusal } = when(twice, ask('m1', 'debate'));
  t.equal(code, 'SPOKEN_OFTEN_ENOUGH');
  t.match(refusal?.uk, 'разів: 2');
  t.equal(refusalOf(twice, ask('m1', 'question')), undefined);
  t.equal(refusalOf(twice, give('m1')), undefined);
});

test('when the debate is closed only motives, points of order and short answers may be asked for', async (t) => {
  for (const closed of [after(sitting, stage('motives')), after(sitting, stage('voting'))]) {
    t.equal(refusalOf(closed, ask('m1', 'debate')), 'DEBATE_CLOSED');
    t.equal(refusalOf(closed, ask('m1', 'question')), 'DEBATE_CLOSED');
    for (const kind of ['motives', 'point-of-order', 'reference', 'reply'] as const)
      t.equal(refusalOf(closed, ask('m1', kind)), undefined);
  }
});

test('a console offers what may be asked for now, first what the key of the seat asks for', async (t) => {
  const offers = (given: Given) => mayAskFor(sittingOf(given), memberId('m1'));
  t.same(offers(sitting), [
    'debate',
    'question',
    'motives',
    'point-of-order',
    'reply',
    'reference',
    'faction-statement',
    'miscellaneous',
  ]);
  t.equal(offers(after(sitting, { type: 'close-item' }))[0], 'miscellaneous');
  t.same(offers(after(sitting, stage('motives'))).slice(0, 2), ['motives', 'point-of-order']);
  t.notOk(offers(after(sitting, stage('motives'))).includes('debate'));
  t.notOk(offers(after(sitting, give('m1'), end, give('m1'), end)).includes('debate'));
  t.same(offers(after(sitting, { type: 'declare-conflict', memberId: memberId('m1') })), []);
  t.same(offers(after(sitting, { type: 'adjourn-sitting' })), []);
});

test('where the queue advances, the next has the floor when a speech ends', async (t) => {
  const mode = { type: 'set-microphone-mode', mode: 'queue-advances' } as const;
  const given = after(sitting, mode, ask('m2'), ask('m3'), give('m1'));
  const { events } = when(given, end);
  t.same(
    events.map(({ type }) => type),
    ['SpeechEnded', 'RequestEnded', 'SpeechBegun'],
  );
  t.equal(eventOf(events, 'SpeechBegun').data.memberId, 'm2');
  t.same(eventTypes(later(given, 310), { type: 'speech-time-up' }).slice(-1), ['SpeechBegun']);
  t.same(eventTypes(given, { type: 'cut-microphones' }), ['SpeechEnded'], 'the chair who cuts wants silence');
  t.same(eventTypes(given, leave('m1')), ['SpeechEnded', 'MemberLeft']);
});

test('the queue advances past who is in conflict, has another kind in mind, or while a ballot runs', async (t) => {
  const mode = { type: 'set-microphone-mode', mode: 'queue-advances' } as const;
  const given = after(sitting, mode, ask('m2', 'reply'), ask('m3', 'question'), give('m1'));
  t.same(eventTypes(given, end), ['SpeechEnded']);
  t.equal(eventOf(when(after(given, ask('m4')), end).events, 'SpeechBegun').data.memberId, 'm4');
  const order = after(given, ask('m2', 'point-of-order'));
  t.equal(eventOf(when(order, end).events, 'SpeechBegun').data.kind, 'point-of-order');
  t.same(eventTypes(after(given, ask('m4'), openBallot()), end), ['SpeechEnded']);
});

test('it is known how many wait and how many have spoken on the item, or in the sitting', async (t) => {
  const given = after(sitting, give('m1'), end, give('m1', 'reply'), end, give('m2'), end, ask('m3'), ask('m4'));
  t.same(floorCounts(sittingOf(given)), { waiting: 2, spoken: 2 });
  t.same(floorCounts(sittingOf(after(given, { type: 'close-item' }))), { waiting: 0, spoken: 2 });
  const next = after(given, { type: 'add-item', number: '2', title: 'Про землю' });
  t.same(floorCounts(sittingOf(after(next, { type: 'open-item', itemId: itemId('i2') }))), { waiting: 0, spoken: 0 });
});

test('speaking time is kept by member and by the faction of that time', async (t) => {
  const change = (faction?: string) =>
    ({ type: 'change-faction', memberId: memberId('m1'), ...(faction && { faction }) }) as const;
  const first = after(later(after(sitting, change('Громада'), give('m1')), 60), end, change());
  const second = after(later(after(first, give('m1')), 30), end, change('Село'));
  const given = after(later(after(second, give('m2')), 7), end);
  t.same(speakingTimes(sittingOf(given)), {
    members: { m1: 90, m2: 7 },
    factions: { Громада: 60, позафракційні: 37 },
  });
});
