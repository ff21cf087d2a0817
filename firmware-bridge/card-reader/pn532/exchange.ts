/**
 * One command to a PN532 and its answer. In: bytes from the line. Out: frames to the line, and one outcome a command.
 * The chip acknowledges a frame first and answers then; what is not acknowledged is sent again, a damaged answer is
 * asked for again (NACK). After {@link TRIES} it is given up.
 */
import type { Cancel, Clock } from '../../clock.ts';
import { ACK, encodeCommand, NACK, type Scanned, scan } from './codec.ts';

/** The chip acknowledges within 15 ms; a USB adapter may hold that back for 16 ms each way. */
const ACK_MS = 60;
export const ANSWER_MS = 500;
export const TRIES = 3;

export type ExchangeOptions = {
  readonly clock: Clock;
  readonly write: (bytes: Buffer) => void;
  readonly discarded: (bytes: number, reason: string) => void;
};

/** The answer's data; undefined when there is none to be had. */
export type Outcome = (data: Buffer | undefined) => void;

type UnderWay = { readonly code: number; readonly frame: Buffer; readonly outcome: Outcome; acknowledged: boolean };

export class Exchange {
  readonly #options: ExchangeOptions;
  #rest: Buffer = Buffer.alloc(0);
  #underWay: UnderWay | undefined;
  #tries = 0;
  #cancel: Cancel | undefined;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** Sends a command, behind `prelude`; one at a time: an earlier one is forgotten. */
  ask(code: number, data: readonly number[], outcome: Outcome, prelude: Buffer = Buffer.alloc(0)): void {
    const frame = Buffer.concat([prelude, encodeCommand(code, data)]);
    this.#underWay = { code, frame, outcome, acknowledged: false };
    this.#tries = 1;
    this.#send();
  }

  /** Forgets what is under way; its outcome is never told. */
  stop(): void {
    this.#cancel?.();
    this.#underWay = undefined;
    this.#rest = Buffer.alloc(0);
  }

  hear(bytes: Buffer): void {
    const { found, rest } = scan(Buffer.concat([this.#rest, bytes]));
    this.#rest = rest;
    for (const piece of found) this.#take(piece);
  }

  #take(piece: Scanned): void {
    const underWay = this.#underWay;
    const isAnswer = piece.kind === 'answer' && underWay !== undefined && piece.code === underWay.code + 1;
    if (isAnswer) this.#finish(piece.data);
    else if (piece.kind === 'ack' && underWay !== undefined && !underWay.acknowledged) {
      underWay.acknowledged = true;
      this.#wait(ANSWER_MS);
    } else if (piece.kind === 'discarded') this.#damaged(piece.bytes, piece.reason);
    else if (piece.kind === 'error' || piece.kind === 'nack') this.#again();
    else this.#options.discarded(piece.kind === 'ack' ? ACK.length : piece.data.length + 2, 'unasked');
  }

  /** Asks for a damaged answer again; the time-out stands, in case that is lost too. */
  #damaged(bytes: number, reason: string): void {
    this.#options.discarded(bytes, reason);
    if (reason === 'checksum' && this.#underWay?.acknowledged === true) this.#options.write(NACK);
  }

  #finish(data: Buffer | undefined): void {
    const underWay = this.#underWay;
    this.#cancel?.();
    this.#underWay = undefined;
    underWay?.outcome(data);
  }

  #send(): void {
    const underWay = this.#underWay;
    if (underWay === undefined) return;
    underWay.acknowledged = false;
    this.#options.write(underWay.frame);
    this.#wait(ACK_MS);
  }

  #wait(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#options.clock.after(ms, () => {
      // A frame whose end never came must not swallow the next one.
      if (this.#rest.length > 0) this.#options.discarded(this.#rest.length, 'unfinished');
      this.#rest = Buffer.alloc(0);
      // An ACK from this side makes the chip give up what it is at.
      if (this.#underWay?.acknowledged === true) this.#options.write(ACK);
      this.#again();
    });
  }

  #again(): void {
    this.#tries += 1;
    if (this.#tries > TRIES) this.#finish(undefined);
    else this.#send();
  }
}
