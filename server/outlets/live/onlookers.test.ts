/** Viewers without a session: overlays of the stream see their own view and nothing else of the house. */
import { test } from 'tap';
import { BEAT_MS } from '#contract/live-timing';
import { OPEN_VIEWS } from '#contract/views';
import { ROLES } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { idOf } from '../../views/testing/small-council.ts';
import { HandTiming } from '../testing/hand-timing.ts';
import { raise } from '../testing/rig.ts';

const register = (id: string) => ({ type: 'register-member', memberId: idOf(id) }) as const;

test('an overlay is welcomed without signing in, and told of the build and of nobody', async (t) => {
  const { connect, cookie } = await raise(t);
  const overlay = connect('/live/overlay', { cookie: cookie({ role: 'operator' }) });
  t.strictSame(Object.keys(await overlay.next('welcome')), ['kind', 'build']);
  overlay.say({ kind: 'subscribe', view: 'overlay' });
  const { state } = await overlay.next('snapshot');
  t.match(state, { council: 'Вербівська міська рада' });
});

test('in a rehearsal it is told so, and told when the rehearsal has ended', async (t) => {
  const { connect, app } = await raise({ teardown: (run) => t.teardown(run), isRehearsal: true });
  const overlay = connect('/live/overlay', {});
  t.equal((await overlay.next('welcome')).rehearsal, true);
  await app.close();
  t.equal((await overlay.next('refused')).refusal.code, 'REHEARSAL_OVER');
});

test('changes come to it as to everybody, and a beat when nothing has changed', async (t) => {
  const timing = new HandTiming();
  const { connect, hub } = await raise({ teardown: t.teardown, timing });
  const overlay = connect('/live/overlay', {});
  await overlay.next('welcome');
  overlay.say({ kind: 'subscribe', view: 'overlay' });
  await overlay.next('snapshot');
  hub.giveAll(register('m1'));
  timing.settle();
  t.match((await overlay.next('delta')).patch, { seats: { m1: { mark: 'present' } } });
  timing.pass(BEAT_MS);
  t.ok(await overlay.next('beat'));
});

test('in a closed part no frame tells of the times behind the doors, nor how much happens there', async (t) => {
  const timing = new HandTiming();
  const { connect, hub, house } = await raise({ teardown: t.teardown, timing });
  hub.giveAll(...['head', 'm1', 'm2', 'm3'].map(register), { type: 'open-sitting' });
  hub.giveAll({ type: 'begin-closed-part', reason: 'державна таємниця' });
  const { position } = house;
  hub.giveAll({ type: 'take-roll' });
  t.ok(house.position > position);
  hub.clock = () => ({ now: '2026-03-30T07:00:00.000Z', elapsedMs: 4510, remainingMs: 9000 });
  for (const view of OPEN_VIEWS) {
    const onlooker = connect(`/live/${view}`, {});
    await onlooker.next('welcome');
    onlooker.say({ kind: 'subscribe', view });
    const snapshot = await onlooker.next('snapshot');
    t.strictSame([Object.keys(snapshot.clock), snapshot.position], [['now'], position], view);
    timing.pass(BEAT_MS);
    t.strictSame(Object.keys((await onlooker.next('beat')).clock), ['now'], view);
  }
});

test('no other view, no command and no voice is had there, whoever is signed in in that browser', async (t) => {
  const { connect, cookie, hub } = await raise(t);
  const cookies = ROLES.map((role) => cookie(role === 'deputy' ? { role, memberId: idOf('m1') } : { role }));
  const overlay = connect('/live/overlay', { cookie: cookies.join('; ') });
  await overlay.next('welcome');
  const others = Object.keys(ROLE_TABLE.view).filter((view) => view !== 'overlay');
  const asked = [
    ...others.map((view) => ({ kind: 'subscribe', view })),
    { kind: 'command', id: 'command-1', command: { type: 'open-sitting' } },
    { kind: 'voice', voice: 'browser' },
  ];
  for (const message of asked) {
    overlay.say(message);
    t.equal((await overlay.next('refused')).refusal.code, 'NOT_SIGNED_IN', JSON.stringify(message));
  }
  hub.giveAll(register('m1'));
  overlay.say({ kind: 'subscribe', view: 'overlay' });
  await overlay.next('snapshot');
  t.equal(hub.submitted.length, 0);
  t.strictSame([...new Set(overlay.heard.map(({ message }) => message.kind))], ['welcome', 'refused', 'snapshot']);
});

test('a view that needs a session has no such address', async (t) => {
  const { connect } = await raise(t);
  for (const view of ['hall', 'operator', 'own', 'nothing'])
    t.equal((await connect(`/live/${view}`, {}).unopened).status, 400, view);
});

test('the page of another origin can’t watch', async (t) => {
  const { connect, url } = await raise(t);
  const { status, body } = await connect('/live/overlay', { origin: 'http://evil.example' }).unopened;
  t.equal(status, 403);
  t.match(body, { code: 'WRONG_ORIGIN' });
  t.ok(await connect('/live/overlay', { origin: url }).next('welcome'));
});

test('so many may watch from one address and in all; the next is told in words to wait, and has the place of one who left', async (t) => {
  const forwarded = (address: string) => ({ 'x-forwarded-for': address });
  const { connect } = await raise({
    teardown: t.teardown,
    limits: { onlookersPerAddress: 2, onlookersOutside: 9, onlookers: 3 },
  });
  const watch = (address: string) => connect('/live/overlay', forwarded(address));
  const first = watch('192.0.2.1');
  for (const one of [first, watch('192.0.2.1')]) await one.next('welcome');
  const { status, body } = await watch('192.0.2.1').unopened;
  t.equal(status, 429);
  t.match(body, { code: 'TOO_MANY_REQUESTS', uk: /забагато/i, en: /too many/i });
  await watch('192.0.2.2').next('welcome');
  t.equal((await watch('192.0.2.3').unopened).status, 429);
  first.socket.close();
  await first.closed;
  /* The hub may hear of the close a little later than the client does. */
  let isIn = false;
  while (!isIn) {
    const next = watch('192.0.2.3');
    isIn = (await Promise.race([next.next('welcome'), next.unopened])) && next.socket.readyState === 1;
  }
  t.ok(isIn);
});

test('visitors from outside, however many addresses they have, leave room for the overlays of the building', async (t) => {
  const limits = { onlookersPerAddress: 2, onlookersOutside: 3, onlookers: 5 };
  const { connect } = await raise({ teardown: t.teardown, limits });
  const watch = (address: string) => connect('/live/overlay', { 'x-forwarded-for': address });
  for (const address of ['2001:db8:0:5::1', '2001:db8:0:5::2', '192.0.2.1']) await watch(address).next('welcome');
  t.equal((await watch('2001:db8:0:5::3').unopened).status, 429, 'a /64 is one visitor');
  t.equal((await watch('192.0.2.2').unopened).status, 429);
  await watch('192.168.0.7').next('welcome');
  await connect('/live/overlay', {}).next('welcome');
});

test('one who asks for nothing in five seconds, or for nothing any more, gives the place up', async (t) => {
  const timing = new HandTiming();
  const { connect } = await raise({ teardown: t.teardown, timing });
  const [mute, gone, overlay] = ['mute', 'gone', 'overlay'].map(() => connect('/live/overlay', {}));
  if (!mute || !gone || !overlay) throw new Error('three');
  await Promise.all([mute, gone, overlay].map((one) => one.next('welcome')));
  for (const one of [gone, overlay]) {
    one.say({ kind: 'subscribe', view: 'overlay' });
    await one.next('snapshot');
  }
  gone.say({ kind: 'unsubscribe', view: 'overlay' });
  gone.say('?');
  await gone.next('refused');
  timing.pass(5000);
  t.equal(await mute.closed, 1006);
  t.equal(await gone.closed, 1006);
  overlay.say({ kind: 'subscribe', view: 'overlay' });
  t.ok(await overlay.next('snapshot'), 'who watches stays');
});

test('one who talks at random is closed after twenty messages, one who talks at length at once', async (t) => {
  const { connect } = await raise(t);
  const [babbler, flooder] = [connect('/live/overlay', {}), connect('/live/overlay', {})];
  await Promise.all([babbler.next('welcome'), flooder.next('welcome')]);
  for (let count = 0; count < 20; count += 1) babbler.say('?');
  t.match((await babbler.next('refused')).refusal, { code: 'WRONG_MESSAGE' });
  t.equal(await babbler.closed, 4400);
  flooder.say('x'.repeat(2000));
  t.equal(await flooder.closed, 1009);
});

test('one who asks without end is bounded as any page is', async (t) => {
  const timing = new HandTiming();
  const { connect } = await raise({ teardown: t.teardown, timing, limits: { subscribesPerSecond: 2 } });
  const overlay = connect('/live/overlay', {});
  await overlay.next('welcome');
  for (let count = 0; count < 3; count += 1) overlay.say({ kind: 'subscribe', view: 'overlay' });
  t.equal((await overlay.next('refused')).refusal.code, 'TOO_MANY_REQUESTS');
  t.equal(overlay.heard.filter(({ message }) => message.kind === 'snapshot').length, 2);
});

test('one that no longer answers is given up, and overlays are no displays of the hall', async (t) => {
  const timing = new HandTiming();
  const { connect, app } = await raise({ teardown: t.teardown, timing });
  const silent = connect('/live/overlay', { 'x-silent': 'yes' });
  await silent.next('welcome');
  silent.say({ kind: 'subscribe', view: 'overlay' });
  await silent.next('snapshot');
  t.match((await app.inject('/api/health')).json(), { displays: 0 });
  timing.pass(15_000);
  timing.pass(15_000);
  t.equal(await silent.closed, 1006);
});
