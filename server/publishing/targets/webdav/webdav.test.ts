import { type Test, test } from 'tap';
import { keepsItsWord, type Peer } from '../../testing/conformance.ts';
import { dyingLine } from '../../testing/peers/dying-line.ts';
import { empty, seenIn } from '../../testing/peers/folder-seen.ts';
import { PASSWORD, USER, webdavPeer } from '../../testing/peers/webdav-peer.ts';
import { webdavTarget } from './webdav.ts';

test('a WebDAV server keeps the word of every far side', async (t) => {
  const { folder, port } = await webdavPeer(t);
  const raise = async (t: Test): Promise<Peer> => {
    await empty(folder);
    const line = await dyingLine(t, port);
    const settings = { url: `http://127.0.0.1:${line.port}/`, user: USER, password: PASSWORD };
    return {
      ...{ target: webdavTarget(settings), isOneStep: false, line },
      stranger: { target: webdavTarget({ ...settings, password: 'чуже слово' }), secret: 'чуже слово' },
      seen: () => seenIn(folder, ['generations']),
      clear: () => empty(folder),
    };
  };
  await keepsItsWord(t, raise);
});
