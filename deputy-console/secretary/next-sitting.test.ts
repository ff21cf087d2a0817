import { test } from 'tap';
import { sampleSecretary } from '../testing/sample.ts';
import { proposeSitting } from './next-sitting.ts';

test('the next sitting continues the latest session at the same place', async (t) => {
  const { sittings } = sampleSecretary({ scene: 'closed', deputies: 26 });
  t.match(proposeSitting(sittings), { session: 42, sitting: 3, place: 'сесійна зала', timeZone: 'Europe/Kyiv' });
});

test('without any sitting it is the first of the first session', async (t) => {
  t.match(proposeSitting({}), { session: 1, sitting: 1, sessionKind: 'regular', place: '' });
});
