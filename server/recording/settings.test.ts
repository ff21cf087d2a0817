import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { ConfigError } from '../config.ts';
import { RECORDING_FILE, readRecordingSettings, sourceLine, withoutSecrets } from './settings.ts';

function written(t: Test, file: unknown, mode = 0o600): string {
  const folder = t.testdir({});
  const path = join(folder, RECORDING_FILE);
  writeFileSync(path, JSON.stringify(file));
  chmodSync(path, mode);
  return folder;
}
const alsa = { kind: 'alsa', device: 'plughw:1' };

function fault(t: Test, file: unknown, mode?: number): string {
  try {
    readRecordingSettings(written(t, file, mode));
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

test('without the file nothing is recorded; what it leaves out has a default', (t) => {
  t.equal(readRecordingSettings(t.testdir({})), undefined);
  const folder = written(t, { format: 'recording/1', source: alsa });
  t.match(readRecordingSettings(folder), {
    ...{ codec: 'opus', bitrate: 64, channels: 1, start: 'with-sitting', keepFreeGb: 2 },
    folder: join(folder, 'recordings'),
  });
  t.end();
});

test('a wrong field is named with the remedy, in both languages', (t) => {
  const file = { format: 'recording/1', source: alsa };
  t.match(fault(t, { ...file, codek: 'flac' }), /\/codek.*codec/s);
  t.match(fault(t, { ...file, bitrate: 9 }), /\/bitrate/);
  t.match(fault(t, { ...file, folder: 'zvuk' }), /\/folder: zvuk не є повним шляхом.*no absolute path/);
  t.match(fault(t, file, 0o644), /chmod 600/);
  t.match(fault(t, { ...file, source: { kind: 'network', address: 'file:///etc/shadow' } }), /\/source\/address/);
  t.end();
});

test('no password of an address is told', (t) => {
  t.notMatch(fault(t, { format: 'recording/1', source: { kind: 'network', address: `ftp://u:geheim@x` } }), /geheim/);
  t.equal(sourceLine({ kind: 'network', address: 'rtsp://u:geheim@mixer.lan:554/1' }), 'rtsp://mixer.lan:554/1');
  t.equal(sourceLine({ kind: 'network', address: 'srt://mixer.lan:9000?passphrase=geheim' }), 'srt://mixer.lan:9000');
  for (const address of ['rtsp://u:ge heim@mixer/1', 'rtsp://u:1#geheim@mixer/1', 'http://h/x?a=1 passphrase=geheim']) {
    t.match(fault(t, { format: 'recording/1', source: { kind: 'network', address } }), /\/source\/address: .*%20.*%23/);
    t.match(sourceLine({ kind: 'network', address }), /^(rtsp|http):\/\/…$/);
  }
  t.equal(withoutSecrets('http://a:b@c/d?e=f failed'), 'http://c/d failed');
  t.equal(withoutSecrets('rtsp://u:ge/he@im@mixer/1: no'), 'rtsp://mixer/1: no');
  t.end();
});
