import { type Test, test } from 'tap';
import { ROLES } from '#contract/vocabulary';
import { ROLE_TABLE } from '../../accounts/role-table.ts';
import { handClock } from '../../hub/testing/hand-clock.ts';
import { ObsPeer } from '../../on-air/obs/testing/obs-peer.ts';
import { openOnAir } from '../../on-air/open-on-air.ts';
import { checkOnAir } from '../../on-air/settings.ts';
import { openHouse } from '../../views/house.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { convening } from '../../views/testing/small-council.ts';
import { raise } from '../testing/rig.ts';
import { GUESSES_A_MINUTE } from './broadcast.ts';

const TOKEN = 'tokenOfTheEncoder-0123456789-abcdef';
const PASSWORD = 'пароль від OBS';

/** A house with a sitting, an OBS of the peer's and a file that names it. */
async function opened(t: Test, given: object = {}) {
  const peer = await ObsPeer.open({ password: PASSWORD });
  const read = checkOnAir({
    format: 'on-air/1',
    encoderToken: TOKEN,
    links: [{ kind: 'obs', name: 'OBS у залі', host: '127.0.0.1', port: peer.port, password: PASSWORD }],
    ...given,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const hub = new PaperHub();
  hub.giveAll(convening());
  const clock = handClock();
  const onAir = openOnAir({
    ...{ read: { settings: read.value }, house: openHouse(hub), hub, clock, dataDir: t.testdir() },
    ...{ log: { info: () => undefined, warn: () => undefined }, broker: {} as never, bridge: 'bridge-1' as never },
    note: async (event) => hub.commit([event], 'council', 'hub'),
  });
  const rig = await raise({ teardown: t.teardown, onAir });
  t.teardown(async () => {
    await onAir.stop();
    await peer.close();
  });
  clock.pass(0);
  const order = (body: object, role: (typeof ROLES)[number] = 'operator', name = 'OBS у залі') =>
    rig.app.inject({
      ...{ method: 'POST', url: `/api/on-air/links/${encodeURIComponent(name)}/orders?as=${role}`, payload: body },
      headers: { cookie: rig.cookie({ role, ...(role === 'deputy' && { memberId: 'm1' as never }) }) },
    });
  const tell = (state: string, authorization = `Bearer ${TOKEN}`) =>
    rig.app.inject({ method: 'POST', url: '/api/on-air/stream', payload: { state }, headers: { authorization } });
  const marks = () => [...hub.history()].flatMap(({ event }) => (event.type.startsWith('Stream') ? [event.type] : []));
  return { peer, onAir, rig, order, tell, marks };
}

test('who may order OBS stands in the role table', async (t) => {
  const { order } = await opened(t);
  for (const role of ROLES) {
    const may = ROLE_TABLE.desk['on-air'].some((one) => one === role);
    t.equal((await order({ do: 'pause' }, role)).statusCode, may ? 202 : 403, role);
  }
});

test('orders that cannot be carried out are refused in words', async (t) => {
  const { order, onAir } = await opened(t);
  t.match(await order({ do: 'pause' }, 'operator', 'Немає такого'), { statusCode: 404 });
  t.match(await order({ do: 'explode' }), { statusCode: 400 });
  t.match((await order({ do: 'try-scene', scene: 'Зала' })).json(), { code: 'OBS_NOT_CONNECTED' });
  const { links } = onAir.now();
  t.same(Object.keys(links), ['OBS у залі']);
});

test('an order reaches OBS, and neither view nor log tells its password', async (t) => {
  const { peer, order, onAir, rig } = await opened(t);
  const up = new Promise<void>((resolve) =>
    onAir.onChanged(() => onAir.now().links['OBS у залі']?.scenes?.length && resolve()),
  );
  await order({ do: 'reconnect' });
  await up;
  t.equal((await order({ do: 'try-scene', scene: 'Трибуна' })).statusCode, 202);
  await peer.until(() => peer.scene === 'Трибуна');
  const view = await rig.app.inject({
    ...{ url: '/api/views/on-air?as=operator', headers: { cookie: rig.cookie({ role: 'operator' }) } },
  });
  t.equal(view.statusCode, 200);
  t.notOk(`${view.body}${rig.lines.join('')}`.includes(PASSWORD));
  t.notOk(`${view.body}${rig.lines.join('')}`.includes(TOKEN));
});

test('another encoder tells of its stream by the token alone', async (t) => {
  const { tell, marks } = await opened(t);
  t.match((await tell('started', 'Bearer wrong')).json(), { code: 'WRONG_ENCODER_TOKEN' });
  t.match(await tell('paused'), { statusCode: 400 });
  t.equal((await tell('started')).statusCode, 202);
  t.equal((await tell('started')).statusCode, 202, 'said again: nothing new');
  t.equal((await tell('stopped')).statusCode, 202);
  t.same(marks(), ['StreamMarked', 'StreamEnded']);
});

test('guesses at the token are bounded, and shut the encoder out from nowhere', async (t) => {
  const { tell, marks } = await opened(t);
  for (let guess = 0; guess < GUESSES_A_MINUTE; guess += 1)
    t.equal((await tell('started', `Bearer guess${guess}`)).statusCode, 401);
  t.equal((await tell('started', 'Bearer one-more')).statusCode, 429);
  t.equal((await tell('started')).statusCode, 202);
  t.equal((await tell('stopped')).statusCode, 202);
  t.same(marks(), ['StreamMarked', 'StreamEnded']);
});

test('without a token in the file no encoder is listened to', async (t) => {
  const { tell, marks } = await opened(t, { encoderToken: undefined });
  t.equal((await tell('started', 'Bearer undefined')).statusCode, 401);
  t.same(marks(), []);
});
