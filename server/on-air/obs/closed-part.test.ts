import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { keptInputs } from './kept-inputs.ts';
import { closedPart, type LedObs, ledObs, moment, speaks } from './testing/led-obs.ts';

const inputs = { Мікшер: true, Музика: true, Камера: false };
const soundOf = ({ peer }: LedObs) => [...peer.inputs].flatMap(([name, { muted }]) => (muted === false ? [name] : []));

async function connected(t: Test, plan: Parameters<typeof ledObs>[1] = {}): Promise<LedObs> {
  const led = await ledObs(t, { ...plan, peer: { inputs, ...plan.peer } });
  await led.until(({ state, scene }) => state === 'connected' && scene !== undefined);
  return led;
}

test('a closed part is hidden at once, and all sound of OBS is off', async (t) => {
  const led = await connected(t);
  led.link.follow(closedPart);
  await led.peer.until(() => led.peer.scene === 'Заставка' && soundOf(led).length === 0);
  t.same(led.kept(), ['Мікшер', 'Музика']);
  t.match(led.link.now(), { scene: 'Заставка', exposed: undefined });
});

test('after it those inputs sound again that were muted here, and no other', async (t) => {
  const led = await connected(t);
  led.peer.muteByHand('Музика', true);
  led.link.follow(closedPart);
  await led.peer.until(() => soundOf(led).length === 0);
  led.clock.pass(60_000);
  led.link.follow(speaks(5));
  await led.peer.until(() => led.peer.scene === 'Зала' && soundOf(led).length === 1);
  t.same(soundOf(led), ['Мікшер']);
  await led.until(() => led.kept().length === 0);
});

test('a person who leads is overruled in a closed part, and finds the own scene after it', async (t) => {
  const led = await connected(t);
  const { peer, link, clock, until } = led;
  await peer.until(() => peer.scene === 'Трибуна');
  peer.switchByHand('Зала');
  await until(({ byHand }) => byHand === true);
  link.follow(closedPart);
  await peer.until(() => peer.scene === 'Заставка');
  clock.pass(2_000);
  peer.switchByHand('Зала');
  await peer.until(() => peer.scene === 'Заставка' && peer.asked.length === 3);
  peer.muteByHand('Мікшер', false);
  await peer.until(() => soundOf(led).length === 0);
  t.match(link.order({ do: 'try-scene', scene: 'Зала' }), { code: 'SCENES_WAIT_FOR_CLOSED_PART' });
  clock.pass(2_000);
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
  await led.until(({ exposed }) => exposed !== undefined);
  t.match(led.link.now().exposed, { uk: /заставки в OBS немає/ });
  led.peer.arrange(['Зала', 'Трибуна', 'Заставка']);
  await led.until(({ exposed }) => exposed === undefined);
  t.equal(led.peer.scene, 'Заставка');
  led.peer.hangUp();
  await led.until(({ exposed }) => exposed !== undefined);
  t.match(led.link.now().exposed, { uk: /OBS не відповідає/ });
  led.link.follow(moment());
  t.match(led.link.now(), { exposed: undefined });
});

test('an input that is spelt otherwise is told before it is to be muted', async (t) => {
  const led = await connected(t, { entry: { closedPart: { mute: ['Мікшор'] } } });
  await led.until(({ why }) => why !== undefined);
  t.match(led.link.now().why, { uk: /«Мікшор» \(є «Мікшер»\)/ });
  led.link.follow(closedPart);
  await led.until(({ exposed }) => exposed !== undefined);
  t.match(led.link.now().exposed, { uk: /звук в OBS вимкнено не весь/ });
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
