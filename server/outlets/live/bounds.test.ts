import { test } from 'tap';
import { BEAT_MS } from '#contract/live-timing';
import { ROLES, type Role } from '#contract/vocabulary';
import { SESSION_LIFETIME_MS } from '../../accounts/accounts.ts';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { idOf } from '../../views/testing/small-council.ts';
import { HandTiming } from '../testing/hand-timing.ts';
import { raise } from '../testing/rig.ts';

const display = { role: 'display' } as const;
const actorOf = (role: Role) => (role === 'deputy' ? { role, memberId: idOf('m1') } : { role });
const seatsIn = (patch: unknown) => Object.keys((patch as { seats: object }).seats).toSorted();
const register = (id: string) => ({ type: 'register-member', memberId: idOf(id) }) as const;

for (const [view, roles] of Object.entries<readonly string[]>(ROLE_TABLE.view)) {
  for (const role of ROLES) {
    const lawful = roles.includes(role);
    test(`the role ${role} ${lawful ? 'may' : 'may not'} watch the view ${view} live`, async (t) => {
      const { live } = await raise(t);
      const client = await live(actorOf(role));
      client.say({ kind: 'subscribe', view });
      if (lawful) t.match(await client.next('snapshot'), { view, position: 3 });
      else t.match(await client.next('refused'), { refusal: { code: 'ROLE_MAY_NOT', details: { role, what: view } } });
    });
  }
}

test('a command without the role is answered with its refusal, changes nothing and keeps the wire', async (t) => {
  const { hub, live } = await raise(t);
  const client = await live(display);
  client.say({ kind: 'command', id: 'command-1', command: { type: 'open-sitting' } });
  t.match((await client.next('answer')).answer, { id: 'command-1', ok: false, refusal: { code: 'ROLE_MAY_NOT' } });
  client.say({ kind: 'subscribe', view: 'hall' });
  t.ok(await client.next('snapshot'));
  t.equal(hub.submitted.length, 0);
});

test('a message that fits no schema is refused with the path of the fault in both languages; the wire goes on', async (t) => {
  const { hub, live } = await raise(t);
  const client = await live({ role: 'chair' });
  const wrong: [unknown, RegExp][] = [
    ['not json', /^\/$/],
    [Buffer.from([1, 2, 3]), /^\/$/],
    [{ kind: 'subscribe', view: 'king' }, /view/],
    [{ kind: 'subscribe', view: 'hall', more: 1 }, /more/],
    [{ kind: 'command', id: 'command-1', command: { type: 'open-ballot' } }, /command/],
    [{ kind: 'command', id: 'command-1', command: { type: 'close-ballot', ballotId: null } }, /ballotId/],
  ];
  for (const [message, path] of wrong) {
    if (Buffer.isBuffer(message)) client.socket.send(message);
    else client.say(message);
    const { refusal } = await client.next('refused');
    t.match(refusal, { code: 'WRONG_MESSAGE', uk: /не відповідає схемі/, en: /does not fit/, details: { path } });
  }
  client.say({ kind: 'subscribe', view: 'chair' });
  t.ok(await client.next('snapshot'));
  t.equal(hub.submitted.length, 0);
});

test('after twenty messages that fit no schema the wire is closed; one too large closes it at once', async (t) => {
  const { live } = await raise(t);
  const babbler = await live(display);
  for (let count = 0; count < 20; count += 1) babbler.say('?');
  t.equal(await babbler.closed, 4400);
  const flooder = await live(display);
  flooder.say('x'.repeat(70_000));
  t.equal(await flooder.closed, 1009);
});

test('a whole roster comes in one message of the office, and of nobody else', async (t) => {
  const { live } = await raise(t);
  const members = Array.from({ length: 451 }, (_, at) => ({
    ...{ id: `m${at}`, name: `Прізвище Імʼя По батькові ${at}`, gender: 'female', office: 'deputy', seat: at + 1 },
    ...{ faction: 'Депутатська група «Рідний край»', district: at + 1 },
  }));
  const client = await live({ role: 'secretary' });
  client.say({ kind: 'command', id: 'command-1', command: { type: 'settle-roster', members } });
  t.match((await client.next('answer')).answer, { id: 'command-1' });
  const another = await live({ role: 'chair' });
  another.say({ kind: 'command', id: 'command-2', command: { type: 'settle-roster', members } });
  t.equal(await another.closed, 1009);
});

test('the first change goes out at once, those that follow within 50 ms travel together', async (t) => {
  const timing = new HandTiming();
  const { hub, live } = await raise({ teardown: t.teardown, timing });
  const client = await live(display);
  client.say({ kind: 'subscribe', view: 'hall' });
  await client.next('snapshot');
  hub.giveAll(register('m1'));
  timing.settle();
  t.strictSame(seatsIn((await client.next('delta')).patch), ['m1']);
  for (const id of ['m2', 'm3', 'm4']) {
    hub.giveAll(register(id));
    timing.settle();
  }
  timing.pass(49);
  t.equal(client.heard.filter(({ message }) => message.kind === 'delta').length, 1);
  timing.pass(1);
  const together = await client.next('delta');
  t.strictSame(seatsIn(together.patch), ['m2', 'm3', 'm4']);
  t.equal(together.position, 7);
});

test('a member’s own view is told at once, however often it changes, and of others’ votes nothing', async (t) => {
  const timing = new HandTiming();
  const { hub, live } = await raise({ teardown: t.teardown, timing });
  const one = await live(actorOf('deputy'));
  const other = await live({ role: 'deputy', memberId: idOf('m2') });
  for (const client of [one, other]) {
    client.say({ kind: 'subscribe', view: 'own' });
    await client.next('snapshot');
  }
  for (const command of [register('m1'), { type: 'leave', memberId: idOf('m1') } as const, register('m1')]) {
    hub.giveAll(command);
    timing.settle();
  }
  for (const seq of [2, 3, 4]) t.equal((await one.next('delta')).seq, seq);
  t.notOk(other.heard.some(({ message }) => message.kind === 'delta'));
});

test('a viewer who falls behind is spared the changes and then gets one snapshot of how things stand', async (t) => {
  const timing = new HandTiming();
  const { hub, live } = await raise({ teardown: t.teardown, timing, limits: { backlogBytes: 32_768 } });
  const client = await live(display);
  hub.giveAll({ type: 'open-sitting' });
  client.say({ kind: 'subscribe', view: 'hall' });
  await client.next('snapshot');
  client.socket.pause();
  const [changes, items] = [100, 20];
  for (let change = 0; change < changes; change += 1) {
    for (let item = 0; item < items; item += 1) {
      hub.giveAll({ type: 'add-item', number: `${change}.${item}`, title: 'Про'.repeat(1300) });
    }
    timing.pass(50);
  }
  client.socket.resume();
  const { seq, state } = await client.next('snapshot');
  t.equal(seq, changes + 1);
  t.equal(Object.keys((state as { agenda: object }).agenda).length, changes * items + 2);
  const told = client.heard.filter(({ message }) => message.kind === 'delta').length;
  t.ok(told > 0 && told < changes, `${told} changes of ${changes} were told`);
  hub.giveAll(register('m1'));
  timing.pass(50);
  t.equal((await client.next('delta')).seq, changes + 2);
});

test('whoever has heard nothing hears a beat at least every 2 s; whoever has, does not', async (t) => {
  const timing = new HandTiming();
  const { hub, live } = await raise({ teardown: t.teardown, timing });
  const quiet = await live(display);
  const watching = await live(display);
  timing.pass(BEAT_MS / 2);
  watching.say({ kind: 'subscribe', view: 'hall' });
  await watching.next('snapshot');
  timing.pass(BEAT_MS / 2);
  t.match((await quiet.next('beat')).clock, { now: hub.clock().now });
  hub.giveAll(register('m1'));
  timing.settle();
  await watching.next('delta');
  t.notOk(watching.heard.some(({ message }) => message.kind === 'beat'));
});

test('a session that has expired closes its sockets; one in use on the wire lives on', async (t) => {
  const timing = new HandTiming();
  const { steady, live } = await raise({ teardown: t.teardown, timing });
  const client = await live({ role: 'chair' });
  steady.ms += SESSION_LIFETIME_MS - 1;
  timing.pass(1000);
  steady.ms += SESSION_LIFETIME_MS - 1;
  timing.pass(1000);
  t.notOk(client.heard.some(({ message }) => message.kind === 'refused'));
  steady.ms += SESSION_LIFETIME_MS;
  timing.pass(1000);
  t.equal((await client.next('refused')).refusal.code, 'NOT_SIGNED_IN');
  t.equal(await client.closed, 4401);
});

test('a step of the wall clock closes no socket', async (t) => {
  const timing = new HandTiming();
  const { hub, live } = await raise({ teardown: t.teardown, timing });
  const client = await live({ role: 'chair' });
  for (const stepMs of [17 * 3_600_000, -34 * 3_600_000]) {
    hub.nowMs += stepMs;
    timing.pass(BEAT_MS);
    await client.next('beat');
  }
  t.notOk(client.heard.some(({ message }) => message.kind === 'refused'));
});

test('a session has no more sockets than it may, and gets the place of a closed one back', async (t) => {
  const { connect, cookie } = await raise({ teardown: t.teardown, limits: { socketsPerSession: 1 } });
  const headers = { cookie: cookie(display) };
  const first = connect('/live?as=display', headers);
  await first.next('welcome');
  const second = connect('/live?as=display', headers);
  t.equal((await second.next('refused')).refusal.code, 'TOO_MANY_REQUESTS');
  t.equal(await second.closed, 4429);
  first.socket.close();
  await first.closed;
  /* The hub may hear of the close a little later than the client does. */
  let welcomed = false;
  while (!welcomed) {
    const next = connect('/live?as=display', headers);
    welcomed = typeof (await Promise.race([next.next('welcome'), next.closed])) === 'object';
  }
  t.ok(welcomed);
});

test('commands over a session’s limit are refused until the second is over', async (t) => {
  const timing = new HandTiming();
  const { hub, live } = await raise({ teardown: t.teardown, timing, limits: { commandsPerSecond: 2 } });
  const client = await live({ role: 'chair' });
  const give = async (id: string) => {
    client.say({ kind: 'command', id, command: { type: 'take-roll' } });
    return (await client.next('answer')).answer.ok;
  };
  t.strictSame([await give('command-1'), await give('command-2'), await give('command-3')], [true, true, false]);
  timing.pass(1000);
  t.ok(await give('command-4'));
  t.equal(hub.submitted.length, 3);
});

test('a socket may ask for twenty views in a second; more is refused, and one who goes on is closed', async (t) => {
  const timing = new HandTiming();
  const { live } = await raise({ teardown: t.teardown, timing });
  const [client, other] = [await live(display), await live(display)];
  const ask = (who = client) => who.say({ kind: 'subscribe', view: 'hall' });
  for (let count = 0; count < 20; count += 1) {
    ask();
    await client.next('snapshot');
  }
  ask();
  t.match((await client.next('refused')).refusal, { code: 'TOO_MANY_REQUESTS', details: { seconds: 1 } });
  ask(other);
  t.ok(await other.next('snapshot'), 'another socket may');
  timing.pass(1000);
  ask();
  t.ok(await client.next('snapshot'), 'the second is over');
  for (let count = 0; count < 40; count += 1) ask();
  t.equal(await client.closed, 4400);
});

test('the chair sees how many hall displays watch', async (t) => {
  const { live } = await raise(t);
  const chair = await live({ role: 'chair' });
  chair.say({ kind: 'subscribe', view: 'chair' });
  t.match((await chair.next('snapshot')).state, { health: { displays: 0 } });
  const hall = await live(display);
  hall.say({ kind: 'subscribe', view: 'hall' });
  t.match((await chair.next('delta')).patch, { health: { displays: 1 } });
  hall.socket.close();
  t.match((await chair.next('delta')).patch, { health: { displays: 0 } });
});

test('an end that no longer answers is given up within 30 s, and its display is no longer counted', async (t) => {
  const timing = new HandTiming();
  const { live, app } = await raise({ teardown: t.teardown, timing });
  const [silent, there] = [await live(display, { 'x-silent': 'yes' }), await live(display)];
  for (const client of [silent, there]) {
    client.say({ kind: 'subscribe', view: 'hall' });
    await client.next('snapshot');
  }
  const asked = new Promise((resolve) => there.socket.once('ping', resolve));
  timing.pass(15_000);
  await asked;
  /* What is said after the answer to the asking is heard after it. */
  there.say({ kind: 'subscribe', view: 'hall' });
  await there.next('snapshot');
  timing.pass(15_000);
  t.equal(await silent.closed, 1006);
  t.equal(there.socket.readyState, there.socket.OPEN);
  t.match((await app.inject('/api/health')).json(), { displays: 1 });
});
