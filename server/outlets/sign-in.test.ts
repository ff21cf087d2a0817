import { type Test, test } from 'tap';
import { idOf } from '../views/testing/small-council.ts';
import { cookieOf, raise } from './testing/rig.ts';

test('a sign-in link opens its page once, and a used link says so in Ukrainian with 410', async (t) => {
  const { app, accounts, lines } = await raise(t);
  const [link = ''] = accounts.issueLinks([{ role: 'chair' }]);
  const first = await app.inject(link);
  t.equal(first.statusCode, 303);
  t.equal(first.headers.location, '/chair/?as=chair');
  const [cookie] = first.cookies;
  t.match(cookie, { name: 'dzvin-chair', httpOnly: true, sameSite: 'Strict', path: '/' });
  const second = await app.inject(link);
  t.equal(second.statusCode, 410);
  t.match(second.body, 'Це посилання вже не діє');
  t.match(second.body, '<html lang="uk">');
  t.notOk(lines.some((line) => line.includes(link.slice(7)) || line.includes(cookie?.value ?? '?')));
});

const destinations = [
  [{ role: 'chair' }, '/chair/?as=chair'],
  [{ role: 'secretary' }, '/secretary/?as=secretary'],
  [{ role: 'operator' }, '/operator/?as=operator'],
  [{ role: 'deputy', memberId: idOf('m1') }, '/deputy/?as=deputy'],
  [{ role: 'display' }, '/hall/?as=display'],
] as const;
for (const [actor, page] of destinations) {
  test(`a link of the role ${actor.role} leads to ${page}`, async (t) => {
    const { app, accounts } = await raise(t);
    const [link = ''] = accounts.issueLinks([actor]);
    t.equal((await app.inject(link)).headers.location, page);
  });
}

test('two roles in one browser: the request says as whom it acts, and must when both are signed in', async (t) => {
  const { app, accounts } = await raise(t);
  const cookie = `${cookieOf(accounts, { role: 'chair' })}; ${cookieOf(accounts, { role: 'secretary' })}`;
  const asked = async (query: string) =>
    (await app.inject({ url: `/api/views/chair${query}`, headers: { cookie } })).statusCode;
  t.equal(await asked('?as=chair'), 200);
  t.equal(await asked('?as=secretary'), 403);
  t.equal(await asked('?as=display'), 401);
  t.equal(await asked(''), 400);
  t.equal(await asked('?as=king'), 400);
  const only = await app.inject({
    url: '/api/views/chair',
    headers: { cookie: cookieOf(accounts, { role: 'chair' }) },
  });
  t.equal(only.statusCode, 200);
});

test('a session cookie under another role’s name opens nothing', async (t) => {
  const { app, accounts } = await raise(t);
  const cookie = cookieOf(accounts, { role: 'display' }).replace('dzvin-display', 'dzvin-chair');
  t.equal((await app.inject({ url: '/api/views/hall?as=chair', headers: { cookie } })).statusCode, 401);
});

test('signing out ends the session and closes its live sockets', async (t) => {
  const rig = await raise(t);
  const cookie = rig.cookie({ role: 'chair' });
  const client = rig.connect('/live?as=chair', { cookie });
  await client.next('welcome');
  const out = await rig.app.inject({ method: 'POST', url: '/api/sign-out', headers: { cookie } });
  t.equal(out.statusCode, 204);
  t.equal((await client.next('refused')).refusal.code, 'NOT_SIGNED_IN');
  t.equal(await client.closed, 4401);
  t.equal((await rig.app.inject({ url: '/api/views/hall', headers: { cookie } })).statusCode, 401);
});

test('a link that is only looked over, by HEAD or by a browser that fetches ahead, is not used up', async (t) => {
  const { app, accounts } = await raise(t);
  const [link = ''] = accounts.issueLinks([{ role: 'chair' }]);
  t.equal((await app.inject({ method: 'HEAD', url: link })).statusCode, 404);
  t.equal((await app.inject({ url: link, headers: { 'sec-purpose': 'prefetch;prerender' } })).statusCode, 503);
  t.equal((await app.inject(link)).statusCode, 303);
});

/** Signs the chair in through a proxy at this address, which says that the browser came by https. */
async function throughProxy(t: Test, remoteAddress: string, proxies?: readonly string[]) {
  const { app, accounts } = await raise({ teardown: t.teardown, ...(proxies && { proxies }) });
  const [link = ''] = accounts.issueLinks([{ role: 'chair' }]);
  const headers = {
    ...{ host: 'hub:8080', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'rada.example' },
    'x-forwarded-for': '10.0.0.77',
  };
  const answer = await app.inject({ url: link, headers, remoteAddress });
  return { app, answer, headers };
}

test('behind https a cookie is taken over https alone and from this host, and signs in by that name', async (t) => {
  const { app, answer, headers } = await throughProxy(t, '127.0.0.1');
  const [cookie] = answer.cookies;
  t.match(cookie, { name: '__Host-dzvin-chair', secure: true, httpOnly: true, path: '/', sameSite: 'Strict' });
  t.notOk(cookie && 'domain' in cookie);
  const cookies = { [cookie?.name ?? '']: cookie?.value ?? '' };
  const asked = (more: object) => app.inject({ url: '/api/views/chair', headers: { ...headers, ...more }, cookies });
  t.equal((await asked({})).statusCode, 200);
  t.equal((await asked({ 'x-forwarded-proto': 'http' })).statusCode, 401, 'over http that name opens nothing');
  const out = (origin: string) =>
    app.inject({ method: 'POST', url: '/api/sign-out', headers: { ...headers, origin }, cookies });
  t.equal((await out('https://evil.example')).statusCode, 403);
  const gone = await out('https://rada.example');
  t.equal(gone.statusCode, 204, 'the page of the proxy’s name is the house’s own');
  t.match(gone.cookies, [{ name: '__Host-dzvin-chair', value: '', secure: true }]);
});

test('a proxy on another machine is believed when the hall file names it, and nobody else is', async (t) => {
  t.match((await throughProxy(t, '10.0.0.5', ['10.0.0.0/28'])).answer.cookies, [{ name: '__Host-dzvin-chair' }]);
  t.match((await throughProxy(t, '10.0.0.66', ['10.0.0.0/28'])).answer.cookies, [{ name: 'dzvin-chair' }]);
});
