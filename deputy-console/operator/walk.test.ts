import { test } from 'tap';
import type { DeviceId } from '#contract/ids';
import { sampleOperator } from '../testing/sample-operator.ts';
import { freeKeypads, nextBare, offeredBy, previousSeat } from './walk.ts';

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
