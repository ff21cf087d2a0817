/**
 * A WebDAV server (RFC 4918): Apache, nginx, Nextcloud and their like. Files are put where people do not see them and
 * moved one by one; `MOVE` with `Overwrite` puts a whole file in place of the former. Name and password go over https.
 */
import { type Answer, type Ask, escapePath, type HttpLine, httpLine } from '../line/http-line.ts';
import { explainFar, TargetError } from '../line/target-error.ts';
import { mirrorShelf } from '../mirror/mirror.ts';
import { type Listing, type Store, walk } from '../mirror/store.ts';
import type { Target } from '../shelf.ts';
import { readListing } from './multistatus.ts';

const LANES = 4;
const PROPERTIES =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><getcontentlength/><resourcetype/></prop></propfind>';

export type WebdavSettings = {
  /** Address of the folder that people see as the site. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly ca?: string;
};

export const webdavTarget = (settings: WebdavSettings): Target => ({
  open: async () => {
    const line = httpLine({ ca: settings.ca, lanes: LANES });
    const store = webdavStore(settings, line);
    await store.stands();
    return mirrorShelf(store, '');
  },
  explain: explainFar,
});

export function webdavStore({ url, user, password }: WebdavSettings, line: HttpLine) {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const addressOf = (path: string) => new URL(base.pathname + escapePath(path), base);
  const ask = (method: string, path: string, rest: Partial<Ask> = {}) =>
    line.ask({ ...rest, method, url: addressOf(path), headers: { ...rest.headers, authorization } });
  const folders = new Map<string, Promise<void>>();
  /* Each is opened once, after those above it; one that is there answers 405. */
  const openFolder = (path: string): Promise<void> => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder === '') return Promise.resolve();
    const open = async () => {
      await openFolder(folder);
      took('MKCOL', await ask('MKCOL', `${folder}/`), [405]);
    };
    const opened = folders.get(folder) ?? open();
    folders.set(folder, opened);
    return opened;
  };
  const put = async (path: string, body: NonNullable<Ask['body']>) => {
    await openFolder(path);
    took('PUT', await ask('PUT', path, { body }));
  };
  const propfind = async (path: string) =>
    ask('PROPFIND', path, {
      headers: { depth: '1', 'content-type': 'application/xml' },
      body: Buffer.from(PROPERTIES),
    });
  const list = async (folder: string): Promise<Listing> => {
    const path = folder === '' ? '' : `${folder}/`;
    const answer = took('PROPFIND', await propfind(path), [404]);
    return answer.status === 404 ? { files: new Map(), folders: [] } : readListing(answer.body, addressOf(path));
  };
  const remove = async (path: string) => void took('DELETE', await ask('DELETE', path), [404]);
  const move = async (from: string, to: string) => {
    await openFolder(to);
    const headers = { destination: addressOf(to).href, overwrite: 'T' };
    took('MOVE', await ask('MOVE', from, { headers }));
  };
  return {
    lanes: LANES,
    ...{ remove, move },
    /** @throws TargetError when the folder is not there, or is no WebDAV folder. */
    stands: async () => void took('PROPFIND', await propfind('')),
    read: async (path) => {
      const answer = took('GET', await ask('GET', path), [404]);
      return answer.status === 404 ? undefined : answer.body;
    },
    sizes: (folder) => walk(list, folder, LANES),
    put: (path, { bytes }, from) => put(path, { from, bytes }),
    write: async (path, bytes) => {
      await put(`${path}.part`, bytes);
      await move(`${path}.part`, path);
    },
    removeFolder: async (path) => {
      await remove(`${path}/`);
      folders.clear();
    },
    close: async () => line.close(),
  } satisfies Store & { stands(): Promise<void> };
}

function took(method: string, answer: Answer, others: readonly number[] = []): Answer {
  const { status } = answer;
  if ((status >= 200 && status < 300) || others.includes(status)) return answer;
  const why = `${method} ${status}`;
  if (status === 401) throw new TargetError('TARGET_SIGN_IN', why);
  if (status === 403 || status === 423) throw new TargetError('TARGET_NOT_ALLOWED', why);
  if (status === 404 || status === 409 || (status >= 300 && status < 400) || status === 405)
    throw new TargetError('TARGET_NOT_FOUND', why);
  throw new TargetError(status === 507 || status === 413 ? 'TARGET_FULL' : 'TARGET_FAILED', why);
}
