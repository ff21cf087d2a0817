/**
 * The panel's side of one device: the way into its channel (`channel-opening.ts`), what was sent last, what it reports.
 * opening → inputs → online; any loss leads back to the opening.
 *
 * In: sound frames from the line, silence, and the listener's errands. Out: frames to send, and to the listener what
 * the device reports. A frame sent again is the stored one, with its old sequence number; reports are taken
 * from an authenticated channel only. An errand that changes what reports stand for goes at once after a poll that the
 * device had nothing to tell to (`backlog.ts`).
 */
import { randomBytes } from 'node:crypto';
import { Backlog } from './backlog.ts';
import { ChannelOpening } from './channel-opening.ts';
import { type Command, poll, readInputs } from './commands.ts';
import type { DeviceListener } from './device-listener.ts';
import { encodeFrame, type Frame, type Sequence } from './frame.ts';
import { KeysToTry } from './keys-to-try.ts';
import { Patience } from './patience.ts';
import { decodeInputs, type Identity, nakReason, replyCode } from './replies.ts';
import { tellReport } from './reports.ts';
import type { Contact, Verdict } from './verdict.ts';

export type DeviceSetting = {
  readonly address: number;
  readonly baseKey: Buffer;
  /** Keys that it may still have if it has not taken `baseKey`. */
  readonly keysBefore?: readonly Buffer[];
};

/** What the last command was. `emptying`: a poll before an errand that changes what reports stand for. */
type Asked = 'poll' | 'emptying' | 'errand';

const RESENDS = 3;
const BUSY_LIMIT = 40;
/** A device that leaves the channel oftener than this is tried again as a dead one is, so that it costs the others nothing. */
const RESTART_EVERY_MS = 5000;

export class DeviceSession {
  readonly address: number;
  readonly keys: KeysToTry;
  readonly #listener: DeviceListener;
  readonly #opening: ChannelOpening;
  #contact: Contact = 'fresh';
  #online = false;
  #sequence: Sequence = 0;
  #stored: Buffer | undefined;
  #asked: Asked = 'poll';
  readonly #backlog = new Backlog();
  #goesOn = false;
  #tries = 0;
  #busy = 0;
  #lastRestartAt = Number.NEGATIVE_INFINITY;
  readonly #patience = new Patience();
  resends = 0;
  refusedFrames = 0;
  lastAnswerAt: number | undefined;
  /** Who the device last said it is. */
  identity: Identity | undefined;

  /** `random`: eight fresh random bytes for each handshake; tests give fixed ones. */
  constructor(setting: DeviceSetting, listener: DeviceListener, random: () => Buffer = () => randomBytes(8)) {
    this.address = setting.address;
    this.keys = new KeysToTry(setting.baseKey, setting.keysBefore);
    this.#listener = listener;
    this.#opening = new ChannelOpening(this.keys, random, (identity) => {
      this.identity = identity;
      listener.identified(identity);
    });
  }

  get contact(): Contact {
    return this.#contact;
  }

  get online(): boolean {
    return this.#online;
  }

  /** Worth a turn of its own: a light order waits, the handshake is half done, or kept reports are still to be told. */
  get urgent(): boolean {
    if (this.#stored !== undefined) return false;
    if (!this.#online) return this.#opening.isBegun;
    return this.#backlog.isOver ? this.#listener.hasErrand : this.#backlog.isUrgent;
  }

  /** It has just told all, and is to be given its errand before it can have more to tell. */
  get goesOn(): boolean {
    return this.#goesOn;
  }

  /** The frame for this device's next turn, with mark. */
  compose(): Buffer {
    this.#tries = 0;
    this.#stored ??= this.#composeNew();
    return this.#stored;
  }

  /** How long to wait for an answer before the time on the wire, ms. `hurry`: a ballot is open. */
  patienceMs(hurry: boolean): number {
    const isProbed = this.#contact === 'dead' && !this.#opening.isBegun;
    return isProbed ? this.#patience.probeMs(hurry) : this.#patience.ms(this.#contact === 'living', hurry);
  }

  /** No sound answer came, or a `damaged` one. The stored frame to send again; none: given up, a new one at once. */
  silence(damaged = false): Buffer | undefined {
    if (this.#stored !== undefined && (damaged || this.#contact === 'living') && this.#tries < RESENDS) {
      this.#tries += 1;
      this.resends += 1;
      return this.#stored;
    }
    this.#lose('dead');
    return undefined;
  }

  /** The line is gone, or back: everything starts anew. */
  reset(): void {
    this.#lose('fresh');
  }

  /** Judges a sound frame that came `replyMs` after the command. */
  accept(frame: Frame, now: number, replyMs: number): Verdict {
    if (!frame.reply || frame.address !== this.address || this.#stored === undefined) return 'foreign';
    if (frame.code === replyCode.busy && frame.sequence === 0) return this.#acceptBusy();
    if (frame.sequence !== this.#sequence || frame.check !== 'crc') return 'foreign';
    const verdict = this.#acceptAnswer(frame, now);
    if (verdict !== 'done') return verdict;
    this.lastAnswerAt = now;
    this.#patience.answered(replyMs);
    return verdict;
  }

  #acceptBusy(): Verdict {
    this.#busy += 1;
    if (this.#busy > BUSY_LIMIT) this.#lose('dead');
    return 'done';
  }

  #acceptAnswer(frame: Frame, now: number): Verdict {
    if (frame.code === replyCode.nak && frame.security === undefined)
      return this.#acceptBareNak(frame.data[0] ?? 0, now);
    const { channel } = this.#opening;
    if (channel === undefined) return this.#acceptOpening(frame);
    const data = channel.open('reply', frame);
    return data === undefined ? this.#refuse() : this.#acceptInChannel(frame.code, data);
  }

  #refuse(): Verdict {
    this.refusedFrames += 1;
    return 'spoiled';
  }

  #acceptInChannel(code: number, data: Buffer): Verdict {
    this.#answered();
    if (this.#online) this.#acceptReport(code, data);
    else this.#acceptFirstInputs(code, data);
    return 'done';
  }

  /**
   * Outside the channel a device may only say that it can't follow, which ends the contact. Anybody can say so: a command
   * given in the channel is refused in the channel, or not at all. That a device has no inputs to tell may be said so too.
   */
  #acceptBareNak(reason: number, now: number): Verdict {
    if (reason === nakReason.check) return 'spoiled';
    const refusesCommand = reason === nakReason.unknownCommand || reason === nakReason.record;
    const inChannel = this.#opening.channel !== undefined;
    if (refusesCommand && inChannel && !this.#online) return this.#acceptInChannel(replyCode.nak, Buffer.of(reason));
    if (refusesCommand && inChannel) return this.#refuse();
    if (refusesCommand && this.#opening.refused()) return this.#answered();
    const again = inChannel && now - this.#lastRestartAt > RESTART_EVERY_MS;
    if (again) this.#lastRestartAt = now;
    this.#lose(again ? 'fresh' : 'dead');
    return 'done';
  }

  /** The exchange has ended well: the next command has the next sequence number. */
  #answered(): Verdict {
    if (this.#opening.channel !== undefined) this.#contact = 'living';
    this.#stored = undefined;
    this.#busy = 0;
    this.#sequence = ((this.#sequence % 3) + 1) as Sequence;
    return 'done';
  }

  #composeNew(): Buffer {
    const { address } = this;
    const { channel } = this.#opening;
    if (channel !== undefined) {
      const { code, data } = this.#nextCommand();
      return channel.seal('command', address, this.#sequence, code, data);
    }
    const { command, ...security } = this.#opening.nextCommand();
    return encodeFrame({ address, reply: false, sequence: this.#sequence, check: 'crc', ...security, ...command });
  }

  #nextCommand(): Command {
    if (!this.#online) return readInputs;
    const { hasErrand } = this.#listener;
    const empties = hasErrand && this.#listener.errandChangesMeaning && !this.#goesOn;
    if (empties) this.#backlog.open();
    this.#goesOn = false;
    const ready = this.#backlog.isOver && hasErrand;
    const errand = ready ? this.#listener.nextErrand(this.#opening.mostData) : undefined;
    this.#asked = errand !== undefined ? 'errand' : empties ? 'emptying' : 'poll';
    return errand ?? poll;
  }

  /** Replies before the channel stands. */
  #acceptOpening(frame: Frame): Verdict {
    if (this.#opening.accept(frame)) return this.#answered();
    this.refusedFrames += 1;
    this.#lose('dead');
    return 'done';
  }

  #acceptFirstInputs(code: number, data: Buffer): void {
    this.#online = true;
    this.#backlog.returned();
    if (code === replyCode.inputStatus) this.#listener.inputs(decodeInputs(data));
    this.#listener.contact(true);
  }

  #acceptReport(code: number, data: Buffer): void {
    const asked = this.#asked;
    const { maybeAgain } = this.#backlog;
    this.#asked = 'poll';
    if (!tellReport(this.#listener, code, data, maybeAgain)) this.refusedFrames += 1;
    const toldAll = this.#backlog.answered(code, asked === 'errand');
    if (asked === 'errand') this.#listener.errandDone(code !== replyCode.nak);
    if (toldAll) this.#listener.toldAll();
    // An answer that had to be sent again is as old as the first try.
    this.#goesOn = toldAll && asked === 'emptying' && this.#tries === 0 && this.#listener.hasErrand;
  }

  #lose(contact: Contact): void {
    const wasOnline = this.#online;
    this.#opening.interrupted();
    this.#contact = contact;
    this.#online = false;
    this.#sequence = 0;
    this.#stored = undefined;
    this.#asked = 'poll';
    this.#goesOn = false;
    this.#busy = 0;
    this.#patience.forget();
    if (wasOnline) this.#listener.contact(false);
  }
}
