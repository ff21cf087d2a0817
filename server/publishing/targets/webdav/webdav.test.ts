import { type Test, test } from 'tap';
import { keepsItsWord, type Peer } from '../../testing/conformance.ts';
import { dyingLine, freePort } from '../../testing/peers/dying-line.ts';
import { empty, seenIn } from '../../testing/peers/folder-seen.ts';
import { PASSWORD, USER, webdavPeer } from '../../testing/peers/webdav-peer.ts';
import { walk } from '../mirror/store.ts';
import { readListing } from './multistatus.ts';
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

test('a folder that is not there and a server that is no WebDAV are told apart from a wrong password', async (t) => {
  const { port } = await webdavPeer(t);
  const told = async (url: string) => {
    const target = webdavTarget({ url, user: USER, password: PASSWORD });
    return target.explain(await target.open().catch((thrown: unknown) => thrown));
  };
  t.equal(await told(`http://127.0.0.1:${port}/rada`), 'TARGET_NOT_FOUND');
  t.equal(await told(`http://127.0.0.1:${await freePort()}/`), 'TARGET_UNREACHABLE');
});

test('a listing is read whatever prefix its names have and however its addresses are escaped', (t) => {
  const body = Buffer.from(`<?xml version="1.0"?><x:multistatus xmlns:x="DAV:">
    <x:response><x:href>/dav/</x:href><x:propstat><x:prop><x:resourcetype><x:collection/></x:resourcetype></x:prop></x:propstat></x:response>
    <x:response><x:href>/dav/%D1%80%D1%96%D1%88%D0%B5%D0%BD%D0%BD%D1%8F%20%23%31.pdf</x:href><x:propstat><x:prop>
      <x:getcontentlength>12</x:getcontentlength><x:resourcetype/></x:prop></x:propstat></x:response>
    <x:response><x:href>https://dav.example/dav/sittings/</x:href><x:propstat><x:prop><x:resourcetype><x:collection/></x:resourcetype></x:prop></x:propstat></x:response>
    </x:multistatus>`);
  const { files, folders } = readListing(body, new URL('https://dav.example/dav/'));
  t.same([...files.entries()], [['рішення #1.pdf', 12]]);
  t.same(folders, ['sittings']);
  t.throws(() => readListing(Buffer.from('<html></html>'), new URL('https://dav.example/')), /WebDAV/);
  t.end();
});

test('a file with a name that is no UTF-8 and what a server lists from elsewhere keep nothing from being listed', (t) => {
  const file = (href: string) =>
    `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:getcontentlength>3</d:getcontentlength>
     <d:resourcetype/></d:prop></d:propstat></d:response>`;
  const foreign = ['/dav/%CF%F0.pdf', '/elsewhere/other.html', '/dav/a%2Fb.pdf', 'http://[/x', '/dav/sittings/1.pdf'];
  const body = `<d:multistatus xmlns:d="DAV:">${[...foreign, '/dav/index.html'].map(file).join('')}</d:multistatus>`;
  const { files, folders } = readListing(Buffer.from(body), new URL('https://dav.example/dav/'));
  t.same([...files], [['index.html', 3]]);
  t.same(folders, []);
  t.end();
});

test('a server that lists a folder within itself for ever is given up', async (t) => {
  let asked = 0;
  const endless = async () => {
    asked += 1;
    return { files: new Map([['a.pdf', 1]]), folders: ['again'] };
  };
  await t.rejects(walk(endless, '', 1), { code: 'TARGET_FAILED' });
  t.ok(asked < 100, `${asked}`);
});
