/**
 * What of the encoder's stream is kept. In: its bytes, how much sound has come by when, from when and until when sound
 * is to be kept. Out: recordings on the disk. A page rests in memory for a moment before it is written, so that what is
 * said as a closed part begins never reaches the disk; should the word come later still, the pages are taken back.
 */
import type { RecordingEnd } from '#contract/recording';
import type { HubClock } from '../../hub/clock.ts';
import { type Page, PageReader } from '../ogg/pages.ts';
import { type StreamHead, streamHead } from '../ogg/stream-head.ts';
import type { RecordingHead } from '../store.ts';
import type { RunOnDisk } from './disk-lane.ts';
import { METER_RATE } from './ffmpeg.ts';
import { RecordingWriter } from './recording-writer.ts';
import { SoundClock } from './sound-clock.ts';
import { LEAST_STEP_MS, type Setting, WallClock } from './wall-clock.ts';

/** So long a page rests in memory, ms. With a second between two syncs a power cut costs less than two. */
const REST_MS = 300;
const SEGMENT_MS = 60_000;
const SECOND_MS = 1000;
/** Header pages of a stream that never begins to sound, at most. */
const MOST_HEADER_PAGES = 100;

type Waiting = { page: Page; fromSample: number; endSample: number; cameMs: number };
/** Sound from `fromMs` on is kept, monotonic ms. */
export type Wish = { readonly fromMs: number; readonly sittingId?: RecordingHead['sittingId'] };

export type Told = {
  began(head: RecordingHead): void;
  /** `endMs`: the instant after its last sample, UTC ms; `fault`: what the disk did not take. */
  ended(head: RecordingHead, why: RecordingEnd, endMs: number, fault?: Error): void | Promise<void>;
  /** The disk did not take it. */
  failed(error: Error): void;
};
export type RecorderOptions = {
  readonly folder: string;
  readonly source: string;
  /** So late the sound comes from its source, ms. */
  readonly lateMs: number;
  readonly clock: Pick<HubClock, 'wallMs' | 'monotonicMs'>;
  readonly told: Told;
  /** Does the file work. */
  readonly run?: RunOnDisk;
  /** Whether there is a recording of this name already. */
  readonly isTaken: (recordingId: string) => boolean;
};

export class Recorder {
  readonly #options: RecorderOptions;
  #reader = new PageReader();
  #sound = new SoundClock();
  #head: StreamHead | undefined;
  #header: Page[] = [];
  #waiting: Waiting[] = [];
  #endSample = 0;
  #meterSamples = 0;
  #wish: Wish | undefined;
  #writer: RecordingWriter | undefined;
  /** What turns monotonic into wall clock: one setting for a recording. When the wall clock steps, another one begins. */
  readonly #wall: WallClock;
  #setting: Setting | undefined;
  #anchorMs: number;
  #namedMs = 0;
  #endings: Promise<unknown> = Promise.resolve();

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#wall = new WallClock(options.clock);
    this.#anchorMs = this.#wall.aheadMs;
  }

  /** The recording that runs. */
  get running(): RecordingHead | undefined {
    return this.#writer?.head;
  }

  /** An encoder has been started: a new stream. @param isPaced whether sound comes at the pace of time. */
  streamBegan(isPaced: boolean): void {
    this.#reader = new PageReader();
    this.#sound = new SoundClock(isPaced);
    this.#head = undefined;
    this.#header = [];
    this.#waiting = [];
    this.#endSample = 0;
    this.#meterSamples = 0;
  }

  /** The encoder's stream, cut anywhere. */
  take(bytes: Buffer): void {
    for (const page of this.#reader.take(bytes)) this.#page(page, this.#options.clock.monotonicMs());
    this.#settle();
  }

  /** So many samples more have come to the meter: they come soonest, and tell when they were heard. */
  heard(samples: number): void {
    this.#meterSamples += samples;
    this.#sound.observe((this.#meterSamples / METER_RATE) * SECOND_MS, this.#options.clock.monotonicMs());
  }

  /** Sound is kept from this instant on, monotonic ms; while it runs already, it goes on. */
  keep(wish: Wish): void {
    this.#wish ??= wish;
  }

  /**
   * Nothing that comes from this instant on is kept, monotonic ms. By when it came and not by when it was said: how late
   * a source is, is believed only where it keeps less.
   */
  end(why: RecordingEnd, atMs = this.#options.clock.monotonicMs()): void {
    this.#wish = undefined;
    const { startMs } = this.#sound;
    if (startMs === undefined || this.#head === undefined) {
      this.#finish(why);
      return;
    }
    const lastSample = ((atMs - startMs) / SECOND_MS) * this.#head.rate;
    for (const one of this.#waiting) if (one.endSample <= lastSample) this.#keep(one);
    this.#waiting = [];
    this.#writer?.takeBack(Math.floor(lastSample));
    this.#finish(why);
  }

  /** The encoder is no more: all that it gave is kept. The wish stands. */
  streamEnded(why: RecordingEnd): void {
    if (this.#wish) for (const one of this.#waiting) this.#keep(one);
    this.#waiting = [];
    this.#finish(why);
  }

  /** To be called once a second: pages whose rest is over are written, and what is written reaches the disk. */
  tick(): void {
    this.#settle();
    if (this.#writer) this.#writer.sync();
    else this.#sound.anew();
  }

  /** Resolves when everything that has ended is on the disk. */
  async settled(): Promise<void> {
    await this.#endings;
  }

  #page(page: Page, nowMs: number): void {
    if (this.#head === undefined || page.granule === undefined || page.granule <= 0) {
      this.#headerPage(page);
      return;
    }
    const endSample = Math.max(this.#endSample, page.granule - this.#head.preSkip);
    this.#sound.observe((endSample / this.#head.rate) * SECOND_MS, nowMs);
    this.#waiting.push({ page, fromSample: this.#endSample, endSample, cameMs: nowMs });
    this.#endSample = endSample;
  }

  #headerPage(page: Page): void {
    if (this.#header.length < MOST_HEADER_PAGES) this.#header.push(page);
    this.#head ??= streamHead(this.#header);
  }

  #settle(): void {
    this.#wall.look();
    const dueMs = this.#options.clock.monotonicMs() - REST_MS;
    const due = this.#waiting.filter(({ cameMs }) => cameMs <= dueMs);
    this.#waiting = this.#waiting.slice(due.length);
    for (const one of due) if (this.#wish) this.#keep(one);
  }

  #keep({ page, fromSample, endSample }: Waiting): void {
    if (this.#setting && this.#wall.at(this.#instantOf(fromSample)).fromMs > this.#setting.fromMs)
      this.#finish('clock-stepped');
    if (!this.#writer && !this.#begin(this.#wish, fromSample)) return;
    const writer = this.#writer;
    if (writer === undefined) return;
    if (writer.openMs >= SEGMENT_MS || this.#sound.isTorn) this.#closeSegment(writer);
    writer.append(page, fromSample, endSample);
  }

  #begin(wish: Wish | undefined, fromSample: number): boolean {
    const { folder, source, told, run } = this.#options;
    if (this.#head === undefined || wish === undefined) return false;
    const heardMs = this.#instantOf(fromSample);
    if (heardMs < wish.fromMs) return false;
    const stepped = this.#setClock(this.#wall.at(heardMs));
    const atMs = Math.round(heardMs + this.#anchorMs);
    const { codec, rate, channels, preSkip } = this.#head;
    const head: RecordingHead = {
      ...{ format: 'recording/1', recordingId: this.#freeName(atMs) },
      ...(wish.sittingId !== undefined && { sittingId: wish.sittingId }),
      ...{ codec, rate, channels, preSkip, fromSample, source, atMs, ...(stepped && { stepped }) },
    };
    const fault = (error: Error) => {
      this.#wish = undefined;
      told.failed(error);
    };
    this.#writer = new RecordingWriter(folder, head, this.#header, { fault, run });
    /* After the end of the one before is told. */
    this.#endings = this.#endings.then(() => told.began(head));
    return true;
  }

  /** @returns by how much the wall clock has stepped since the recording before. */
  #setClock(setting: Setting): RecordingHead['stepped'] {
    const beforeMs = this.#anchorMs;
    this.#setting = setting;
    this.#anchorMs = this.#wall.exactly(setting);
    const byMs = Math.round(this.#anchorMs - beforeMs);
    if (Math.abs(byMs) <= LEAST_STEP_MS) return undefined;
    return { byMs, atMs: Math.round(setting.fromMs + this.#anchorMs) };
  }

  /** When this sample was said, monotonic ms. */
  #instantOf(sample: number): number {
    const rate = this.#head?.rate ?? 1;
    return (this.#sound.startMs ?? 0) + (sample / rate) * SECOND_MS - this.#options.lateMs;
  }

  #closeSegment(writer: RecordingWriter): void {
    const { openFromSample } = writer;
    if (openFromSample === undefined) return;
    writer.closeSegment(this.#instantOf(openFromSample) + this.#anchorMs);
    this.#sound.anew();
  }

  #finish(why: RecordingEnd): void {
    const writer = this.#writer;
    if (writer === undefined) return;
    [this.#writer, this.#setting] = [undefined, undefined];
    this.#closeSegment(writer);
    const { head } = writer;
    const ending = Promise.all([this.#endings, writer.end(why)]);
    this.#endings = ending.then(([, { fault }]) => this.#options.told.ended(head, why, writer.endMs, fault));
  }

  /** Named by its first second; where that name is taken, or earlier than the last one's, by the next that is free. */
  #freeName(heardAtMs: number): string {
    const atMs = Math.max(heardAtMs, this.#namedMs);
    this.#namedMs = atMs + SECOND_MS;
    const name = `${new Date(atMs).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
    return this.#options.isTaken(name) ? this.#freeName(atMs + SECOND_MS) : name;
  }
}
