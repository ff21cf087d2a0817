import { test } from 'tap';
import type { OnAirLink } from '#contract/on-air';
import { exposedOnAir, onAirWarnings } from './on-air-warnings.ts';

const words = (text: string) => ({ uk: text, en: text });
const onAir = (parts: Partial<OnAirLink>) => ({
  onAir: { links: { OBS: { kind: 'obs', name: 'OBS', state: 'connected', ...parts } as OnAirLink } },
});
const keys = (parts: Partial<OnAirLink>, phase?: string) =>
  onAirWarnings(onAir(parts), phase === undefined ? undefined : { phase }).map(({ key }) => key);

test('a closed part that may be on air is a fault, and the chair hears of it', async (t) => {
  const lost = onAir({ exposed: words('може йти в ефір'), why: words('OBS не відповідає') });
  t.match(onAirWarnings(lost, { phase: 'open', closedPart: 'reason' }), [
    { key: 'on-air OBS exposed', grave: 'fault' },
  ]);
  t.same(exposedOnAir(lost, { phase: 'open' }), [words('може йти в ефір')]);
  t.same(exposedOnAir({}, { phase: 'open' }), []);
});

test('in a closed part that no mixer is known to hide, chair and operator are told to stop the stream themselves', async (t) => {
  const behindDoors = { phase: 'open', closedPart: 'reason' };
  const told = (context: Parameters<typeof exposedOnAir>[0]) => [
    exposedOnAir(context, behindDoors).map(({ uk }) => /зупиніть її/.test(uk)),
    onAirWarnings(context, behindDoors).map(({ key, grave }) => `${key} ${grave}`),
  ];
  const warned = [[true], ['on-air exposed fault']];
  t.same(told({}), warned, 'nothing is served');
  t.same(told(onAir({ kind: 'mqtt', state: 'sending' })), warned, 'cameras alone are');
  t.same(told(onAir({ state: 'off' })), warned, 'OBS is off');
  t.same(told(onAir({})), [[], []], 'OBS is there, and tells of nothing');
  t.same(exposedOnAir({}, { phase: 'open' }), [], 'the doors are open');
  t.same(exposedOnAir({}, { phase: 'closed', closedPart: 'reason' }), []);
});

test('an OBS that is not reached, or lacks a scene, is told as soon as a sitting is convened', async (t) => {
  const why = words('В OBS немає сцен');
  t.same(keys({ why }, 'convened'), ['on-air OBS']);
  t.same(keys({ why }, 'closed'), [], 'on other days OBS may be off');
  t.same(keys({ why }), []);
  t.same(keys({}, 'open'), []);
});

test('settings that cannot be read are told on any day', async (t) => {
  t.match(onAirWarnings({ onAir: { links: {}, fault: words('не прочитано') } }, undefined), [{ key: 'on-air' }]);
  t.same(onAirWarnings({}, { phase: 'open' }), []);
});
