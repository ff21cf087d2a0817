import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { test } from 'tap';
import { toStored } from './event.ts';
import { anEvent, drillAt, tamper } from './fixtures/samples.ts';
import { openJournal } from './journal.ts';
import { openForReading, openForWriting, requireDurable } from './open-file.ts';
import { createWriter } from './writer.ts';

function written(folder: string, count = 3): string {
  const file = join(folder, 'journal.db');
  const database = openForWriting(file);
  const events = Array.from({ length: count }, (_, index) => toStored(anEvent(index)));
  createWriter(database)([{ kind: 'append', first: 1, events }]);
  database.close();
  return file;
}

const forbidden = {
  'an update': 'UPDATE events SET actor = actor',
  'an update that would touch nothing else': 'UPDATE OR IGNORE events SET position = 9 WHERE position = 3',
  'a delete': 'DELETE FROM events WHERE position = 3',
  'a delete of everything': 'DELETE FROM events',
  'a replacement of a record': 'REPLACE INTO events SELECT * FROM events WHERE position = 2',
  'a replacement without a position':
    'REPLACE INTO events SELECT NULL, stream, type, v, at, actor, cause, data, previous, hash FROM events WHERE position = 2',
  'an insert that leaves a gap':
    'INSERT INTO events SELECT 9, stream, type, v, at, actor, cause, data, hash, hash FROM events WHERE position = 3',
  'an insert that does not continue the chain':
    'INSERT OR IGNORE INTO events SELECT 4, stream, type, v, at, actor, cause, data, previous, hash FROM events WHERE position = 3',
  'an upsert':
    "INSERT INTO events SELECT * FROM events WHERE position = 2 ON CONFLICT (position) DO UPDATE SET actor = 'x'",
};

for (const [what, sql] of Object.entries(forbidden)) {
  test(`the file itself refuses ${what}`, async (t) => {
    const file = written(t.testdir());
    const database = new Database(file);
    const rows = () => database.prepare('SELECT * FROM events').all();
    const before = rows();
    t.throws(() => database.exec(sql), /append-only/);
    t.same(rows(), before);
    database.close();
  });
}

test('every open for writing waits for the disk: synchronous is FULL, also on a file that exists', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  for (const _ of ['new', 'existing']) {
    const database = openForWriting(file);
    t.equal(database.pragma('synchronous', { simple: true }), 2);
    t.equal(database.pragma('journal_mode', { simple: true }), 'wal');
    database.close();
  }
});

test('the writer thread commits with synchronous FULL', async (t) => {
  const seen = new Int32Array(new SharedArrayBuffer(4));
  const journal = openJournal(join(t.testdir(), 'journal.db'), { drill: drillAt('pragma-drill.js', seen) });
  await journal.whenCommitted(journal.append([anEvent(1)], 0).last);
  t.equal(Atomics.load(seen, 0), 2);
  await journal.close();
});

test('a connection that does not wait for the disk is refused', async (t) => {
  const database = openForWriting(join(t.testdir(), 'journal.db'));
  for (const loose of ['synchronous = NORMAL', 'synchronous = OFF']) {
    database.pragma(loose);
    t.throws(() => requireDurable(database, 'f'), { code: 'JOURNAL_NOT_DURABLE' });
  }
  database.close();
  const memory = new Database(':memory:');
  memory.pragma('synchronous = FULL');
  t.throws(() => requireDurable(memory, 'f'), { code: 'JOURNAL_NOT_DURABLE' });
  memory.close();
});

test('a file that is no database is named in both languages and left as it was', async (t) => {
  const file = join(t.testdir(), 'notes.txt');
  writeFileSync(file, 'Порядок денний\n'.repeat(100));
  const before = readFileSync(file);
  for (const open of [openForWriting, openForReading]) {
    t.throws(() => open(file), { code: 'NOT_A_JOURNAL', message: /не є журналом[\s\S]*is not a Dzvin journal/ });
  }
  t.same(readFileSync(file), before);
});

test('a database of another program is refused and left as it was', async (t) => {
  const file = join(t.testdir(), 'other.db');
  const other = new Database(file);
  other.exec('CREATE TABLE notes (text TEXT)');
  other.close();
  const before = readFileSync(file);
  t.throws(() => openForWriting(file), { code: 'NOT_A_JOURNAL' });
  t.same(readFileSync(file), before);
});

test('a journal of a newer layout is refused', async (t) => {
  const file = written(t.testdir());
  tamper(file, 'PRAGMA user_version = 2');
  for (const open of [openForWriting, openForReading]) t.throws(() => open(file), { code: 'JOURNAL_TOO_NEW' });
});

test('a journal without one of its guards is not written to', async (t) => {
  const file = written(t.testdir());
  const database = new Database(file);
  database.exec('DROP TRIGGER events_no_delete');
  database.close();
  t.throws(() => openForWriting(file), { code: 'JOURNAL_UNPROTECTED', uk: /events_no_delete/ });
});

test('reading never makes a file', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  t.throws(() => openForReading(file));
  t.throws(() => statSync(file), { code: 'ENOENT' });
});
