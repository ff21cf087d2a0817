import { test } from 'tap';
import { convening, idOf } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';

test('a mixer reads the values without signing in, and any page may', async (t) => {
  const { url } = await raise(t);
  const json = await fetch(`${url}/on-air/data.json`);
  t.equal(json.status, 200);
  t.equal(json.headers.get('content-type'), 'application/json; charset=utf-8');
  t.equal(json.headers.get('access-control-allow-origin'), '*');
  t.equal(json.headers.get('cross-origin-resource-policy'), 'cross-origin');
  t.equal(json.headers.get('set-cookie'), null);
  t.match(await json.json(), { council: 'Вербівська міська рада', state: 'Скликано', sequence: 3 });
  t.match(await (await fetch(`${url}/on-air/rows.json?lang=en`)).json(), [{ state: 'Convened' }]);
  for (const [file, type] of [
    ['data.xml', 'application/xml; charset=utf-8'],
    ['data.csv', 'text/csv; charset=utf-8; header=present'],
    ['text/state.txt', 'text/plain; charset=utf-8'],
  ])
    t.equal((await fetch(`${url}/on-air/${file}`)).headers.get('content-type'), type);
  t.equal(await (await fetch(`${url}/on-air/text/next_title.txt`)).text(), 'Про бюджет');
});

test('who has it already is told so, until something changes', async (t) => {
  const { url, hub } = await raise(t);
  const ask = (etag?: string | null) =>
    fetch(`${url}/on-air/text/quorum_present.txt`, { headers: etag ? { 'if-none-match': etag } : {} });
  const etag = (await ask()).headers.get('etag');
  t.equal((await ask(etag)).status, 304);
  hub.giveAll({ type: 'register-member', memberId: idOf('m1') });
  t.equal((await ask('*')).status, 304, 'RFC 9110, 13.1.2');
  const changed = await ask(etag);
  t.equal(changed.status, 200);
  t.equal(await changed.text(), '1');
});

test('a text is as late as the stream', async (t) => {
  const clock = { ms: 0 };
  const timing = {
    nowMs: () => clock.ms,
    soon: setImmediate,
    after: () => () => undefined,
    every: () => () => undefined,
  };
  const { url, hub } = await raise({ teardown: t.teardown.bind(t), timing });
  const present = async (delay: string) => (await fetch(`${url}/on-air/text/quorum_present.txt?delay=${delay}`)).text();
  t.equal(await present('5'), '', 'what was before anybody asked is not known');
  clock.ms = 30_000;
  hub.giveAll({ type: 'register-member', memberId: idOf('m1') });
  clock.ms = 32_000;
  t.same([await present('0'), await present('1,5'), await present('2.5')], ['1', '1', '0']);
});

test('a delay beyond its bounds is taken as the nearest one, as overlays take it', async (t) => {
  const { url } = await raise(t);
  const answers = ['0', '-1', '60', '61', '600,5'].map((delay) => fetch(`${url}/on-air/data.json?delay=${delay}`));
  const bodies = await Promise.all((await Promise.all(answers)).map((answer) => answer.text()));
  t.match(bodies[0], '"sequence":3');
  t.same(bodies, [bodies[0], bodies[0], bodies[2], bodies[2], bodies[2]]);
});

test('a wrong parameter and an unknown key are refused in words', async (t) => {
  const { url } = await raise(t);
  for (const query of ['delay=soon', 'delay=1e1', 'lang=de'])
    t.equal((await fetch(`${url}/on-air/data.json?${query}`)).status, 400, query);
  t.equal((await fetch(`${url}/on-air/data.json?_=123`)).status, 200, 'what mixers add against caches is no fault');
  const unknown = await fetch(`${url}/on-air/text/speaker.txt`);
  t.equal(unknown.status, 404);
  t.match(await unknown.json(), { code: 'NOT_FOUND', details: { what: 'speaker.txt' } });
});

test('ten readings a second are served, a flood from one address is not', async (t) => {
  const { url } = await raise({ teardown: t.teardown.bind(t), limits: { onAirValuesPerSecond: 10 } });
  const readings = Array.from({ length: 30 }, () => fetch(`${url}/on-air/data.json`));
  const statuses = (await Promise.all(readings)).map(({ status }) => status);
  t.ok(statuses.filter((status) => status === 200).length >= 10);
  t.ok(statuses.includes(429));
});

test('a closed part shows its plate alone, wherever it is read and however late', async (t) => {
  const { url, hub } = await raise({ teardown: t.teardown.bind(t), convened: false });
  hub.giveAll(
    convening(),
    ...['head', 'm1', 'm2', 'm3'].map((id) => ({ type: 'register-member' as const, memberId: idOf(id) })),
  );
  hub.giveAll({ type: 'open-sitting' }, { type: 'begin-closed-part', reason: 'персональні дані' });
  const body = await (await fetch(`${url}/on-air/data.json?delay=10`)).json();
  const { sequence: _, ...values } = body as Record<string, unknown>;
  t.same(
    Object.entries(values).filter(([, text]) => text !== ''),
    [['plate', 'ЗАКРИТА ЧАСТИНА ЗАСІДАННЯ']],
  );
  t.equal(await (await fetch(`${url}/on-air/text/council.txt`)).text(), '');
});

test('a rehearsal says that it is one', async (t) => {
  const { url } = await raise({ teardown: t.teardown.bind(t), isRehearsal: true });
  t.equal(await (await fetch(`${url}/on-air/text/rehearsal.txt`)).text(), 'РЕПЕТИЦІЯ');
});

test('the page of keys says each value of now, and the interface is described', async (t) => {
  const { url } = await raise(t);
  const page = await fetch(`${url}/on-air`);
  t.match(await page.text(), /<html lang="uk">[\s\S]*next_title[\s\S]*Про бюджет/);
  t.match(page.headers.get('content-security-policy'), /^default-src 'none'; img-src data:; style-src 'sha256-/);
  t.match(await (await fetch(`${url}/api/openapi.json`)).json(), {
    paths: { '/on-air/data.json': { get: { tags: ['on-air'], security: [] } }, '/on-air/text/{file}': { get: {} } },
  });
});
