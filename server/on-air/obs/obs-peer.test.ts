import OBSWebSocket from 'obs-websocket-js/json';
import { type Test, test } from 'tap';
import WebSocket from 'ws';
import { authenticationOf } from './protocol.ts';
import { ObsPeer, type PeerPlan } from './testing/obs-peer.ts';

async function opened(t: Test, plan: PeerPlan = {}): Promise<ObsPeer> {
  const peer = await ObsPeer.open(plan);
  t.teardown(() => peer.close());
  return peer;
}
const addressOf = ({ port }: ObsPeer) => `ws://127.0.0.1:${port}`;

/** What the public client of another make finds at an OBS with the scenes «Зала», «Трибуна», «Заставка». */
async function conformance(t: Test, address: string, password: string) {
  const client = new OBSWebSocket();
  t.teardown(() => client.disconnect());
  await t.rejects(new OBSWebSocket().connect(address, `${password}x`), { code: 4009 }, 'a wrong password');
  await t.rejects(new OBSWebSocket().connect(address), { code: 4009 }, 'no password');
  t.match(await client.connect(address, password), { rpcVersion: 1, negotiatedRpcVersion: 1 });
  t.match((await client.call('GetSceneList')).scenes.map(({ sceneName }) => sceneName).toReversed(), [
    'Зала',
    'Трибуна',
    'Заставка',
  ]);
  const switched = new Promise((resolve) =>
    client.once('CurrentProgramSceneChanged', ({ sceneName }) => resolve(sceneName)),
  );
  await client.call('SetCurrentProgramScene', { sceneName: 'Трибуна' });
  t.equal(await switched, 'Трибуна');
  t.equal((await client.call('GetCurrentProgramScene')).currentProgramSceneName, 'Трибуна');
  await t.rejects(client.call('SetCurrentProgramScene', { sceneName: 'Нема' }), { code: 600 }, 'no such scene');
  const { inputs } = await client.call('GetInputList');
  t.match(inputs, [{ inputName: 'Мікшер' }, { inputName: 'Камера' }]);
  const muted = new Promise((resolve) => client.once('InputMuteStateChanged', resolve));
  await client.call('SetInputMute', { inputName: 'Мікшер', inputMuted: true });
  t.match(await muted, { inputName: 'Мікшер', inputMuted: true });
  t.same(await client.call('GetInputMute', { inputName: 'Мікшер' }), { inputMuted: true });
  await t.rejects(client.call('GetInputMute', { inputName: 'Камера' }), { code: 604 }, 'no sound');
  t.match(await client.call('GetStreamStatus'), { outputActive: false, outputDuration: 0 });
  t.match(await client.call('GetRecordStatus'), { outputActive: false, outputDuration: 0 });
}

test('the public client of another make finds an OBS in the peer of these tests', async (t) => {
  const peer = await opened(t, { password: 'пароль' });
  await conformance(t, addressOf(peer), 'пароль');
});

test('the password is proved as the published protocol shows it', async (t) => {
  const challenge = {
    challenge: '+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=',
    salt: 'lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=',
  };
  t.equal(authenticationOf('supersecretpassword', challenge), '1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=');
});

test('who does not keep to the protocol is hung up on, with its code', async (t) => {
  const peer = await opened(t);
  const table: [string | Buffer, number][] = [
    ['not JSON', 4002],
    [Buffer.from('{}'), 4002],
    ['{}', 4003],
    ['{"op":1,"d":{}}', 4003],
    ['{"op":6,"d":{"requestType":"GetSceneList","requestId":"1"}}', 4007],
    ['{"op":1,"d":{"rpcVersion":9}}', 4010],
  ];
  for (const [sent, code] of table) {
    const socket = new WebSocket(addressOf(peer), 'obswebsocket.json');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.once('message', () => socket.send(sent));
    t.equal(await closed, code, String(sent));
  }
});
