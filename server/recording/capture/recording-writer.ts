/**
 * One recording on its way to the disk. In: pages in order, where a segment ends, when it all ends. Out: the folder that
 * `store.ts` describes. What is asked for is done in its order and never waited for; the first fault ends it.
 */
import { join } from 'node:path';
import { toDisk } from '../../files/on-disk.ts';
import { type Page, renumbered } from '../ogg/pages.ts';
import { EXTENSION, type IndexLine, type RecordingHead } from '../store.ts';
import type { RunOnDisk } from './disk-lane.ts';
import { appendLine, beginFolder } from './index-file.ts';
import { Segment } from './segment.ts';

/** A gap shorter than this is the pace of the sound card. */
const GAP_MS = 100;
/** So much may wait for a slow disk, bytes: ten minutes of FLAC. */
const MOST_WAITING = 64 * 1024 * 1024;

export class DiskTooSlow extends Error {}

export class RecordingWriter {
  readonly folder: string;
  readonly head: RecordingHead;
  readonly #header: readonly Page[];
  readonly #onFault: (error: Error) => void;
  readonly #run: RunOnDisk;
  #queue: Promise<void> = Promise.resolve();
  #fault: Error | undefined;
  #waiting = 0;
  #number = 0;
  #open: Segment | undefined;
  /** The one before, while pages of it may still be taken back, and what is told of it. */
  #before: { segment: Segment; atMs: number } | undefined;
  #endMs: number;

  /** @param into folder of all recordings. @param told called once; nothing is written after it. @param run does the file work. */
  constructor(
    into: string,
    head: RecordingHead,
    header: readonly Page[],
    { fault, run = (act) => act() }: { readonly fault: (error: Error) => void; readonly run?: RunOnDisk | undefined },
  ) {
    this.folder = join(into, head.recordingId);
    this.head = head;
    this.#header = header;
    [this.#onFault, this.#run] = [fault, run];
    this.#endMs = head.atMs;
    this.#do(() => beginFolder(this.folder, head));
  }

  /** Sound in the open segment, ms. */
  get openMs(): number {
    return this.#open ? this.#msOf(this.#open.endSample - this.#open.fromSample) : 0;
  }
  get openFromSample(): number | undefined {
    return this.#open?.fromSample;
  }
  /** Instant after the last sample, UTC ms, as far as segments are closed. */
  get endMs(): number {
    return this.#endMs;
  }

  append(page: Page, fromSample: number, endSample: number): void {
    this.#open ??= this.#begin(page, fromSample);
    const segment = this.#open;
    segment.place(page.bytes.length, endSample);
    this.#waiting += page.bytes.length;
    if (this.#waiting > MOST_WAITING) this.#failed(new DiskTooSlow('the disk takes no more'));
    this.#do(async () => {
      await segment.write(page.bytes);
      this.#waiting -= page.bytes.length;
    });
  }

  /** What was written is on the disk after this. */
  sync(): void {
    const segment = this.#open;
    if (segment) this.#do(() => segment.sync());
  }

  /** Ends the open segment. @param atMs instant of its first sample, UTC ms. */
  closeSegment(atMs: number): void {
    const segment = this.#open;
    if (segment === undefined) return;
    this.#open = undefined;
    if (segment.endSample === segment.fromSample) return;
    const gapMs = Math.round(atMs - this.#endMs);
    if (this.#before && gapMs >= GAP_MS) this.#line({ gap: { atMs: this.#endMs, ms: gapMs } });
    this.#before = { segment, atMs: Math.round(atMs) };
    this.#tell(this.#before);
  }

  /** Nothing after this sample is kept, on the disk neither. */
  takeBack(sample: number): void {
    const { segment: before } = this.#before ?? {};
    for (const segment of [this.#open, before]) {
      if (segment === undefined || !segment.takeBack(sample)) continue;
      const { bytes } = segment;
      this.#do(() => segment.cut(bytes));
      if (segment === before && this.#before) this.#tell(this.#before);
    }
  }

  /** Resolves when all is on the disk, or could not be. @param fault what ended it, if anything did. */
  async end(why: Extract<IndexLine, { ended: object }>['ended']['why']): Promise<{ readonly fault?: Error }> {
    this.#line(() => ({ ended: { why, atMs: this.#endMs, ms: this.#endMs - this.head.atMs } }));
    this.#do(() => toDisk(this.folder));
    await this.#queue;
    return this.#fault ? { fault: this.#fault } : {};
  }

  #begin(first: Page, fromSample: number): Segment {
    this.#number += 1;
    const file = `${String(this.#number).padStart(6, '0')}.${EXTENSION[this.head.codec]}`;
    const number = first.sequence - this.#header.length;
    const header = Buffer.concat(this.#header.map((page, at) => renumbered(page, number + at)));
    return new Segment(this.folder, file, header, fromSample);
  }

  /** Told again of the same file it stands for the line before: pages of it were taken back. */
  #tell({ segment, atMs }: { segment: Segment; atMs: number }): void {
    const { bytes, fromSample } = segment;
    const samples = segment.endSample - fromSample;
    const ms = Math.round(this.#msOf(samples));
    this.#endMs = atMs + ms;
    this.#do(async () => {
      if (samples > 0) await appendLine(this.folder, { segment: await segment.closed({ atMs, ms, samples, bytes }) });
      else await appendLine(this.folder, { dropped: segment.file });
    });
  }

  #line(line: IndexLine | (() => IndexLine)): void {
    const told = typeof line === 'function' ? line() : line;
    this.#do(() => appendLine(this.folder, told));
  }

  #msOf(samples: number): number {
    return (samples / this.head.rate) * 1000;
  }

  #do(what: () => Promise<void>): void {
    this.#queue = this.#queue.then(async () => {
      if (this.#fault) return;
      await this.#run(what).catch((error: Error) => this.#failed(error));
    });
  }

  #failed(error: Error): void {
    if (this.#fault) return;
    this.#fault = error;
    this.#onFault(error);
  }
}
