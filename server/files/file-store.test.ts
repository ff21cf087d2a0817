import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { FILE_BYTES } from '#contract/files';
import { FileStore, type WriteBytes } from './file-store.ts';
import { docx, PDF, PNG } from './testing/samples.ts';

function stored(t: Test, write?: WriteBytes) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-files-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const told: string[] = [];
  const log = { error: (_fields: object, event: string) => void told.push(event) };
  const files = () => readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true });
  const names = () => files().flatMap((one) => (one.isFile() ? [one.name] : []));
  return { folder, told, names, store: new FileStore(folder, log, write) };
}

test('a file is kept under the digest of its bytes, whole, readable by its owner alone', async (t) => {
  const { store, folder } = stored(t);
  const kept = await store.keep(PDF, 'application/pdf');
  if (!kept.ok) throw new Error(kept.refusal.en);
  const { sha256 } = kept.file;
  t.strictSame(kept.file, { sha256, type: 'application/pdf', bytes: PDF.length });
  const path = join(folder, 'files', sha256.slice(0, 2), sha256);
  t.strictSame(readFileSync(path), PDF);
  t.equal(statSync(path).mode & 0o777, 0o600);
  t.strictSame(await store.find(sha256), { ok: true, path, file: kept.file });
});

test('the same bytes are kept once, also when they come twice at a time', async (t) => {
  const { store, names } = stored(t);
  const kept = await Promise.all([1, 2, 3].map(() => store.keep(PNG, 'image/png')));
  t.equal(new Set(kept.map((one) => one.ok && one.file.sha256)).size, 1);
  t.equal(names().length, 1);
});

test('the type of a kept file is told by its bytes', async (t) => {
  const { store } = stored(t);
  for (const [bytes, type] of [
    [PNG, 'image/png'],
    [docx('а'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ] as const) {
    const kept = await store.keep(bytes, type);
    const found = kept.ok && (await store.find(kept.file.sha256));
    t.match(found, { file: { type } });
  }
});

test('what is not of its type, or is too large, is refused and not kept', async (t) => {
  const { store, names } = stored(t);
  t.match(await store.keep(PNG, 'application/pdf'), { ok: false, refusal: { code: 'FILE_NOT_OF_TYPE' } });
  const large = Buffer.alloc(FILE_BYTES + 1);
  t.match(await store.keep(large, 'application/pdf'), { ok: false, refusal: { code: 'FILE_TOO_LARGE' } });
  t.strictSame(names(), []);
});

test('a disk that is full refuses the file aloud, and nothing of it is left', async (t) => {
  let full = true;
  const { store, names, told } = stored(t, async (handle, bytes) => {
    await handle.write(bytes.subarray(0, 10));
    if (full) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    await handle.write(bytes.subarray(10));
  });
  t.match(await store.keep(PDF, 'application/pdf'), { ok: false, refusal: { code: 'DISK_REFUSED', uk: /ENOSPC/ } });
  t.strictSame(names(), []);
  t.strictSame(told, ['file-not-written']);
  full = false;
  t.match(await store.keep(PDF, 'application/pdf'), { ok: true });
});

test('what a power cut left half written is gone at the next start, and no whole file with it', async (t) => {
  const { store, folder, names } = stored(t);
  await store.keep(PDF, 'application/pdf');
  writeFileSync(join(folder, 'files/incoming/half'), '%PDF');
  t.equal(names().length, 2);
  const after = new FileStore(folder, { error: () => t.fail('nothing is wrong') });
  t.equal(names().length, 1);
  t.match(await after.keep(PDF, 'application/pdf'), { ok: true });
});

test('a file whose bytes are not those of its digest any more is refused aloud, each time, until it is sent again', async (t) => {
  const { store, told } = stored(t);
  const kept = await store.keep(PDF, 'application/pdf');
  const sha256 = kept.ok ? kept.file.sha256 : '';
  const found = await store.find(sha256);
  if (found.ok) writeFileSync(found.path, String(PDF).replace('1.7', '1.8'));
  for (const _ of [1, 2]) t.match(await store.find(sha256), { ok: false, refusal: { code: 'FILE_DAMAGED' } });
  t.strictSame(told, ['file-damaged', 'file-damaged']);
  t.match(await store.keep(PDF, 'application/pdf'), { ok: true });
  t.match(await store.find(sha256), { ok: true });
});

test('a digest that nobody has sent is not found', async (t) => {
  const { store } = stored(t);
  t.match(await store.find('0'.repeat(64)), { ok: false, refusal: { code: 'NOT_FOUND' } });
});
