import { test } from 'tap';
import { placesOf, Traffic } from './microphone.ts';

test('a place of the hall file is a seat’s number, the rostrum or the chair', async (t) => {
  t.same(
    [...placesOf({ 12: 'a', rostrum: 'b', chair: 'c' })],
    [
      [12, 'a'],
      ['rostrum', 'b'],
      ['chair', 'c'],
    ],
  );
});

test('what is discarded is counted by reason', async (t) => {
  const traffic = new Traffic();
  traffic.discard('noise', 7);
  traffic.discard('noise');
  traffic.discard('length');
  t.same(traffic.discarded, { noise: 8, length: 1 });
  t.equal(traffic.discardedInAll, 9);
});
