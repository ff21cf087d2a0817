import { test } from 'tap';
import type { AccountLine } from '#contract/accounts';
import { ROLES, type Role } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { idOf } from '../../views/testing/small-council.ts';
import { type Rig, raise } from '../testing/rig.ts';

const actorOf = (role: Role) => (role === 'deputy' ? { role, memberId: idOf('m1') } : { role });
const secretary = { name: 'Марія Вишневська', role: 'secretary', pin: '274915' };
const operator = { name: 'Олег Яценко', role: 'operator', pin: '380261' };
const asker = (rig: Rig, role: Role) => (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  rig.app.inject({
    ...{ method, url: `${url}?as=${role}`, headers: { cookie: rig.cookie(actorOf(role)) } },
    ...(payload && { payload }),
  });
const journal = (rig: Rig) =>
  rig.hub
    .history()
    .flatMap(({ event }) => (event.type === 'AccountChanged' ? [[event.data.change, event.data.name]] : []));

for (const role of ROLES) {
  const lawful = ROLE_TABLE.desk.accounts.some((each) => each === role);
  test(`the role ${role} ${lawful ? 'sees' : 'does not see'} who signs in by name`, async (t) => {
    const answer = await asker(await raise(t), role)('GET', '/api/accounts');
    t.equal(answer.statusCode, lawful ? 200 : 403);
  });
}

test('an account is opened, changed and closed; the journal tells each, and a PIN stands nowhere', async (t) => {
  const rig = await raise(t);
  const ask = asker(rig, 'operator');
  const opened = await ask('POST', '/api/accounts', secretary);
  t.equal(opened.statusCode, 201);
  const { accountId } = opened.json<AccountLine>();
  t.strictSame(opened.json(), { accountId, name: secretary.name, role: 'secretary', hasPin: true, sessions: 0 });
  t.equal((await ask('POST', '/api/accounts', { ...secretary, name: 'Інша Секретарка' })).statusCode, 201);
  const renamed = await ask('PUT', `/api/accounts/${accountId}`, { name: 'Марія Нова', role: 'secretary' });
  t.match(renamed.json(), { name: 'Марія Нова', hasPin: true });
  t.equal((await ask('PUT', `/api/accounts/${accountId}`, { ...secretary, pin: '550183' })).statusCode, 200);
  t.equal((await ask('DELETE', `/api/accounts/${accountId}`)).statusCode, 204);
  t.strictSame(journal(rig), [
    ['opened', 'Марія Вишневська'],
    ['pin-set', 'Марія Вишневська'],
    ['opened', 'Інша Секретарка'],
    ['pin-set', 'Інша Секретарка'],
    ['changed', 'Марія Нова'],
    ['changed', 'Марія Вишневська'],
    ['pin-set', 'Марія Вишневська'],
    ['closed', 'Марія Вишневська'],
  ]);
  const everything = JSON.stringify(rig.hub.history()) + rig.lines.join('\n') + opened.body;
  for (const pin of ['274915', '550183']) t.notOk(everything.includes(pin));
});

test('a secretary neither opens, changes, nor closes the account of an operator', async (t) => {
  const rig = await raise(t);
  const ask = asker(rig, 'secretary');
  t.match((await ask('POST', '/api/accounts', operator)).json(), { code: 'ROLE_MAY_NOT' });
  const { accountId } = (await asker(rig, 'operator')('POST', '/api/accounts', operator)).json<AccountLine>();
  const own = (await ask('POST', '/api/accounts', secretary)).json<AccountLine>();
  t.match((await ask('PUT', `/api/accounts/${accountId}`, secretary)).json(), { code: 'ROLE_MAY_NOT' });
  t.match((await ask('PUT', `/api/accounts/${own.accountId}`, operator)).json(), { code: 'ROLE_MAY_NOT' });
  t.match((await ask('DELETE', `/api/accounts/${accountId}`)).json(), { code: 'ROLE_MAY_NOT' });
});

test('a closed account and a new PIN end the sessions that it has opened', async (t) => {
  const rig = await raise(t);
  const ask = asker(rig, 'operator');
  const { accountId } = (await ask('POST', '/api/accounts', { ...secretary, role: 'chair' })).json<AccountLine>();
  const enter = async (pin: string) => {
    const answer = await rig.app.inject({ method: 'POST', url: '/api/sign-in', payload: { accountId, pin } });
    return `${answer.cookies[0]?.name}=${answer.cookies[0]?.value}`;
  };
  const status = async (cookie: string) =>
    (await rig.app.inject({ url: '/api/views/chair', headers: { cookie } })).statusCode;
  const first = await enter('274915');
  t.equal(await status(first), 200);
  await ask('PUT', `/api/accounts/${accountId}`, { ...secretary, role: 'chair', pin: '550183' });
  t.equal(await status(first), 401);
  const second = await enter('550183');
  t.equal(await status(second), 200);
  await ask('DELETE', `/api/accounts/${accountId}`);
  t.equal(await status(second), 401);
});

test('an account that is not there, and an entry that fits no schema, are refused as such', async (t) => {
  const ask = asker(await raise(t), 'operator');
  t.equal((await ask('PUT', '/api/accounts/nobody', secretary)).statusCode, 404);
  t.equal((await ask('DELETE', '/api/accounts/nobody')).statusCode, 404);
  t.equal((await ask('POST', '/api/accounts', { ...secretary, pin: '12ab' })).statusCode, 400);
  t.match((await ask('POST', '/api/accounts', { ...secretary, pin: '123456' })).json(), { code: 'PIN_TOO_PLAIN' });
});

test('an account is signed out everywhere and keeps its PIN; a secretary signs no operator out', async (t) => {
  const rig = await raise(t);
  const opened = await asker(rig, 'operator')('POST', '/api/accounts', operator);
  const { accountId } = opened.json<AccountLine>();
  const signedIn = await rig.app.inject({
    ...{ method: 'POST', url: '/api/sign-in', payload: { accountId, pin: operator.pin } },
  });
  t.equal(signedIn.statusCode, 200);
  const sessions = async () =>
    (await asker(rig, 'operator')('GET', '/api/accounts'))
      .json<AccountLine[]>()
      .find((one) => one.accountId === accountId);
  t.match(await sessions(), { sessions: 1 });
  const path = `/api/accounts/${accountId}/sessions`;
  t.match((await asker(rig, 'secretary')('DELETE', path)).json(), { code: 'ROLE_MAY_NOT' });
  t.equal((await asker(rig, 'operator')('DELETE', path)).statusCode, 204);
  t.match(await sessions(), { sessions: 0, hasPin: true });
});
