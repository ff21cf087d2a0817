/**
 * The council's files on the disk, each under the digest of its bytes: `<data>/files/ab/<sha256>`. A file is written
 * whole beside its place, reaches the disk, and only then takes its name: a power cut, a full disk or half an upload
 * leaves either the whole file or none. The same bytes are kept once. Readable by the hub's user alone.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, type Stats } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_BYTES } from '#contract/files';
import type { KeptRef, KeptType } from '#contract/older-results';
import { type Refusal, refuse } from '#contract/refusals';
import { HEAD, notOfType, typeByHead } from './file-kinds.ts';
import { digestOf, toDisk } from './on-disk.ts';

const OWNER_FILE = 0o600;
const OWNER_FOLDER = 0o700;
/** Files whose bytes were found whole; each is an entry of some hundred bytes. */
const KNOWN_WHOLE = 4096;

export type KeptFile<T extends KeptType = KeptType> =
  | { readonly ok: true; readonly file: KeptRef & { readonly type: T } }
  | { readonly ok: false; readonly refusal: Refusal };
/** A kept file, ready to be read from `path`. */
export type Found = { readonly ok: true; readonly path: string; readonly file: KeptRef };
export type Sought = Found | { readonly ok: false; readonly refusal: Refusal };

/** What goes wrong with the disk is told to the log. */
export type FileLog = { error(fields: object, event: string): void };
/** Writes bytes to a new file; replaced in tests by a disk that is full. */
export type WriteBytes = (handle: FileHandle, bytes: Buffer) => Promise<void>;

export class FileStore {
  readonly #folder: string;
  readonly #log: FileLog;
  readonly #write: WriteBytes;
  /** Digest → what the file looked like when its bytes were found whole. */
  readonly #whole = new Map<string, string>();

  /** Makes the folder and throws away what a power cut left half written. @throws when it can't be written. */
  constructor(dataDir: string, log: FileLog, write: WriteBytes = (handle, bytes) => handle.writeFile(bytes)) {
    this.#folder = join(dataDir, 'files');
    this.#log = log;
    this.#write = write;
    rmSync(this.#incoming, { recursive: true, force: true });
    mkdirSync(this.#incoming, { recursive: true, mode: OWNER_FOLDER });
  }

  /**
   * Keeps a file. Refused: `FILE_TOO_LARGE`, `FILE_NOT_OF_TYPE`, `SVG_UNSAFE`; `DISK_REFUSED` when it could not be
   * written, and then nothing of it is left.
   */
  async keep<T extends KeptType>(bytes: Buffer, type: T): Promise<KeptFile<T>> {
    if (bytes.length > FILE_BYTES) {
      return { ok: false, refusal: refuse('FILE_TOO_LARGE', { limitMb: FILE_BYTES / 1024 / 1024 }) };
    }
    const unfit = await notOfType(bytes, type);
    if (unfit) return { ok: false, refusal: unfit };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { sha256, type, bytes: bytes.length };
    const there = await this.#statOf(sha256);
    if (there && (await this.#isWhole(sha256, there))) return { ok: true, file };
    try {
      await this.#place(sha256, bytes);
      return { ok: true, file };
    } catch (error) {
      this.#log.error({ err: error, sha256, bytes: bytes.length }, 'file-not-written');
      return { ok: false, refusal: refuse('DISK_REFUSED', { why: codeOf(error) }) };
    }
  }

  /**
   * The file of this digest. Refused: `NOT_FOUND`; `FILE_DAMAGED` when its bytes are not those of the digest any more,
   * which the log is told each time.
   */
  async find(sha256: string): Promise<Sought> {
    const there = await this.#statOf(sha256);
    if (!there) return { ok: false, refusal: refuse('NOT_FOUND', { what: `/files/${sha256}` }) };
    const path = this.#pathOf(sha256);
    if (!(await this.#isWhole(sha256, there))) {
      this.#log.error({ sha256, path }, 'file-damaged');
      return { ok: false, refusal: refuse('FILE_DAMAGED', { sha256 }) };
    }
    return { ok: true, path, file: { sha256, type: await headType(path), bytes: there.size } };
  }

  get #incoming(): string {
    return join(this.#folder, 'incoming');
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }

  async #place(sha256: string, bytes: Buffer): Promise<void> {
    const path = this.#pathOf(sha256);
    const half = join(this.#incoming, `${sha256}-${randomBytes(6).toString('hex')}`);
    try {
      const handle = await open(half, 'wx', OWNER_FILE);
      try {
        await this.#write(handle, bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      const folder = join(path, '..');
      await mkdir(folder, { recursive: true, mode: OWNER_FOLDER });
      await rename(half, path);
      /* The name lasts when its folder does, and the folder when the one above knows it. */
      for (const named of [folder, this.#folder]) await toDisk(named);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
  }

  async #statOf(sha256: string): Promise<Stats | undefined> {
    try {
      return await stat(this.#pathOf(sha256));
    } catch {
      return undefined;
    }
  }

  /** Reads the bytes through once, and again only when the file was touched since. */
  async #isWhole(sha256: string, { ino, size, mtimeMs, ctimeMs }: Stats): Promise<boolean> {
    const look = `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    if (this.#whole.get(sha256) === look) return true;
    const digest = await digestOf(this.#pathOf(sha256)).catch(() => undefined);
    if (digest !== sha256) return false;
    if (this.#whole.size >= KNOWN_WHOLE) this.#whole.clear();
    this.#whole.set(sha256, look);
    return true;
  }
}

async function headType(path: string): Promise<KeptType> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return typeByHead(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');
