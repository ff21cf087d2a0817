import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'tap';
import type { JsonObject } from '../../server/journal/event.ts';
import { anEvent } from '../../server/journal/fixtures/samples.ts';
import { openJournal } from '../../server/journal/journal.ts';
import { verifyPlace } from '../verify/verify-folder.ts';
import { restoreSound } from './restore-sound.ts';

const PATHS = [
  '2026-03-30/01 Про бюджет/01 Коваль.opus',
  '2026-03-30/зміст.txt',
  '2026-04-06/01 Про звіт/01 Мельник.opus',
];
const fileOf = (path: string) => {
  const bytes = Buffer.from(`sound of ${path}`);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, ms: 1 };
};

function put(folder: string, path: string, text = `sound of ${path}`): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A data folder whose journal tells of two sittings, the later one deleted when `deleted`. */
async function dataFolder(folder: string, deleted = false): Promise<string> {
  const data = join(folder, 'data');
  mkdirSync(data);
  const journal = openJournal(join(data, 'journal.db'));
  const note = (type: string, data: JsonObject, number: number) =>
    journal.append([anEvent(number, { stream: 'council', type, data })], number);
  note('RecordingArchived', { sittingId: '8-14-1', folder: '2026-03-30', files: PATHS.slice(0, 2).map(fileOf) }, 0);
  note('RecordingArchived', { sittingId: '8-15-1', folder: '2026-04-06', files: PATHS.slice(2).map(fileOf) }, 1);
  if (deleted) note('RecordingDeleted', { sittingId: '8-15-1', ground: 'Акт' }, 2);
  await journal.close();
  return data;
}

test('what is gone or altered comes back from a copy, what is whole is left as it is', async (t) => {
  const folder = t.testdir({});
  const data = await dataFolder(folder);
  const copy = join(folder, 'usb');
  for (const path of PATHS) put(copy, path);
  put(join(data, 'sound'), PATHS[0] ?? '');
  put(join(data, 'sound'), PATHS[1] ?? '', 'torn');
  const brought = await restoreSound(copy, data);
  t.match(brought, { archive: join(data, 'sound'), whole: 1, restored: PATHS.slice(1), missing: [] });
  for (const path of PATHS) t.equal(readFileSync(join(data, 'sound', path), 'utf8'), `sound of ${path}`);
});

test('the checker of journals names sound that is gone or altered', async (t) => {
  const folder = t.testdir({});
  const data = await dataFolder(folder);
  t.match(await verifyPlace([data], '/'), { code: 0, text: /^Журнал цілий: 2 записи[^\n]*$/ }, 'there is no archive');
  for (const path of PATHS) put(join(data, 'sound'), path);
  t.match(await verifyPlace([data], '/'), { code: 0, text: /Архів звуку цілий: файлів 3/ });
  put(join(data, 'sound'), PATHS[2] ?? '', 'torn');
  t.match(await verifyPlace([data], '/'), {
    code: 1,
    text: /пошкоджено: файлів 3[^\n]* 1\n {2}2026-04-06\/01 Про звіт/,
  });
  const { text } = await verifyPlace([data, '--json'], '/');
  t.match(JSON.parse(text), { whole: false, sound: { files: 3, damaged: [PATHS[2]] } });
});

test('an archive that is gone is damage, wherever recording.json has it; of a backup or an export it is none', async (t) => {
  const folder = t.testdir({});
  const data = await dataFolder(folder);
  writeFileSync(join(data, 'accounts.db'), '');
  t.match(await verifyPlace([data], '/'), { code: 1, text: /пошкоджено: файлів 3[^\n]* 3\n/ });
  const elsewhere = join(folder, 'srv');
  writeFileSync(join(data, 'recording.json'), JSON.stringify({ archive: { folder: elsewhere } }));
  for (const path of PATHS) put(elsewhere, path);
  t.match(await verifyPlace([data], '/'), { code: 0, text: /Архів звуку цілий: файлів 3/ });
  put(elsewhere, PATHS[0] ?? '', 'torn');
  t.match(await verifyPlace([data], '/'), { code: 1 });
  writeFileSync(join(data, 'recording.json'), '{');
  writeFileSync(join(data, 'manifest.json'), '{}');
  t.match(await verifyPlace([data], '/'), { code: 0, text: /^Журнал цілий: 2 записи[^\n]*$/ });
});

test('nothing is brought back beneath a medium that is not mounted', async (t) => {
  const folder = t.testdir({});
  const data = await dataFolder(folder);
  const copy = join(folder, 'usb');
  for (const path of PATHS) put(copy, path);
  const archive = join(folder, 'srv');
  const source = { kind: 'file', path: '/a.wav' };
  writeFileSync(
    join(data, 'recording.json'),
    JSON.stringify({ format: 'recording/1', source, archive: { folder: archive } }),
    {
      mode: 0o600,
    },
  );
  t.match(await restoreSound(copy, data), { archive, isThere: false, restored: [] }, 'there is no such folder');
  t.notOk(existsSync(archive));
  mkdirSync(archive);
  t.match(
    await restoreSound(copy, data),
    { isThere: false, restored: [] },
    'it is empty, on the disk of the folder above',
  );
  writeFileSync(join(archive, '.dzvin-sound'), '');
  t.match(await restoreSound(copy, data), { isThere: true, restored: PATHS }, 'a new folder is marked by hand');
});

test('a copy with other bytes mends nothing, and files that the journal does not name stay where they are', async (t) => {
  const folder = t.testdir({});
  const data = await dataFolder(folder);
  const copy = join(folder, 'usb');
  put(copy, PATHS[0] ?? '', 'forged');
  put(copy, '2026-03-30/02 Зайве.opus');
  const brought = await restoreSound(copy, data);
  t.match(brought, { whole: 0, restored: [], missing: PATHS });
  t.notOk(existsSync(join(data, 'sound')));
});

test('deleted sound does not come back', async (t) => {
  const folder = t.testdir({});
  const data = await dataFolder(folder, true);
  const copy = join(folder, 'usb');
  for (const path of PATHS) put(copy, path);
  t.same((await restoreSound(copy, data)).restored, PATHS.slice(0, 2));
});
