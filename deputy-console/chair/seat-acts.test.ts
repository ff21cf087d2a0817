import { test } from 'tap';
import type { MemberId } from '#contract/ids';
import type { ChairView } from '#contract/views';
import { sampleChair } from '../testing/sample.ts';
import { queue, replySpeech } from '../testing/sample-parts.ts';
import { seatActs } from './seat-acts.ts';

const m = (id: string) => id as MemberId;
const item = sampleChair({ scene: 'item', deputies: 26 });
const present = (view: ChairView, id: string): ChairView => {
  const cell = view.seats[m(id)];
  return cell ? { ...view, seats: { ...view.seats, [m(id)]: { ...cell, mark: 'present' } } } : view;
};
const keys = (view: ChairView, id: string) => seatActs(present(view, id), m(id)).map(({ key }) => key);

test('one who has not asked is given the floor in the opened kind, or written down for it', async (t) => {
  t.same(keys({ ...item, queue: {} }, 'm2'), ['grant', 'queue', 'conflict', 'console', 'leave']);
});

test('one who waits is given the floor in the kind that was asked for, or taken from the queue', async (t) => {
  const [grant] = seatActs(present({ ...item, queue }, 'm0'), m('m0'));
  t.match(grant, { kind: 'point-of-order', command: { type: 'grant-floor', memberId: 'm0', kind: 'point-of-order' } });
  t.same(keys({ ...item, queue }, 'm0').slice(0, 2), ['grant', 'unqueue']);
});

test('while somebody speaks only what may be interposed is given', async (t) => {
  const view = { ...item, queue, speech: replySpeech };
  t.same(keys(view, 'm2').slice(0, 1), ['unqueue']);
  t.match(seatActs(present(view, 'm0'), m('m0'))[0], { command: { interposed: true } });
  t.same(keys(view, 'm4').slice(0, 1), ['end']);
});

test('who is absent is registered, and nothing else', async (t) => {
  const view = present(item, 'm2');
  const cell = view.seats[m('m2')];
  const absent: ChairView = cell ? { ...view, seats: { ...view.seats, [m('m2')]: { ...cell, mark: 'absent' } } } : view;
  t.same(
    seatActs(absent, m('m2')).map(({ key }) => key),
    ['register'],
  );
});

test('during an open ballot a vote by word is entered; in a secret one it is not', async (t) => {
  const running = sampleChair({ scene: 'ballot', deputies: 26 });
  t.same(keys(running, 'm2'), ['vote', 'console', 'leave']);
  const { ballot } = running;
  t.same(keys({ ...running, ...(ballot && { ballot: { ...ballot, manner: 'secret' } }) }, 'm2'), ['console', 'leave']);
});

test('in the free mode a seat’s microphone is opened and closed by itself', async (t) => {
  const seat = String(item.seats[m('m2')]?.seat);
  t.ok(keys({ ...item, microphones: { mode: 'free', open: [] } }, 'm2').includes('open-microphone'));
  t.ok(keys({ ...item, microphones: { mode: 'free', open: [seat] } }, 'm2').includes('close-microphone'));
});

test('one in conflict of interest gets no floor; under an alarm nothing is offered', async (t) => {
  const cell = item.seats[m('m2')];
  const view: ChairView = cell
    ? { ...item, queue: {}, seats: { ...item.seats, [m('m2')]: { ...cell, mark: 'present', conflict: true } } }
    : item;
  t.same(
    seatActs(view, m('m2')).map(({ key }) => key),
    ['console', 'leave'],
  );
  t.same(seatActs({ ...view, alarm: { since: '2025-12-18T11:40:00+02:00' } }, m('m2')), []);
});

test('a member at a seat is moved to the tablet after a question; where no keypads are known nobody is', async (t) => {
  const act = seatActs(present(item, 'm2'), m('m2')).find(({ key }) => key === 'console');
  t.match(act, { sheet: { kind: 'ask', asks: 'confirmation', command: { type: 'move-to-console', memberId: 'm2' } } });
  const tablets = { ...item, health: { ...item.health, devicesAll: 0 } };
  t.notOk(keys(tablets, 'm2').includes('console'));
});
