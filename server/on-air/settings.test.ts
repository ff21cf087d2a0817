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
