/**
 * The desk of the sound. In: the sitting as it goes, who asks, the settings. Out: recordings, their events, how it stands.
 * From the convening on it listens, so that a fault is seen before the opening; it keeps nothing before the opening, in a
 * closed part and after the close. In a break it goes on: a chair who forgets to end the break loses nothing.
 */
import type { RecordingView } from '#contract/recording';
import { type Refusal, refuse } from '#contract/refusals';
import type { Sitting } from '../council/sitting/sitting.ts';
import { type HubClock, stamp } from '../hub/clock.ts';
import type { CommittedEvent, Hub } from '../hub/face.ts';
import type { House } from '../views/house.ts';
import { Capture, type CaptureOptions } from './capture/capture.ts';
import { within } from './capture/disk-lane.ts';
import type { Expected } from './capture/silence.ts';
import { isUnderWay, standingAfter, wishAfter } from './capture/wish.ts';
import { CutOffs } from './cut-off.ts';
import { askedEvent, type NoteRecording, type RecordingEvent, startedEvent, stoppedEvent } from './notes.ts';
import { sourceLine } from './settings.ts';

/** After a closed part nothing is kept that may have been said in it, ms. */
const MARGIN_MS = 500;
/** A break that is longer is no break of a day: nothing is recorded until the sitting goes on, ms. */
const LONG_BREAK_MS = 2 * 3_600_000;
/** So long what is noted waits for what a power cut left, and the house for the last notes, ms. */
const IN_ORDER_MS = 10_000;
/** No event is older when it is told, ms: more is a step of the wall clock. */
const OLDEST_EVENT_MS = 30_000;

export type RecordingOptions = Omit<CaptureOptions, 'told'> & {
  readonly hub: Pick<Hub, 'history' | 'onCommitted'>;
  readonly house: Pick<House, 'current' | 'councilState'>;
  readonly clock: HubClock;
  readonly note: NoteRecording;
};
/** What changed: the level alone, or how it stands. */
export type RecordingChange = 'level' | 'state';
export type RecordingNow = Omit<RecordingView, 'archive'>;

export class RecordingDesk {
  readonly #options: RecordingOptions;
  readonly #capture: Capture;
  readonly #cutOffs: CutOffs;
  readonly #listeners: ((change: RecordingChange) => void)[] = [];
  #isWished = false;
  #askedBy: string | undefined;
  /** Sound is kept from here on: the opening, a person's word, the end of a closed part; monotonic ms. */
  #fromMs = 0;
  #breakSinceMs: number | undefined;
  #notes: Promise<void> = Promise.resolve();
  #told = '';
  #isOver = false;

  constructor(options: RecordingOptions) {
    this.#options = options;
    this.#capture = new Capture({
      ...options,
      told: {
        began: (head) => this.#noteOf(startedEvent(head)),
        ended: (head, why, endMs) => this.#noteOf(stoppedEvent(head, why, endMs)),
        level: () => this.#tell('level'),
        beat: () => this.#act(),
      },
    });
    this.#cutOffs = new CutOffs({
      ...{ folder: options.settings.folder, clock: options.clock, log: options.log, run: this.#capture.run },
      ...{ isOurs: (id) => this.#capture.isOurs(id), told: (event) => this.#write(event) },
    });
    options.hub.onCommitted((events) => {
      for (const event of events) this.#follow(event);
    });
  }

  /** Takes the wish up that stood before the hub's last stop, and begins; meanwhile what was cut off is mended. It waits for no disk. */
  start(): void {
    const { settings, hub, house, clock } = this.#options;
    const opened = this.#capture.open();
    /* What is begun now is noted after what ended before. */
    this.#notes = within(clock, IN_ORDER_MS, this.#cutOffs.mend(house.councilState.sound)).then(() => undefined);
    this.#fromMs = clock.monotonicMs();
    const { isWished, breakSinceMs } = standingAfter(hub.history(), settings.start);
    this.#isWished = isWished;
    if (breakSinceMs !== undefined) this.#breakSinceMs = this.#fromMs - Math.max(0, clock.wallMs() - breakSinceMs);
    void opened.then(() => this.#act());
    this.#act();
  }

  onChanged(listener: (change: RecordingChange) => void): void {
    this.#listeners.push(listener);
  }

  now(): RecordingNow {
    const { settings } = this.#options;
    const { running, level, silentSinceMs, disk, why } = this.#capture;
    const { unmended } = this.#cutOffs;
    const isHeld = this.#isHeld;
    return {
      ...{ state: this.#state, source: sourceLine(settings.source), codec: settings.codec },
      ...(this.#isWished && { asked: true as const }),
      ...(settings.start === 'by-hand' && { byHand: true as const }),
      ...(this.#idle && { idle: this.#idle }),
      ...(running && { since: stamp(running.atMs) }),
      ...(level && !isHeld && { level }),
      ...(silentSinceMs !== undefined && { silentSince: stamp(silentSinceMs) }),
      ...(why && !isHeld && { why }),
      ...(unmended > 0 && { unmended }),
      ...(disk && { disk }),
    };
  }

  /** A person begins; in a closed part: when it is over. @returns why not: `RECORDING_DISK_FULL`. */
  startByHand(by: string): Refusal | undefined {
    if (this.#capture.isFull) return refuse('RECORDING_DISK_FULL');
    if (!this.#isWished) this.#fromMs = this.#options.clock.monotonicMs();
    if (!this.#isWished || this.#breakSinceMs !== undefined) this.#note(askedEvent(true, this.#sittingId), by);
    [this.#isWished, this.#askedBy, this.#breakSinceMs] = [true, by, undefined];
    this.#act();
    return undefined;
  }

  /** A person ends it, until one begins it again or the next sitting is opened. */
  stopByHand(by: string): void {
    if (this.#isWished) this.#note(askedEvent(false, this.#sittingId), by);
    [this.#isWished, this.#askedBy] = [false, by];
    this.#capture.end('asked');
    this.#act();
  }

  /** Resolves when everything is on the disk, and noted; a disk that hangs is not waited for. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#cutOffs.stop();
    await this.#capture.stop();
    await within(this.#options.clock, IN_ORDER_MS, this.#notes);
  }

  get #sitting(): Sitting | undefined {
    const sitting = this.#options.house.current?.sitting;
    return sitting?.phase === 'closed' ? undefined : sitting;
  }
  /** Of the sitting that is under way. */
  get #sittingId(): Sitting['sittingId'] | undefined {
    const sitting = this.#sitting;
    return sitting && isUnderWay(sitting.phase) ? sitting.sittingId : undefined;
  }
  get #isHeld(): boolean {
    return this.#sitting?.closedPart !== undefined;
  }
  get #isLongBreak(): boolean {
    return this.#breakSinceMs !== undefined && this.#options.clock.monotonicMs() - this.#breakSinceMs >= LONG_BREAK_MS;
  }

  get #state(): RecordingView['state'] {
    if (this.#isHeld && this.#isWished) return 'held';
    if (this.#capture.why) return 'failed';
    if (this.#capture.running) return 'recording';
    return this.#isWished && !this.#isLongBreak ? 'starting' : 'ready';
  }

  /** Why a sitting that is under way is not recorded, though nothing is wrong. */
  get #idle(): RecordingView['idle'] {
    if (this.#sittingId === undefined || this.#isHeld || this.#capture.running) return undefined;
    if (this.#isWished) return this.#isLongBreak ? 'long-break' : undefined;
    return this.#options.settings.start === 'by-hand' ? 'not-begun' : 'ended-by-hand';
  }

  #follow({ event, at }: CommittedEvent): void {
    if (this.#isOver) return;
    const { clock, settings } = this.#options;
    const ageMs = Math.min(OLDEST_EVENT_MS, Math.max(0, clock.wallMs() - Date.parse(at)));
    const atMs = clock.monotonicMs() - ageMs;
    const wished = this.#isWished;
    this.#isWished = wishAfter(event, wished, settings.start);
    switch (event.type) {
      case 'SittingOpened':
        if (!wished) [this.#fromMs, this.#askedBy] = [atMs, undefined];
        break;
      case 'SittingClosed':
      case 'SittingNotHeld':
        [this.#breakSinceMs, this.#askedBy] = [undefined, undefined];
        this.#capture.end('sitting-closed', atMs);
        break;
      case 'ClosedPartBegun':
        this.#capture.end('closed-part', atMs);
        break;
      case 'ClosedPartEnded':
        this.#fromMs = clock.monotonicMs() + MARGIN_MS;
        break;
      case 'SittingAdjourned':
      case 'AlarmSounded':
        this.#breakSinceMs ??= atMs;
        break;
      case 'SittingResumed':
        if (this.#isLongBreak) this.#fromMs = atMs;
        this.#breakSinceMs = undefined;
        break;
      case 'SittingConvened':
        break;
      default:
        return;
    }
    this.#act();
  }

  /** Does what follows from the sitting, the wish and the disk; told once a second and at every change. */
  #act(): void {
    if (this.#isOver) return;
    const sitting = this.#sitting;
    if (sitting?.phase === 'open') this.#breakSinceMs = undefined;
    const isLongBreak = this.#isLongBreak;
    if (isLongBreak && this.#capture.running) this.#capture.end('long-break');
    this.#capture.listen(!isLongBreak && (this.#isWished || sitting !== undefined));
    this.#capture.expect(expectedIn(sitting));
    if (this.#isWished && !this.#isHeld && !isLongBreak && this.#capture.hasRoom) {
      const sittingId = this.#sittingId;
      this.#capture.keep({ fromMs: this.#fromMs, ...(sittingId !== undefined && { sittingId }) });
    }
    this.#tell('state');
  }

  /** What a person asked for is noted with the person. */
  #noteOf(event: RecordingEvent): void {
    const isAsked = event.type === 'RecordingStarted' || ('why' in event.data && event.data.why === 'asked');
    const by = isAsked ? this.#askedBy : undefined;
    if (isAsked) this.#askedBy = undefined;
    this.#note(event, by);
  }

  #note(event: RecordingEvent, by?: string): void {
    this.#notes = this.#notes.then(() => this.#write(event, by));
    this.#tell('state');
  }

  async #write(event: RecordingEvent, by?: string): Promise<void> {
    const { note, log } = this.#options;
    log.info({ type: event.type, ...event.data }, 'recording');
    await note(event, by).catch((error: Error) => log.warn({ why: error.message }, 'recording-not-noted'));
  }

  /** How it stands is told when it has changed. */
  #tell(change: RecordingChange): void {
    if (change === 'state') {
      const { level: _, disk, ...rest } = this.now();
      const told = JSON.stringify([rest, disk?.minutes, disk?.low]);
      if (told === this.#told) return;
      this.#told = told;
    }
    for (const listener of this.#listeners) listener(change);
  }
}

/** What is to be heard: in a minute of silence, in a break and before the opening nothing is. */
function expectedIn(sitting: Sitting | undefined): Expected {
  if (sitting?.phase !== 'open' || sitting.alarm || sitting.ceremony || sitting.closedPart) return 'nothing';
  return sitting.floor.speech?.goingSince === undefined ? 'hall' : 'speech';
}
