import { test } from 'tap';
import { placesOf, Traffic, Troubles } from './microphone.ts';

test('the same trouble is told once, and again after it was over', async (t) => {
  const told: string[] = [];
  const troubles = new Troubles((reason) => told.push(reason));
  for (const reason of ['off', 'off', 'gone']) troubles.tell(reason);
  troubles.over();
  troubles.tell('gone');
  t.same(told, ['off', 'gone', 'gone']);
});

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
