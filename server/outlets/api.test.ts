import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import { ROLES } from '#contract/vocabulary';
import { ROLE_TABLE } from '../accounts/role-table.ts';
import { BackupDesk } from '../backups/backup-desk.ts';
import { FileStore } from '../files/file-store.ts';
import { RecordedWords } from '../files/spoken-words.ts';
import { RehearsalDesk } from '../hub/rehearsal-desk.ts';
import { ImportDesk } from '../imports/import-desk.ts';
import { SearchDesk } from '../search/search-desk.ts';
import { openHouse } from '../views/house.ts';
import { PaperHub } from '../views/testing/paper-hub.ts';
import { idOf } from '../views/testing/small-council.ts';
import { attachment } from './api/papers.ts';
import type { OutletOptions } from './options.ts';
import { noPapers, raise } from './testing/rig.ts';

const actorOf = (role: (typeof ROLES)[number]) => (role === 'deputy' ? { role, memberId: idOf('m1') } : { role });
const envelope = (command: PersonCommand | { type: string }, id = 'command-1') => ({ id, command });

test('a command is answered with 200 and its journal position, or 409 and the refusal', async (t) => {
  const { app, cookie } = await raise(t);
  const headers = { cookie: cookie({ role: 'chair' }) };
  const give = (body: object) => app.inject({ method: 'POST', url: '/api/commands', headers, payload: body });
  const opened = await give(envelope({ type: 'open-sitting' }));
  t.equal(opened.statusCode, 200);
  t.strictSame(opened.json(), { id: 'command-1', ok: true, position: 4 });
  const again = await give(envelope({ type: 'open-sitting' }, 'command-2'));
  t.equal(again.statusCode, 409);
  t.match(again.json(), {
    id: 'command-2',
    ok: false,
    refusal: { code: 'SITTING_ALREADY_OPEN', uk: /вже відкрито/, en: /already/ },
  });
});

test('what fits no schema is refused with 400, the path of the fault and both languages, and changes nothing', async (t) => {
  const { app, cookie, hub } = await raise(t);
  const headers = { cookie: cookie({ role: 'chair' }), 'content-type': 'application/json' };
  const give = (payload: string) => app.inject({ method: 'POST', url: '/api/commands', headers, payload });
  const wrong = [
    ['not json at all', '/'],
    ['', '/'],
    [JSON.stringify({ id: 'command-1', command: { type: 'close-ballot', ballotId: 7 } }), '/command/ballotId'],
    [JSON.stringify({ id: 'x', command: { type: 'open-sitting' } }), '/id'],
    [JSON.stringify({ id: 'command-1', command: { type: 'open-sitting' }, extra: 1 }), '/extra'],
  ] as const;
  for (const [payload, path] of wrong) {
    const answer = await give(payload);
    t.equal(answer.statusCode, 400, payload);
    t.match(answer.json(), { code: 'WRONG_MESSAGE', uk: /не відповідає схемі/, en: /does not fit/, details: { path } });
  }
  t.equal(hub.submitted.length, 0);
});

test('a foreign page can’t give a command', async (t) => {
  const { app, cookie, hub } = await raise(t);
  const headers = { cookie: cookie({ role: 'chair' }), origin: 'http://evil.example' };
  const answer = await app.inject({
    method: 'POST',
    url: '/api/commands',
    headers,
    payload: envelope({ type: 'open-sitting' }),
  });
  t.equal(answer.statusCode, 403);
  t.match(answer.json(), { code: 'WRONG_ORIGIN' });
  t.equal(hub.submitted.length, 0);
});

test('a chair can’t vote for another, and a deputy only for himself', async (t) => {
  const { app, cookie, hub } = await raise(t);
  const vote = envelope({ type: 'cast-vote', ballotId: 'b1', memberId: 'm2', choice: 'for' } as PersonCommand);
  const give = (role: 'chair' | 'deputy') =>
    app.inject({ method: 'POST', url: '/api/commands', headers: { cookie: cookie(actorOf(role)) }, payload: vote });
  t.match((await give('chair')).json(), { code: 'ROLE_MAY_NOT' });
  const deputy = await give('deputy');
  t.equal(deputy.statusCode, 403);
  t.match(deputy.json(), { code: 'NOT_YOURSELF', article: '280/97-ВР ст. 59 ч. 3' });
  t.equal(hub.submitted.length, 0);
});

for (const [view, roles] of Object.entries<readonly string[]>(ROLE_TABLE.view)) {
  for (const role of ROLES) {
    const status = roles.includes(role) ? 200 : 403;
    test(`GET /api/views/${view} as ${role}: ${status}`, async (t) => {
      const { app, cookie } = await raise(t);
      const answer = await app.inject({
        url: `/api/views/${view}?as=${role}`,
        headers: { cookie: cookie(actorOf(role)) },
      });
      t.equal(answer.statusCode, status);
      if (status === 200) t.equal(answer.headers['x-journal-position'], '3');
    });
  }
}

test('a view nobody knows: 404 UNKNOWN_VIEW; an address nobody knows: 404 NOT_FOUND; nobody signed in: 401', async (t) => {
  const { app, cookie } = await raise(t);
  const headers = { cookie: cookie({ role: 'chair' }) };
  t.match((await app.inject({ url: '/api/views/king', headers })).json(), { code: 'UNKNOWN_VIEW' });
  const nowhere = await app.inject({ url: '/api/nowhere', headers });
  t.equal(nowhere.statusCode, 404);
  t.match(nowhere.json(), { code: 'NOT_FOUND', details: { what: '/api/nowhere' } });
  t.match((await app.inject('/api/sittings')).json(), { code: 'NOT_SIGNED_IN' });
});

test('the roll-call paper comes under a Ukrainian file name, or is not found', async (t) => {
  const bytes = Buffer.from('%PDF-1.7');
  const papers = {
    ...noPapers,
    rollCall: async (_id: unknown, number: number) =>
      number === 1 ? { bytes, fileName: 'Поіменне голосування 1 (8-14-1).pdf' } : undefined,
  };
  const { app, cookie } = await raise({ teardown: t.teardown, papers });
  const get = (number: number | string, role: 'secretary' | 'display' = 'secretary') =>
    app.inject({ url: `/api/sittings/8-14-1/ballots/${number}/roll-call.pdf`, headers: { cookie: cookie({ role }) } });
  const paper = await get(1);
  t.equal(paper.headers['content-type'], 'application/pdf');
  t.match(paper.headers['content-disposition'], "filename*=UTF-8''%D0%9F%D0%BE%D1%96");
  t.strictSame(paper.rawPayload, bytes);
  t.equal((await get(2)).statusCode, 404);
  t.equal((await get('x')).statusCode, 400);
  t.equal((await get(1, 'display')).statusCode, 403);
});

test('the commission’s protocol and the paper of a sitting that was not held have addresses of their own', async (t) => {
  const paper = { bytes: Buffer.from('%PDF-1.7'), fileName: 'Папір.pdf' };
  const papers = {
    ...noPapers,
    commissionProtocol: async (_id: unknown, number: number) => (number === 2 ? paper : undefined),
    notHeld: async (id: string) => (id === '8-14-2' ? paper : undefined),
  };
  const { app, cookie } = await raise({ teardown: t.teardown, papers });
  const get = async (path: string) =>
    (await app.inject({ url: `/api/sittings/${path}`, headers: { cookie: cookie({ role: 'secretary' }) } })).statusCode;
  t.equal(await get('8-14-1/ballots/2/commission-protocol.pdf'), 200);
  t.equal(await get('8-14-1/ballots/1/commission-protocol.pdf'), 404);
  t.equal(await get('8-14-2/not-held.pdf'), 200);
  t.equal(await get('8-14-1/not-held.pdf'), 404);
});

test('a file name’s quotes, brackets and percent signs can’t break its header', async (t) => {
  t.equal(
    attachment('№ 1 "(а)" 50%.pdf'),
    `attachment; filename="_ 1 _(_)_ 50_.pdf"; filename*=UTF-8''%E2%84%96%201%20%22%28%D0%B0%29%22%2050%25.pdf`,
  );
});

test('commands over the limit of a session are refused with 429, those of another session are not', async (t) => {
  const { app, cookie } = await raise({ teardown: t.teardown, limits: { commandsPerSecond: 2 } });
  const mine = { cookie: cookie({ role: 'chair' }) };
  const others = { cookie: cookie({ role: 'secretary' }) };
  const give = async (headers: { cookie: string }) =>
    (await app.inject({ method: 'POST', url: '/api/commands', headers, payload: envelope({ type: 'take-roll' }) }))
      .statusCode;
  t.strictSame([await give(mine), await give(mine), await give(mine), await give(others)], [200, 200, 429, 200]);
});

test('a fault in the hub is a 500 that tells nothing of itself, and is logged', async (t) => {
  const papers = { ...noPapers, rollCall: () => Promise.reject(new Error('a secret of the house')) };
  const { app, cookie, lines } = await raise({ teardown: t.teardown, papers });
  const headers = { cookie: cookie({ role: 'secretary' }) };
  const answer = await app.inject({ url: '/api/sittings/8-14-1/ballots/1/roll-call.pdf', headers });
  t.equal(answer.statusCode, 500);
  t.match(answer.json(), { code: 'HUB_FAULT' });
  t.notMatch(answer.body, 'secret');
  t.ok(lines.some((line) => line.includes('a secret of the house')));
});

test('health tells whether the hub is well without a session', async (t) => {
  const { app, hub } = await raise(t);
  const seats = [1, 2].map((seat) => ({ bridge: 'bridge-1', device: `line1-0${seat}`, seat, line: 'line1' }));
  hub.commit([{ type: 'HallArranged', v: 1, data: { seats } } as never], 'hall');
  hub.linkOf('line1-01', 'up');
  hub.linkOf('line1-02', 'down');
  t.strictSame((await app.inject('/api/health')).json(), {
    devicesUp: 1,
    devicesAll: 2,
    bridges: 1,
    position: 4,
    displays: 0,
  });
});

for (const role of ROLES) {
  const status = (ROLE_TABLE.desk['hall-health'] as readonly string[]).includes(role) ? 200 : 403;
  test(`GET /api/health/hall as ${role}: ${status}`, async (t) => {
    const { app, cookie } = await raise(t);
    const answer = await app.inject({ url: '/api/health/hall', headers: { cookie: cookie(actorOf(role)) } });
    t.equal(answer.statusCode, status);
    if (status === 200) t.strictSame(answer.json(), { refused: {}, bridges: {} });
  });
}

/** Whatever may stand beside the hub, so that every route is open. */
function everyDesk(t: Test): Partial<OutletOptions> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-desks-'));
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clock = { wallMs: () => 0, monotonicMs: () => 0, after: () => () => undefined };
  const hub = new PaperHub();
  const house = openHouse(hub, 'Рада');
  const search = new SearchDesk({ dataDir, hub, house, textOf: async () => '', log });
  t.teardown(async () => {
    await search.stop();
    rmSync(dataDir, { recursive: true });
  });
  return {
    files: new FileStore(dataDir, log),
    imports: new ImportDesk(),
    search,
    rehearsals: new RehearsalDesk(undefined),
    backups: new BackupDesk({ dataDir, clock, log, isBusy: () => false }),
    recordedWords: new RecordedWords(dataDir),
  };
}

test('every REST route is in the OpenAPI document, made from the schemas that check it', async (t) => {
  const { app } = await raise({ teardown: t.teardown, ...everyDesk(t) });
  const document = (await app.inject('/api/openapi.json')).json();
  t.equal(document.openapi, '3.1.0');
  t.strictSame(Object.keys(document.paths).toSorted(), [
    '/api/accounts',
    '/api/accounts/{id}',
    '/api/accounts/{id}/sessions',
    '/api/backups',
    '/api/backups/{name}/dzvin.tar',
    '/api/badges.pdf',
    '/api/commands',
    '/api/files',
    '/api/health',
    '/api/health/hall',
    '/api/imports/agenda',
    '/api/imports/roster',
    '/api/imports/roster-template.csv',
    '/api/pin',
    '/api/presiding',
    '/api/rehearsals',
    '/api/rehearsals/enter',
    '/api/rehearsals/links',
    '/api/search',
    '/api/seat-labels.pdf',
    '/api/sign-in',
    '/api/sign-in-links',
    '/api/sign-ins/disown',
    '/api/sign-out',
    '/api/sittings',
    '/api/sittings/{id}/ballots/{number}/commission-protocol.pdf',
    '/api/sittings/{id}/ballots/{number}/roll-call.pdf',
    '/api/sittings/{id}/not-held.pdf',
    '/api/spoken-words',
    '/api/spoken-words.txt',
    '/api/spoken-words/{words}',
    '/api/unlock',
    '/api/views/{view}',
    '/files/{sha256}',
    '/on-air/data.csv',
    '/on-air/data.json',
    '/on-air/data.xml',
    '/on-air/rows.json',
    '/on-air/text/{file}',
  ]);
  const [envelopeSchema] = Object.values(document.paths['/api/commands'].post.requestBody.content) as [
    { schema: { properties: object } },
  ];
  t.match(Object.keys(envelopeSchema.schema.properties), ['id', 'command']);
});

test('the page that explains the interface needs nothing from elsewhere', async (t) => {
  const { app } = await raise(t);
  const page = await app.inject('/api');
  t.equal(page.statusCode, 200);
  t.match(page.headers['content-type'], 'text/html');
  t.notMatch(page.body, /(src|href)="https?:/);
  t.notMatch(page.headers['content-security-policy'], 'http');
});
