import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { readOnAir } from './settings.ts';

const read = (t: Test, file: unknown, mode = 0o600) => {
  const path = join(t.testdir(), 'on-air.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file), { mode });
  chmodSync(path, mode);
  return readOnAir(path);
};
const file = (...links: object[]) => ({ format: 'on-air/1', links });
const osc = { kind: 'osc', name: 'Companion', host: '10.0.0.7', port: 12321 };
const outside = { kind: 'mqtt', name: 'Студія', url: 'mqtt://10.0.0.8:1883', username: 'rada', password: 'таємниця' };
const own = { kind: 'mqtt', name: 'Лампи', reader: { username: 'tally', password: 'довгий пароль' } };

test('without a file nothing is served, and nothing is wrong', async (t) => {
  t.same(readOnAir(join(t.testdir(), 'on-air.json')), {});
});

test('switchers, brokers and OBS stand side by side', async (t) => {
  const obs = { kind: 'obs', name: 'OBS', host: '127.0.0.1' };
  t.same(read(t, file(osc, outside, own, obs)).settings?.links, [osc, outside, own, obs]);
});

test('a file that others can read is not read, and says how it is made private', async (t) => {
  t.match(read(t, file(osc), 0o644).fault, { uk: /chmod 600/, en: /nothing is served/ });
});

test('what is wrong is told with its place, and never the file’s text', async (t) => {
  const faultOf = (content: unknown) => read(t, content).fault?.uk ?? '';
  t.match(faultOf('{ "password": "таємниця" '), /не JSON/);
  t.notMatch(faultOf('{ "password": "таємниця" '), /таємниця/);
  t.match(faultOf(file({ ...osc, port: 0 })), /\/links\/0\/port/);
  t.match(faultOf(file(osc, { ...outside, pasword: 'x' })), /\/links\/1/);
  t.match(faultOf(file({ ...osc, kind: 'atem' })), /\/links\/0\/kind/);
  t.match(faultOf(file(osc, { ...outside, name: 'Companion' })), /\/links\/1\/name.*двічі/);
});

test('an MQTT entry names a broker elsewhere or a reader at the hall’s own, one of the two', async (t) => {
  const { url, ...bare } = outside;
  t.match(read(t, file(bare)).fault?.en, /one of url .* and reader/);
  t.match(read(t, file({ ...own, url })).fault?.en, /one of url .* and reader/);
  t.match(read(t, file({ ...own, username: 'rada' })).fault?.en, /\/username: .* at the hall’s own broker/);
  t.match(read(t, file({ ...outside, url: 'mqtt://10.0.0.8:99999' })).fault?.en, /no address of a broker/);
  const { username: _, ...nameless } = outside;
  t.match(read(t, file(nameless)).fault?.en, /a password needs a username/);
});

test('a host is a name or an address, and nothing that would be dialled wrongly', async (t) => {
  const hostOf = (host: string, entry: object = osc) => read(t, file({ ...entry, host })).fault?.uk ?? 'good';
  const wrong = [
    '192.168.0.5:4455',
    'http://192.168.0.5',
    'my pc',
    'a#b',
    '192.168.0.500',
    '1.2.3',
    '[::1]',
    'a..b',
    '',
  ];
  const right = ['192.168.0.5', 'obs', 'obs-2.rada.local', 'PC_1', '7zip', '::1', 'fd00::5', '::ffff:10.0.0.1', 'obs.'];
  for (const host of right) t.equal(hostOf(host), 'good', host);
  for (const host of right) t.ok(URL.canParse(`ws://${host.includes(':') ? `[${host}]` : host}:4455`), host);
  for (const host of wrong) t.match(hostOf(host), /\/links\/0\/host/, host);
  for (const kind of ['obs', 'vmix'])
    t.match(hostOf('192.168.0.5:4455', { kind, name: 'Ефір' }), /порт пишіть у поле port/, kind);
});

test('a wrong word of a rule is told with the words there are, and a right one is judged by its own rule', async (t) => {
  const ruled = (rule: object) => read(t, file({ kind: 'obs', name: 'OBS', host: 'obs', rules: [rule] })).fault?.uk;
  t.match(ruled({ when: 'speaker', scene: 'Зала' }), /rules\/0\/when: .*«seat».*«result».*«quiet»/);
  t.match(ruled({ when: 'ballot', scene: 'Зала', seconds: 5 }), /rules\/0\/seconds: невідоме поле/);
  t.match(ruled({ when: 'seat', seat: 5, scene: 'Зала' }), /rules\/0\/seat: невідоме поле; можливо, «seats»/);
});

test('what is asked for is told in the words of its field', async (t) => {
  const said = (content: object) => read(t, content).fault?.uk;
  const obs = { kind: 'obs', name: 'OBS', host: 'obs' };
  t.match(said(file({ ...obs, closedPart: { mute: 'none' } })), /closedPart\/mute: .*«all».*перелік назв/);
  t.match(said(file({ ...own, reader: { username: 'tally', password: 'пв' } })), /password: .*щонайменше 8 знаків/);
  t.match(said(file({ ...outside, url: 'mqtt://rada:x@10.0.0.8' })), /url: .*у поля username і password/);
  t.match(said({ ...file(), encoderToken: 'short' }), /encoderToken: .*щонайменше 32 знаки.*openssl rand -hex 32/);
});

test('a file that Notepad has saved is read', async (t) => {
  t.same(read(t, `\uFEFF${JSON.stringify(file(osc))}`).settings?.links, [osc]);
});

test('OSC goes to one device: an address that many share is told before anything is sent', async (t) => {
  for (const host of ['239.1.2.3', '255.255.255.255', 'ff02::1'])
    t.match(read(t, file({ ...osc, host })).fault?.uk, /\/links\/0\/host: .*адресу самого пристрою/, host);
});
