import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { type Test, test } from 'tap';
import { bringOut } from '../../bring-out.ts';
import { keepsItsWord, type Peer } from '../../testing/conformance.ts';
import { dyingLine, freePort } from '../../testing/peers/dying-line.ts';
import { empty, seenIn } from '../../testing/peers/folder-seen.ts';
import { PASSWORD, type Rules, sftpPeer, USER } from '../../testing/peers/sftp-peer.ts';
import { FIRST, SECOND, siteOf } from '../../testing/small-site.ts';
import type { SftpSettings } from './connection.ts';
import { sftpTarget } from './sftp.ts';

const AT = '2026-03-30T07:00:00.000Z';

/** A server on a folder, and how to get there. */
async function opened(t: Test, rules: Rules = {}) {
  const folder = t.testdir({});
  const peer = await sftpPeer(t, folder, rules);
  const settings: SftpSettings = {
    ...{ host: '127.0.0.1', port: peer.port, user: USER, password: PASSWORD, hostKey: peer.hostKey, folder },
  };
  return { folder, peer, settings };
}

async function whyNot(settings: SftpSettings): Promise<string> {
  const target = sftpTarget(settings);
  const error = await target.open().then(
    (shelf) => shelf.close(),
    (thrown: unknown) => thrown,
  );
  return error === undefined ? 'none' : target.explain(error);
}

test('an SFTP server keeps the word of every far side', async (t) => {
  const { folder, settings } = await opened(t);
  const raise = async (t: Test): Promise<Peer> => {
    await empty(folder);
    const line = await dyingLine(t, settings.port ?? 0);
    const through = { ...settings, port: line.port };
    return {
      ...{ target: sftpTarget(through), isOneStep: true, line },
      stranger: { target: sftpTarget({ ...through, password: 'чуже слово' }), secret: 'чуже слово' },
      seen: () => seenIn(join(folder, 'site')),
      clear: () => empty(folder),
    };
  };
  await keepsItsWord(t, raise);
});

test('where `site` is a folder already, files change one by one, and what was there besides stays', async (t) => {
  const { folder, settings } = await opened(t);
  const out = t.testdirName.concat('-out');
  t.teardown(() => rm(out, { recursive: true, force: true }));
  await mkdir(join(folder, 'site'));
  await writeFile(join(folder, 'site', '.htaccess'), 'of somebody else');
  for (const [pages, position] of [
    [FIRST, 1],
    [SECOND, 2],
  ] as const) {
    const shelf = await sftpTarget(settings).open();
    await bringOut(shelf, await siteOf(out, pages, position), AT);
    await shelf.close();
    const { ['published.json']: _, ...seen } = await seenIn(join(folder, 'site'));
    t.same(seen, { ...pages, '.htaccess': 'of somebody else' });
  }
  t.same(await readdir(folder), ['site'], 'nothing of the way is left');
});

test('a server with another key is told neither name nor password, and its key is named', async (t) => {
  const { peer, settings } = await opened(t);
  const other = `SHA256:${'A'.repeat(43)}`;
  const target = sftpTarget({ ...settings, hostKey: other });
  const error = await target.open().catch((thrown: unknown) => thrown);
  t.equal(target.explain(error), 'TARGET_HOST_KEY');
  t.match(error, { message: peer.hostKey });
  t.same(peer.names, []);
});

test('the password is given to a server that asks for it by a question', async (t) => {
  const { settings } = await opened(t, { asksByQuestion: true });
  t.equal(await whyNot(settings), 'none');
  t.equal(await whyNot({ ...settings, password: 'чуже слово' }), 'TARGET_SIGN_IN');
});

test('a key in a file signs in; one that is not there, or not known, is told as a wrong secret', async (t) => {
  const pair = ssh2.utils.generateKeyPairSync('ed25519');
  const { folder, settings } = await opened(t, { publicKey: pair.public });
  const keyFile = join(folder, 'key');
  await writeFile(keyFile, pair.private);
  const { password: _, ...rest } = settings;
  t.equal(await whyNot({ ...rest, keyFile }), 'none');
  t.equal(await whyNot({ ...rest, keyFile: join(folder, 'none') }), 'TARGET_SIGN_IN');
  await writeFile(keyFile, ssh2.utils.generateKeyPairSync('ed25519').private);
  t.equal(await whyNot({ ...rest, keyFile }), 'TARGET_SIGN_IN');
});

test('a folder that is not there and a server that is away are told apart', async (t) => {
  const { folder, settings } = await opened(t);
  t.equal(await whyNot({ ...settings, folder: join(folder, 'rada') }), 'TARGET_NOT_FOUND');
  t.equal(await whyNot({ ...settings, port: await freePort() }), 'TARGET_UNREACHABLE');
});
