import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { extract } from 'tar-stream';
import type { BackupsView } from '#contract/backups';
import type { HubReport } from '#contract/supervision';
import type { OperatorView } from '#contract/views';
import { BackupDesk } from '../../backups/backup-desk.ts';
import { systemClock } from '../../hub/clock.ts';
import { RehearsalDesk } from '../../hub/rehearsal-desk.ts';
import { openJournal } from '../../journal/journal.ts';
import { raise } from '../testing/rig.ts';

/** The outlets with both desks, over a data folder with a journal of its own. */
async function rig(t: Test) {
  const told: HubReport[] = [];
  const dataDir = join(t.testdir({}), 'data');
  mkdirSync(dataDir);
  const journal = openJournal(join(dataDir, 'journal.db'));
  t.teardown(() => journal.close());
  const record = { stream: 'council', type: 'Noted', v: 1, at: '2026-03-30T07:00:00.000Z', actor: 'hub', cause: 'c' };
  await journal.whenCommitted(journal.append([{ ...record, data: {} }], 0).last);
  const log = { info: () => undefined, warn: () => undefined };
  const backups = new BackupDesk({ dataDir, clock: systemClock, log, isBusy: () => false });
  await backups.start();
  t.teardown(() => backups.stop());
  const waiting: (() => void)[] = [];
  const rehearsals = new RehearsalDesk((report) => {
    told.push(report);
    waiting.shift()?.();
  });
  const outlets = await raise({ teardown: (run) => void t.teardown(run), backups, rehearsals });
  const ask = (role: 'operator' | 'secretary' | 'chair', path: string, method = 'GET', body?: object) =>
    fetch(outlets.url + path, {
      method,
      redirect: 'manual',
      headers: {
        cookie: outlets.cookie({ role }),
        origin: outlets.url,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    ...outlets,
    told,
    ask,
    rehearsals,
    nextTold: () => new Promise((resolve) => waiting.push(() => resolve(undefined))),
  };
}

test('operator and secretary make and list backups; the bytes, which hold secrets, are for the operator alone', async (t) => {
  const { ask, lines } = await rig(t);
  t.equal((await ask('chair', '/api/backups')).status, 403);
  t.equal((await ask('chair', '/api/backups', 'POST')).status, 403);
  const made = await ask('secretary', '/api/backups', 'POST');
  t.equal(made.status, 201);
  const { name } = (await made.json()) as { name: string };
  const view = (await (await ask('operator', '/api/backups')).json()) as BackupsView;
  t.match(view.lines, [{ name, position: 1 }]);
  const shown = (await (await ask('operator', '/api/views/operator')).json()) as OperatorView;
  t.match(shown.backups?.lines, [{ name }]);
  t.equal((await ask('secretary', `/api/backups/${name}/dzvin.tar`)).status, 403);
  const tar = await ask('operator', `/api/backups/${name}/dzvin.tar`);
  t.match(tar.headers.get('content-disposition'), `dzvin-${name}.tar`);
  t.same(await namesIn(tar), [`${name}/manifest.json`, `${name}/journal.db`]);
  t.equal((await ask('operator', '/api/backups/2020-01-01T00-00-00Z/dzvin.tar')).status, 404);
  t.ok(lines.some((line) => line.includes('backup-asked-for')));
});

async function namesIn(answer: Response): Promise<string[]> {
  const names: string[] = [];
  const reader = extract();
  reader.end(Buffer.from(await answer.arrayBuffer()));
  for await (const entry of reader) {
    names.push(entry.header.name);
    entry.resume();
  }
  return names;
}

test('secretary and operator begin and end a rehearsal', async (t) => {
  const { ask, told } = await rig(t);
  t.equal((await ask('chair', '/api/rehearsals', 'POST', {})).status, 403);
  const begun = await ask('secretary', '/api/rehearsals', 'POST', {});
  t.equal(begun.status, 202);
  t.match(await begun.json(), { state: 'starting' });
  t.match(told, [{ tells: 'wants-rehearsal' }]);
  t.match(await (await ask('operator', '/api/rehearsals', 'POST', {})).json(), { code: 'REHEARSAL_RUNS' });
  t.equal((await ask('operator', '/api/rehearsals', 'DELETE')).status, 204);
  t.match(told.at(-1), { tells: 'ends-rehearsal' });
});

test('a page of the rehearsal opens at the host by which the browser came, as often as it is asked for', async (t) => {
  const { ask, told, rehearsals, nextTold } = await rig(t);
  const enter = '/api/rehearsals/enter?role=chair';
  t.equal((await ask('chair', enter)).status, 403);
  const early = await ask('secretary', enter);
  t.equal(early.status, 409);
  t.match(await early.text(), 'Репетиція зараз не йде');
  /** Answers as the supervisor does. */
  const answered = async (what: () => Promise<Response>, path?: string) => {
    const next = nextTold();
    const asked = what();
    await next;
    const wanted = told.at(-1);
    if (wanted?.tells === 'wants-rehearsal-link') rehearsals.noteLink({ ask: wanted.ask, ...(path && { path }) });
    return asked;
  };
  rehearsals.note({ state: 'running', port: 8081 });
  for (const path of ['/enter/one', '/enter/two']) {
    const entered = await answered(() => ask('secretary', enter), path);
    t.equal(entered.status, 303);
    t.equal(entered.headers.get('location'), `http://127.0.0.1:8081${path}`);
  }
  const nobody = { role: 'deputy', memberId: 'm99' };
  const unknown = await answered(() => ask('secretary', '/api/rehearsals/links', 'POST', nobody));
  t.match(await unknown.json(), { code: 'UNKNOWN_MEMBER' });
  rehearsals.note({ state: 'running', port: 8081, origin: 'https://try.rada.example' });
  const link = await answered(
    () => ask('operator', '/api/rehearsals/links', 'POST', { role: 'chair' }),
    '/enter/three',
  );
  t.equal(link.status, 201);
  t.same(await link.json(), { address: 'https://try.rada.example/enter/three' });
  t.match(told.at(-1), { tells: 'wants-rehearsal-link', whom: { role: 'chair' } });
});

test('whoever waits for a link into a rehearsal that ends waits no more', async (t) => {
  const { told, rehearsals } = await rig(t);
  rehearsals.note({ state: 'running', port: 8081 });
  const link = rehearsals.link({ role: 'chair' });
  rehearsals.end();
  t.match(await link, { refusal: { code: 'NO_REHEARSAL' } });
  t.equal(told.length, 2);
});
