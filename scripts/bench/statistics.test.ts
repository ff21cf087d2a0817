import { test } from 'tap';
import { timesAsLong, timesFaster } from './row.ts';
import { median, percentile } from './statistics.ts';

test('a percentile is one of the samples, by the nearest rank', (t) => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  t.equal(percentile(hundred, 0.99), 99);
  t.equal(percentile(hundred, 0.5), 50);
  t.equal(percentile([7], 0.95), 7);
  t.equal(median([3, 1, 2]), 2);
  t.throws(() => median([]), RangeError);
  t.end();
});

test('a row says how the ratio is to be read, and whether the target is met', (t) => {
  const measured = { name: 'votes', ours: 20, peer: 300, peerName: 'peer' };
  t.match(timesFaster(measured, 10), { name: 'votes: times faster', ratio: 15, target: 10, holds: true });
  t.match(timesFaster(measured, 16), { holds: false });
  t.match(timesAsLong({ ...measured, ours: 330 }, 1.2), { ratio: 1.1, target: 1.2, holds: true });
  t.match(timesAsLong({ ...measured, ours: 390 }, 1.2), { name: 'votes: times as long', holds: false });
  t.match(timesFaster(measured), { target: null, holds: true });
  t.end();
});
