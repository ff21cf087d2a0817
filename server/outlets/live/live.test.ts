import { apply } from 'json-merge-patch';
import { test } from 'tap';
import { checker } from '#contract/check';
import { ServerMessage } from '#contract/live-wire';
import { HallView } from '#contract/views';
import { idOf } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';

const display = { role: 'display' } as const;
const register = (id: string) => ({ type: 'register-member', memberId: idOf(id) }) as const;

test('a viewer gets a snapshot, then changes numbered without a gap, which patch it to the view as it stands', async (t) => {
  const { hub, live } = await raise(t);
  const client = await live(display);
  client.say({ kind: 'subscribe', view: 'hall' });
  const snapshot = await client.next('snapshot');
  let state = snapshot.state;
  t.match(state, { council: 'Вербівська міська рада', scene: 'idle' });
  let { seq } = snapshot;
  for (const id of ['m1', 'm2', 'm3']) {
    hub.giveAll(register(id));
    const delta = await client.next('delta');
    t.equal(delta.seq, ++seq);
    state = apply(state, delta.patch);
  }
  t.match(state, { scene: 'registration', quorum: { deputies: 3, needed: 3, met: true } });
  t.match(checker(HallView)(state), { ok: true });
});

test('two viewers of a view get the very same bytes', async (t) => {
  const { hub, live } = await raise(t);
  const viewers = [await live(display), await live(display)];
  for (const viewer of viewers) {
    viewer.say({ kind: 'subscribe', view: 'hall' });
    await viewer.next('snapshot');
  }
  hub.giveAll(register('m1'));
  const [one, other] = await Promise.all(
    viewers.map(async (viewer) => {
      await viewer.next('delta');
      return viewer.heard.find(({ message }) => message.kind === 'delta')?.raw;
    }),
  );
  t.ok(one);
  t.equal(one, other);
});

test('a client that saw a gap subscribes again and gets a snapshot with the number the next change follows', async (t) => {
  const { hub, live } = await raise(t);
  const client = await live(display);
  client.say({ kind: 'subscribe', view: 'hall' });
  await client.next('snapshot');
  hub.giveAll(register('m1'));
  await client.next('delta');
  client.say({ kind: 'subscribe', view: 'hall' });
  const { seq, state } = await client.next('snapshot');
  t.equal(seq, 2);
  t.match(state, { seats: { m1: { mark: 'present' } } });
  hub.giveAll(register('m2'));
  t.equal((await client.next('delta')).seq, 3);
});

test('a command on the wire is answered with the sender’s id, and its change comes back as a view', async (t) => {
  const { hub, live } = await raise(t);
  const client = await live({ role: 'deputy', memberId: idOf('m1') });
  client.say({ kind: 'subscribe', view: 'own' });
  t.match((await client.next('snapshot')).state, { memberId: 'm1', registered: false });
  client.say({ kind: 'command', id: 'command-1', command: register('m1') });
  t.match((await client.next('answer')).answer, { id: 'command-1', ok: true });
  t.match((await client.next('delta')).patch, { registered: true, means: 'console' });
  t.match(hub.submitted[0]?.actor, { role: 'deputy', memberId: 'm1' });
  for (const { message } of client.heard) t.match(checker(ServerMessage)(message), { ok: true });
});

test('the page of another origin can’t open the live wire: WRONG_ORIGIN', async (t) => {
  const { url, cookie, connect } = await raise(t);
  const headers = { cookie: cookie(display), origin: 'http://evil.example' };
  const { status, body } = await connect('/live?as=display', headers).unopened;
  t.equal(status, 403);
  t.match(body, { code: 'WRONG_ORIGIN', details: { origin: 'http://evil.example' } });
  const own = connect('/live?as=display', { cookie: headers.cookie, origin: url });
  t.match(await own.next('welcome'), { role: 'display', build: /^[0-9a-f]{12}$/ });
});

test('without a session the wire says so in both languages and closes', async (t) => {
  const { connect } = await raise(t);
  const client = connect('/live?as=chair', {});
  const { refusal } = await client.next('refused');
  t.match(refusal, { code: 'NOT_SIGNED_IN', uk: /увійшли/, en: /signed in/ });
  t.equal(await client.closed, 4401);
});

test('a rehearsal that ends tells each page so, before its sockets close', async (t) => {
  const { app, cookie, connect } = await raise({ teardown: (run) => t.teardown(run), isRehearsal: true });
  const page = connect('/live?as=display', { cookie: cookie(display).replace('dzvin-', 'dzvin-rehearsal-') });
  await page.next('welcome');
  await app.close();
  const { refusal } = await page.next('refused');
  t.match(refusal, { code: 'REHEARSAL_OVER' });
});
