import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { lookAt } from './machine.ts';

const at = (root: string) => ({ thermal: join(root, 'thermal'), timeSync: join(root, 'timesync'), data: root });

test('the hottest sensor, the disk of the data and the keeping of the clock are read', async (t) => {
  const root = t.testdir({
    thermal: { thermal_zone0: { temp: '48312\n' }, thermal_zone1: { temp: '51650\n' }, cooling_device0: {} },
    timesync: { synchronized: '' },
  });
  const look = await lookAt(at(root));
  t.match(look, { temperatureC: 51.7, clockSynchronised: true });
  t.ok((look.diskFreeBytes ?? 0) > 0 && (look.diskBytes ?? 0) >= (look.diskFreeBytes ?? 0));
});

test('a clock that no time server has set yet is told of', async (t) => {
  const root = t.testdir();
  mkdirSync(join(root, 'timesync'));
  t.match(await lookAt(at(root)), { clockSynchronised: false });
});

test('what the machine does not tell is absent', async (t) => {
  const root = t.testdir();
  writeFileSync(join(root, 'thermal'), 'no folder');
  const look = await lookAt({ ...at(root), data: join(root, 'nowhere') });
  t.same(look, {});
});
