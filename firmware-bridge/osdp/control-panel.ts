/**
 * The control panel of one bus: one exchange at a time, in the order of the poll plan.
 * In: bytes from the line, orders that wait in the devices' listeners. Out: bytes to the line, and through each
 * device's session what it reports. A spoiled or missing answer leads to an immediate resend of the stored frame;
 * every byte that was no awaited answer is counted by its reason.
 */
import type { Cancel, Clock } from '../clock.ts';
import { type Decoded, FrameDecoder } from './decoder.ts';
import type { DeviceSession } from './device-session.ts';
import type { Frame } from './frame.ts';
import { type PlanOptions, PollPlan } from './poll-plan.ts';
import { wireMs } from './timing.ts';

export type PanelOptions = PlanOptions & {
  readonly clock: Clock;
  readonly baud: number;
  /** Sends bytes to the line. */
  readonly write: (bytes: Buffer) => void;
};

/** Why received bytes were thrown away, besides the decoder's reasons. */
type DiscardReason = Extract<Decoded, { kind: 'discarded' }>['reason'] | 'unexpected' | 'refused';

type Exchange = { readonly session: DeviceSession; sentAt: number; deadline: number };

/** A frame that has begun and pauses this long has ended. */
const CHARACTER_GAP_MS = 20;
/** Bytes allowed for an answer when its time on the wire is reckoned. */
const ANSWER_BYTES = 31;

export class ControlPanel {
  readonly #options: PanelOptions;
  readonly #sessions: readonly DeviceSession[];
  readonly #plan: PollPlan;
  readonly #decoder = new FrameDecoder();
  #running = false;
  #exchange: Exchange | undefined;
  #cancelTimer: Cancel | undefined;
  /** A ballot is open: dead addresses get a short try only. */
  hurry = false;
  framesIn = 0;
  framesOut = 0;
  readonly discardedBytes: Partial<Record<DiscardReason, number>> = {};

  constructor(sessions: readonly DeviceSession[], options: PanelOptions) {
    this.#sessions = sessions;
    this.#options = options;
    this.#plan = new PollPlan(sessions, options);
  }

  /** Length of the last full round, ms. */
  get cycleMs(): number {
    return this.#plan.cycleMs;
  }

  /** The line is open. */
  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#takeTurn();
  }

  /** The line is gone: every device counts as out of contact until it answers again. */
  stop(): void {
    this.#running = false;
    this.#exchange = undefined;
    this.#clearTimer();
    this.#judge(this.#decoder.flush());
    for (const session of this.#sessions) session.reset();
  }

  /** A listener has a new errand: don't let the bus rest. */
  wake(): void {
    if (this.#running && this.#exchange === undefined) this.#takeTurn();
  }

  /** Bytes from the line. */
  receive(chunk: Buffer): void {
    if (!this.#running) return;
    const before = this.#exchange;
    const found = this.#judge(this.#decoder.push(chunk));
    if (this.#exchange === undefined || this.#exchange !== before) return;
    if (found.spoiled && !this.#decoder.unfinished) this.#again();
    else if (found.noise || this.#decoder.unfinished) this.#waitAtMost(CHARACTER_GAP_MS);
  }

  /** Hands frames to the session awaited. `spoiled`: its answer came but can't be used. `noise`: damaged bytes. */
  #judge(decoded: readonly Decoded[]): { spoiled: boolean; noise: boolean } {
    const found = { spoiled: false, noise: false };
    for (const item of decoded) {
      if (item.kind === 'frame') found.spoiled ||= this.#acceptFrame(item.frame) === 'spoiled';
      else {
        this.#discard(item.reason, item.bytes.length);
        found.noise = true;
      }
    }
    return found;
  }

  #acceptFrame(frame: Frame): 'done' | 'spoiled' | 'foreign' {
    const exchange = this.#exchange;
    const now = this.#options.clock.now();
    const verdict = exchange?.session.accept(frame, now, now - exchange.sentAt) ?? 'foreign';
    if (verdict === 'done') {
      this.framesIn += 1;
      if (exchange?.session.contact === 'dead') this.#plan.probeFailed(now);
      this.#takeTurn();
    } else this.#discard(verdict === 'spoiled' ? 'refused' : 'unexpected', frame.bytes.length);
    return verdict;
  }

  #takeTurn(): void {
    this.#exchange = undefined;
    this.#clearTimer();
    const { clock } = this.#options;
    const turn = this.#plan.next(clock.now());
    if (turn.kind === 'wait') {
      this.#cancelTimer = clock.after(turn.ms, () => this.#takeTurn());
      return;
    }
    const session = this.#sessions[turn.index];
    if (session !== undefined) this.#begin(session);
  }

  #begin(session: DeviceSession): void {
    const frame = session.compose();
    const idleMs = wireMs(2, this.#options.baud);
    this.#exchange = { session, sentAt: 0, deadline: 0 };
    if (idleMs < 1) this.#send(frame);
    else this.#cancelTimer = this.#options.clock.after(idleMs, () => this.#send(frame));
  }

  #send(frame: Buffer): void {
    const exchange = this.#exchange;
    if (exchange === undefined) return;
    const patienceMs =
      exchange.session.patienceMs(this.hurry) + wireMs(frame.length + ANSWER_BYTES, this.#options.baud);
    exchange.sentAt = this.#options.clock.now();
    exchange.deadline = exchange.sentAt + patienceMs;
    this.framesOut += 1;
    this.#options.write(frame);
    this.#waitAtMost(patienceMs);
  }

  /** Bounds the wait for (the rest of) the answer. */
  #waitAtMost(ms: number): void {
    const exchange = this.#exchange;
    if (exchange === undefined) return;
    this.#clearTimer();
    const leftMs = Math.min(ms, Math.max(0, exchange.deadline - this.#options.clock.now()));
    this.#cancelTimer = this.#options.clock.after(leftMs, () => this.#onSilence());
  }

  #onSilence(): void {
    const exchange = this.#exchange;
    this.#judge(this.#decoder.flush());
    if (exchange !== undefined && this.#exchange === exchange) this.#again();
  }

  /** The stored frame once more, or the next device when this one is given up. */
  #again(): void {
    const session = this.#exchange?.session;
    if (session === undefined) return;
    const frame = session.silence();
    if (frame !== undefined) this.#send(frame);
    else {
      this.#plan.probeFailed(this.#options.clock.now());
      this.#takeTurn();
    }
  }

  #discard(reason: DiscardReason, bytes: number): void {
    this.discardedBytes[reason] = (this.discardedBytes[reason] ?? 0) + bytes;
  }

  #clearTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }
}
