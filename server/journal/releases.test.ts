import { test } from 'tap';
import { anEvent } from './fixtures/samples.ts';
import { Releases } from './releases.ts';

const at = (position: number) => ({ position, hash: `h${position}` });

test('events are released with the positions and hashes that the writer answers', async (t) => {
  const releases = new Releases(at(4));
  const heard: unknown[] = [];
  releases.listen((events) => heard.push(events));
  releases.expect([anEvent(5), anEvent(6)]);
  releases.expect([anEvent(7)]);
  releases.release(5, ['h5']);
  releases.release(7, ['h6', 'h7']);
  t.same(heard, [
    [{ ...at(5), event: anEvent(5) }],
    [
      { ...at(6), event: anEvent(6) },
      { ...at(7), event: anEvent(7) },
    ],
  ]);
  t.same(releases.head, at(7));
});

test('an answer that skips, repeats or invents events is never released', async (t) => {
  const releases = new Releases(at(4));
  releases.listen(() => t.fail('nothing is released'));
  releases.expect([anEvent(5), anEvent(6)]);
  for (const [last, hashes] of [
    [6, ['h6']],
    [4, ['h4']],
    [7, ['h5', 'h6', 'h7']],
  ] as const) {
    t.throws(() => releases.release(last, hashes), /does not continue 4/);
  }
  t.same(releases.head, at(4));
});

test('all who wait for one position are told, and a position already released is told at once', async (t) => {
  const releases = new Releases(at(0));
  releases.expect([anEvent(1), anEvent(2)]);
  const told: string[] = [];
  const waiting = [1, 2, 2].map((position) => releases.when(position).then(() => told.push(`${position}`)));
  releases.release(1, ['h1']);
  await waiting[0];
  t.same(told, ['1']);
  releases.release(2, ['h2']);
  await Promise.all(waiting);
  t.same(told, ['1', '2', '2']);
  await releases.when(1);
});
