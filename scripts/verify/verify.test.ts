import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { test } from 'tap';
import { anEvent, forge, tamper } from '../../server/journal/fixtures/samples.ts';
import { openJournal } from '../../server/journal/journal.ts';
import { verify } from './verify.ts';

const APPENDER = fileURLToPath(new URL('../../server/journal/fixtures/appender.js', import.meta.url));
const MAIN = fileURLToPath(new URL('main.js', import.meta.url));

async function written(folder: string, count = 5): Promise<string> {
  const file = join(folder, 'journal.db');
  const journal = openJournal(file);
  for (let number = 0; number < count; number += 1) journal.append([anEvent(number)], number);
  await journal.close();
  return file;
}

function headOf(file: string): { position: number; hash: string } {
  return JSON.parse(verify([file, '--json'], '/').text).head;
}

test('a whole journal is said to be whole, with its count and head', async (t) => {
  const file = await written(t.testdir());
  const { hash } = headOf(file);
  t.match(hash, /^[0-9a-f]{64}$/);
  t.same(verify([file], '/'), { code: 0, text: `Журнал цілий: 5 записів, голова ланцюга ${hash}` });
  const english = `The journal is whole: 5 records, head of the chain ${hash}`;
  t.same(verify(['journal.db', '--lang', 'en'], join(file, '..')), { code: 0, text: english });
  const json = { file, whole: true, records: 5, head: { position: 5, hash }, faults: [] };
  t.same(JSON.parse(verify([file, '--json'], '/').text), json);
});

test('records are counted in good Ukrainian', async (t) => {
  for (const [count, words] of [
    [0, '0 записів'],
    [1, '1 запис'],
    [2, '2 записи'],
  ] as const) {
    const file = await written(t.testdir(), count);
    t.match(verify([file], '/').text, `Журнал цілий: ${words}, голова`);
  }
});

const damages: readonly [string, string, string, string][] = [
  [
    'one letter changed',
    "UPDATE events SET data = replace(data, 'їжак', 'йжак') WHERE position = 3",
    'запис № 3: вміст не відповідає його хешу',
    'record 3: content does not match its hash',
  ],
  [
    'another actor',
    "UPDATE events SET actor = 'm02' WHERE position = 2",
    'запис № 2: вміст не відповідає його хешу',
    'record 2: content does not match its hash',
  ],
  ['a record taken out', 'DELETE FROM events WHERE position = 2', 'запис № 2: відсутній', 'record 2: missing'],
  [
    'another predecessor',
    "UPDATE events SET previous = replace(previous, '0', 'f') WHERE position = 1",
    'запис № 1: не продовжує попередній',
    'record 1: does not continue the one before it',
  ],
  [
    'a blank put between two fields',
    "UPDATE events SET data = '{ ' || substr(data, 2) WHERE position = 3",
    'запис № 3: дані не є канонічним JSON',
    'record 3: data is not canonical JSON',
  ],
  [
    'the last record cut short',
    'UPDATE events SET data = substr(data, 1, length(data) - 1) WHERE position = 5',
    'запис № 5: дані не є канонічним JSON',
    'record 5: data is not canonical JSON',
  ],
];

for (const [what, sql, uk, en] of damages) {
  test(`${what}: the record is named`, async (t) => {
    const file = await written(t.testdir());
    tamper(file, sql);
    const ukrainian = verify([file], '/');
    t.equal(ukrainian.code, 1);
    t.ok(ukrainian.text.startsWith(`Журнал пошкоджено: ${file}\n  ${uk}`), ukrainian.text);
    const english = verify([file, '--lang', 'en'], '/');
    t.equal(english.code, 1);
    t.ok(english.text.startsWith(`The journal is broken: ${file}\n  ${en}`), english.text);
  });
}

test('a record rewritten together with its hash is betrayed by the next one', async (t) => {
  const file = await written(t.testdir());
  forge(file, 3, 'm02');
  const text = `Журнал пошкоджено: ${file}\n  запис № 4: не продовжує попередній`;
  t.same(verify([file], '/'), { code: 1, text });
});

test('guards taken off or altered are found', async (t) => {
  const file = await written(t.testdir());
  const database = new Database(file);
  database.exec('DROP TRIGGER events_no_update; DROP TRIGGER events_no_delete');
  database.exec('CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(IGNORE); END');
  database.close();
  const { code, text } = verify([file], '/');
  t.equal(code, 1);
  t.match(text, 'захист від змін events_no_update: відсутній');
  t.match(text, 'захист від змін events_no_delete: змінено');
});

test('records taken off the end are found by what a paper quotes', async (t) => {
  const file = await written(t.testdir());
  const { position, hash } = headOf(file);
  const quoted = `--quoted=${position}:${hash.slice(0, 16)}`;
  t.equal(verify([file, quoted], '/').code, 0);
  t.equal(verify([file, `--quoted=${position - 1}:${hash}`], '/').code, 1);
  tamper(file, 'DELETE FROM events WHERE position = 5');
  t.equal(verify([file], '/').code, 0, 'the chain alone cannot tell');
  const { code, text } = verify([file, quoted], '/');
  t.equal(code, 1);
  t.match(text, 'запис № 5: не той, на який посилається документ');
});

test('a file whose end is cut off is damaged', async (t) => {
  const file = await written(t.testdir(), 200);
  truncateSync(file, readFileSync(file).length - 3 * 4096);
  const { code, text } = verify([file], '/');
  t.equal(code, 1);
  t.match(text, 'файл бази пошкоджено');
});

test('of many faults the first are told, and how many more there are', async (t) => {
  const file = await written(t.testdir(), 30);
  tamper(file, "UPDATE events SET actor = 'm02'");
  const lines = verify([file], '/').text.split('\n');
  t.equal(lines.length, 22);
  t.match(lines.at(-1), 'та інші пошкодження, разом ще: 10');
  t.equal(JSON.parse(verify([file, '--json'], '/').text).faults.length, 30);
});

test('a copy without its side files is checked, and nothing is left beside it', async (t) => {
  const folder = t.testdir({ usb: {} });
  const copy = join(folder, 'usb', 'copy.db');
  copyFileSync(await written(folder), copy);
  t.equal(verify([copy], '/').code, 0);
  t.same(readdirSync(join(folder, 'usb')), ['copy.db']);
});

test('a journal is checked beside the hub that writes it, and after the hub was killed', async (t) => {
  const file = join(t.testdir(), 'journal.db');
  const child = spawn(process.execPath, [APPENDER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let lines = 0;
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    last = line.replace(' ', ':');
    lines += 1;
    if (lines % 20 === 0) {
      t.ok(existsSync(`${file}-wal`), 'its log is there');
      t.match(verify([file, '--quoted', last], '/'), { code: 0, text: /цілий/ });
    }
    if (lines === 60) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  t.match(verify([file, '--quoted', last], '/'), { code: 0, text: /цілий/ });
});

test('what is no journal is not checked, and the remedy is said', async (t) => {
  const folder = t.testdir({ 'notes.txt': 'нотатки '.repeat(999), 'empty.db': '' });
  const other = new Database(join(folder, 'other.db'));
  other.exec('CREATE TABLE notes (text TEXT)');
  other.close();
  const newer = await written(folder);
  tamper(newer, 'PRAGMA user_version = 2');
  const cases = [
    ['none.db', /немає. Вкажіть journal.db/, /There is no file/],
    ['notes.txt', /не є журналом «Дзвону»/, /is not a Dzvin journal/],
    ['empty.db', /не є журналом «Дзвону»/, /is not a Dzvin journal/],
    ['other.db', /не є журналом «Дзвону»/, /is not a Dzvin journal/],
    ['journal.db', /Оновіть програму/, /Update the program/],
    ['.', /не читається/, /cannot be read/],
  ] as const;
  for (const [file, uk, en] of cases) {
    t.match(verify([file], folder), { code: 2, text: uk }, file);
    t.match(verify([file, '--lang', 'en'], folder), { code: 2, text: en }, file);
  }
  t.match(JSON.parse(verify(['none.db', '--json'], folder).text), { whole: false, error: 'no-file' });
});

test('a command that is wrong is answered with how to write it', async (t) => {
  for (const args of [[], ['a', 'b'], ['a', '--wrong'], ['a', '--lang', 'de'], ['a', '--quoted', '5']]) {
    t.match(verify(args, '/'), { code: 2, text: /Команду написано неправильно[\s\S]*npm run -s verify/ });
  }
  t.match(verify(['--lang', 'en'], '/'), { code: 2, text: /The command is wrong/ });
});

test('the command prints the verdict and exits with its code', async (t) => {
  const file = await written(t.testdir());
  const run = async (argument: string) => {
    const child = spawn(process.execPath, [MAIN, argument], { stdio: 'ignore' });
    const [code] = await once(child, 'exit');
    return code;
  };
  t.equal(await run(file), 0);
  writeFileSync(file, 'x');
  t.equal(await run(file), 2);
});
