import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import type { OlderResults } from '#contract/older-results';
import { ROLES, type Role } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { FileStore } from '../../files/file-store.ts';
import { OlderResultsDesk } from '../../older-results/older-desk.ts';
import { prepare } from '../../older-results/prepared.ts';
import { readFile } from '../../older-results/read-file.ts';
import { fixture } from '../../older-results/testing/fixture.ts';
import { idOf } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';

test('files come in, are answered, taken and taken back by whom the table names, and by nobody else', async (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-older-'));
  t.teardown(() => rmSync(dataDir, { recursive: true }));
  const told: [string, string][] = [];
  const desk = new OlderResultsDesk({
    files: new FileStore(dataDir, { error: () => undefined }),
    read: async (bytes, name) => prepare(await readFile(bytes, name)),
    council: () => rig.house.councilState,
    note: async ({ type }, by) => told.push([type, by]),
  });
  const rig: Awaited<ReturnType<typeof raise>> = await raise({ teardown: t.teardown, olderResults: desk });
  const ask = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    payload?: Buffer | object,
    role: Role = 'secretary',
  ) => {
    const cookie = rig.cookie(role === 'deputy' ? { role, memberId: idOf('m1') } : { role });
    const headers = { cookie, ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }) };
    return rig.app.inject({ method, url: `/api/older-results${path}`, headers, ...(payload && { payload }) });
  };
  for (const role of ROLES) {
    const may = (ROLE_TABLE.desk['older-results'] as readonly Role[]).includes(role);
    t.equal((await ask('GET', '', undefined, role)).statusCode, may ? 200 : 403, role);
  }
  const sent = await ask('POST', '/files?name=kyiv.json', fixture('kyiv.json'));
  t.strictSame(sent.json(), { ballots: 1, faults: [] });
  t.match((await ask('POST', '/files?name=old.rtf', Buffer.from('{\\rtf1}'))).json(), {
    ballots: 0,
    faults: [{ uk: /DOCX/ }],
  });
  const { sittings, names } = (await ask('GET', '')).json<OlderResults>();
  t.match(sittings, [{ date: '2018-04-20', session: 30, fresh: 1 }]);
  const rows = await ask('GET', `/ballots?key=${encodeURIComponent(sittings[0]?.key ?? '')}`);
  t.match(rows.json(), [{ title: 'Про програму "Безпечне місто"', counted: { for: 17 }, warnings: [] }]);
  t.equal((await ask('GET', '/ballots?key=none')).statusCode, 404);
  t.match(
    (await ask('PUT', '/answers', { names: { х: { is: 'nobody' } } })).statusCode,
    400,
    'an answer of another kind',
  );
  const answers = { names: Object.fromEntries(names.map(({ name }) => [name, { is: 'former' }])) };
  t.match((await ask('PUT', '/answers', answers)).json(), { open: 0 });
  t.equal((await ask('POST', '/take')).statusCode, 200);
  t.strictSame(told, [['OlderResultsTaken', 'secretary']]);
  t.match((await ask('POST', '/remove', { sittingIds: ['older-x'], reason: 'проба' })).json(), {
    code: 'NO_SUCH_OLDER_SITTING',
  });
  t.match((await ask('DELETE', '/files')).json(), { files: [] });
});
