import { type Test, test } from 'tap';
import type { Rules } from '#contract/rules';
import { convening, idOf } from '../../views/testing/small-council.ts';
import { HandTiming } from '../testing/hand-timing.ts';
import { type Rig, raise } from '../testing/rig.ts';

const deputy = { role: 'deputy', memberId: idOf('m1') } as const;
const registers = { type: 'register-member', memberId: idOf('m1') } as const;
let numbered = 0;
const command = () => ({ id: `command-${++numbered}`, command: registers });

async function given(t: Test, consoleNeeds: Rules['consoleNeeds'] = 'pin') {
  const timing = new HandTiming();
  const rig = await raise({ teardown: t.teardown, convened: false, timing });
  rig.hub.giveAll(convening({ consoleNeeds }));
  return { ...rig, timing };
}
const post = (rig: Pick<Rig, 'app'>, cookie: string, url: string, payload: object) =>
  rig.app.inject({ method: 'POST', url: `${url}?as=deputy`, headers: { cookie }, payload });

test('where the rules want a PIN a deputy sets it after the first link, and nothing is taken before', async (t) => {
  const rig = await given(t);
  const cookie = rig.cookie(deputy);
  const page = rig.connect('/live?as=deputy', { cookie });
  t.equal((await page.next('lock')).lock, 'new-pin');
  t.match((await post(rig, cookie, '/api/commands', command())).json(), { code: 'PIN_NEEDED' });
  page.say({ kind: 'command', ...command() });
  t.match((await page.next('answer')).answer, { ok: false, refusal: { code: 'PIN_NEEDED' } });
  page.say({ kind: 'subscribe', view: 'own' });
  t.match((await page.next('snapshot')).state, { memberId: 'm1' }, 'what is shown stays to be seen');
  t.equal((await post(rig, cookie, '/api/pin', { pin: '274936' })).statusCode, 204);
  t.equal((await page.next('lock')).lock, 'open');
  page.say({ kind: 'command', ...command() });
  t.match((await page.next('answer')).answer, { ok: true });
  const told = rig.hub.history().flatMap(({ event }) => (event.type === 'AccountChanged' ? [event.data] : []));
  t.match(told, [
    { change: 'opened', role: 'deputy', memberId: 'm1' },
    { change: 'pin-set', memberId: 'm1' },
  ]);
});

test('the next page of that deputy asks for the PIN; a wrong one opens nothing', async (t) => {
  const rig = await given(t);
  await post(rig, rig.cookie(deputy), '/api/pin', { pin: '274936' });
  const cookie = rig.cookie(deputy);
  const page = rig.connect('/live?as=deputy', { cookie });
  t.equal((await page.next('lock')).lock, 'pin');
  t.match((await post(rig, cookie, '/api/unlock', { pin: '274836' })).json(), {
    code: 'PIN_WRONG',
    details: { left: 4 },
  });
  t.match((await post(rig, cookie, '/api/commands', command())).json(), { code: 'PIN_NEEDED' });
  t.equal((await post(rig, cookie, '/api/unlock', { pin: '274936' })).statusCode, 204);
  t.equal((await page.next('lock')).lock, 'open');
  t.equal((await post(rig, cookie, '/api/commands', command())).statusCode, 200);
});

test('a page locks itself when the sitting is closed, and without use while none is open', async (t) => {
  const rig = await given(t);
  const cookie = rig.cookie(deputy);
  const page = rig.connect('/live?as=deputy', { cookie });
  await page.next('lock');
  await post(rig, cookie, '/api/pin', { pin: '274936' });
  t.equal((await page.next('lock')).lock, 'open');
  rig.steady.ms += 10 * 60_000;
  rig.timing.pass(2000);
  t.equal((await page.next('lock')).lock, 'pin');
  await post(rig, cookie, '/api/unlock', { pin: '274936' });
  t.equal((await page.next('lock')).lock, 'open');
  for (const id of ['m1', 'm2', 'm3']) rig.hub.giveAll({ type: 'register-member', memberId: idOf(id) });
  rig.hub.giveAll({ type: 'open-sitting' });
  rig.steady.ms += 60 * 60_000;
  t.equal((await post(rig, cookie, '/api/commands', command())).json().refusal?.code !== 'PIN_NEEDED', true);
  rig.hub.giveAll({ type: 'close-sitting' });
  t.equal((await page.next('lock')).lock, 'pin');
});

test('where the rules want none, a deputy’s page is never locked', async (t) => {
  const rig = await given(t, 'nothing');
  const client = await rig.live(deputy);
  client.say({ kind: 'command', ...command() });
  t.match((await client.next('answer')).answer, { ok: true });
  t.notOk(client.heard.some(({ message }) => message.kind === 'lock'));
});

test('the own PIN is changed by whoever knows the one before', async (t) => {
  const rig = await given(t);
  const cookie = rig.cookie(deputy);
  await post(rig, cookie, '/api/pin', { pin: '274936' });
  t.match((await post(rig, cookie, '/api/pin', { pin: '508364' })).json(), { code: 'PIN_WRONG' });
  t.equal((await post(rig, cookie, '/api/pin', { current: '274936', pin: '508364' })).statusCode, 204);
  t.equal((await post(rig, cookie, '/api/unlock', { pin: '508364' })).statusCode, 204);
});

test('at the door a name and a PIN open the page of the role, in one cookie that no script reads', async (t) => {
  const rig = await given(t);
  await post(rig, rig.cookie(deputy), '/api/pin', { pin: '274936' });
  const [name] = (await rig.app.inject('/api/sign-in')).json();
  t.match(name, { role: 'deputy' });
  const payload = { accountId: name.accountId, pin: '274936' };
  const answer = await rig.app.inject({ method: 'POST', url: '/api/sign-in', payload });
  t.strictSame(answer.json(), { path: '/deputy/?as=deputy' });
  t.match(answer.cookies, [
    { name: 'dzvin-deputy', httpOnly: true, sameSite: 'Strict' },
    { name: 'dzvin-known', httpOnly: true, sameSite: 'Strict' },
  ]);
  const cookie = `dzvin-deputy=${answer.cookies[0]?.value}`;
  t.equal((await post(rig, cookie, '/api/commands', command())).statusCode, 200, 'the PIN is not asked for twice');
  t.notOk(rig.lines.some((line) => line.includes('274936')));
});

test('the fifth wrong PIN at the door locks the name there, and a page in use goes on', async (t) => {
  const rig = await given(t);
  const cookie = rig.cookie(deputy);
  await post(rig, cookie, '/api/pin', { pin: '274936' });
  const [{ accountId }] = (await rig.app.inject('/api/sign-in')).json();
  const enter = (pin: string) => rig.app.inject({ method: 'POST', url: '/api/sign-in', payload: { accountId, pin } });
  for (const pin of ['500136', '500236', '500336', '500436', '500536']) await enter(pin);
  const locked = await enter('274936');
  t.equal(locked.statusCode, 429);
  t.match(locked.json(), { code: 'PIN_LOCKED', details: { minutes: 1 } });
  t.equal((await post(rig, cookie, '/api/unlock', { pin: '274936' })).statusCode, 204);
});

/** Tries a PIN at the door; the browser's cookies come and go with it. */
function browserAt(rig: Pick<Rig, 'app'>, accountId: string, cookies: Record<string, string> = {}) {
  const enter = async (pin: string) => {
    const answer = await rig.app.inject({ method: 'POST', url: '/api/sign-in', payload: { accountId, pin }, cookies });
    for (const { name, value } of answer.cookies) cookies[name] = value;
    return answer;
  };
  return { enter, cookies };
}

test('strangers at the door lock nobody out of a browser that is known', async (t) => {
  const rig = await given(t);
  await post(rig, rig.cookie(deputy), '/api/pin', { pin: '274936' });
  const [{ accountId }] = (await rig.app.inject('/api/sign-in')).json();
  const own = browserAt(rig, accountId);
  t.equal((await own.enter('274936')).statusCode, 200);
  const stranger = browserAt(rig, accountId);
  for (let at = 0; at < 6; at += 1) await stranger.enter('500136');
  t.match((await stranger.enter('274936')).json(), { code: 'PIN_LOCKED' });
  t.equal((await own.enter('274936')).statusCode, 200);
  const guessed = browserAt(rig, accountId, { 'dzvin-known': 'made-up' });
  t.match((await guessed.enter('274936')).json(), { code: 'PIN_LOCKED' }, 'a made-up secret makes no browser known');
});

test('a new own PIN ends every other page of that person, by link and by PIN, and keeps the page it is set on', async (t) => {
  const rig = await given(t);
  const cookie = rig.cookie(deputy);
  await post(rig, cookie, '/api/pin', { pin: '274936' });
  const [{ accountId }] = (await rig.app.inject('/api/sign-in')).json();
  const tablet = browserAt(rig, accountId);
  await tablet.enter('274936');
  const byPin = `dzvin-deputy=${tablet.cookies['dzvin-deputy']}`;
  const byLink = rig.cookie(deputy);
  const others = rig.cookie({ role: 'deputy', memberId: idOf('m2') });
  const status = async (each: string) =>
    (await rig.app.inject({ url: '/api/views/own?as=deputy', headers: { cookie: each } })).statusCode;
  t.equal((await post(rig, cookie, '/api/pin', { current: '274936', pin: '508364' })).statusCode, 204);
  t.strictSame(await Promise.all([cookie, byPin, byLink, others].map(status)), [200, 401, 401, 200]);
});

test('a PIN that a keeper takes away ends every page of that deputy: a lost tablet chooses no new one', async (t) => {
  const rig = await given(t);
  const cookie = rig.cookie(deputy);
  await post(rig, cookie, '/api/pin', { pin: '274936' });
  const [{ accountId, name }] = (await rig.app.inject('/api/sign-in')).json();
  const forgets = await rig.app.inject({
    ...{ method: 'PUT', url: `/api/accounts/${accountId}?as=secretary` },
    headers: { cookie: rig.cookie({ role: 'secretary' }) },
    payload: { name, role: 'deputy', memberId: 'm1', forgetPin: true },
  });
  t.equal(forgets.statusCode, 200);
  t.equal((await post(rig, cookie, '/api/pin', { pin: '508364' })).statusCode, 401);
});

test('wrong PINs are told: each in the log, a lock in the journal, many to the operator; the PIN in none', async (t) => {
  const rig = await given(t);
  await post(rig, rig.cookie(deputy), '/api/pin', { pin: '274936' });
  const [{ accountId, name }] = (await rig.app.inject('/api/sign-in')).json();
  const operator = await rig.live({ role: 'operator' });
  operator.say({ kind: 'subscribe', view: 'operator' });
  await operator.next('snapshot');
  const stranger = browserAt(rig, accountId);
  for (let at = 0; at < 5; at += 1) await stranger.enter('500136');
  const lines = rig.lines.map((line) => JSON.parse(line)).filter(({ msg }) => /^pin-/.test(msg));
  t.strictSame(
    lines.map(({ msg }) => msg),
    ['pin-wrong', 'pin-wrong', 'pin-wrong', 'pin-wrong', 'pin-locked'],
  );
  t.match(lines.at(-1), { accountId, role: 'deputy', way: 'door', address: '127.0.0.1', minutes: 1 });
  const locked = rig.hub.history().filter(({ event }) => event.type === 'PinLocked');
  t.match(locked, [{ actor: 'hub', event: { data: { name, memberId: 'm1', way: 'door', minutes: 1 } } }]);
  const headers = { cookie: rig.cookie({ role: 'operator' }) };
  const view = (await rig.app.inject({ url: '/api/views/operator?as=operator', headers })).body;
  t.match(view, new RegExp(`спроб: 5 за 1 хв. ${name}; адреса 127.0.0.1`));
  const record = await rig.app.inject({
    ...{ url: '/api/views/secretary?as=secretary', headers: { cookie: rig.cookie({ role: 'secretary' }) } },
  });
  t.match(record.body, 'неправильні PIN, вхід закрито', 'the record of the sitting tells of the lock');
  rig.timing.pass(1000);
  t.match((await operator.next('delta')).kind, 'delta', 'a page that watches is told');
  t.notOk((JSON.stringify(rig.hub.history()) + rig.lines.join() + view).includes('500136'));
});
