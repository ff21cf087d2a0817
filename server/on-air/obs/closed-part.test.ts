import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { AGAIN_MS, WATCH_MS } from './closed-part.ts';
import { keptInputs } from './kept-inputs.ts';
import { URGENT_MS } from './line.ts';
import { STATUS } from './protocol.ts';
import { closedPart, type LedObs, ledObs, moment, speaks } from './testing/led-obs.ts';

const inputs = { Мікшер: true, Музика: true, Камера: false };
const soundOf = ({ peer }: LedObs) => [...peer.inputs].flatMap(([name, { muted }]) => (muted === false ? [name] : []));

async function connected(t: Test, plan: Parameters<typeof ledObs>[1] = {}): Promise<LedObs> {
  const led = await ledObs(t, { ...plan, peer: { inputs, ...plan.peer } });
  await led.until(({ state, scene }) => state === 'connected' && scene !== undefined);
  return led;
}
const proved = (led: LedObs) => led.until(({ exposed }) => exposed === undefined);
const tells = (led: LedObs, words: RegExp) => led.until(({ exposed }) => words.test(exposed?.uk ?? ''));

test('a closed part is hidden at once, and all sound of OBS is off', async (t) => {
  const led = await connected(t);
  led.link.follow(closedPart);
  await led.peer.until(() => led.peer.scene === 'Заставка' && soundOf(led).length === 0);
  t.same(led.kept(), ['Мікшер', 'Музика']);
  await proved(led);
  t.match(led.link.now(), { scene: 'Заставка', exposed: undefined });
});

test('after it those inputs sound again that were muted here, and no other', async (t) => {
  const led = await connected(t);
  led.peer.muteByHand('Музика', true);
  led.link.follow(closedPart);
  await proved(led);
  t.same(soundOf(led), []);
  led.clock.pass(60_000);
  led.link.follow(speaks(5));
  await led.peer.until(() => led.peer.scene === 'Зала' && soundOf(led).length === 1);
  t.same(soundOf(led), ['Мікшер']);
  await led.until(() => led.kept().length === 0);
});

test('a person who leads is overruled in a closed part, and finds the own scene after it', async (t) => {
  const led = await connected(t);
  const { peer, link, until } = led;
  await peer.until(() => peer.scene === 'Трибуна');
  peer.switchByHand('Зала');
  await until(({ byHand }) => byHand === true);
  link.follow(closedPart);
  await proved(led);
  t.equal(peer.scene, 'Заставка');
  peer.switchByHand('Зала');
  await peer.until(() => peer.scene === 'Заставка' && peer.asked.length >= 3);
  peer.muteByHand('Мікшер', false);
  await peer.until(() => soundOf(led).length === 0);
  await proved(led);
  t.match(link.order({ do: 'try-scene', scene: 'Зала' }), { code: 'SCENES_WAIT_FOR_CLOSED_PART' });
  link.follow(moment());
  await peer.until(() => peer.scene === 'Зала');
  t.match(link.now(), { byHand: true });
});

test('an OBS that is reached in the midst of a closed part is hidden and mute at once', async (t) => {
  const led = await connected(t, { first: closedPart });
  await led.peer.until(() => led.peer.scene === 'Заставка' && soundOf(led).length === 0);
  await led.until(({ exposed }) => exposed === undefined);
  t.match(led.link.now(), { exposed: undefined });
});

test('a closed part that may be on air is told with what to do', async (t) => {
  const led = await connected(t, { peer: { scenes: ['Зала', 'Трибуна'], inputs: {} } });
  led.link.follow(closedPart);
  await tells(led, /заставки в OBS немає/);
  led.peer.arrange(['Зала', 'Трибуна', 'Заставка']);
  await led.until(({ exposed }) => exposed === undefined);
  t.equal(led.peer.scene, 'Заставка');
  led.peer.hangUp();
  await tells(led, /OBS не відповідає/);
  led.link.follow(moment());
  t.match(led.link.now(), { exposed: undefined });
});

test('an input that is spelt otherwise is told before it is to be muted', async (t) => {
  const led = await connected(t, { entry: { closedPart: { mute: ['Мікшор'] } } });
  await led.until(({ why }) => why !== undefined);
  t.match(led.link.now().why, { uk: /«Мікшор» \(є «Мікшер»\)/ });
  led.link.follow(closedPart);
  await tells(led, /звук в OBS вимкнено не весь/);
  t.same(soundOf(led), ['Мікшер', 'Музика']);
});

test('what was muted is known again after a restart, each OBS its own', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-muted-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'on-air-muted.json');
  keptInputs(path, 'OBS').write(['Мікшер', 'Музика']);
  keptInputs(path, 'OBS у фоє').write(['Мікрофон']);
  t.same(keptInputs(path, 'OBS').read(), ['Мікшер', 'Музика']);
  keptInputs(path, 'OBS').write([]);
  t.same(keptInputs(path, 'OBS').read(), []);
  t.same(keptInputs(path, 'OBS у фоє').read(), ['Мікрофон']);
  t.equal(statSync(path).mode & 0o077, 0);
});

test('a disk that takes nothing hinders no muting and no restoring, and is told', async (t) => {
  const kept = keptInputs('/proc/nowhere/on-air-muted.json', 'OBS');
  const led = await connected(t, { kept });
  led.link.follow(closedPart);
  await led.peer.until(() => soundOf(led).length === 0);
  await led.until(({ why }) => why !== undefined);
  t.match(led.link.now().why, { uk: /не записалося на диск \(ENOENT\)/ });
  led.link.follow(moment());
  await led.peer.until(() => soundOf(led).length === 2);
});

test('a link may be called by any name', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-muted-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  for (const name of ['constructor', 'toString', '__proto__']) {
    const kept = keptInputs(join(folder, 'on-air-muted.json'), name);
    t.same(kept.read(), [], name);
    kept.write(['Мікшер']);
    t.same(kept.read(), ['Мікшер'], name);
  }
});

test('an OBS that hangs as a closed part begins is told at once, and hidden when it answers again', async (t) => {
  const led = await connected(t);
  await led.peer.until(() => led.peer.scene === 'Трибуна');
  led.peer.isMute = true;
  led.link.follow(closedPart);
  t.match(led.link.now(), { exposed: { uk: /ще не підтвердив/ }, scene: undefined });
  led.clock.runOut();
  t.match(led.link.now(), { state: 'connecting', exposed: { uk: /OBS не відповідає/ } });
  led.clock.pass(URGENT_MS);
  await led.until(({ state }) => state === 'connected');
  t.match(led.link.now(), { exposed: { uk: /OBS не відповідає/ }, scene: undefined });
  led.clock.runOut();
  led.peer.isMute = false;
  led.clock.pass(URGENT_MS);
  await proved(led);
  t.match(led.link.now(), { state: 'connected', scene: 'Заставка' });
  t.same([led.peer.scene, soundOf(led)], ['Заставка', []]);
});

test('an OBS that hangs in the midst of a closed part is told', async (t) => {
  const led = await connected(t);
  led.link.follow(closedPart);
  await proved(led);
  led.peer.isMute = true;
  led.clock.pass(WATCH_MS);
  await new Promise(setImmediate);
  led.clock.runOut();
  t.match(led.link.now().exposed, { uk: /OBS не відповідає/ });
});

test('what OBS refuses in a closed part is asked for again until it is done', async (t) => {
  const led = await connected(t);
  led.peer.instead.set('SetCurrentProgramScene', { code: STATUS.notReady });
  led.peer.instead.set('SetInputMute', { code: STATUS.notReady });
  led.link.follow(closedPart);
  await tells(led, /показує не заставку/);
  led.peer.instead.clear();
  led.clock.pass(AGAIN_MS);
  await proved(led);
  t.same([led.peer.scene, soundOf(led)], ['Заставка', []]);
});

test('nonsense in answers ends no sitting, and in a closed part it proves nothing', async (t) => {
  const nonsense: Record<string, unknown>[] = [
    { scenes: [null], currentProgramSceneName: 7, inputs: [null], inputMuted: 'ні', outputActive: 1 },
    { scenes: 'так', inputs: {}, outputActive: true, outputDuration: 1e18 },
    {},
  ];
  const types = ['GetSceneList', 'GetCurrentProgramScene', 'GetInputList', 'GetInputMute', 'GetStreamStatus'];
  for (const data of nonsense) {
    const led = await ledObs(t, { peer: { inputs } });
    for (const type of types) led.peer.instead.set(type, { code: STATUS.success, data });
    await led.until(({ state }) => state === 'connected');
    led.link.follow(closedPart);
    await tells(led, /OBS не відповідає/);
    t.same(led.faults, []);
  }
});
