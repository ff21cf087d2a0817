import { test } from 'tap';
import {
  after,
  cardIn,
  closeBallot,
  councilOf,
  eventOf,
  eventTypes,
  itemId,
  later,
  leave,
  memberId,
  nothing,
  openBallot,
  openSitting,
  refusalOf,
  register,
  registerAll,
  sittingOf,
  when,
} from '../testing/given.ts';

const convened = after(nothing, councilOf());
const quorate = openSitting({}, ['m1', 'm2', 'm3']);
const closedSitting = after(quorate, { type: 'close-sitting' });

test('before a sitting is convened nothing can be done', async (t) => {
  t.equal(refusalOf(nothing, { type: 'open-sitting' }), 'NO_SITTING');
  t.equal(refusalOf(nothing, register('m1')), 'NO_SITTING');
  t.equal(refusalOf(nothing, openBallot()), 'NO_SITTING');
});

test('convening freezes composition and rules, and puts the agenda on record', async (t) => {
  const { events } = when(nothing, councilOf());
  t.same(
    events.map(({ type }) => type),
    ['SittingConvened', 'ItemAdded'],
  );
  t.match(eventOf(events, 'SittingConvened').data, { body: 'plenary', council: { seats: 5 } });
  t.equal(eventOf(events, 'ItemAdded').data.itemId, itemId('i1'));
  t.same(when(nothing, { ...councilOf(), agenda: [] }).events.length, 1, 'an empty agenda is fine');
});

test('a sitting is convened once, and one that is closed stays closed', async (t) => {
  t.equal(refusalOf(convened, councilOf()), 'SITTING_ALREADY_CONVENED');
  t.equal(refusalOf(closedSitting, councilOf()), 'SITTING_CLOSED');
});

test('the chair is a member of the roster, or a person who is none', async (t) => {
  t.equal(refusalOf(nothing, { ...councilOf(), chair: { member: memberId('m99') } }), 'UNKNOWN_MEMBER');
  t.equal(refusalOf(nothing, { ...councilOf(), chair: { name: 'Голова виборчої комісії' } }), undefined);
});

test('an agenda names each number once', async (t) => {
  const twice = [
    { number: '1', title: 'а' },
    { number: '1', title: 'б' },
  ];
  t.equal(refusalOf(nothing, { ...councilOf(), agenda: twice }), 'ITEM_NUMBER_TAKEN');
});

test('a sitting opens without a quorum: the roll is a record, not a gate', async (t) => {
  const { events } = when(after(convened, register('m1')), { type: 'open-sitting' });
  t.same(eventOf(events, 'SittingOpened').data.quorum, { deputies: 1, needed: 3, met: false });
});

test('a sitting opens once, also after a break', async (t) => {
  t.equal(refusalOf(quorate, { type: 'open-sitting' }), 'SITTING_ALREADY_OPEN');
  t.equal(refusalOf(after(quorate, { type: 'adjourn-sitting' }), { type: 'open-sitting' }), 'SITTING_ALREADY_OPEN');
});

test('the roll names who is registered, in the order of the roster', async (t) => {
  const given = after(convened, ...registerAll('m4', 'head', 'm2'));
  const { registered, quorum } = eventOf(when(given, { type: 'take-roll' }).events, 'RollTaken').data;
  t.same(registered, ['head', 'm2', 'm4']);
  t.same(quorum, { deputies: 2, needed: 3, met: false });
});

test('items, ballots and speeches wait until the sitting is open', async (t) => {
  for (const given of [convened, after(quorate, { type: 'adjourn-sitting' })]) {
    t.equal(refusalOf(given, { type: 'open-item', itemId: itemId('i1') }), 'SITTING_NOT_OPEN');
    t.equal(refusalOf(given, openBallot()), 'SITTING_NOT_OPEN');
    t.equal(refusalOf(given, { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' }), 'SITTING_NOT_OPEN');
    t.equal(refusalOf(given, { type: 'adjourn-sitting' }), 'SITTING_NOT_OPEN');
  }
  const { refusal } = when(convened, openBallot());
  t.match(refusal?.uk, 'стан: скликано');
  t.match(refusal?.en, 'state: convened');
});

test('only an adjourned sitting resumes, and the quorum of that moment is on record', async (t) => {
  t.equal(refusalOf(quorate, { type: 'resume-sitting' }), 'SITTING_NOT_ADJOURNED');
  const adjourned = after(quorate, { type: 'adjourn-sitting', reason: 'перерва' }, leave('m1'), cardIn(5));
  const { events } = when(adjourned, { type: 'resume-sitting' });
  t.same(eventOf(events, 'SittingResumed').data.quorum, { deputies: 3, needed: 3, met: true });
});

test('a running ballot keeps the sitting from a break and from its close', async (t) => {
  const voting = after(quorate, openBallot());
  t.equal(refusalOf(voting, { type: 'adjourn-sitting' }), 'BALLOT_RUNNING');
  t.equal(refusalOf(voting, { type: 'close-sitting' }), 'BALLOT_RUNNING');
  t.equal(refusalOf(after(voting, closeBallot()), { type: 'close-sitting' }), undefined);
});

test('a break and the close end a running speech first, and the close also the open item', async (t) => {
  const item = after(quorate, { type: 'open-item', itemId: itemId('i1') });
  const speaking = later(after(item, { type: 'grant-floor', memberId: memberId('m1'), kind: 'report' }), 40);
  t.same(eventTypes(speaking, { type: 'adjourn-sitting' }), ['SpeechEnded', 'SittingAdjourned']);
  t.same(eventTypes(speaking, { type: 'close-sitting' }), ['SpeechEnded', 'ItemClosed', 'SittingClosed']);
  t.equal(eventOf(when(speaking, { type: 'close-sitting' }).events, 'SpeechEnded').data.seconds, 40);
});

test('a sitting that never opened can be closed: it did not take place', async (t) => {
  t.same(eventTypes(convened, { type: 'close-sitting' }), ['SittingClosed']);
});

test('the close keeps who was registered, and after it nothing changes any more', async (t) => {
  t.same(eventOf(when(quorate, { type: 'close-sitting' }).events, 'SittingClosed').data.registered, ['m1', 'm2', 'm3']);
  t.equal(refusalOf(closedSitting, register('m4')), 'SITTING_CLOSED');
  t.equal(refusalOf(closedSitting, leave('m1')), 'SITTING_CLOSED');
  t.equal(refusalOf(closedSitting, { type: 'take-roll' }), 'SITTING_CLOSED');
  t.equal(sittingOf(closedSitting).phase, 'closed');
});
