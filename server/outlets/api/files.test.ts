import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { FILE_BYTES, type FileRef } from '#contract/files';
import { ROLES, type Role } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { FileStore } from '../../files/file-store.ts';
import { docx, PDF, PNG, SVG, svg } from '../../files/testing/samples.ts';
import { idOf } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';

async function opened(t: Test) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-files-'));
  t.teardown(() => rmSync(dataDir, { recursive: true }));
  const told: string[] = [];
  const files = new FileStore(dataDir, { error: (_fields, event) => void told.push(event) });
  const rig = await raise({ teardown: t.teardown, files });
  const headersOf = (role: Role) => ({
    cookie: rig.cookie(role === 'deputy' ? { role, memberId: idOf('m1') } : { role }),
  });
  return {
    ...rig,
    dataDir,
    told,
    send: (payload: Buffer, type: string, role: Role = 'secretary') =>
      rig.app.inject({
        method: 'POST',
        url: '/api/files',
        headers: { ...headersOf(role), 'content-type': type },
        payload,
      }),
    get: (path: string, headers: Record<string, string> = {}, role: Role = 'deputy') =>
      rig.app.inject({ url: path, headers: { ...headersOf(role), ...headers } }),
  };
}

for (const role of ROLES) {
  const maySend = (ROLE_TABLE.desk['file-keeping'] as readonly Role[]).includes(role);
  test(`${role} ${maySend ? 'may' : 'may not'} send a file, and may read one`, async (t) => {
    const { send, get } = await opened(t);
    t.equal((await send(PNG, 'image/png', role)).statusCode, maySend ? 200 : 403);
    const { sha256 } = (await send(PDF, 'application/pdf')).json<FileRef>();
    t.equal((await get(`/files/${sha256}`, {}, role)).statusCode, 200);
  });
}

test('nobody who is not signed in sends or reads a file, nor is his body read', async (t) => {
  const { app } = await opened(t);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': 'application/pdf' },
    payload: Buffer.alloc(FILE_BYTES + 1),
  });
  t.equal(answer.statusCode, 401);
  t.equal((await app.inject(`/files/${'0'.repeat(64)}`)).statusCode, 401);
});

test('a file comes back as it was sent, under headers that let nobody guess or run it', async (t) => {
  const { send, get } = await opened(t);
  for (const [bytes, type] of [
    [PDF, 'application/pdf'],
    [SVG, 'image/svg+xml'],
    [docx('а'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ] as const) {
    const sent = await send(bytes, type);
    const { sha256, ...rest } = sent.json<FileRef>();
    t.strictSame(rest, { type, bytes: bytes.length });
    const got = await get(`/files/${sha256}`);
    t.strictSame(got.rawPayload, bytes);
    t.match(got.headers, {
      'content-type': type,
      'content-length': String(bytes.length),
      'cache-control': /private, .*immutable/,
      'x-content-type-options': 'nosniff',
      'content-security-policy': type === 'application/pdf' ? /default-src 'none'/ : /; sandbox$/,
      etag: `"${sha256}"`,
    });
    t.notMatch(got.headers['content-security-policy'], /script-src/);
    t.equal((await get(`/files/${sha256}`, { 'if-none-match': `"${sha256}"` })).statusCode, 304);
    const head = await get(`/files/${sha256}`);
    t.equal(head.headers['content-length'], String(bytes.length));
  }
});

test('a part of a file comes when a part is asked for, and only of the same file', async (t) => {
  const { send, get } = await opened(t);
  const { sha256 } = (await send(PDF, 'application/pdf')).json<FileRef>();
  const part = await get(`/files/${sha256}`, { range: 'bytes=0-4' });
  t.equal(part.statusCode, 206);
  t.equal(part.body, '%PDF-');
  t.equal(part.headers['content-range'], `bytes 0-4/${PDF.length}`);
  const beyond = await get(`/files/${sha256}`, { range: `bytes=${PDF.length}-` });
  t.equal(beyond.statusCode, 416);
  t.equal(beyond.headers['content-range'], `bytes */${PDF.length}`);
  t.equal((await get(`/files/${sha256}`, { range: 'bytes=0-4', 'if-range': '"other"' })).statusCode, 200);
});

test('a title becomes the name it is saved under, with the ending of its type', async (t) => {
  const { send, get } = await opened(t);
  const { sha256 } = (await send(PDF, 'application/pdf')).json<FileRef>();
  const got = await get(`/files/${sha256}?title=${encodeURIComponent('Проєкт "А"')}`);
  t.match(got.headers['content-disposition'], /^inline; filename="[ _]+\w?.*\.pdf"; filename\*=UTF-8''%D0%9F.*\.pdf$/);
});

test('what is not what it says, of no type, unsafe or too large is refused with its reason', async (t) => {
  const { send } = await opened(t);
  const refused = [
    [PNG, 'application/pdf', 422, 'FILE_NOT_OF_TYPE'],
    [PNG, 'text/html', 415, 'FILE_TYPE_UNKNOWN'],
    [Buffer.alloc(0), 'image/png', 422, 'FILE_NOT_OF_TYPE'],
    [svg('<script/>'), 'image/svg+xml', 422, 'SVG_UNSAFE'],
    [Buffer.alloc(FILE_BYTES + 1), 'application/pdf', 413, 'FILE_TOO_LARGE'],
  ] as const;
  for (const [bytes, type, status, code] of refused) {
    const answer = await send(bytes, type);
    t.equal(answer.statusCode, status, code);
    t.match(answer.json(), { code, uk: /\p{L}/u, en: /\w/ });
  }
});

test('a file that changed on the disk is refused and told to the log', async (t) => {
  const { send, get, dataDir, told } = await opened(t);
  const { sha256 } = (await send(PDF, 'application/pdf')).json<FileRef>();
  writeFileSync(join(dataDir, 'files', sha256.slice(0, 2), sha256), 'other');
  const answer = await get(`/files/${sha256}`);
  t.equal(answer.statusCode, 500);
  t.match(answer.json(), { code: 'FILE_DAMAGED' });
  t.strictSame(told, ['file-damaged']);
});

test('a digest nobody sent, or that is none, is not found', async (t) => {
  const { get } = await opened(t);
  t.equal((await get(`/files/${'0'.repeat(64)}`)).statusCode, 404);
  t.equal((await get('/files/..%2f..%2fjournal.db')).statusCode, 400);
});
