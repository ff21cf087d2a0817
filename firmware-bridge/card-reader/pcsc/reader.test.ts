import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import type { CardNumber } from '#contract/ids';
import { ManualClock } from '../../clock.ts';
import { conforms, tellsRemoval } from '../testing/conformance.ts';
import { type Family, rigOf } from '../testing/rig.ts';
import { SimulatedPcsc, socketIn } from './simulated.ts';
import { PcscWatch } from './watch.ts';

// libpcsclite looks for the resource manager's socket once a process: all tests here share one place.
const folder = mkdtempSync(join(tmpdir(), 'dzvin-pcsc-'));
process.env['PCSCLITE_CSOCK_NAME'] = socketIn(folder);

const pcsc: Family<SimulatedPcsc> = {
  kind: 'pcsc',
  cards: ['A1B2C3D4', '04A1B2C3D4E5F6', '04A1B2C3D4E5F6071829'],
  simulated: () => new SimulatedPcsc(folder, 'Dzvin virtual reader'),
  noise: [],
};

test('pcsc keeps the rules of every reader, and knows when a card has gone', async (t) => {
  conforms(t, pcsc);
  tellsRemoval(t, pcsc);
});

test('a card with a made-up UID, or none, is refused with a word', async (t) => {
  const { far, place, told, troubles, until } = rigOf(pcsc, t.teardown);
  await far.plug();
  far.put('08A1B2C3');
  place.start();
  await until(() => troubles.some((why) => why.includes('no identity')));
  far.answer = () => Buffer.of(0x6a, 0x81);
  far.put('A1B2C3D4');
  await until(() => troubles.some((why) => why.includes('gives no UID')));
  t.same(told, ['out', 'up empty']);
});

test('where the binding has not been compiled, the reader says what to do, and the rest of the hall goes on', async (t) => {
  const troubles: string[] = [];
  const nothing = () => undefined;
  const ears = {
    up: nothing,
    down: nothing,
    card: (_: CardNumber) => undefined,
    noCard: nothing,
    unusable: nothing,
    discarded: nothing,
    trouble: (why: string) => troubles.push(why),
  };
  const reader = new PcscWatch({ path: 'any', clock: new ManualClock(), ears }, () => undefined);
  reader.start();
  reader.end();
  t.match(troubles, [/libpcsclite-dev/]);
});

test('leaves nothing behind', async () => rmSync(folder, { recursive: true, force: true }));
