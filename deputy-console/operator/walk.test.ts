import { test } from 'tap';
import type { DeviceId } from '#contract/ids';
import { sampleOperator } from '../testing/sample-operator.ts';
import { answered, freeKeypads, heardBy, nextBare, nextSeat, offeredBy, previousSeat } from './walk.ts';

const half = sampleOperator({ deputies: 6, bareFrom: 4 });
const spare = 'line1-04' as DeviceId;
const pressed = (device: DeviceId, count: number) => ({
  ...half,
  pressed: { device, at: '2026-03-30T07:00:00Z', count },
});

test('the round goes from seat to seat that has no keypad, and back to any seat', async (t) => {
  t.equal(nextBare(half.seats), 4);
  t.equal(nextBare(half.seats, 4), 5);
  t.equal(nextBare(half.seats, 6), undefined);
  t.equal(previousSeat(half.seats, 4), 3);
  t.equal(previousSeat(half.seats, 1), undefined);
});

test('a press at a keypad without a seat offers it, once', async (t) => {
  t.equal(offeredBy(pressed(spare, 3), 2), spare);
  t.equal(offeredBy(pressed(spare, 3), 3), undefined);
  t.equal(offeredBy(half, 0), undefined);
});

test('a keypad that has a seat by now is not offered', async (t) => {
  t.equal(offeredBy(pressed('line1-00' as DeviceId, 3), 2), undefined);
});

test('keypads without a seat that answer are free', async (t) => {
  t.same(freeKeypads(half), ['line1-03', 'line1-04', 'line1-05']);
  t.same(freeKeypads(sampleOperator({ deputies: 6, bareFrom: 4, ailments: ['silent'] })), ['line1-03', 'line1-05']);
});

test('in a check the keypad pressed last answers, with the seat that it serves, and none from before', async (t) => {
  const at = (second: number) => `2026-03-30T07:00:0${second}Z`;
  const seated = { device: 'line1-01' as DeviceId, at: at(1), count: 4 };
  const view = { ...half, pressed: { device: spare, at: at(2), count: 9 }, pressedAtSeat: seated };
  t.same(answered(view, { free: 9, seated: 3 }), { device: 'line1-01', seat: 2 });
  t.same(answered(view, { free: 8, seated: 3 }), { device: spare }, 'the later one');
  t.equal(answered(view, heardBy(view)), undefined);
  t.same(heardBy(half), { free: 0, seated: 0 });
  t.same([nextSeat(half.seats), nextSeat(half.seats, 3), nextSeat(half.seats, 6)], [1, undefined, undefined]);
});
