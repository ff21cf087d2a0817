/**
 * The way into a device's secure channel, from the panel's side: identify → capabilities → challenge → prove → the
 * channel (IEC 60839-11-5). In: sound frames from outside the channel. Out: commands, who the device says it is, at
 * last the channel. A device that does not prove the key is asked for another of its keys next time.
 */
import { askCapabilities, askIdentity, type Command } from './commands.ts';
import { type Frame, LONGEST_BEFORE_CAPABILITIES } from './frame.ts';
import { frameLimit, mostSealedData } from './frame-limit.ts';
import type { KeysToTry } from './keys-to-try.ts';
import { PanelHandshake, type SecurityCommand } from './panel-handshake.ts';
import { decodeIdentity, type Identity, replyCode } from './replies.ts';
import { ownKey, type SecureChannel } from './secure-channel.ts';

type Step = 'identify' | 'capabilities' | 'challenge' | 'prove' | 'stands';

export class ChannelOpening {
  readonly #keys: KeysToTry;
  readonly #random: () => Buffer;
  readonly #identified: (identity: Identity) => void;
  #step: Step = 'identify';
  #handshake: PanelHandshake | undefined;
  #proof: SecurityCommand | undefined;
  #channel: SecureChannel | undefined;
  #maxFrame = LONGEST_BEFORE_CAPABILITIES;

  /** `random`: eight fresh random bytes for each handshake. `identified` is told who the device says it is, each time. */
  constructor(keys: KeysToTry, random: () => Buffer, identified: (identity: Identity) => void) {
    this.#keys = keys;
    this.#random = random;
    this.#identified = identified;
  }

  /** The channel, while it stands. */
  get channel(): SecureChannel | undefined {
    return this.#channel;
  }

  /** The device has answered since the last loss. */
  get isBegun(): boolean {
    return this.#step !== 'identify';
  }

  /** The most data that a command in the channel may have, bytes. */
  get mostData(): number {
    return mostSealedData(this.#maxFrame);
  }

  /** What is asked next, while there is no channel. */
  nextCommand(): { readonly command: Command } & Partial<SecurityCommand> {
    if (this.#step === 'identify') return { command: askIdentity };
    if (this.#step === 'capabilities') return { command: askCapabilities };
    if (this.#step === 'prove' && this.#proof !== undefined) return this.#proof;
    this.#handshake = new PanelHandshake(this.#keys.current, ownKey, this.#random());
    return this.#handshake.challenge;
  }

  /** False: not what was asked for, or no proof of the key; the contact is to be given up. */
  accept(frame: Frame): boolean {
    switch (this.#step) {
      case 'identify':
        return this.#acceptIdentity(frame);
      case 'capabilities':
        return this.#acceptCapabilities(frame);
      case 'challenge':
        return this.#acceptCryptogram(frame);
      default:
        return this.#acceptInitialMac(frame);
    }
  }

  /** The device can't do what it was asked. True: it goes on all the same, for capabilities need not be told. */
  refused(): boolean {
    return this.#step === 'capabilities' && this.#advance('challenge');
  }

  /** Contact is lost: all starts anew, and with another key if this one was not proved. */
  interrupted(): void {
    if (this.#step === 'challenge' || this.#step === 'prove') this.#keys.failed();
    this.#step = 'identify';
    this.#channel = undefined;
    this.#handshake = undefined;
  }

  #advance(step: Step): true {
    this.#step = step;
    return true;
  }

  #acceptIdentity({ code, data }: Frame): boolean {
    if (code !== replyCode.identity) return false;
    const identity = decodeIdentity(data);
    if (identity !== undefined) this.#identified(identity);
    return this.#advance('capabilities');
  }

  #acceptCapabilities({ code, data }: Frame): boolean {
    if (code !== replyCode.capabilities) return false;
    this.#maxFrame = frameLimit(data);
    return this.#advance('challenge');
  }

  #acceptCryptogram(frame: Frame): boolean {
    this.#proof = this.#handshake?.prove(frame);
    return this.#proof !== undefined && this.#advance('prove');
  }

  #acceptInitialMac(frame: Frame): boolean {
    this.#channel = this.#handshake?.channel(frame);
    if (this.#channel === undefined) return false;
    this.#keys.proved();
    return this.#advance('stands');
  }
}
