/**
 * The control panel of one bus: one exchange at a time, in the order of the poll plan.
 * In: bytes from the line, orders that wait in the devices' listeners. Out: bytes to the line, and through each
 * device's session what it reports. A spoiled or missing answer leads to an immediate resend of the stored frame;
 * every byte that was no awaited answer is counted by its reason.
 *
 * A guest is a conversation with an address that is not polled: it gets every other exchange until it is over.
 */
import type { Cancel, Clock } from '../clock.ts';
import type { Conversation } from './conversation.ts';
import { type Decoded, FrameDecoder } from './decoder.ts';
import type { DeviceSession } from './device-session.ts';
import type { Frame } from './frame.ts';
import { type PlanOptions, PollPlan } from './poll-plan.ts';
import { wireMs } from './timing.ts';
import type { Verdict } from './verdict.ts';

export type PanelOptions = PlanOptions & {
  readonly clock: Clock;
  readonly baud: number;
  /** Sends bytes to the line. */
  readonly write: (bytes: Buffer) => void;
};

/** Why received bytes were thrown away, besides the decoder's reasons. */
type DiscardReason = Extract<Decoded, { kind: 'discarded' }>['reason'] | 'unexpected' | 'refused';

/** Whatever its result: here it only exchanges frames. */
type Guest = Pick<
  Conversation<never>,
  'address' | 'over' | 'compose' | 'patienceMs' | 'silence' | 'accept' | 'abandon'
>;
type Exchange = { readonly session: DeviceSession | Guest; sentAt: number; deadline: number; noise: boolean };

/** A frame that has begun and pauses this long has ended. */
const CHARACTER_GAP_MS = 20;
/** Bytes allowed for an answer when its time on the wire is reckoned. */
const ANSWER_BYTES = 31;

export class ControlPanel {
  readonly #options: PanelOptions;
  readonly #sessions: DeviceSession[];
  readonly #plan: PollPlan;
  readonly #decoder = new FrameDecoder();
  #running = false;
  #exchange: Exchange | undefined;
  #guest: Guest | undefined;
  #guestWasLast = false;
  #cancelTimer: Cancel | undefined;
  /** A ballot is open: dead addresses get a short try only. */
  hurry = false;
  framesIn = 0;
  framesOut = 0;
  readonly discardedBytes: Partial<Record<DiscardReason, number>> = {};

  constructor(sessions: readonly DeviceSession[], options: PanelOptions) {
    this.#sessions = [...sessions];
    this.#options = options;
    this.#plan = new PollPlan(this.#sessions, options);
  }

  /** A device is polled from now on. */
  add(session: DeviceSession): void {
    this.#sessions.push(session);
    this.wake();
  }

  /** A device is not polled any more; contact with it counts as lost. */
  remove(session: DeviceSession): void {
    const index = this.#sessions.indexOf(session);
    if (index < 0) return;
    this.#sessions.splice(index, 1);
    session.reset();
    if (this.#exchange?.session === session) this.#takeTurn();
  }

  /** A conversation takes place beside the polling; one at a time. False while another does, or the line is closed. */
  invite(guest: Guest): boolean {
    if (!this.#running || this.#guest?.over === false) return false;
    this.#guest = guest;
    this.wake();
    return true;
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
    const guest = this.#guest;
    this.#guest = undefined;
    guest?.abandon();
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
    if (found.spoiled && !this.#decoder.unfinished) this.#again(true);
    else if (found.noise || this.#decoder.unfinished) {
      this.#exchange.noise ||= found.noise;
      this.#waitAtMost(CHARACTER_GAP_MS);
    }
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

  #acceptFrame(frame: Frame): Verdict {
    const exchange = this.#exchange;
    const now = this.#options.clock.now();
    const verdict = exchange?.session.accept(frame, now, now - exchange.sentAt) ?? 'foreign';
    if (verdict === 'done') {
      this.framesIn += 1;
      if (isGivenUp(exchange?.session)) this.#plan.probeFailed(now);
      this.#takeTurn();
    } else this.#discard(verdict === 'spoiled' ? 'refused' : 'unexpected', frame.bytes.length);
    return verdict;
  }

  #takeTurn(): void {
    const last = this.#exchange?.session;
    this.#exchange = undefined;
    this.#clearTimer();
    if (this.#guest?.over) this.#guest = undefined;
    const next = goesOn(last) ? last : (this.#guestsTurn() ?? this.#sessionsTurn());
    if (next !== undefined) this.#begin(next);
  }

  #guestsTurn(): Guest | undefined {
    const turn = this.#guest !== undefined && !this.#guestWasLast;
    this.#guestWasLast = turn;
    return turn ? this.#guest : undefined;
  }

  /** The session whose turn it is. While the bus rests a guest may go on, and nobody disturbs the address it talks to. */
  #sessionsTurn(): DeviceSession | Guest | undefined {
    const { clock } = this.#options;
    const turn = this.#plan.next(clock.now());
    if (turn.kind === 'wait') {
      if (this.#guest === undefined) this.#cancelTimer = clock.after(turn.ms, () => this.#takeTurn());
      return this.#guest;
    }
    const session = this.#sessions[turn.index];
    if (session === undefined || session.address !== this.#guest?.address) return session;
    this.#plan.probeFailed(clock.now());
    return this.#guest;
  }

  #begin(session: DeviceSession | Guest): void {
    const frame = session.compose();
    const idleMs = wireMs(2, this.#options.baud);
    this.#exchange = { session, sentAt: 0, deadline: 0, noise: false };
    if (idleMs < 1) this.#send(frame);
    else this.#cancelTimer = this.#options.clock.after(idleMs, () => this.#send(frame));
  }

  #send(frame: Buffer): void {
    const exchange = this.#exchange;
    if (exchange === undefined) return;
    const patienceMs =
      exchange.session.patienceMs(this.hurry) + wireMs(frame.length + ANSWER_BYTES, this.#options.baud);
    exchange.noise = false;
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
    const { noise } = this.#judge(this.#decoder.flush());
    if (exchange !== undefined && this.#exchange === exchange) this.#again(noise || exchange.noise);
  }

  /** The stored frame once more, or the next device when this one is given up. */
  #again(damaged: boolean): void {
    const session = this.#exchange?.session;
    if (session === undefined) return;
    const frame = session.silence(damaged);
    if (frame !== undefined) this.#send(frame);
    else {
      if (session !== this.#guest) this.#plan.probeFailed(this.#options.clock.now());
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

/** A device that has answered, and yet is no further than before. */
const isGivenUp = (session: DeviceSession | Guest | undefined): boolean =>
  session !== undefined && 'contact' in session && session.contact === 'dead' && !session.urgent;

const goesOn = (session: DeviceSession | Guest | undefined): boolean =>
  session !== undefined && 'goesOn' in session && session.goesOn;
