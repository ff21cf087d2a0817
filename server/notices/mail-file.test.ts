import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { readMail } from './mail-file.ts';

const settings = {
  ...{ format: 'mail/1', host: 'mail.rada.example', port: 465, security: 'tls', user: 'rada', password: 'таємниця' },
  from: { name: 'Рада', address: 'rada@rada.example' },
};
function fileWith(t: Test, text: string, mode = 0o600): string {
  const path = join(t.testdir({}), 'mail.json');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

test('without a file no mail is sent; with one it is as it says', async (t) => {
  t.equal(readMail(join(t.testdir({}), 'mail.json')), undefined);
  t.same(readMail(fileWith(t, JSON.stringify(settings))), settings);
});

test('a file that others can read stops the start, with the remedy', async (t) => {
  t.throws(() => readMail(fileWith(t, JSON.stringify(settings), 0o640)), { message: /chmod 600/ });
});

test('a password never goes unencrypted, nor without a name', async (t) => {
  t.throws(() => readMail(fileWith(t, JSON.stringify({ ...settings, security: 'none' }))), /без шифрування/);
  const { user: _, ...nameless } = settings;
  t.throws(() => readMail(fileWith(t, JSON.stringify(nameless))), /разом/);
});

test('a certificate that is not there stops the start', async (t) => {
  t.throws(() => readMail(fileWith(t, JSON.stringify({ ...settings, ca: '/nowhere/ca.pem' }))), /ca\.pem/);
});

test('what is wrong is named, the password is not', async (t) => {
  for (const text of [JSON.stringify({ ...settings, port: 0 }), '{"password":"таємниця"']) {
    try {
      readMail(fileWith(t, text));
      t.fail('it stops the start');
    } catch (error) {
      t.notMatch(String(error), /таємниця/);
    }
  }
});
