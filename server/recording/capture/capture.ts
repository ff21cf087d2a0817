/**
 * The whole way from the source to the disk: ffmpeg, recorder, meter, disk watch. In: whether to listen, from when to
 * keep, what is to be heard. Out: recordings, and how it stands. It decides nothing of the sitting.
 */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingEnd } from '#contract/recording';
import type { Sentence } from '#contract/views';
import type { HubClock } from '../../hub/clock.ts';
import { type RecordingSettings, sourceLine } from '../settings.ts';
import type { RecordingHead } from '../store.ts';
import { DiskLane, type RunOnDisk, within } from './disk-lane.ts';
import { type DiskState, DiskWatch } from './disk-watch.ts';
import { Encoder } from './encoder.ts';
import { ffmpegArguments, inputOf } from './ffmpeg.ts';
import { type Level, LevelMeter } from './levels.ts';
import { mendOne } from './mend.ts';
import { Recorder, type Wish } from './recorder.ts';
import { type Expected, SilenceWatch } from './silence.ts';
import { DISK_FAILED, DISK_FULL, DISK_HUNG } from './trouble-words.ts';

const SECOND_MS = 1000;
const DISK_EVERY_S = 5;
/** So long the house waits for the disk when it stops, ms. */
const STOP_MS = 5000;
/** Sound of a network comes so late, ms. */
const NETWORK_LATE_MS = 2000;
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export type CaptureOptions = {
  readonly settings: RecordingSettings;
  readonly clock: HubClock;
  readonly log: { info(fields: object, event: string): void; warn(fields: object, event: string): void };
  readonly told: {
    began(head: RecordingHead): void;
    /** `ms`: how long it is; `endMs`: the instant after its last sample, UTC ms. */
    ended(head: RecordingHead, why: RecordingEnd, endMs: number): void;
    /** There is a new level. */
    level(): void;
    /** To be called once a second, and when the source comes or goes. */
    beat(): void;
  };
  /** Why the folder is not the one that is meant: its medium is not mounted. Done before each look at the disk. */
  readonly absent?: () => Promise<Sentence | undefined>;
  /** For tests: what ffmpeg is asked for in place of the source, and whether that comes at the pace of time. */
  readonly input?: { readonly arguments: readonly string[]; readonly isPaced: boolean };
  /** For tests: the program in place of ffmpeg. */
  readonly program?: () => string | undefined;
  /** For tests: bytes that are free on the disk. */
  readonly free?: (folder: string) => Promise<number>;
};

export class Capture {
  readonly #options: CaptureOptions;
  readonly #recorder: Recorder;
  readonly #encoder: Encoder;
  readonly #disk: DiskWatch;
  readonly #lane: DiskLane;
  /** Names of recordings that are taken: what lay there, and what was begun since. */
  readonly #names = new Set<string>();
  readonly #begun = new Set<string>();
  readonly #silence: SilenceWatch;
  #meter = new LevelMeter(() => undefined);
  #expected: Expected = 'nothing';
  #fault: Sentence | undefined;
  #diskFault: Sentence | undefined;
  #absent: Sentence | undefined;
  #isLooking = false;
  #hasLooked = false;
  #level: Level | undefined;
  #ticks = 0;
  #isOver = false;
  #isAsked = false;
  /** An end that waits for what is on its way. */
  #ending: { readonly why: RecordingEnd; now(): void; cancel(): void } | undefined;
  #cancel: () => void = () => undefined;

  constructor(options: CaptureOptions) {
    const { settings, clock, input, program } = options;
    this.#options = options;
    this.#disk = new DiskWatch(settings);
    this.#lane = new DiskLane(clock);
    this.#silence = new SilenceWatch(settings.silence);
    this.#recorder = this.#newRecorder();
    this.#encoder = new Encoder({
      arguments: ffmpegArguments(input?.arguments ?? inputOf(settings.source), settings),
      ...{ clock, heard: this.#hearing(input?.isPaced ?? true) },
      ...(program && { program }),
    });
  }

  /** How late the source is, ms. */
  get #lateMs(): number {
    const { source } = this.#options.settings;
    return source.kind === 'network' ? (source.lateMs ?? NETWORK_LATE_MS) : 0;
  }
  get running(): RecordingHead | undefined {
    return this.#recorder.running;
  }
  /** Level of the last moment; absent: nothing is heard. */
  get level(): Level | undefined {
    return this.#level;
  }
  get disk(): DiskState | undefined {
    return this.#absent || this.#lane.isHung ? undefined : this.#disk.state;
  }
  /** Why nothing is recorded, were it wished: the disk before the source. */
  get why(): Sentence | undefined {
    if (this.#absent) return this.#absent;
    if (this.#lane.isHung) return DISK_HUNG;
    if (this.#disk.isFull) return this.#diskFault ?? DISK_FULL;
    return this.#fault;
  }
  get isFull(): boolean {
    return this.#disk.isFull;
  }
  /** The disk is there, answers and has room. */
  get hasRoom(): boolean {
    return this.#hasLooked && !this.#absent && !this.#lane.isHung && !this.#disk.isFull;
  }
  /** Does file work on the disk of recordings. */
  get run(): RunOnDisk {
    return this.#lane.run;
  }
  /** Begun by this capture. */
  isOurs(recordingId: string): boolean {
    return this.#begun.has(recordingId);
  }
  /** For tests: the process that encodes. */
  get pid(): number | undefined {
    return this.#encoder.pid;
  }
  /** Since when it is silent that should not be, UTC ms. */
  get silentSinceMs(): number | undefined {
    const { clock } = this.#options;
    const since = this.#silence.since(clock.monotonicMs());
    return since === undefined ? undefined : Math.round(clock.wallMs() - clock.monotonicMs() + since);
  }

  /** Begins to watch the disk; resolves when it has answered for the first time. */
  async open(): Promise<void> {
    this.#beat();
    await this.#lookAtDisk();
  }

  listen(isOn: boolean): void {
    this.#isAsked = isOn;
    if (isOn) this.#encoder.start();
    else if (!this.#isOver && !this.#ending) void this.#encoder.stop();
  }

  keep(wish: Wish): void {
    this.#ending?.cancel();
    this.#ending = undefined;
    this.#recorder.keep(wish);
  }

  /** What a late source still has on its way was said before and is waited for, but where a closed part begins. */
  end(why: RecordingEnd, atMs = this.#options.clock.monotonicMs()): void {
    if (this.#ending?.why === why) return;
    this.#ending?.cancel();
    this.#ending = undefined;
    this.#silence.forget();
    if (this.#lateMs === 0 || why === 'closed-part' || this.running === undefined) this.#recorder.end(why, atMs);
    else this.#endLater(why, atMs + this.#lateMs);
  }

  #endLater(why: RecordingEnd, atMs: number): void {
    const now = () => {
      this.#ending = undefined;
      this.#recorder.end(why, atMs);
      this.listen(this.#isAsked);
      this.#options.told.beat();
    };
    this.#ending = { why, now, cancel: this.#options.clock.after(this.#lateMs, now) };
  }

  expect(expected: Expected): void {
    this.#expected = expected;
  }

  /** Ends all; resolves when everything is on the disk and the encoder is gone. A disk that hangs is not waited for. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#cancel();
    this.#ending?.cancel();
    this.#ending?.now();
    await this.#encoder.stop();
    this.#recorder.end('hub-stopped', Number.POSITIVE_INFINITY);
    if (await within(this.#options.clock, STOP_MS, this.#recorder.settled())) return;
    this.#options.log.warn({ why: DISK_HUNG.en }, 'recording-disk');
  }

  /** Resolves when all that has ended is on the disk. */
  settled(): Promise<void> {
    return this.#recorder.settled();
  }

  #newRecorder(): Recorder {
    const { settings, clock, told, log } = this.#options;
    const { folder, source } = settings;
    return new Recorder({
      ...{ folder, source: sourceLine(source), lateMs: this.#lateMs, clock, run: this.#lane.run },
      isTaken: (id) => this.#names.has(id),
      told: {
        began: (head) => {
          this.#names.add(head.recordingId);
          this.#begun.add(head.recordingId);
          told.began(head);
        },
        ended: async (head, why, endMs, fault) => {
          if (fault === undefined) {
            told.ended(head, why, endMs);
            return;
          }
          log.warn({ why: fault.message }, 'recording-disk');
          const mending = this.#lane.run(() => mendOne(join(folder, head.recordingId), endOf(fault)));
          const mended = await mending.catch(() => undefined);
          told.ended(head, endOf(fault), mended?.atMs ?? endMs);
        },
        failed: (error) => this.#refusedByDisk(error),
      },
    });
  }

  #hearing(isPaced: boolean) {
    return {
      began: () => {
        this.#meter = new LevelMeter((level) => this.#hear(level));
        this.#recorder.streamBegan(isPaced);
      },
      stream: (bytes: Buffer) => this.#recorder.take(bytes),
      meter: (bytes: Buffer) => this.#recorder.heard(this.#meter.take(bytes)),
      over: (why?: Sentence) => {
        this.#level = undefined;
        this.#silence.forget();
        if (why) {
          this.#options.log.warn({ why: why.en }, 'recording-source');
          this.#fault = why;
        }
        if (!this.#isOver) this.#recorder.streamEnded('input-lost');
        this.#options.told.beat();
      },
    };
  }

  #hear(level: Level): void {
    const { clock, told } = this.#options;
    const wasFault = this.#fault !== undefined;
    this.#fault = undefined;
    this.#level = level;
    this.#silence.hear(level, this.running ? this.#expected : 'nothing', clock.monotonicMs());
    told.level();
    if (wasFault) told.beat();
  }

  #refusedByDisk(error: Error): void {
    const why = endOf(error);
    this.#diskFault = why === 'disk-full' ? DISK_FULL : DISK_FAILED;
    this.#disk.refused(this.#options.clock.monotonicMs());
    this.#recorder.end(why);
    this.#options.told.beat();
  }

  #beat(): void {
    this.#cancel = this.#options.clock.after(SECOND_MS, () => this.#beat());
    this.#ticks += 1;
    this.#recorder.tick();
    this.#encoder.tick();
    if (this.#ticks % DISK_EVERY_S === 0) void this.#lookAtDisk();
    this.#options.told.beat();
  }

  /** Never more than one look is under way. */
  async #lookAtDisk(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    await this.#lane.run(() => this.#look());
    this.#isLooking = false;
  }

  async #look(): Promise<void> {
    const { settings, clock, free, absent } = this.#options;
    this.#absent = await absent?.().catch(() => undefined);
    if (!this.#absent) await this.#disk.look(clock.monotonicMs(), free);
    if (!this.#hasLooked) for (const name of await readdir(settings.folder).catch(() => [])) this.#names.add(name);
    this.#hasLooked = true;
    if (this.#absent && this.running) this.#recorder.end('disk-failed');
    if (this.#disk.isFull && this.running) this.#recorder.end('disk-full');
    if (!this.#disk.isFull) this.#diskFault = undefined;
  }
}

/** What a fault of the disk is to the recording. */
const endOf = (fault: Error & { readonly code?: string }): 'disk-full' | 'disk-failed' =>
  NO_ROOM.has(fault.code ?? '') ? 'disk-full' : 'disk-failed';
