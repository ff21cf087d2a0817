import { test } from 'tap';
import {
  after,
  ballotId,
  eventOf,
  type Given,
  held,
  itemId,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
} from '../testing/given.ts';
import { endedBallot, isSetAside } from './ballot.ts';
import { repeatAllowed } from './repeat.ts';

const all = ['head', 'm1', 'm2', 'm3', 'm4', 'm5'];
const sitting = after(openSitting({}, all), { type: 'open-item', itemId: itemId('i1') });
const settingAside = (short: string) =>
  ({
    subject: 'set-aside',
    text: 'Скасувати результат',
    motion: { kind: 'set-aside', ballotId: ballotId(short), reason: 'голосували не за той проєкт' },
  }) as const;
const repeating = (short: string) => openBallot({ subject: 'repeat', repeats: ballotId(short), text: 'Ще раз' });
const allowing = (short?: string): NonNullable<Parameters<typeof openBallot>[0]> => ({
  subject: 'procedural',
  text: 'Проголосувати повторно',
  ...(short && { motion: { kind: 'allow-repeat', ballotId: ballotId(short) } }),
});
const decided = held(sitting, {}, ...all).after;
const failed = held(sitting, {}, 'm1').after;

test('a result is set aside only by a ballot that names it and the reason; both stay in the record', async (t) => {
  const before = endedBallot(sittingOf(decided).ballots, ballotId('b1'));
  const { events, after: given } = held(decided, settingAside('b1'), ...all);
  t.same(eventOf(events, 'ResultSetAside').data, {
    ballotId: ballotId('b1'),
    by: ballotId('b2'),
    byNumber: 2,
    reason: 'голосували не за той проєкт',
  });
  t.equal(endedBallot(sittingOf(given).ballots, ballotId('b1')), before, 'the closed ballot has not changed');
  t.equal(sittingOf(given).ballots.ended.length, 2);
  t.equal(refusalOf(decided, openBallot({ subject: 'set-aside' })), 'NAMES_NO_BALLOT');
  t.equal(
    refusalOf(decided, openBallot({ subject: 'set-aside', motion: { kind: 'close-debate' } })),
    'NAMES_NO_BALLOT',
  );
});

test('a ballot to set aside that fails leaves the result', async (t) => {
  const { events, after: given } = held(decided, settingAside('b1'), 'm1');
  t.same(
    events.map(({ type }) => type),
    ['BallotClosed'],
  );
  t.same(sittingOf(given).ballots.setAside, []);
});

test('only a ballot with a result is set aside, and only once', async (t) => {
  t.equal(refusalOf(decided, openBallot(settingAside('b9'))), 'NOT_CLOSED_BALLOT');
  const stopped = after(sitting, openBallot(), { type: 'stop-ballot', ballotId: ballotId('b1'), reason: 'помилка' });
  t.equal(refusalOf(stopped, openBallot(settingAside('b1'))), 'NOT_CLOSED_BALLOT');
  const once = held(decided, settingAside('b1'), ...all).after;
  t.equal(refusalOf(once, openBallot(settingAside('b1'))), 'ALREADY_SET_ASIDE');
});

test('what a ballot did to the agenda falls with its result', async (t) => {
  const adopted = (given: Given) => sittingOf(given).agenda.adopted;
  const basis = held(sitting, { subject: 'agenda', agendaStage: 'as-a-basis' }, ...all).after;
  const whole = held(basis, { subject: 'agenda', agendaStage: 'as-a-whole' }, ...all).after;
  t.equal(adopted(held(whole, settingAside('b2'), ...all).after), 'as-a-basis');
  t.equal(adopted(held(basis, settingAside('b1'), ...all).after), undefined);
  const amended = after(sitting, { type: 'submit-amendment', text: 'Вилучити' });
  const [amendment] = sittingOf(amended).agenda.amendments;
  if (!amendment) throw new Error('no amendment');
  const question = { subject: 'amendment', amendmentId: amendment.amendmentId } as const;
  const rejected = held(amended, question, 'm1').after;
  const back = held(rejected, settingAside('b1'), ...all).after;
  t.equal(sittingOf(back).agenda.amendments[0]?.state, 'waiting', 'it can be put again');
  t.equal(refusalOf(back, openBallot(question)), undefined);
});

test('a repeat ballot needs a procedural decision first, and names the ballot it repeats', async (t) => {
  t.equal(refusalOf(failed, openBallot({ subject: 'repeat' })), 'NAMES_NO_BALLOT');
  t.equal(refusalOf(failed, repeating('b9')), 'NOT_CLOSED_BALLOT');
  t.equal(refusalOf(failed, repeating('b1')), 'REPEAT_NEEDS_DECISION');
  t.equal(refusalOf(held(failed, allowing('b1'), 'm1').after, repeating('b1')), 'REPEAT_NEEDS_DECISION', 'it failed');
  t.equal(refusalOf(held(failed, allowing('b1'), ...all).after, repeating('b1')), undefined);
});

test('a procedural decision without a motion allows to repeat the question just before it', async (t) => {
  const allowed = held(failed, allowing(), ...all).after;
  t.equal(refusalOf(allowed, repeating('b1')), undefined);
  const between = held(held(failed, { subject: 'take-note' }, 'm1').after, allowing(), ...all).after;
  t.equal(refusalOf(between, repeating('b1')), 'REPEAT_NEEDS_DECISION', 'another question came between');
  t.equal(refusalOf(between, repeating('b2')), undefined);
  const named = held(held(failed, { subject: 'take-note' }, 'm1').after, allowing('b1'), ...all).after;
  t.equal(refusalOf(named, repeating('b1')), undefined, 'a motion that names it holds whatever came between');
});

test('a procedural decision without a motion allows to repeat only what was asked on the same item, or outside any', async (t) => {
  const closed = after(failed, { type: 'close-item' });
  t.equal(refusalOf(held(closed, allowing(), ...all).after, repeating('b1')), 'REPEAT_NEEDS_DECISION', 'on no item');
  const other = after(
    closed,
    { type: 'add-item', number: '2', title: 'Про землю' },
    { type: 'open-item', itemId: itemId('i2') },
  );
  t.equal(refusalOf(held(other, allowing(), ...all).after, repeating('b1')), 'REPEAT_NEEDS_DECISION', 'on another');
  const outside = held(after(sitting, { type: 'close-item' }), {}, 'm1').after;
  t.equal(refusalOf(held(outside, allowing(), ...all).after, repeating('b1')), undefined, 'both on none');
});

test('a decision about something else allows no repeat, nor does one before the ballot or one that is set aside', async (t) => {
  const other = held(failed, { subject: 'procedural', motion: { kind: 'close-debate' } }, ...all).after;
  t.equal(refusalOf(other, repeating('b1')), 'REPEAT_NEEDS_DECISION');
  const early = held(held(sitting, allowing(), ...all).after, {}, 'm1').after;
  t.equal(refusalOf(early, repeating('b2')), 'REPEAT_NEEDS_DECISION');
  const allowed = held(failed, allowing('b1'), ...all).after;
  const undone = held(allowed, settingAside('b2'), ...all).after;
  t.equal(refusalOf(undone, repeating('b1')), 'REPEAT_NEEDS_DECISION');
  t.equal(refusalOf(held(failed, allowing('b1'), ...all).after, openBallot({ repeats: ballotId('b1') })), undefined);
});

test('one decision allows one repeat', async (t) => {
  const allowed = held(failed, allowing('b1'), ...all).after;
  const again = held(allowed, repeating('b1'), 'm1').after;
  t.equal(repeatAllowed(sittingOf(again).ballots, ballotId('b1')), false);
  t.equal(refusalOf(again, repeating('b1')), 'REPEAT_NEEDS_DECISION');
});

test('a repeat asks what was asked before: item, majority, amendment, motion; adopted, it is the same decision', async (t) => {
  const first = held(sitting, { majority: 'two-thirds-of-composition' }, 'm1').after;
  const allowed = after(held(first, allowing('b1'), ...all).after, { type: 'close-item' });
  const { majority: _, ...question } = repeating('b1');
  const { events } = held(allowed, { ...question, majority: 'two-thirds-of-composition' }, ...all);
  t.match(eventOf(events, 'DecisionNumbered').data, { ballotId: 'b3', itemId: 'i1', ordinal: 1 });
  const opened = sittingOf(after(allowed, question)).ballots.running;
  t.match(opened, { itemId: 'i1', majority: 'two-thirds-of-composition', repeats: 'b1', manner: 'open' });
});

test('a repeat of an amendment settles it anew', async (t) => {
  const amended = after(sitting, { type: 'submit-amendment', text: 'Вилучити' });
  const [amendment] = sittingOf(amended).agenda.amendments;
  if (!amendment) throw new Error('no amendment');
  const rejected = held(amended, { subject: 'amendment', amendmentId: amendment.amendmentId }, 'm1').after;
  const allowed = held(rejected, allowing('b1'), ...all).after;
  const adopted = held(allowed, repeating('b1'), ...all).after;
  t.equal(sittingOf(adopted).agenda.amendments[0]?.state, 'adopted');
});

test('only a procedural question allows a repeat', async (t) => {
  const agenda = held(failed, { ...allowing('b1'), subject: 'agenda' }, ...all).after;
  t.equal(refusalOf(agenda, repeating('b1')), 'REPEAT_NEEDS_DECISION');
});

test('a result stands again when the ballot that set it aside is itself set aside', async (t) => {
  const isAside = (given: Given, short: string) => isSetAside(sittingOf(given).ballots, ballotId(short));
  const basis = held(sitting, { subject: 'agenda', agendaStage: 'as-a-basis' }, ...all).after;
  const fallen = held(basis, settingAside('b1'), ...all).after;
  t.equal(sittingOf(fallen).agenda.adopted, undefined);
  const back = held(fallen, settingAside('b2'), ...all).after;
  t.same([isAside(back, 'b1'), isAside(back, 'b2')], [false, true]);
  t.equal(sittingOf(back).agenda.adopted, 'as-a-basis', 'what it had made of the agenda is back');
  t.equal(refusalOf(back, openBallot(settingAside('b1'))), undefined, 'it may be set aside once more');
  const again = held(back, settingAside('b3'), ...all).after;
  t.equal(isAside(again, 'b1'), true, 'and falls again with the last of the three');
  t.equal(sittingOf(again).agenda.adopted, undefined);
});
