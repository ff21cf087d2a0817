import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { everySecondsOf } from './target-entries.ts';
import { readTargets } from './targets-file.ts';

const entry = { name: 'Вебсервер', kind: 'folder', folder: '/srv/rada', public: true };
function fileWith(t: Test, text: string, mode = 0o600): string {
  const path = join(t.testdir({}), 'publishing.json');
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}
const file = (...targets: unknown[]) => JSON.stringify({ format: 'publishing/1', targets });

test('without a file nothing is published', async (t) => {
  t.same(readTargets(join(t.testdir({}), 'publishing.json')), []);
});

const sftp = {
  ...{ name: 'Хостинг', kind: 'sftp', host: 'rada.example', user: 'rada', password: 'таємне слово', folder: 'www' },
  ...{ hostKey: `SHA256:${'A'.repeat(43)}`, public: true, address: 'https://sesii.rada.example/' },
};
const s3 = {
  ...{ name: 'Сховище', kind: 's3', endpoint: 'https://s3.example', region: 'auto', bucket: 'rada', prefix: 'sesii' },
  ...{ style: 'virtual', accessKeyId: 'rada', secretAccessKey: 'таємне слово', public: true },
};
const webdav = {
  name: 'Хмара',
  kind: 'webdav',
  url: 'https://dav.example/s',
  user: 'r',
  password: 'таємне слово',
  public: false,
};
const pull = { name: 'Забирають', kind: 'pull', path: 'sait', token: 'a'.repeat(32) };

test('targets of each kind stand as the file names them', async (t) => {
  const all = [entry, sftp, s3, webdav, pull];
  t.same(readTargets(fileWith(t, file(...all))), all);
});

test('a secret goes over https alone, but within this machine', async (t) => {
  const told =
    (...targets: unknown[]) =>
    () =>
      readTargets(fileWith(t, file(...targets)));
  t.throws(told({ ...webdav, url: 'http://dav.example/s' }), /https:/);
  t.throws(told({ ...s3, endpoint: 'http://10.0.0.5:9000' }), /https:/);
  t.throws(told({ ...webdav, url: 'https://rada:таємне@dav.example/' }), /https:/);
  t.doesNotThrow(told({ ...s3, endpoint: 'http://127.0.0.1:9000' }));
});

test('what lacks or is too much is named by its place and field, and no secret with it', async (t) => {
  const told = (...targets: unknown[]) => {
    try {
      return `${readTargets(fileWith(t, file(...targets))).length}`;
    } catch (error) {
      return String(error);
    }
  };
  t.match(told(entry, { ...sftp, hostKey: 'ключ' }), 'targets/1');
  t.match(told(entry, { ...sftp, hostKey: 'ключ' }), 'hostKey');
  t.match(told({ ...sftp, password: undefined }), 'keyFile');
  t.match(told({ ...sftp, keyFile: '/etc/key' }), 'keyFile');
  t.match(told({ ...pull, token: 'таємне слово' }), 'token');
  t.match(told({ ...s3, url: 'x' }), 'url');
  t.match(told({ ...entry, kind: 'ftp' }), 'kind');
  t.match(told(pull, { ...pull, name: 'Інша' }), 'sait');
  const all = [
    { ...sftp, hostKey: 1 },
    { ...s3, url: 1 },
    { ...webdav, url: 'http://a:таємне@b' },
    { ...pull, token: 'таємне' },
  ];
  for (const one of all) t.notMatch(told(one), /таємне/);
});

test('«Наживо» is brought where everybody reads the site, each two seconds or as the file says', async (t) => {
  const every = (target: object, live: unknown) => {
    const [read] = readTargets(fileWith(t, file({ ...target, live })));
    return read && everySecondsOf(read);
  };
  for (const target of [entry, sftp, s3, { ...webdav, public: true }]) t.equal(every(target, true), 2);
  t.equal(every(entry, { everySeconds: 60 }), 60);
  t.equal(every(entry, false), undefined);
  t.equal(every(webdav, false), undefined);
  t.throws(() => every(entry, { everySeconds: 61 }), /live/);
  t.throws(() => every(entry, { everySeconds: 0.5 }), /live/);
  t.throws(() => every(entry, 2), /live/);
  t.throws(() => every(pull, true), /вебсервер забирає сайт сам/);
  t.throws(() => every(webdav, true), /де сайт бачать усі/);
});

test('a file that others can read stops the start, with the remedy', async (t) => {
  t.throws(() => readTargets(fileWith(t, file(entry), 0o644)), { message: /chmod 600/ });
});

test('what is wrong stops the start and is named; the text of the file is not told', async (t) => {
  t.throws(() => readTargets(fileWith(t, file({ ...entry, secret: 'таємне слово' }))), /secret/);
  t.throws(() => readTargets(fileWith(t, file({ ...entry, folder: 'rada' }))), /rada/);
  t.throws(() => readTargets(fileWith(t, file(entry, entry))), /двічі/);
  t.throws(() => readTargets(fileWith(t, '{"password":"таємне слово"')), { message: /: не JSON\. \/ not JSON\.$/ });
});
