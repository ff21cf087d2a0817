import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { readTargets } from './targets-file.ts';

const entry = { name: 'Вебсервер', kind: 'folder', folder: '/srv/rada', public: true };
function fileWith(t: Test, text: string, mode = 0o600): string {
  const path = join(t.testdir({}), 'publishing.json');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}
const file = (...targets: unknown[]) => JSON.stringify({ format: 'publishing/1', targets });

test('without a file nothing is published', async (t) => {
  t.same(readTargets(join(t.testdir({}), 'publishing.json')), []);
});

test('targets stand as the file names them', async (t) => {
  t.same(readTargets(fileWith(t, file(entry))), [entry]);
});

test('a file that others can read stops the start, with the remedy', async (t) => {
  t.throws(() => readTargets(fileWith(t, file(entry), 0o644)), { message: /chmod 600/ });
});

test('what is wrong stops the start and is named; the text of the file is not told', async (t) => {
  t.throws(() => readTargets(fileWith(t, file({ ...entry, secret: 'таємне слово' }))), /secret/);
  t.throws(() => readTargets(fileWith(t, file({ ...entry, folder: 'rada' }))), /rada/);
  t.throws(() => readTargets(fileWith(t, file(entry, entry))), /двічі/);
  t.throws(() => readTargets(fileWith(t, '{"password":"таємне слово"')), { message: /: не JSON\. \/ not JSON\.$/ });
});
