import { test } from 'tap';
import type { RecordingView } from '#contract/recording';
import type { SittingSound } from '#contract/sound';
import type { Actor } from '../../hub/face.ts';
import { archived, SITTING } from '../../recording/archive/testing/archive-bench.ts';
import { raise } from '../testing/rig.ts';

const SECRETARY: Actor = { role: 'secretary' };

test('the sound of a sitting over HTTP: what there is, its files and parts of them, what becomes of it', async (t) => {
  const { desk } = await archived(t.testdir());
  t.teardown(() => desk.stop());
  const now = (): RecordingView => ({ state: 'off', ...desk.now() });
  const outlets = await raise({
    teardown: (run) => void t.teardown(run),
    sound: { archive: desk, now, onChanged: () => undefined },
  });
  const ask = (path: string, actor: Actor = SECRETARY, init: RequestInit & { range?: string } = {}) =>
    fetch(`${outlets.url}/api/sittings/${path}`, {
      ...init,
      headers: {
        ...{ cookie: outlets.cookie(actor), origin: outlets.url },
        ...(init.range && { range: init.range }),
        ...(init.body !== undefined && { 'content-type': 'application/json' }),
      },
    });

  await t.test('who may hear it, and who may not', async (t) => {
    for (const role of ['secretary', 'operator', 'chair'] as const)
      t.equal((await ask(`${SITTING}/sound`, { role })).status, 200, role);
    t.equal((await ask(`${SITTING}/sound`, { role: 'display' })).status, 403);
    t.equal((await fetch(`${outlets.url}/api/sittings/${SITTING}/sound/1`)).status, 401);
    t.equal((await ask(`${SITTING}/sound/check`, { role: 'operator' }, { method: 'POST' })).status, 403);
    t.equal((await ask('8-14-2/sound')).status, 404);
  });

  await t.test('a player asks for parts, and a file is saved under its name', async (t) => {
    const { files } = (await (await ask(`${SITTING}/sound`)).json()) as SittingSound;
    const place = files.findIndex(({ path }) => path.includes('m3')) + 1;
    const whole = await ask(`${SITTING}/sound/${place}`);
    t.equal(whole.headers.get('content-type'), 'audio/ogg; codecs=opus');
    t.match(decodeURIComponent(whole.headers.get('content-disposition') ?? ''), /03 Депутат m3\.opus$/);
    const bytes = Buffer.from(await whole.arrayBuffer());
    t.equal(bytes.length, files[place - 1]?.bytes);
    const part = await ask(`${SITTING}/sound/${place}`, SECRETARY, { range: 'bytes=4-9' });
    t.same([part.status, part.headers.get('content-range')], [206, `bytes 4-9/${bytes.length}`]);
    t.same(Buffer.from(await part.arrayBuffer()), bytes.subarray(4, 10));
    t.equal((await ask(`${SITTING}/sound/${place}`, SECRETARY, { range: 'bytes=999999999-' })).status, 416);
    t.equal((await ask(`${SITTING}/sound/999`)).status, 404);
  });

  await t.test('it is checked and cut anew; before its term it is not deleted', async (t) => {
    const checked = await ask(`${SITTING}/sound/check`, SECRETARY, { method: 'POST' });
    t.match(await checked.json(), { archive: { [SITTING]: { folder: '2026-03-30' } } });
    t.equal((await ask(`${SITTING}/sound`, SECRETARY, { method: 'POST' })).status, 200);
    const body = JSON.stringify({ ground: 'Акт № 3' });
    const refused = await ask(`${SITTING}/sound/delete`, SECRETARY, { method: 'POST', body });
    t.match(await refused.json(), { code: 'SOUND_MUST_BE_KEPT', article: 'Закон 3590-IX' });
  });
});
