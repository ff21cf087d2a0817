import { execFile } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Test, test } from 'tap';
import { ROLES, type Role } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { PublishingDesk } from '../../publishing/publishing-desk.ts';
import { seenIn } from '../../publishing/testing/peers/folder-seen.ts';
import { FIRST, type Pages, SECOND, siteOf } from '../../publishing/testing/small-site.ts';
import { openHouse } from '../../views/house.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { idOf } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';

const run = promisify(execFile);
const TOKEN = 'tokenOfThisPlace-0123456789-abcdef';
const SCRIPT = fileURLToPath(new URL('../../../../server/publishing/targets/pull/fetch-site.sh', import.meta.url));

/** A house with one place that is fetched from, and a web server's folder. */
async function opened(t: Test) {
  const root = mkdtempSync(join(tmpdir(), 'dzvin-pull-'));
  const [hub, told] = [new PaperHub(), new EventEmitter()];
  const clock = { wallMs: () => hub.nowMs, monotonicMs: () => hub.nowMs, after: () => () => undefined };
  const publishing = new PublishingDesk({
    ...{ hub, house: openHouse(hub), clock, dataDir: root, log: { info: () => undefined, warn: () => undefined } },
    targets: [{ name: 'Сайт ради', kind: 'pull', path: 'sait', token: TOKEN }],
    note: async (event) => hub.commit([event], 'council', 'hub'),
  });
  publishing.onChanged(() => void told.emit('changed'));
  const rig = await raise({ teardown: t.teardown, publishing });
  t.teardown(async () => {
    await publishing.stop();
    rmSync(root, { recursive: true });
  });
  const stands = () => publishing.now().targets['Сайт ради'];
  const bring = async (pages: Pages, position: number) => {
    publishing.bringOut(await siteOf(join(root, `out-${position}`), pages, position));
    while (stands()?.state === 'bringing-out') await once(told, 'changed');
  };
  const ask = (path: string, headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) =>
    rig.app.inject({ method: 'GET', url: `/pull/sait/${path}`, headers });
  const facts = () => hub.history().flatMap(({ event }) => (event.type === 'Published' ? [event.data] : []));
  return { root, rig, publishing, bring, ask, stands, facts };
}

test('without the token nothing is given, not even whether there is such a place', async (t) => {
  const { rig, ask, bring } = await opened(t);
  await bring(FIRST, 5);
  for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: 'Bearer ' }])
    t.match((await ask('published.json', headers as Record<string, string>)).json(), { code: 'NO_PULL_TOKEN' });
  const elsewhere = await rig.app.inject({
    url: '/pull/other/site.tar.gz',
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  t.equal(elsewhere.statusCode, 401);
  t.notMatch(rig.lines.join('\n'), TOKEN);
});

test('before there is a site it is said so', async (t) => {
  const { ask } = await opened(t);
  const answer = await ask('site.tar.gz');
  t.equal(answer.statusCode, 503);
  t.match(answer.json(), { code: 'NOTHING_TO_PULL' });
});

test('who takes what has changed reads the list and the files it names, and nothing else', async (t) => {
  const { ask, bring } = await opened(t);
  await bring(FIRST, 5);
  const list = await ask('published.json');
  t.same(
    list.json().files.map(({ path }: { path: string }) => path),
    Object.keys(FIRST).toSorted(),
  );
  const known = { authorization: `Bearer ${TOKEN}`, 'if-none-match': String(list.headers.etag) };
  t.equal((await ask('published.json', known)).statusCode, 304);
  t.equal((await ask('files/sittings/8-1-1/1.pdf')).body, FIRST['sittings/8-1-1/1.pdf']);
  for (const path of ['files/published.json', 'files/..%2f..%2f..%2fjournal.db', 'files/sittings', 'files/'])
    t.equal((await ask(path)).statusCode, 404, path);
});

test('the council’s web server fetches a whole site by the script, and from then on it counts as published', async (t) => {
  const { root, rig, bring, stands, facts } = await opened(t);
  const www = join(root, 'www');
  writeFileSync(join(root, 'token'), `Authorization: Bearer ${TOKEN}\n`, { mode: 0o600 });
  await run('mkdir', [www]);
  const fetch = () => run('sh', [SCRIPT, `${rig.url}/pull/sait`, www, join(root, 'token')]);
  await bring(FIRST, 5);
  t.match(facts(), [{ isPublic: false, position: 5 }]);
  t.equal(stands()?.fetchedAt, undefined);
  await fetch();
  t.match(facts()[1], { isPublic: true, position: 5, files: { all: 4 } });
  t.match(stands(), { fetchedAt: /^20/, state: 'up-to-date' });
  const shown = async () => {
    const { ['published.json']: _, ...pages } = await seenIn(join(www, 'site'));
    return pages;
  };
  t.same(await shown(), FIRST);
  await fetch();
  t.equal(facts().length, 2, 'nothing new');
  await bring(SECOND, 7);
  t.equal(stands()?.fetchedAt, undefined, 'the new site has not been fetched');
  await fetch();
  t.same(await shown(), SECOND);
  const kept = readdirSync(www).filter((name) => name.startsWith('site-'));
  t.equal(kept.length, 2, 'the former one stays for those who read it');
  t.match(facts().slice(2), [
    { isPublic: false, position: 7, corrected: ['sittings/8-1-1/1.pdf'] },
    { isPublic: true, position: 7 },
  ]);
  t.match(readFileSync(join(www, 'tag'), 'utf8'), /^"[0-9a-f]{64}"/);
});

test('secretary and operator have a place tried at once; nobody else, and no place that is not there', async (t) => {
  const { rig, bring } = await opened(t);
  await bring(FIRST, 5);
  const ask = (role: Role, payload: object) =>
    rig.app.inject({
      ...{ method: 'POST', url: '/api/publishing/tries', payload },
      headers: { cookie: rig.cookie(role === 'deputy' ? { role, memberId: idOf('m1') } : { role }) },
    });
  for (const role of ROLES) {
    const may = ROLE_TABLE.desk.publishing.some((one) => one === role);
    t.equal((await ask(role, { target: 'Сайт ради' })).statusCode, may ? 202 : 403, role);
  }
  t.equal((await ask('secretary', {})).statusCode, 202);
  t.match((await ask('secretary', { target: 'Інше' })).json(), { code: 'NOT_FOUND' });
  t.equal((await ask('secretary', { targets: [] })).statusCode, 400);
});
