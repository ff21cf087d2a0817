/** Files at the far end of an SFTP connection: whole files under their names, folders on the way, what lies where. */
import { dirname } from 'node:path/posix';
import type { SFTPWrapper } from 'ssh2';
import type { SiteFile } from '../../site-package.ts';
import { MOST_BYTES } from '../line/http-line.ts';
import { TargetError } from '../line/target-error.ts';
import { type Listing, walk } from '../mirror/store.ts';
import type { Connection } from './connection.ts';

const PART = '.part';
/** What people read is read by others than this user. */
const [FOLDER_MODE, FILE_MODE] = [0o755, 0o644];
/** Type bits of a mode. */
const [TYPE, FOLDER, LINK, PLAIN] = [0o170000, 0o040000, 0o120000, 0o100000];
const [NO_SUCH_FILE, PERMISSION_DENIED, NO_CONNECTION, CONNECTION_LOST] = [2, 3, 6, 7];

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;

export class FarFiles {
  readonly #line: Connection;
  readonly #root: string;
  readonly #folders = new Map<string, Promise<void>>();
  #hasPosixRename = true;

  constructor(line: Connection, root: string) {
    this.#line = line;
    this.#root = root.replace(/\/+$/, '') || '/';
  }

  at(path: string): string {
    return path === '' ? this.#root : `${this.#root}/${path}`;
  }

  /** @throws TargetError: the status of the protocol in words of ours. */
  async call<T = void>(act: (sftp: SFTPWrapper, done: (error: Error | null | undefined, value: T) => void) => void) {
    try {
      return await this.#line.call(act);
    } catch (error) {
      throw told(error);
    }
  }

  /** Like `call`, with undefined when what is asked about is not there. */
  async ask<T>(act: (sftp: SFTPWrapper, done: (error: Error | null | undefined, value: T) => void) => void) {
    try {
      return await this.#line.call(act);
    } catch (error) {
      if (statusOf(error) === NO_SUCH_FILE) return undefined;
      throw told(error);
    }
  }

  /** What lies there: a folder, a link, a file; undefined: nothing. */
  async kindOf(path: string): Promise<'folder' | 'link' | 'file' | undefined> {
    const found = await this.ask<{ mode: number }>((sftp, done) => sftp.lstat(this.at(path), done));
    if (found === undefined) return undefined;
    const type = found.mode & TYPE;
    return type === FOLDER ? 'folder' : type === LINK ? 'link' : 'file';
  }

  /** @throws TargetError besides: it is larger than any list of ours. */
  async read(path: string): Promise<Buffer | undefined> {
    const found = await this.ask<{ size: number }>((sftp, done) => sftp.stat(this.at(path), done));
    if (found === undefined) return undefined;
    if (found.size > MOST_BYTES) throw new TargetError('TARGET_FAILED', `${path}: ${found.size} B`);
    return this.ask<Buffer>((sftp, done) => sftp.readFile(this.at(path), done));
  }

  async list(folder: string): Promise<Listing> {
    const found = await this.ask<Entry[]>((sftp, done) => sftp.readdir(this.at(folder), done));
    const of = (type: number) => (found ?? []).filter(({ attrs }) => (attrs.mode & TYPE) === type);
    const files = of(PLAIN).filter(({ filename }) => !filename.endsWith(PART));
    return {
      files: new Map(files.map(({ filename, attrs }) => [filename, attrs.size])),
      folders: of(FOLDER).map(({ filename }) => filename),
    };
  }

  /** Sizes of all files below a folder, by their path within it. */
  sizes(folder: string, lanes: number): Promise<ReadonlyMap<string, number>> {
    return walk((path) => this.list(path), folder, lanes);
  }

  async put(path: string, { bytes }: Pick<SiteFile, 'bytes'>, from: string): Promise<void> {
    const part = this.at(path + PART);
    await this.openFolder(dirname(path));
    await this.call((sftp, done) => sftp.fastPut(from, part, { mode: FILE_MODE }, (error) => done(error, undefined)));
    const { size } = await this.call<{ size: number }>((sftp, done) => sftp.stat(part, done));
    if (size !== bytes) throw new TargetError('TARGET_FAILED', `${path}: ${size} ≠ ${bytes}`);
    await this.move(path + PART, path);
  }

  async write(path: string, bytes: Buffer): Promise<void> {
    const part = this.at(path + PART);
    await this.openFolder(dirname(path));
    await this.call((sftp, done) =>
      sftp.writeFile(part, bytes, { mode: FILE_MODE }, (error) => done(error, undefined)),
    );
    await this.move(path + PART, path);
  }

  /** In one step where the server can (`posix-rename@openssh.com`); else the former is taken away just before. */
  async move(from: string, to: string): Promise<void> {
    await this.openFolder(dirname(to));
    const [source, target] = [this.at(from), this.at(to)];
    if (this.#hasPosixRename) {
      try {
        return await this.call((sftp, done) =>
          sftp.ext_openssh_rename(source, target, (error) => done(error, undefined)),
        );
      } catch (error) {
        if (!isNotSupported(error)) throw error;
        this.#hasPosixRename = false;
      }
    }
    await this.remove(to);
    await this.call((sftp, done) => sftp.rename(source, target, (error) => done(error, undefined)));
  }

  async remove(path: string): Promise<void> {
    await this.ask((sftp, done) => sftp.unlink(this.at(path), (error) => done(error, undefined)));
  }

  async removeFolder(path: string): Promise<void> {
    const found = await this.ask<Entry[]>((sftp, done) => sftp.readdir(this.at(path), done));
    if (found === undefined) return;
    for (const { filename, attrs } of found) {
      const below = `${path}/${filename}`;
      await ((attrs.mode & TYPE) === FOLDER ? this.removeFolder(below) : this.remove(below));
    }
    await this.ask((sftp, done) => sftp.rmdir(this.at(path), (error) => done(error, undefined)));
    this.#folders.clear();
  }

  /** Folders on the way that are not there are made, each once; the root must be. */
  openFolder(path: string): Promise<void> {
    if (path === '.' || path === '') return Promise.resolve();
    const opened = this.#folders.get(path) ?? this.#makeFolder(path);
    this.#folders.set(path, opened);
    return opened;
  }

  async #makeFolder(path: string): Promise<void> {
    await this.openFolder(dirname(path));
    try {
      const mode = { mode: FOLDER_MODE };
      await this.call((sftp, done) => sftp.mkdir(this.at(path), mode, (error) => done(error, undefined)));
    } catch (error) {
      if ((await this.kindOf(path)) === undefined) throw error;
    }
  }

  close(): void {
    this.#line.close();
  }
}

type Entry = { readonly filename: string; readonly attrs: { readonly mode: number; readonly size: number } };

/** A server without this extension; ssh2 says so before it asks. */
const isNotSupported = (error: unknown): boolean =>
  error instanceof Unsupported || (error instanceof Error && /not support/i.test(error.message));
class Unsupported extends TargetError {}

function told(error: unknown): Error {
  if (error instanceof TargetError) return error;
  const [status, message] = [statusOf(error), error instanceof Error ? error.message : String(error)];
  if (/not support/i.test(message)) return new Unsupported('TARGET_FAILED', message);
  if (status === NO_SUCH_FILE) return new TargetError('TARGET_NOT_FOUND', 'SFTP');
  if (status === PERMISSION_DENIED) return new TargetError('TARGET_NOT_ALLOWED', 'SFTP');
  const isLost =
    status === NO_CONNECTION || status === CONNECTION_LOST || /No response from server|Not connected/i.test(message);
  if (isLost) return new TargetError('TARGET_UNREACHABLE', 'ECONNRESET');
  return new TargetError(/quota|no space/i.test(message) ? 'TARGET_FULL' : 'TARGET_FAILED', `SFTP: ${message}`);
}
