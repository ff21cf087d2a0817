import { EventEmitter, once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { CouncilEvent } from '#contract/events';
import type { PlanId } from '#contract/ids';
import { openHouse } from '../views/house.ts';
import { PaperHub } from '../views/testing/paper-hub.ts';
import { register } from '../views/testing/screens.ts';
import { convening } from '../views/testing/small-council.ts';
import { PublishingDesk } from './publishing-desk.ts';
import type { TargetEntry } from './target-entries.ts';
import { freePort } from './testing/peers/dying-line.ts';
import { FIRST, SECOND, siteOf } from './testing/small-site.ts';

const stillClock = (hub: PaperHub) => ({
  wallMs: () => hub.nowMs,
  monotonicMs: () => hub.nowMs,
  after: () => () => undefined,
});
const planId = 'plan-1' as PlanId;
const file = { sha256: 'a'.repeat(64), type: 'application/pdf' as const, bytes: 1 };
const planned: readonly CouncilEvent[] = [
  {
    type: 'SittingPlanned',
    v: 1,
    data: {
      planId,
      session: { number: 15, kind: 'regular' },
      sitting: { number: 1, place: 'зала', startsAt: '2026-04-29T10:00:00+03:00' },
    },
  },
  {
    type: 'AgendaSettled',
    v: 1,
    data: { planId, agenda: [{ number: '1', title: 'Про', documents: [{ title: 'Проєкт', file }] }] },
  },
  { type: 'PlanPublished', v: 1, data: { planId, isPublic: true } },
];

/** A desk over a hub on paper, with a web server's folder and a stick that is not there. */
async function desk(t: Test) {
  const root = t.testdir({ web: {} });
  const hub = new PaperHub();
  const house = openHouse(hub);
  hub.commit(planned, 'council');
  const targets: readonly TargetEntry[] = [
    { name: 'Вебсервер', kind: 'folder', folder: join(root, 'web'), public: true },
    { name: 'Носій', kind: 'folder', folder: join(root, 'usb'), public: false },
  ];
  const told = new EventEmitter();
  const open = () => {
    const one = new PublishingDesk({
      ...{ hub, house, targets, dataDir: root, clock: stillClock(hub) },
      log: { info: () => undefined, warn: () => undefined },
      note: async (event) => hub.commit([event], 'council', 'hub'),
    });
    one.onChanged(() => void told.emit('changed'));
    t.teardown(() => one.stop());
    return one;
  };
  const rest = async (one: PublishingDesk) => {
    while (Object.values(one.now().targets).some(({ state }) => state === 'bringing-out')) await once(told, 'changed');
  };
  const published = () => hub.history().filter(({ event }) => event.type === 'Published').length;
  return { root, hub, house, open, rest, published, out: join(root, 'out') };
}

test('a site that has arrived where everybody reads it makes drafts published, at the time of the journal', async (t) => {
  const { hub, open, rest, root, out } = await desk(t);
  const publishing = open();
  t.equal(publishing.now().duties[`drafts ${planId}`]?.state, 'ahead');
  publishing.bringOut(await siteOf(out, FIRST, hub.history().length));
  await rest(publishing);
  t.match(publishing.now(), {
    duties: { [`drafts ${planId}`]: { state: 'done', doneAt: '2026-03-30T07:00:00.000Z' } },
    targets: { Вебсервер: { state: 'up-to-date', files: 4 }, Носій: { state: 'waiting' } },
  });
  t.equal(await readFile(join(root, 'web', 'site', 'index.html'), 'utf8'), FIRST['index.html']);
});

test('one target that fails keeps no other waiting, and has the site when it is there again', async (t) => {
  const { hub, open, rest, published, root, out } = await desk(t);
  const publishing = open();
  publishing.bringOut(await siteOf(out, SECOND, hub.history().length));
  await rest(publishing);
  t.equal(published(), 1);
  await mkdir(join(root, 'usb'));
  publishing.tryNow();
  await rest(publishing);
  t.equal(published(), 2);
  t.equal(await readFile(join(root, 'usb', 'site', 'index.html'), 'utf8'), SECOND['index.html']);
});

test('that a site was published is no reason to publish it again, now or after a restart', async (t) => {
  const { hub, open, rest, published, root, out } = await desk(t);
  await mkdir(join(root, 'usb'));
  const first = open();
  const site = await siteOf(out, FIRST, hub.history().length);
  first.bringOut(site);
  await rest(first);
  first.bringOut({ ...site, position: hub.history().length });
  await rest(first);
  await first.stop();
  const second = open();
  second.bringOut({ ...site, position: hub.history().length });
  await rest(second);
  t.equal(published(), 2, 'once for each target');
  t.match(second.now().targets, { Вебсервер: { state: 'up-to-date' }, Носій: { state: 'up-to-date' } });
});

test('a target that is to have «Наживо» gets it once people see the site there, and after a restart at once', async (t) => {
  const root = t.testdir({ web: {} });
  const hub = new PaperHub();
  const house = openHouse(hub, 'Вербівська міська рада');
  hub.giveAll(convening(), ...register('head', 'm1', 'm2', 'm3'), { type: 'open-sitting' });
  const told = new EventEmitter();
  const targets: readonly TargetEntry[] = [
    { name: 'Вебсервер', kind: 'folder', folder: join(root, 'web'), public: true, live: true },
  ];
  const later: (() => void)[] = [];
  const after = (ms: number, call: () => void) => {
    if (ms === 0) later.push(call);
    return () => undefined;
  };
  const clock = { ...stillClock(hub), after };
  const open = () => {
    const one = new PublishingDesk({
      ...{ hub, house, targets, dataDir: root, clock, log: { info: () => undefined, warn: () => undefined } },
      note: async (event) => hub.commit([event], 'council', 'hub'),
    });
    one.onChanged(() => void told.emit('changed'));
    t.teardown(() => one.stop());
    return one;
  };
  const stands = (one: PublishingDesk) => one.now().targets['Вебсервер'];
  const going = async (one: PublishingDesk) => {
    for (const call of later.splice(0)) call();
    while (stands(one)?.live?.state !== 'going') await once(told, 'changed');
  };
  const now = async () => JSON.parse(await readFile(join(root, 'web', 'site', 'live', 'now.json'), 'utf8'));

  const first = open();
  t.same(later, [], 'nothing before people see a site');
  t.match(stands(first), { state: 'empty', live: { state: 'resting' } });
  first.bringOut(await siteOf(join(root, 'out'), FIRST, hub.history().length));
  while (stands(first)?.state !== 'up-to-date') await once(told, 'changed');
  await going(first);
  t.match(await now(), { view: { sitting: { state: 'open' } } });
  const { files } = JSON.parse(await readFile(join(root, 'web', 'site', 'published.json'), 'utf8'));
  t.equal(files.length, 4, 'it is in no list of the site’s files');

  await first.stop();
  hub.nowMs += 60_000;
  await going(open());
  t.equal((await now()).clock.now, '2026-03-30T07:01:00.000Z');
});

test('what a place is entered by is in no view, no log line and no fact, whatever goes wrong there', async (t) => {
  const { hub, house, root, out } = await desk(t);
  const secret = 'таємне-слово-0123456789-0123456789';
  const port = await freePort();
  const [url, told] = [`http://127.0.0.1:${port}/`, new EventEmitter()];
  const lines: object[] = [];
  const targets: readonly TargetEntry[] = [
    {
      ...{ name: 'SFTP', kind: 'sftp', host: '127.0.0.1', port, user: 'rada', folder: '/', public: true },
      ...{ password: secret, hostKey: `SHA256:${'A'.repeat(43)}` },
    },
    {
      ...{ name: 'S3', kind: 's3', endpoint: url, region: 'auto', bucket: 'rada', public: true },
      ...{ accessKeyId: 'rada', secretAccessKey: secret },
    },
    { name: 'WebDAV', kind: 'webdav', url, user: 'rada', password: secret, public: true },
    { name: 'Забирають', kind: 'pull', path: 'sait', token: secret },
  ];
  const one = new PublishingDesk({
    ...{ hub, house, targets, dataDir: root, clock: stillClock(hub) },
    log: { info: (fields) => void lines.push(fields), warn: (fields) => void lines.push(fields) },
    note: async (event) => hub.commit([event], 'council', 'hub'),
  });
  one.onChanged(() => void told.emit('changed'));
  t.teardown(() => one.stop());
  one.bringOut(await siteOf(out, FIRST, 3));
  while (Object.values(one.now().targets).some(({ state }) => state === 'bringing-out')) await once(told, 'changed');
  const { targets: stand } = one.now();
  for (const name of ['SFTP', 'S3', 'WebDAV'])
    t.match(stand[name], { state: 'waiting', failed: { why: { uk: /Звʼязку з .* немає/ } } }, name);
  t.equal(lines.length, 4);
  const all = JSON.stringify([one.now(), lines, hub.history()]);
  t.notMatch(all, secret);
  t.notMatch(all, Buffer.from(`rada:${secret}`).toString('base64'));
});
