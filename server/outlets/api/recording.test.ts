import { test } from 'tap';
import type { RecordingView } from '#contract/recording';
import { refuse } from '#contract/refusals';
import type { Role } from '#contract/vocabulary';
import type { OutletOptions } from '../options.ts';
import { raise } from '../testing/rig.ts';

const READY: RecordingView = { state: 'ready', source: 'ALSA: plughw:1', codec: 'opus', archive: {} };
type Sound = NonNullable<OutletOptions['sound']>;

test('operator and secretary begin and end the recording; nobody else does', async (t) => {
  const asked: string[] = [];
  const recording: NonNullable<Sound['recording']> = {
    startByHand: (by) => {
      asked.push(`start ${by}`);
      return asked.length > 2 ? refuse('RECORDING_DISK_FULL') : undefined;
    },
    stopByHand: (by) => void asked.push(`stop ${by}`),
  };
  const room = { recording, archive: {}, now: () => READY, onChanged: () => undefined } as unknown as Sound;
  const outlets = await raise({ teardown: (run) => void t.teardown(run), sound: room });
  const ask = (role: Role, path = '', method = 'POST') =>
    fetch(`${outlets.url}/api/recording${path}`, {
      method,
      headers: { cookie: outlets.cookie({ role }), origin: outlets.url },
    });
  t.same(await (await ask('operator', '', 'GET')).json(), READY);
  t.equal((await ask('operator', '/start')).status, 200);
  t.equal((await ask('secretary', '/stop')).status, 200);
  for (const role of ['chair', 'display'] as const) t.equal((await ask(role, '/start')).status, 403);
  t.equal((await ask('chair', '', 'GET')).status, 403);
  const full = await ask('operator', '/start');
  t.equal(full.status, 507);
  t.match(await full.json(), { code: 'RECORDING_DISK_FULL' });
  t.same(asked, ['start operator', 'stop secretary', 'start operator']);
});
