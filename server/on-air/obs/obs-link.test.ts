import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Test, test } from 'tap';
import { handClock } from '../../hub/testing/hand-clock.ts';
import { AT_ONCE, Director, TRIED_MS } from './director.ts';
import { PING_MS } from './session.ts';
import { closedPart, type LedObs, ledObs, moment, speaks } from './testing/led-obs.ts';

const connected = async (t: Test, plan: Parameters<typeof ledObs>[1] = {}): Promise<LedObs> => {
  const led = await ledObs(t, plan);
  await led.until(({ state, scene }) => state === 'connected' && scene !== undefined);
  return led;
};
const SHOT_MS = 2_000;

test('the speaker at the rostrum is shown, and the hall when a seat speaks', async (t) => {
  const { peer, link, clock } = await connected(t);
  await peer.until(() => peer.scene === 'Трибуна');
  clock.pass(SHOT_MS);
  link.follow(speaks(5));
  await peer.until(() => peer.scene === 'Зала');
  clock.pass(SHOT_MS);
  link.follow(speaks('rostrum'));
  await peer.until(() => peer.scene === 'Трибуна');
  t.same(peer.asked, ['Трибуна', 'Зала', 'Трибуна']);
  t.match(link.now(), { state: 'connected', scene: 'Трибуна', last: { what: { uk: 'Сцена «Трибуна»' } } });
});

test('a scene stays its time, and a word thrown in between does not flicker', async (t) => {
  const { peer, link, clock } = await connected(t);
  await peer.until(() => peer.scene === 'Трибуна');
  link.follow(speaks(5));
  clock.pass(SHOT_MS - 1);
  link.follow(moment());
  clock.pass(SHOT_MS);
  link.follow(speaks(5));
  await peer.until(() => peer.scene === 'Зала');
  t.same(peer.asked, ['Трибуна', 'Зала']);
});

test('an alarm does not wait for the scene before it', async (t) => {
  const { peer, link } = await connected(t);
  await peer.until(() => peer.scene === 'Трибуна');
  link.follow(moment({ happens: 'alarm', open: [] }));
  await peer.until(() => peer.scene === 'Заставка');
  t.same(peer.asked, ['Трибуна', 'Заставка']);
});

test('who switches in OBS itself leads until the button, or until the time is over', async (t) => {
  const { peer, link, clock, until } = await connected(t, { entry: { handMinutes: 3 } });
  await peer.until(() => peer.scene === 'Трибуна');
  peer.switchByHand('Зала');
  await until(({ byHand }) => byHand === true);
  t.match(link.now(), { scene: 'Зала', handUntil: String, last: { what: { uk: 'Людина ввімкнула сцену «Зала»' } } });
  link.follow(speaks('rostrum'));
  clock.pass(SHOT_MS);
  t.same(peer.asked, ['Трибуна'], 'OBS is let be');
  t.equal(link.order({ do: 'resume' }), undefined);
  await peer.until(() => peer.asked.length === 2);
  t.notMatch(link.now(), { byHand: true });
  peer.switchByHand('Зала');
  await until(({ byHand }) => byHand === true);
  clock.pass(3 * 60_000);
  await peer.until(() => peer.asked.length === 3);
  t.same(peer.asked, ['Трибуна', 'Трибуна', 'Трибуна']);
});

test('a transition that is still on is no switch of a person', async (t) => {
  const { peer, link, clock } = await connected(t);
  await peer.until(() => peer.scene === 'Трибуна');
  clock.pass(SHOT_MS);
  link.follow(speaks(5));
  await peer.until(() => peer.scene === 'Зала');
  /* Leaving the studio mode, OBS tells of both its scenes. */
  peer.tell('CurrentProgramSceneChanged', { sceneName: 'Заставка' });
  peer.tell('CurrentProgramSceneChanged', { sceneName: 'Зала' });
  clock.pass(SHOT_MS);
  link.follow(speaks('rostrum'));
  await peer.until(() => peer.scene === 'Трибуна');
  t.notMatch(link.now(), { byHand: true });
});

test('the operator leads, tries a scene, and gives the automation its way again', async (t) => {
  const { peer, link, clock } = await connected(t);
  await peer.until(() => peer.scene === 'Трибуна');
  link.order({ do: 'pause' });
  t.match(link.now(), { byHand: true, handUntil: undefined });
  link.follow(speaks(5));
  clock.pass(60 * 60_000);
  link.order({ do: 'resume' });
  await peer.until(() => peer.scene === 'Зала');
  t.match(link.order({ do: 'try-scene', scene: 'Нема' }), { code: 'NO_SUCH_SCENE' });
  t.equal(link.order({ do: 'try-scene', scene: 'Заставка' }), undefined);
  await peer.until(() => peer.scene === 'Заставка');
  clock.pass(TRIED_MS);
  await peer.until(() => peer.scene === 'Зала');
  t.same(peer.asked, ['Трибуна', 'Зала', 'Заставка', 'Зала']);
});

test('a scene that was tried goes again while a person leads and where no rule fits', async (t) => {
  const { peer, link, clock } = await connected(t);
  await peer.until(() => peer.scene === 'Трибуна');
  link.order({ do: 'pause' });
  link.order({ do: 'try-scene', scene: 'Заставка' });
  await peer.until(() => peer.scene === 'Заставка');
  link.order({ do: 'try-scene', scene: 'Зала' });
  await peer.until(() => peer.scene === 'Зала');
  clock.pass(TRIED_MS);
  await peer.until(() => peer.scene === 'Трибуна');
  const rules = { rules: [], shotSeconds: 60 };
  const unruled = new Director({ entry: rules, clock, changed: () => undefined, put: (scene) => shown.push(scene) });
  const shown: string[] = [];
  unruled.follow(moment());
  unruled.found('Зала');
  unruled.trial('Камера 9');
  clock.pass(TRIED_MS);
  t.same(shown, ['Камера 9', 'Зала']);
  unruled.trial('Камера 9');
  unruled.shows('Камера 3');
  clock.pass(TRIED_MS);
  t.same(shown, ['Камера 9', 'Зала', 'Камера 9'], 'a person has decided otherwise');
});

test('in a closed part the safe scene is taken back at once, unless that never ends', async (t) => {
  const clock = handClock();
  const shown: string[] = [];
  const director = new Director({ entry: {}, clock, changed: () => undefined, put: (scene) => shown.push(scene) });
  director.found('Зала');
  director.follow(closedPart);
  for (let times = 0; times < AT_ONCE + 3; times += 1) director.shows('Зала');
  t.equal(shown.length, AT_ONCE);
  clock.pass(1_000);
  t.equal(shown.length, AT_ONCE + 1);
});

test('missing scenes are compared for likeness when they change, not at each look, and not beyond all measure', async (t) => {
  const many = Array.from({ length: 2_000 }, (_, at) => `Сцена ${at}`);
  const { peer, link } = await connected(t, { peer: { scenes: ['Зал', ...many] } });
  const { why } = link.now();
  t.match(why, { uk: /«Зала» \(є «Зал»\)/ });
  t.equal(link.now().why, why, 'the same words, not made again');
  t.equal(link.now().scenes?.length, 500);
  t.equal(peer.guests, 1);
});

test('a scene that is spelt otherwise is told by its name, with the nearest there is', async (t) => {
  const { peer, link, until } = await connected(t, { peer: { scenes: ['Зал', 'Трибуна', 'Заставка'] } });
  t.match(link.now().why, { uk: /«Зала» \(є «Зал»\)/ });
  link.follow(speaks(5));
  peer.arrange(['Зала', 'Трибуна', 'Заставка']);
  await until(({ why }) => why === undefined);
});

test('why an OBS is not reached stands in words', async (t) => {
  const wrong = await ledObs(t, { peer: { password: 'правильний' }, entry: { password: 'інший' } });
  await wrong.until(({ state }) => state === 'refused');
  t.match(wrong.link.now().why, { uk: /не прийняв пароль/ });
  const none = await ledObs(t, { peer: { password: 'правильний' } });
  await none.until(({ state }) => state === 'refused');
  t.match(none.link.now().why, { uk: /просить пароль/ });
  const old = await ledObs(t, { peer: { rpcVersion: 0 } });
  await old.until(({ state }) => state === 'refused');
  t.match(old.link.now().why, { uk: /OBS 28/ });
});

test('what is no OBS is told so', async (t) => {
  const web = createServer((_, response) => response.end('сайт'));
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  t.teardown(() => web.close());
  const { link, until } = await ledObs(t, { entry: { port: (web.address() as AddressInfo).port } });
  await until(({ why }) => why !== undefined);
  t.match(link.now(), { state: 'refused', why: { uk: /відповідає не OBS/ } });
});
test('an OBS that is not running, or hangs, is tried again', async (t) => {
  const { peer, link, clock, until } = await connected(t);
  peer.hangUp();
  await until(({ state }) => state === 'connecting');
  t.match(link.now().why, { uk: /обірвався/ });
  clock.pass(1_000);
  await until(({ state }) => state === 'connected');
  clock.pass(PING_MS);
  clock.pass(PING_MS);
  await until(({ why }) => why !== undefined);
  t.match(link.now().why, { uk: /мовчить/ });
});
