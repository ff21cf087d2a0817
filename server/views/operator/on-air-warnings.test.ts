import { test } from 'tap';
import type { OnAirLink } from '#contract/on-air';
import { exposedOnAir, onAirWarnings } from './on-air-warnings.ts';

const words = (text: string) => ({ uk: text, en: text });
const onAir = (parts: Partial<OnAirLink>) => ({
  onAir: { links: { OBS: { kind: 'obs', name: 'OBS', state: 'connected', ...parts } as OnAirLink } },
});
const keys = (parts: Partial<OnAirLink>, phase?: string) => onAirWarnings(onAir(parts), phase).map(({ key }) => key);

test('a closed part that may be on air is a fault, and the chair hears of it', async (t) => {
  const lost = onAir({ exposed: words('може йти в ефір'), why: words('OBS не відповідає') });
  t.match(onAirWarnings(lost, 'open'), [{ key: 'on-air OBS exposed', grave: 'fault' }]);
  t.same(exposedOnAir(lost), [words('може йти в ефір')]);
  t.same(exposedOnAir({}), []);
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
  t.same(onAirWarnings({}, 'open'), []);
});
