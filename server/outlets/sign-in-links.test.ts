import { test } from 'tap';
import type { ScreenId } from '#contract/ids';
import { ROLES, type Role } from '#contract/vocabulary';
import { LINK_LIFETIME_MS } from '../accounts/accounts.ts';
import { ROLE_TABLE } from '../accounts/role-table.ts';
import { idOf } from '../views/testing/small-council.ts';
import { type Rig, raise } from './testing/rig.ts';

const actorOf = (role: Role, memberId = 'm1') => (role === 'deputy' ? { role, memberId: idOf(memberId) } : { role });
const ask = ({ app, cookie }: Rig, as: Role, payload: object) =>
  app.inject({
    method: 'POST',
    url: `/api/sign-in-links?as=${as}`,
    headers: { cookie: cookie(actorOf(as)) },
    payload,
  });

for (const [linked, roles] of Object.entries<readonly string[]>(ROLE_TABLE.link)) {
  for (const role of ROLES) {
    const status = roles.includes(role) ? 201 : 403;
    test(`a sign-in link of the role ${linked} asked for by the role ${role}: ${status}`, async (t) => {
      const rig = await raise(t);
      const answer = await ask(rig, role, actorOf(linked as Role, 'm2'));
      t.equal(answer.statusCode, status);
      if (status === 403) {
        t.match(answer.json(), { code: 'ROLE_MAY_NOT' });
        return;
      }
      const { path, expiresAt } = answer.json();
      t.equal(Date.parse(expiresAt), rig.hub.nowMs + LINK_LIFETIME_MS);
      t.equal(answer.headers['cache-control'], 'no-store');
      const signedIn = rig.accounts.signIn(path.replace('/enter/', ''));
      t.strictSame(signedIn.ok && signedIn.session.actor, actorOf(linked as Role, 'm2'));
    });
  }
}

test('whoever issues a link is logged with the role and the member, and the link is not', async (t) => {
  const rig = await raise(t);
  const { path } = (await ask(rig, 'secretary', actorOf('deputy', 'm2'))).json();
  const line = rig.lines.find((each) => each.includes('link-issued'));
  t.match(JSON.parse(line ?? '{}'), { by: 'secretary', role: 'deputy', memberId: 'm2' });
  t.notOk(rig.lines.some((each) => each.includes(path.slice(7))));
});

test('a deputy’s link needs a member of the sitting or of the council, a named screen’s one that the hall has', async (t) => {
  const stranger = await ask(await raise(t), 'secretary', { role: 'deputy', memberId: 'm99' });
  t.equal(stranger.statusCode, 409);
  t.match(stranger.json(), { code: 'UNKNOWN_MEMBER', details: { memberId: 'm99' } });
  const early = await ask(await raise({ teardown: t.teardown, convened: false }), 'secretary', actorOf('deputy'));
  t.match(early.json(), { code: 'UNKNOWN_MEMBER' });
  const screen = await ask(await raise(t), 'secretary', { role: 'display', screen: 'left' });
  t.match(screen.json(), { code: 'UNKNOWN_SCREEN' });
});

test('a display signs in by a link that names its screen, and is told which it is', async (t) => {
  const rig = await raise(t);
  const screen = { id: 'left' as ScreenId, name: 'ліворуч', shows: 'auto', theme: 'dark', language: 'uk' } as const;
  rig.hub.commit([{ type: 'ScreensArranged', v: 1, data: { screens: [screen] } }], 'hall');
  const { path } = (await ask(rig, 'operator', { role: 'display', screen: 'left' })).json();
  const signedIn = rig.accounts.signIn(path.replace('/enter/', ''));
  const cookie = signedIn.ok ? `dzvin-display=${signedIn.secret}` : '';
  t.match(await rig.connect('/live?as=display', { cookie }).next('welcome'), { role: 'display', screen: 'left' });
});

test('a deputy’s link without a member, another’s with one, and a role nobody knows fit no schema', async (t) => {
  const rig = await raise(t);
  for (const whom of [{ role: 'deputy' }, { role: 'chair', memberId: 'm1' }, { role: 'king' }, {}]) {
    const answer = await ask(rig, 'operator', whom);
    t.equal(answer.statusCode, 400);
    t.match(answer.json(), { code: 'WRONG_MESSAGE' });
  }
});

test('a session issues no more links in a minute than it may', async (t) => {
  const { app, cookie } = await raise({ teardown: t.teardown, limits: { linksPerMinute: 2 } });
  const headers = { cookie: cookie({ role: 'secretary' }) };
  const give = async () =>
    (await app.inject({ method: 'POST', url: '/api/sign-in-links', headers, payload: { role: 'chair' } })).statusCode;
  t.strictSame([await give(), await give(), await give()], [201, 201, 429]);
});
