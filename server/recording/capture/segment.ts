/**
 * A segment while it is written: pages go to the file one after another, and may be taken back from its end when it
 * turns out that they were not to be kept.
 */
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { digestOf } from '../../files/on-disk.ts';
import type { KeptSegment } from '../store.ts';

type Placed = { readonly endSample: number; readonly endByte: number };

/** What is known of a segment at once; the file follows in its own time. */
export class Segment {
  readonly file: string;
  readonly fromSample: number;
  readonly headerBytes: number;
  readonly #path: string;
  readonly #header: Buffer;
  #pages: Placed[] = [];
  #handle: FileHandle | undefined;

  constructor(folder: string, file: string, header: Buffer, fromSample: number) {
    this.#path = join(folder, file);
    this.file = file;
    this.fromSample = fromSample;
    this.#header = header;
    this.headerBytes = header.length;
  }

  get endSample(): number {
    return this.#pages.at(-1)?.endSample ?? this.fromSample;
  }
  get bytes(): number {
    return this.#pages.at(-1)?.endByte ?? this.headerBytes;
  }

  /** Counts a page in; its bytes are written by `write`. */
  place(bytes: number, endSample: number): void {
    this.#pages.push({ endSample, endByte: this.bytes + bytes });
  }

  /** Takes the pages back that end after this sample. @returns whether there were any. */
  takeBack(sample: number): boolean {
    const before = this.#pages.length;
    this.#pages = this.#pages.filter(({ endSample }) => endSample <= sample);
    return this.#pages.length < before;
  }

  async write(page: Buffer): Promise<void> {
    this.#handle ??= await this.#begin();
    await writeAll(this.#handle, page);
  }

  async sync(): Promise<void> {
    await this.#handle?.datasync();
  }

  /** Ends the file at this byte, of the header alone: there is none. Another one of its bytes may follow. */
  async cut(bytes: number): Promise<void> {
    if (bytes <= this.headerBytes) {
      await this.#close();
      await rm(this.#path, { force: true });
      return;
    }
    const file = this.#handle ?? (await open(this.#path, 'r+'));
    await file.truncate(bytes);
    await file.sync();
    if (file !== this.#handle) await file.close();
  }

  /** What the index tells of it, read back from the disk. */
  async closed(told: Pick<KeptSegment, 'atMs' | 'ms' | 'samples' | 'bytes'>): Promise<KeptSegment> {
    await this.#handle?.sync();
    await this.#close();
    const { file, fromSample, headerBytes } = this;
    return { file, fromSample, headerBytes, ...told, sha256: await digestOf(this.#path) };
  }

  async #begin(): Promise<FileHandle> {
    const handle = await open(this.#path, 'wx', 0o600);
    await writeAll(handle, this.#header);
    return handle;
  }

  async #close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let rest = bytes; rest.length > 0; ) {
    const { bytesWritten } = await handle.write(rest);
    rest = rest.subarray(bytesWritten);
  }
}
