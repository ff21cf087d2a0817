/**
 * A WebDAV server (RFC 4918): Apache, nginx, Nextcloud and their like. Files are put where people do not see them and
 * moved one by one; `MOVE` with `Overwrite` puts a whole file in place of the former. Name and password go over https.
 */

import type { SiteFile } from '../../site-package.ts';
import { type Answer, type Ask, escapePath, type HttpLine, httpLine, liveLine } from '../line/http-line.ts';
import { explainFar, TargetError } from '../line/target-error.ts';
import { mirrorShelf } from '../mirror/mirror.ts';
import { type Listing, type Store, walk } from '../mirror/store.ts';
import type { LiveShelf, Target } from '../shelf.ts';
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
    const store = new WebdavStore(settings, line);
    try {
      await store.stands();
    } catch (error) {
      await store.close();
      throw error;
    }
    return mirrorShelf(store, '');
  },
  openLive: async () => webdavLive(new WebdavStore(settings, liveLine(settings.ca))),
  explain: explainFar,
});

/**
 * A file is put straight in place of the former: servers show it when it is whole, and one that is moved over another
 * comes to lie in Nextcloud's trash each time.
 */
const webdavLive = (store: WebdavStore): LiveShelf => ({
  names: () => store.names('live'),
  put: (name, bytes) => store.overwrite(`live/${name}`, bytes),
  remove: (name) => store.remove(`live/${name}`),
  close: () => store.close(),
});

class WebdavStore implements Store {
  readonly lanes = LANES;
  readonly #base: URL;
  readonly #authorization: string;
  readonly #line: HttpLine;
  /** Each is opened once, after those above it. */
  readonly #folders = new Map<string, Promise<void>>();

  constructor({ url, user, password }: WebdavSettings, line: HttpLine) {
    this.#base = new URL(url.endsWith('/') ? url : `${url}/`);
    this.#authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    this.#line = line;
  }

  /** @throws TargetError when the folder is not there, or is no WebDAV folder. */
  async stands(): Promise<void> {
    took('PROPFIND', await this.#propfind(''));
  }

  async read(path: string): Promise<Buffer | undefined> {
    const answer = took('GET', await this.#ask('GET', path), [404]);
    return answer.status === 404 ? undefined : answer.body;
  }

  sizes(folder: string): Promise<ReadonlyMap<string, number>> {
    return walk((path) => this.#list(path), folder, LANES);
  }

  put(path: string, { bytes }: Pick<SiteFile, 'bytes'>, from: string): Promise<void> {
    return this.#put(path, { from, bytes });
  }

  async write(path: string, bytes: Buffer): Promise<void> {
    await this.#put(`${path}.part`, bytes);
    await this.move(`${path}.part`, path);
  }

  /** Straight in place of what is there. */
  overwrite(path: string, bytes: Buffer): Promise<void> {
    return this.#put(path, bytes);
  }

  /** Of the files just below a folder. */
  async names(folder: string): Promise<readonly string[]> {
    return [...(await this.#list(folder)).files.keys()];
  }

  async move(from: string, to: string): Promise<void> {
    await this.#openFolder(to);
    const headers = { destination: this.#at(to).href, overwrite: 'T' };
    took('MOVE', await this.#ask('MOVE', from, { headers }));
  }

  async remove(path: string): Promise<void> {
    took('DELETE', await this.#ask('DELETE', path), [404]);
  }

  async removeFolder(path: string): Promise<void> {
    await this.remove(`${path}/`);
    this.#folders.clear();
  }

  async close(): Promise<void> {
    this.#line.close();
  }

  #at(path: string): URL {
    return new URL(this.#base.pathname + escapePath(path), this.#base);
  }

  #ask(method: string, path: string, rest: Partial<Ask> = {}): Promise<Answer> {
    const headers = { ...rest.headers, authorization: this.#authorization };
    return this.#line.ask({ ...rest, method, url: this.#at(path), headers });
  }

  async #put(path: string, body: NonNullable<Ask['body']>): Promise<void> {
    await this.#openFolder(path);
    took('PUT', await this.#ask('PUT', path, { body }));
  }

  #propfind(path: string): Promise<Answer> {
    const headers = { depth: '1', 'content-type': 'application/xml' };
    return this.#ask('PROPFIND', path, { headers, body: Buffer.from(PROPERTIES) });
  }

  async #list(folder: string): Promise<Listing> {
    const path = folder === '' ? '' : `${folder}/`;
    const answer = took('PROPFIND', await this.#propfind(path), [404]);
    return answer.status === 404 ? { files: new Map(), folders: [] } : readListing(answer.body, this.#at(path));
  }

  /** The folder that a path lies in. */
  #openFolder(path: string): Promise<void> {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder === '') return Promise.resolve();
    const opened = this.#folders.get(folder) ?? this.#makeFolder(folder);
    this.#folders.set(folder, opened);
    return opened;
  }

  /** One that is there answers 405. */
  async #makeFolder(folder: string): Promise<void> {
    await this.#openFolder(folder);
    took('MKCOL', await this.#ask('MKCOL', `${folder}/`), [405]);
  }
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
