/** The seat of the member who presides, at the chair's page: presiding gives nobody a vote, the own PIN does. */
import { type Test, test } from 'tap';
import { convening, idOf } from '../../views/testing/small-council.ts';
import { cookieOf, raise } from '../testing/rig.ts';

const PIN = '274931';
const registers = (id: string, member: string) => ({
  ...{ id, command: { type: 'register-member', memberId: idOf(member) } },
});

async function given(t: Test, chair: 'm1' | 'a guest' = 'm1') {
  const rig = await raise({ teardown: t.teardown, convened: false });
  const presides = chair === 'm1' ? { member: idOf('m1') } : { name: 'Гнатюк Ольга Іванівна' };
  rig.hub.giveAll({ ...convening({ consoleNeeds: 'pin' }), chair: presides });
  for (const memberId of ['m1', 'm2'].map(idOf))
    await rig.accounts.people.open({ name: memberId, role: 'deputy', memberId, pin: PIN });
  const cookie = rig.cookie({ role: 'chair' });
  const ask = (method: 'GET' | 'POST', cookies = cookie, pin = PIN) =>
    rig.app.inject({
      ...{ method, url: '/api/presiding?as=chair', headers: { cookie: cookies } },
      ...(method === 'POST' && { payload: { pin } }),
    });
  /** The cookies of the chair's page after this PIN. */
  const signedIn = async (pin = PIN) => {
    const answer = await ask('POST', cookie, pin);
    const [own] = answer.cookies;
    return { answer, cookies: `${cookie}; ${own?.name}=${own?.value}` };
  };
  const give = (cookies: string, payload: object) =>
    rig.app.inject({
      ...{ method: 'POST', url: '/api/commands?as=deputy&at=chair' },
      headers: { cookie: cookies },
      payload,
    });
  return { ...rig, cookie, ask, signedIn, give };
}

test('the chair’s page alone gives no vote: until the member who presides gives his PIN nobody is there', async (t) => {
  const { ask, give, cookie } = await given(t);
  t.strictSame((await ask('GET')).json(), { here: false });
  t.match((await give(cookie, registers('command-1', 'm1'))).json(), { code: 'NOT_SIGNED_IN' });
  t.match((await ask('POST', cookie, '913746')).json(), { code: 'PIN_WRONG' });
});

test('who presides registers and votes at the chair’s page as at the own seat, for himself alone', async (t) => {
  const { ask, give, signedIn } = await given(t);
  const { answer, cookies } = await signedIn();
  t.equal(answer.statusCode, 204);
  t.strictSame((await ask('GET', cookies)).json(), { here: true });
  t.equal((await give(cookies, registers('command-1', 'm1'))).statusCode, 200);
  t.match((await give(cookies, registers('command-2', 'm2'))).json(), { code: 'NOT_YOURSELF' });
});

test('when the chair is passed the one before him may no longer vote there, and the next signs in himself', async (t) => {
  const { hub, ask, give, signedIn, connect } = await given(t);
  const before = await signedIn();
  const page = connect('/live?as=deputy&at=chair', { cookie: before.cookies });
  t.match(await page.next('welcome'), { role: 'deputy', memberId: 'm1' });
  for (const id of ['m1', 'm2', 'm3']) hub.giveAll({ type: 'register-member', memberId: idOf(id) });
  hub.giveAll({ type: 'open-sitting' }, { type: 'pass-chair', chair: { member: idOf('m2') }, reason: 'доповідає сам' });
  t.equal(await page.closed, 4401);
  t.match((await give(before.cookies, registers('command-1', 'm1'))).json(), { code: 'NOT_SIGNED_IN' });
  t.strictSame((await ask('GET', before.cookies)).json(), { here: false });
  const { cookies } = await signedIn();
  const next = connect('/live?as=deputy&at=chair', { cookie: cookies });
  t.match(await next.next('welcome'), { memberId: 'm2' });
});

test('a deputy’s page in the same browser stays that deputy’s', async (t) => {
  const { accounts, app, signedIn } = await given(t);
  const deputy = cookieOf(accounts, { role: 'deputy', memberId: idOf('m2') });
  const { cookies } = await signedIn();
  const headers = { cookie: `${cookies}; ${deputy}` };
  t.match((await app.inject({ url: '/api/views/own?as=deputy', headers })).json(), { memberId: 'm2' });
  t.match((await app.inject({ url: '/api/views/own?as=deputy&at=chair', headers })).json(), {
    memberId: 'm1',
  });
});

test('where no member presides, nobody votes at the chair’s page; and no other role asks', async (t) => {
  const { accounts, ask, app } = await given(t, 'a guest');
  t.match((await ask('POST')).json(), { code: 'NO_MEMBER_PRESIDES' });
  const cookie = cookieOf(accounts, { role: 'secretary' });
  const asked = await app.inject({ url: '/api/presiding?as=secretary', headers: { cookie } });
  t.match(asked.json(), { code: 'ROLE_MAY_NOT' });
});
