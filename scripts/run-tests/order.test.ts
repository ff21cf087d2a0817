import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { ROOT } from '../house/scripts.ts';
import { LONG, nextFile, queuesOf } from './order.ts';

test('every file that is said to take long is there', (t) => {
  for (const name of LONG) t.ok(existsSync(join(ROOT, 'dist', `${name}.test.js`)), name);
  t.equal(new Set(LONG).size, LONG.length, 'each once');
  t.end();
});

test('no file is lost, and long ones come first', (t) => {
  const busy = ['dist/server/a.test.js', 'dist/server/b.test.js', 'dist/scripts/kill-drill/kill-drill.test.js'];
  const waiting = ['dist/firmware-bridge/a.test.js', 'dist/scripts/rehearsals/rehearsals.test.js'];
  const queues = queuesOf([...busy, ...waiting]);
  t.same(queues.busy, [busy[2], busy[0], busy[1]]);
  t.same(queues.waiting, [waiting[1], waiting[0]]);
  t.end();
});

test('a lane whose queue is empty takes from the other', (t) => {
  const queues = queuesOf(['dist/server/a.test.js', 'dist/firmware-bridge/a.test.js']);
  t.equal(nextFile(queues, 'waiting'), 'dist/firmware-bridge/a.test.js');
  t.equal(nextFile(queues, 'waiting'), 'dist/server/a.test.js');
  t.equal(nextFile(queues, 'busy'), undefined);
  t.end();
});
