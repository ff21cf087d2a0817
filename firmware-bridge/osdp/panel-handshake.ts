/**
 * The panel's part of one handshake (IEC 60839-11-5, Secure Channel): CHLNG, SCRYPT, and what the device must answer to
 * each. In: the key to prove, the device's answers. Out: commands, at last the channel; nothing for a device that does
 * not prove the key.
 */
import { type Command, commandCode } from './commands.ts';
import type { SecurityBlock } from './frame.ts';
import { replyCode } from './replies.ts';
import { block, Handshake, type SecureChannel, sameBytes } from './secure-channel.ts';

/** An answer outside the channel. */
type Answer = { readonly code: number; readonly data: Buffer; readonly security?: SecurityBlock };
/** A command and the security block it is sent with. */
export type SecurityCommand = { readonly command: Command; readonly security: SecurityBlock };

export class PanelHandshake {
  readonly #keys: Handshake;
  readonly #named: Buffer;
  #expectedMac: Buffer | undefined;
  readonly challenge: SecurityCommand;

  /** `baseKey`: 16 bytes. `named`: which key it is, as security blocks say it. `random`: eight fresh random bytes. */
  constructor(baseKey: Buffer, named: Buffer, random: Buffer) {
    this.#keys = new Handshake(baseKey, random);
    this.#named = named;
    this.challenge = this.#secured(block.challenge, { code: commandCode.challenge, data: random });
  }

  /** What proves the panel to a device that has proved itself; undefined when it has not. */
  prove({ code, data, security }: Answer): SecurityCommand | undefined {
    const isFitting = code === replyCode.clientCryptogram && data.length === 32;
    if (!isFitting || security?.type !== block.clientCryptogram || security.data[0] !== this.#named[0])
      return undefined;
    const deviceRandom = data.subarray(8, 16);
    if (!sameBytes(this.#keys.clientCryptogram(deviceRandom), data.subarray(16))) return undefined;
    const proof = this.#keys.serverCryptogram(deviceRandom);
    this.#expectedMac = this.#keys.initialMac(proof);
    return this.#secured(block.serverCryptogram, { code: commandCode.serverCryptogram, data: proof });
  }

  /** The channel, when the device has accepted the panel's proof and says RMAC_I rightly. */
  channel({ code, data, security }: Answer): SecureChannel | undefined {
    const expected = this.#expectedMac;
    const isAccepted = security?.type === block.initialMac && security.data[0] === 1;
    if (code !== replyCode.initialMac || !isAccepted || expected === undefined) return undefined;
    return sameBytes(expected, data) ? this.#keys.channel(expected) : undefined;
  }

  #secured(type: number, command: Command): SecurityCommand {
    return { command, security: { type, data: this.#named } };
  }
}
