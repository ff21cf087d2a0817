import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { test } from 'tap';
import type { ItemId } from '#contract/ids';
import { house, page } from './rehearsal-house.ts';
import { childrenOf, isAlive } from './running.ts';

const LOOK_EVERY_MS = 20;

/** Resolves when `holds` of something that tells nobody when it changes; tap's own limit ends a vain wait. */
async function until(holds: () => boolean): Promise<void> {
  for await (const _ of setInterval(LOOK_EVERY_MS)) if (holds()) return;
}

/** Where a word of a rehearsal stands in the real house: journal, search, a backup made while it runs. */
async function tracesOf(data: string, { origin, cookie }: { origin: string; cookie: string }, word: string) {
  const ask = async (path: string, method = 'GET') =>
    (await fetch(new URL(path, origin), { method, headers: { cookie, origin } })).json();
  const { found } = (await ask(`/api/search?as=secretary&q=${encodeURIComponent(word)}`)) as { found: unknown[] };
  const { name } = (await ask('/api/backups?as=secretary', 'POST')) as { name: string };
  const kept = readdirSync(join(data, 'backups', name), { recursive: true }).map(String);
  const journal = ['journal.db', 'journal.db-wal'].some((file) => readFileSync(join(data, file)).includes(word));
  return { journal, search: found, backup: kept.filter((path) => path.includes('rehearsal')) };
}

test('a rehearsal runs beside the house; its deputies press by themselves; nothing is left of it; a real sitting ends it', async (t) => {
  const { data, running, addresses, secretary, ask, enter, runs, own } = await house(t);
  t.equal((await ask('POST')).status, 202);
  t.equal((await ask('POST')).status, 409, 'one at a time');
  const chair = await enter('chair');
  t.not(new URL(chair).origin, secretary.origin);
  t.not(chair, await enter('chair'), 'each time anew');
  const there = await page(t, 'chair', chair);
  t.match(there.cookie, /^dzvin-rehearsal-chair=/, 'its cookies are not those of the real house');
  await there.client.see('chair');
  await secretary.client.until('office', ({ rehearsal }) => rehearsal?.guests?.[0]?.role === 'chair', 'who is in it');
  await there.client.until('chair', ({ quorum }) => quorum?.met, 'a quorum of simulated deputies');
  await there.client.command({ type: 'open-sitting' });
  const itemId = (await there.client.until('chair', ({ agenda }) => Object.keys(agenda)[0], 'an item')) as ItemId;
  await there.client.command({ type: 'open-item', itemId });
  t.match(await there.client.command({ type: 'open-ballot', subject: 'procedural', text: 'Спробуємо' }), { ok: true });
  await there.client.until('chair', ({ ballot }) => (ballot?.voted ?? 0) > 0, 'votes of simulated deputies');
  t.same(await tracesOf(data, secretary, 'Спробуємо'), { journal: false, search: [], backup: [] });
  const all = childrenOf(running.child).map(({ pid }) => pid);
  t.equal(all.length, own + 3, 'hub, bridge and simulated hall');
  t.equal((await ask('DELETE')).status, 204);
  await until(() => childrenOf(running.child).length === own);
  await until(() => !existsSync(join(data, 'rehearsal')));
  await secretary.client.until('office', ({ rehearsal }) => rehearsal === undefined, 'the end of the rehearsal');

  await ask('POST');
  await runs();
  const real = await page(t, 'chair', addresses.chair);
  t.match(await real.client.command({ type: 'open-sitting' }), { ok: true });
  await secretary.client.until('office', ({ rehearsal }) => rehearsal === undefined, 'the end with the opening');
  t.match(await (await ask('POST')).json(), { code: 'REHEARSAL_NOT_NOW' });
});

test('a rehearsal that is ended while it starts leaves no process; the house’s own end takes it along', async (t) => {
  const { data, running, secretary, ask, runs, own } = await house(t);
  t.equal((await ask('POST')).status, 202);
  t.equal((await ask('DELETE')).status, 204);
  t.equal((await ask('POST')).status, 202);
  await runs();
  t.equal(childrenOf(running.child).length, own + 3);
  secretary.client.close();
  const all = childrenOf(running.child).map(({ pid }) => pid);
  running.child.kill('SIGTERM');
  await running.exited;
  t.same(all.filter(isAlive), []);
  t.notOk(existsSync(join(data, 'rehearsal')));
});
