import { join } from 'node:path';
import { type Test, test } from 'tap';
import { keepsItsWord, type Peer } from '../../testing/conformance.ts';
import { dyingLine } from '../../testing/peers/dying-line.ts';
import { empty, seenIn } from '../../testing/peers/folder-seen.ts';
import { PASSWORD, sftpPeer, USER } from '../../testing/peers/sftp-peer.ts';
import { sftpTarget } from './sftp.ts';

test('an SFTP server keeps the word of every far side', async (t) => {
  const folder = t.testdir({});
  const { port, hostKey } = await sftpPeer(t, folder);
  const raise = async (t: Test): Promise<Peer> => {
    await empty(folder);
    const line = await dyingLine(t, port);
    const settings = { host: '127.0.0.1', port: line.port, user: USER, password: PASSWORD, hostKey, folder };
    return {
      ...{ target: sftpTarget(settings), isOneStep: true, line },
      stranger: { target: sftpTarget({ ...settings, password: 'чуже слово' }), secret: 'чуже слово' },
      seen: () => seenIn(join(folder, 'site')),
      clear: () => empty(folder),
    };
  };
  await keepsItsWord(t, raise);
});
