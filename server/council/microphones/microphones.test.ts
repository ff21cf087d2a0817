import { test } from 'tap';
import type { MicrophoneMode } from '#contract/vocabulary';
import { decide } from '../decide.ts';
import {
  after,
  type CouncilPlan,
  cardIn,
  cardOfSeat,
  cardOut,
  councilOf,
  eventOf,
  eventTypes,
  type Given,
  memberId,
  nothing,
  refusalOf,
  register,
  sittingOf,
  when,
} from '../testing/given.ts';
import { openPlaces } from './open-now.ts';

const seats = [1, 2, 3, 4, 5].map((seat) => cardIn(seat));
const sittingIn = (mode: MicrophoneMode, plan: CouncilPlan = {}) =>
  after(nothing, councilOf({ ...plan, rules: { microphoneMode: mode, openMicrophones: 2, ...plan.rules } }), ...seats, {
    type: 'open-sitting',
  });
const sitting = sittingIn('chair-grants');
const free = sittingIn('free');
const give = (id: string) => ({ type: 'grant-floor', memberId: memberId(id), kind: 'debate' }) as const;
const open = (id: string) => ({ type: 'open-microphone', memberId: memberId(id) }) as const;
const close = (id: string) => ({ type: 'close-microphone', memberId: memberId(id) }) as const;
const end = { type: 'end-speech' } as const;
const places = (given: Given) => openPlaces(sittingOf(given));

test('when nobody has the floor only the chair’s microphone is on', async (t) => {
  t.same(places(after(nothing, councilOf())), ['chair']);
  t.same(places(sitting), ['chair']);
});

test('giving the floor opens the speaker’s microphone, and its end closes it', async (t) => {
  const speaking = after(sitting, give('m1'));
  t.same(places(speaking), ['chair', 2]);
  t.same(places(after(speaking, end)), ['chair']);
  t.same(places(after(speaking, end, give('m2'))), ['chair', 3]);
});

test('from the rostrum the rostrum’s microphone is open, not the seat’s', async (t) => {
  t.same(places(after(sitting, { ...give('m1'), rostrum: true })), ['chair', 'rostrum']);
  const guest = { type: 'add-guest', guest: { name: 'Запрошена особа' } } as const;
  const { guestId } = eventOf(when(sitting, guest).events, 'GuestAdded').data;
  t.same(places(after(sitting, guest, { type: 'grant-floor', guestId, kind: 'report' })), ['chair', 'rostrum']);
});

test('the microphone is where the speaker’s card is; of one at a console at the usual seat, if nobody else sits there', async (t) => {
  const moved = after(sitting, cardOut(2), cardIn(9, cardOfSeat(2)), give('m1'));
  t.same(places(moved), ['chair', 9]);
  const atConsole = after(sitting, cardOut(2), register('m1'), give('m1'));
  t.same(places(atConsole), ['chair', 2]);
  const seatTaken = after(sitting, cardOut(2), register('m1'), cardOut(3), cardIn(2, cardOfSeat(3)), give('m1'));
  t.same(places(seatTaken), ['chair', 'rostrum']);
});

test('a paused speech has its microphone closed, one that interrupts has its own open', async (t) => {
  const speaking = after(sitting, give('m1'));
  t.same(places(after(speaking, { type: 'pause-speech' })), ['chair']);
  const asking = after(speaking, { ...give('m2'), kind: 'question', interposed: true });
  t.same(places(asking), ['chair', 3]);
  t.same(places(after(asking, end)), ['chair', 2]);
});

test('the chair who gives himself the floor has the own seat open, and not while he only presides', async (t) => {
  t.same(places(sitting), ['chair']);
  t.same(places(after(sitting, give('head'))), ['chair', 1]);
});

test('outside the free mode members open nothing: the chair does', async (t) => {
  t.equal(refusalOf(sitting, open('m1')), 'MICROPHONES_BY_CHAIR');
  t.equal(refusalOf(sittingIn('queue-advances'), open('m1')), 'MICROPHONES_BY_CHAIR');
});

test('in the free mode members open their own, at most as many as the rules allow', async (t) => {
  const two = after(free, open('m1'), open('m2'));
  t.same(places(two), ['chair', 2, 3]);
  const { code, refusal } = when(two, open('m3'));
  t.equal(code, 'MICROPHONES_TAKEN');
  t.match(refusal?.uk, 'не більше 2');
  t.same(eventTypes(two, open('m1')), [], 'it is open already');
  t.equal(refusalOf(after(two, close('m1')), open('m3')), undefined);
  t.equal(refusalOf(free, open('m5')), 'NOT_REGISTERED');
});

test('who has declared a conflict of interest opens no microphone on that item', async (t) => {
  const item = { type: 'open-item', itemId: sittingOf(free).agenda.items[0]?.itemId } as const;
  if (item.itemId === undefined) throw new Error('no item');
  const given = after(free, { ...item, itemId: item.itemId }, { type: 'declare-conflict', memberId: memberId('m1') });
  t.equal(refusalOf(given, open('m1')), 'CONFLICT_OF_INTEREST');
});

test('whoever gets the floor in the free mode counts among the open ones: that opened first closes', async (t) => {
  const two = after(free, open('m1'), open('m2'));
  t.same(eventTypes(two, give('m3')), ['MicrophoneClosed', 'SpeechBegun']);
  t.same(places(after(two, give('m3'))), ['chair', 4, 3]);
  t.equal(refusalOf(after(two, give('m3')), open('m1')), 'MICROPHONES_TAKEN');
  t.same(eventTypes(two, give('m1')), ['SpeechBegun'], 'the own one is open already');
  t.same(places(after(two, give('m1'))), ['chair', 2, 3]);
  const own = after(free, open('m1'), give('m1'));
  t.same(eventTypes(own, open('m1')), [], 'it is open');
  t.same(eventTypes(after(free, give('m1')), open('m1')), [], 'who speaks has it open');
  t.same(eventTypes(after(free, give('m1'), { type: 'pause-speech' }), open('m1')), ['MicrophoneOpened']);
  t.same(places(after(own, open('m2'))), ['chair', 2, 3], 'one place is left');
  t.equal(refusalOf(after(own, open('m2')), open('m3')), 'MICROPHONES_TAKEN');
  const paused = after(free, give('m3'), { type: 'pause-speech' }, open('m1'), open('m2'));
  t.same(eventTypes(paused, { type: 'continue-speech' }), ['MicrophoneClosed', 'SpeechContinued']);
});

test('who goes to the rostrum in the free mode leaves no open microphone at the seat', async (t) => {
  const given = after(free, open('m1'), open('m2'));
  const rostrum = { ...give('m1'), rostrum: true } as const;
  t.same(places(after(given, rostrum)), ['chair', 'rostrum', 3]);
  t.match(eventOf(when(given, rostrum).events, 'MicrophoneClosed').data, { memberId: 'm1', by: 'chair' });
  t.equal(refusalOf(after(given, rostrum), open('m3')), 'MICROPHONES_TAKEN');
  t.same(eventTypes(after(sitting, give('m1'), end), rostrum), ['SpeechBegun']);
});

test('the chair closes any microphone, a member the own one, and the record says who', async (t) => {
  const one = after(free, open('m1'));
  t.equal(eventOf(when(one, close('m1')).events, 'MicrophoneClosed').data.by, 'chair');
  const byDeputy = decide(one.state, close('m1'), { nowMs: one.nowMs, actor: 'deputy:m1' });
  t.match(byDeputy, { events: [{ data: { by: 'member' } }] });
  t.same(eventTypes(one, close('m2')), []);
  t.equal(refusalOf(one, close('m99')), 'UNKNOWN_MEMBER');
});

test('the chair may cut all others: the speech ends, every member’s microphone closes', async (t) => {
  const given = after(free, open('m1'), give('m2'));
  const cut = { type: 'cut-microphones' } as const;
  t.same(eventTypes(given, cut), ['SpeechEnded', 'MicrophoneClosed']);
  t.match(when(given, cut).events, [{ data: { by: 'chair' } }, { data: { by: 'chair' } }]);
  t.same(places(after(given, cut)), ['chair']);
  t.same(eventTypes(free, cut), []);
});

test('another mode closes what members have opened', async (t) => {
  const given = after(free, open('m1'));
  const mode = { type: 'set-microphone-mode', mode: 'chair-grants' } as const;
  t.same(eventTypes(given, mode), ['MicrophoneClosed', 'MicrophoneModeSet']);
  t.equal(eventOf(when(given, mode).events, 'MicrophoneClosed').data.by, 'chair');
  t.equal(refusalOf(after(given, mode), open('m1')), 'MICROPHONES_BY_CHAIR');
  t.same(eventTypes(after(given, mode), mode), []);
  const back = after(given, mode, { type: 'set-microphone-mode', mode: 'free' });
  t.same(places(back), ['chair']);
});

test('who leaves takes the microphone along', async (t) => {
  const { events } = when(after(free, open('m1')), cardOut(2));
  t.equal(eventOf(events, 'MicrophoneClosed').data.by, 'left');
});

test('in a break, in an alarm and after the close no microphone is open', async (t) => {
  const given = after(free, open('m1'), give('m2'));
  for (const type of ['adjourn-sitting', 'sound-alarm', 'close-sitting'] as const) {
    t.same(places(after(given, { type })), []);
    t.equal(eventOf(when(given, { type }).events, 'MicrophoneClosed').data.by, 'break');
  }
  t.same(places(after(given, { type: 'adjourn-sitting' }, { type: 'resume-sitting' })), ['chair']);
});
