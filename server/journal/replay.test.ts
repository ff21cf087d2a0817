import { join } from 'node:path';
import fc from 'fast-check';
import { test } from 'tap';
import { canonicalJson } from './chain.ts';
import type { CommittedEvent, JsonObject } from './event.ts';
import { anEvent, forge, tamper } from './fixtures/samples.ts';
import { openJournal } from './journal.ts';

const anyText = fc.string({ unit: 'binary' });
const anyJson = fc.dictionary(
  anyText,
  fc.oneof(
    fc.jsonValue({ stringUnit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(-0, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, '\u0000', '\u2028', 'їжак ʼ', '\\ud800'),
  ),
);

test('replay gives what was appended, byte for byte what was released live', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const journal = openJournal(file);
  const appended: JsonObject[] = [];
  const live: CommittedEvent[] = [];
  journal.onCommitted((events) => live.push(...events));
  await fc.assert(
    fc.asyncProperty(fc.array(anyJson, { minLength: 1, maxLength: 5 }), async (batch) => {
      const events = batch.map((data, index) => anEvent(index, { data }));
      const { last } = journal.append(events, journal.position);
      appended.push(...batch);
      await journal.whenCommitted(last);
    }),
  );
  await journal.close();
  const again = openJournal(file);
  const replayed = [...again.replay()];
  await again.close();
  t.equal(JSON.stringify(replayed), JSON.stringify(live));
  t.equal(replayed.length, appended.length);
  const differing = replayed.filter(
    ({ event }, index) => canonicalJson(event.data) !== canonicalJson(JSON.parse(JSON.stringify(appended[index]))),
  );
  t.same(differing, []);
});

const damages: readonly [string, number, string][] = [
  ['one letter of a record', 4, "UPDATE events SET data = replace(data, 'їжак', 'йжак') WHERE position = 4"],
  ['a record’s stamp', 4, "UPDATE events SET at = '2026-03-30T07:00:00.001Z' WHERE position = 4"],
  ['a blank between two fields of a record', 4, "UPDATE events SET data = '{ ' || substr(data, 2) WHERE position = 4"],
  ['a record’s hash', 4, "UPDATE events SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE position = 4"],
  ['a record taken out', 4, 'DELETE FROM events WHERE position = 4'],
  ['the last record cut short', 8, 'UPDATE events SET data = substr(data, 1, length(data) - 1) WHERE position = 8'],
  ['the first record taken out', 1, 'DELETE FROM events WHERE position = 1'],
];

for (const [what, position, sql] of damages) {
  test(`${what} stops the start and is named by its position`, async (t) => {
    const file = join(t.testdir(), 'journal.db');
    const journal = openJournal(file);
    for (let number = 0; number < 8; number += 1) journal.append([anEvent(number)], number);
    await journal.close();
    tamper(file, sql);
    const again = openJournal(file);
    const seen: number[] = [];
    const replay = () => {
      for (const committed of again.replay()) seen.push(committed.position);
    };
    t.throws(replay, { code: 'JOURNAL_BROKEN', position, uk: new RegExp(`№ ${position}:`) });
    t.same(
      seen,
      Array.from({ length: position - 1 }, (_, index) => index + 1),
    );
    t.throws(() => again.append([anEvent(9)], again.position), /not replayed/);
    await again.close();
  });
}

test('a record rewritten together with its hash is betrayed by the next one', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const journal = openJournal(file);
  for (let number = 0; number < 8; number += 1) journal.append([anEvent(number)], number);
  await journal.close();
  forge(file, 4, 'm02');
  const again = openJournal(file);
  t.throws(() => [...again.replay()], { code: 'JOURNAL_BROKEN', position: 5, en: /record 5: does not continue/ });
  await again.close();
});
