/**
 * A conversation of the panel with an address that is not polled: finding devices, and giving them keys. It is written as
 * a generator that yields what to ask and is resumed with the answer; several may be chained with `yield*`.
 * In: sound frames from the line, silence. Out: frames to send; at the end, what the generator returns.
 */
import type { Command } from './commands.ts';
import { encodeFrame, type Frame, type SecurityBlock, type Sequence } from './frame.ts';
import { replyCode } from './replies.ts';
import type { SecureChannel } from './secure-channel.ts';
import type { Verdict } from './verdict.ts';

/** One thing to ask. */
export type Ask = {
  readonly address: number;
  readonly command: Command;
  /** Begins anew with sequence 0, which drops a channel the device had. */
  readonly anew?: true;
  readonly security?: SecurityBlock;
  /** The command is sealed, and its answer has to be. */
  readonly channel?: SecureChannel;
  /** How long to wait before the time on the wire, ms. */
  readonly patienceMs: number;
  /** How often the stored frame is sent again. */
  readonly resends: number;
};

/** What was answered, its data clear; `undefined`: nothing. A device outside the channel can only refuse. */
export type Answer = { readonly code: number; readonly data: Buffer; readonly security?: SecurityBlock };

export type Script<T> = Generator<Ask, T, Answer | undefined>;

const BUSY_LIMIT = 40;

export class Conversation<T> {
  readonly #script: Script<T>;
  readonly #ended: (result: T | undefined) => void;
  #ask: Ask | undefined;
  #stored: Buffer | undefined;
  #sequence: Sequence = 0;
  #tries = 0;
  #busy = 0;

  /** `ended` is called once: with the result, or with `undefined` when the line was lost meanwhile. */
  constructor(script: Script<T>, ended: (result: T | undefined) => void) {
    this.#script = script;
    this.#ended = ended;
    this.#goOn(script.next());
  }

  /** Whom the next frame is for; none when it is over. */
  get address(): number | undefined {
    return this.#ask?.address;
  }

  get over(): boolean {
    return this.#ask === undefined;
  }

  /** The frame for its next turn, with mark. */
  compose(): Buffer {
    this.#stored ??= this.#composeNew();
    return this.#stored;
  }

  patienceMs(): number {
    return this.#ask?.patienceMs ?? 0;
  }

  /** No sound answer came. Gives the stored frame to send again at once, or undefined when it goes on without. */
  silence(): Buffer | undefined {
    const ask = this.#ask;
    if (ask === undefined) return undefined;
    if (this.#tries < ask.resends) {
      this.#tries += 1;
      return this.#stored;
    }
    this.#answered(undefined);
    return undefined;
  }

  accept(frame: Frame): Verdict {
    const ask = this.#ask;
    if (ask === undefined || !frame.reply || frame.address !== ask.address) return 'foreign';
    if (frame.code === replyCode.busy && frame.sequence === 0) return this.#acceptBusy();
    if (frame.sequence !== this.#sequence || frame.check !== 'crc') return 'foreign';
    const refused = frame.code === replyCode.nak && frame.security === undefined;
    const data = ask.channel === undefined || refused ? frame.data : ask.channel.open('reply', frame);
    if (data === undefined) return 'spoiled';
    this.#answered({ code: frame.code, data, ...(frame.security && { security: frame.security }) });
    return 'done';
  }

  /** The line is gone, or what goes on has to end; a frame under way is not waited for. */
  abandon(): void {
    if (this.over) return;
    this.#ask = undefined;
    this.#ended(undefined);
  }

  #acceptBusy(): Verdict {
    this.#busy += 1;
    if (this.#busy > BUSY_LIMIT) this.#answered(undefined);
    return 'done';
  }

  #answered(answer: Answer | undefined): void {
    if (answer !== undefined) this.#sequence = ((this.#sequence % 3) + 1) as Sequence;
    this.#goOn(this.#script.next(answer));
  }

  #goOn(step: IteratorResult<Ask, T>): void {
    this.#stored = undefined;
    this.#tries = 0;
    this.#busy = 0;
    this.#ask = step.done ? undefined : step.value;
    if (this.#ask?.anew) this.#sequence = 0;
    if (step.done) this.#ended(step.value);
  }

  #composeNew(): Buffer {
    const ask = this.#ask;
    if (ask === undefined) return Buffer.alloc(0);
    const { address, command, channel, security } = ask;
    if (channel !== undefined) return channel.seal('command', address, this.#sequence, command.code, command.data);
    const fields = { address, reply: false, sequence: this.#sequence, check: 'crc', ...command } as const;
    return encodeFrame(security === undefined ? fields : { ...fields, security });
  }
}
