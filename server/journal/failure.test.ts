import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { test } from 'tap';
import { anEvent, drillAt } from './fixtures/samples.ts';
import { openJournal } from './journal.ts';

const APPENDER = fileURLToPath(new URL('fixtures/appender.js', import.meta.url));
const PAGES = 40;

test('a commit that fails is the last: nothing of it or after it is released', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const failures: Error[] = [];
  let fail = () => {};
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });
  const onFailure = (error: Error) => {
    failures.push(error);
    fail();
  };
  const journal = openJournal(file, { drill: drillAt('full-disk-drill.js', PAGES), onFailure });
  const released: number[] = [];
  const promised: number[] = [];
  journal.onCommitted((events) => released.push(...events.map(({ position }) => position)));
  const append = () => {
    const { last } = journal.append([anEvent(journal.position)], journal.position);
    return journal.whenCommitted(last).then(() => promised.push(last));
  };
  await append();
  for (let count = 0; count < 1500; count += 1) void append();
  await failed;
  t.throws(append, /failed/);
  await journal.close();
  t.match(failures, [{ message: /SQLITE_FULL/ }]);
  const again = openJournal(file);
  const onDisk = [...again.replay()].map(({ position }) => position);
  await again.close();
  t.ok(onDisk.length >= 1 && onDisk.length < 1501, 'the disk was full before the end');
  t.same(released, onDisk);
  t.same(promised, onDisk);
  t.equal(journal.head().position, onDisk.length);
});

test('without other instructions a failed commit ends the process, and all it reported is on disk', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const child = spawn(process.execPath, [APPENDER, file, String(PAGES)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code], out, err] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  t.equal(code, 70);
  t.match(JSON.parse(err), { level: 'fatal', event: 'journal-failed', message: /SQLITE_FULL/ });
  const reported = out.trim().split('\n').at(-1) ?? '';
  const journal = openJournal(file);
  const replayed = [...journal.replay()].map(({ position, hash }) => `${position} ${hash}`);
  await journal.close();
  t.equal(replayed.at(-1), reported);
});

test('a writer thread that cannot start is a failure too', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const error = await new Promise<Error>((resolve) => {
    const journal = openJournal(file, { drill: { module: 'file:///nowhere.js' }, onFailure: resolve });
    t.teardown(() => journal.close());
    journal.append([anEvent(1)], 0);
  });
  t.match(error.message, /ERR_MODULE_NOT_FOUND/);
});
