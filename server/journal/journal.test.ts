import { join } from 'node:path';
import { test } from 'tap';
import { GENESIS } from './chain.ts';
import type { CommittedEvent } from './event.ts';
import { arrivalsAt, openGate, shutGate } from './fixtures/gate-drill.ts';
import { anEvent, drillAt, until } from './fixtures/samples.ts';
import { openJournal } from './journal.ts';
import { openForReading } from './open-file.ts';

const inFolder = (folder: string) => join(folder, 'journal.db');

function countOnDisk(file: string): unknown {
  const database = openForReading(file);
  const count = database.prepare('SELECT count(*) FROM events').pluck().get();
  database.close();
  return count;
}

test('an append has its positions at once, and its promise when it is on disk', async (t) => {
  const file = inFolder(t.testdir());
  const journal = openJournal(file);
  t.same(journal.head(), { position: 0, hash: GENESIS });
  t.same(journal.append([anEvent(1), anEvent(2)], 0), { first: 1, last: 2 });
  t.same(journal.append([anEvent(3)], 2), { first: 3, last: 3 });
  t.equal(journal.position, 3);
  t.equal(journal.head().position, 0, 'nothing is committed yet');
  await journal.whenCommitted(3);
  t.equal(countOnDisk(file), 3);
  t.equal(journal.head().position, 3);
  await journal.close();
});

test('nothing is released before its commit has reached the disk', async (t) => {
  const file = inFolder(t.testdir());
  const gate = shutGate();
  const journal = openJournal(file, { drill: drillAt('gate-drill.js', gate) });
  const released: { positions: number[]; onDisk: unknown }[] = [];
  let promised = false;
  journal.onCommitted((events) => {
    released.push({ positions: events.map(({ position }) => position), onDisk: countOnDisk(file) });
  });
  const promise = journal.whenCommitted(journal.append([anEvent(1)], 0).last).then(() => {
    promised = true;
  });
  await until(() => arrivalsAt(gate) === 1);
  await new Promise(setImmediate);
  t.same({ released, promised, head: journal.head().position }, { released: [], promised: false, head: 0 });
  t.equal(countOnDisk(file), 0);
  openGate(gate);
  await promise;
  t.same(released, [{ positions: [1], onDisk: 1 }]);
  await journal.close();
});

test('450 appends that gather during one commit share the next one', async (t) => {
  const file = inFolder(t.testdir());
  const gate = shutGate();
  const journal = openJournal(file, { drill: drillAt('gate-drill.js', gate) });
  const sizes: number[] = [];
  journal.onCommitted((events) => sizes.push(events.length));
  journal.append([anEvent(0)], 0);
  await until(() => arrivalsAt(gate) === 1);
  for (let number = 1; number <= 450; number += 1) journal.append([anEvent(number)], journal.position);
  openGate(gate);
  await journal.whenCommitted(451);
  t.same(sizes, [1, 450]);
  t.equal(arrivalsAt(gate), 2, 'two transactions in all');
  await journal.close();
});

test('commits are released in order, to every listener in its turn, before their promises', async (t) => {
  const journal = openJournal(inFolder(t.testdir()));
  const seen: CommittedEvent[] = [];
  const order: string[] = [];
  journal.onCommitted((events) => {
    seen.push(...events);
    order.push('first');
  });
  const end = journal.onCommitted(() => order.push('second'));
  const promises = [];
  for (let number = 0; number < 100; number += 1) {
    const { last } = journal.append([anEvent(number), anEvent(-number)], journal.position);
    promises.push(journal.whenCommitted(last).then(() => t.ok(seen.length >= last, 'listeners came first')));
    if (number % 7 === 0) await journal.whenCommitted(last);
  }
  await Promise.all(promises);
  t.same(
    seen.map(({ position }) => position),
    Array.from({ length: 200 }, (_, index) => index + 1),
  );
  t.same([...new Set(order.map((name, index) => `${index % 2} ${name}`))], ['0 first', '1 second']);
  end();
  await journal.whenCommitted(journal.append([anEvent(1)], journal.position).last);
  t.equal(order.at(-1), 'first', 'a listener that ended hears no more');
  await journal.close();
});

test('an append decided on another position is a bug and takes nothing over', async (t) => {
  const journal = openJournal(inFolder(t.testdir()));
  journal.append([anEvent(1)], 0);
  for (const stale of [0, 2]) t.throws(() => journal.append([anEvent(2)], stale), /journal is at 1/);
  t.throws(() => journal.append([], 1), /no events/);
  t.throws(() => journal.append([anEvent(2), anEvent(3, { stream: '' })], 1), TypeError);
  t.throws(() => journal.whenCommitted(2), RangeError);
  t.same(journal.append([anEvent(2)], 1), { first: 2, last: 2 });
  await journal.close();
  t.throws(() => journal.append([anEvent(3)], 2), /closed/);
});

test('what is appended is a copy, as replay will give it', async (t) => {
  const journal = openJournal(inFolder(t.testdir()));
  const data = { z: 1, a: { inner: [1] } };
  const heard = new Promise<readonly CommittedEvent[]>((resolve) => journal.onCommitted(resolve));
  journal.append([anEvent(1, { data })], 0);
  data.a.inner.push(2);
  const [committed] = await heard;
  t.equal(JSON.stringify(committed?.event.data), '{"a":{"inner":[1]},"z":1}');
  await journal.close();
});

test('close commits and releases what is on its way', async (t) => {
  const file = inFolder(t.testdir());
  const journal = openJournal(file);
  let released = 0;
  journal.onCommitted((events) => {
    released += events.length;
  });
  for (let number = 0; number < 50; number += 1) journal.append([anEvent(number)], journal.position);
  await Promise.all([journal.close(), journal.close()]);
  t.equal(released, 50);
  t.equal(countOnDisk(file), 50);
});

test('a journal that exists is replayed to its end before the first append', async (t) => {
  const file = inFolder(t.testdir());
  const before = openJournal(file);
  const live: CommittedEvent[] = [];
  before.onCommitted((events) => live.push(...events));
  before.append([anEvent(1), anEvent(2, { stream: 'sitting/1' })], 0);
  await before.close();

  const journal = openJournal(file);
  t.throws(() => journal.append([anEvent(3)], 2), /not replayed/);
  for (const _ of journal.replay()) break;
  t.throws(() => journal.append([anEvent(3)], 2), /not replayed/, 'half a replay is none');
  t.same([...journal.replay()], live);
  t.same(journal.append([anEvent(3)], 2), { first: 3, last: 3 });
  await journal.whenCommitted(3);
  t.same([...journal.read('sitting/1')], live.slice(1));
  t.same(
    [...journal.read('hall', 2)].map(({ position }) => position),
    [1],
  );
  await journal.close();
});

test('old events are read in today’s shape, and the file keeps what was written', async (t) => {
  const file = inFolder(t.testdir());
  const old = openJournal(file);
  old.append([anEvent(1, { type: 'BellRang', data: { minutes: 2 } })], 0);
  await old.close();
  const head = old.head();

  const upcasters = [{ type: 'BellRang', from: 1, upcast: () => ({ seconds: 120 }) }];
  const journal = openJournal(file, { upcasters });
  const [replayed] = [...journal.replay()];
  t.match(replayed, { position: 1, hash: head.hash, event: { type: 'BellRang', v: 2, data: { seconds: 120 } } });
  t.same([...journal.read('hall')], [replayed]);
  t.same(journal.head(), head);
  await journal.close();
});

test('a journal has one writer at a time, and readers beside it', async (t) => {
  const file = inFolder(t.testdir());
  const journal = openJournal(file);
  t.throws(() => openJournal(file), { code: 'JOURNAL_IN_USE', message: /вже веде інший процес/ });
  await journal.whenCommitted(journal.append([anEvent(1)], 0).last);
  t.equal(countOnDisk(file), 1);
  await journal.close();
  const next = openJournal(file);
  t.equal([...next.replay()].length, 1);
  await next.close();
});
