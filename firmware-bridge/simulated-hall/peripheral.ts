/**
 * The device's side of OSDP: a peripheral device with Secure Channel, stored replies and the rules of sequence.
 * In: sound frames addressed to it. Out: the bytes of its answer, or nothing. What it tells on a poll and what a
 * command does is its owner's (`keypad.ts`).
 */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type Command, commandCode } from '../osdp/commands.ts';
import { encodeFrame, type Frame, type Sequence } from '../osdp/frame.ts';
import { acknowledge, nakReason, type Reply, refuse, replyCode } from '../osdp/replies.ts';
import {
  block,
  defaultKey,
  Handshake,
  installKey,
  ownKey,
  type SecureChannel,
  sameBytes,
} from '../osdp/secure-channel.ts';

/** After this long without a command a device leaves the secure channel. */
export const SILENCE_MS = 8000;

export interface PeripheralOwner {
  /** The answer to a command that is no matter of the channel. `secure`: it came through the channel. */
  answer(command: Command, secure: boolean): Reply;
  /** The panel has gone on: it has the last answer. */
  delivered(): void;
  /** The session broke: whether the panel has the last answer is unknown. */
  interrupted(): void;
}

export type PeripheralSetting = {
  readonly address: number;
  readonly baseKey: Buffer;
  readonly clock: Clock;
  /** Switched on in install mode: it takes the default key until it is given one of its own. */
  readonly installing?: boolean;
};

/** KEYSET: key type and length, then the key. */
const KEY_DATA = 18;

export class Peripheral {
  readonly #clock: Clock;
  #address: number;
  #baseKey: Buffer;
  #installing: boolean;
  readonly #owner: PeripheralOwner;
  readonly #random: () => Buffer;
  #sequence: Sequence = 0;
  #lastCommand: Buffer | undefined;
  #lastAnswer: Buffer | undefined;
  #lastHeardAt = 0;
  #handshake: { keys: Handshake; deviceRandom: Buffer; own: boolean } | undefined;
  #channel: SecureChannel | undefined;
  #dead = false;
  /** It has taken a key of its own. */
  onKeySet: () => void = () => undefined;

  constructor(setting: PeripheralSetting, owner: PeripheralOwner, random: () => Buffer = () => randomBytes(8)) {
    this.#clock = setting.clock;
    this.#address = setting.address;
    this.#baseKey = setting.baseKey;
    this.#installing = setting.installing ?? false;
    this.#owner = owner;
    this.#random = random;
  }

  get secure(): boolean {
    return this.#channel !== undefined;
  }

  get address(): number {
    return this.#address;
  }

  get installing(): boolean {
    return this.#installing;
  }

  /** Switched off and on again with the keys of install mode held. */
  installMode(): void {
    this.#installing = true;
    this.restart();
  }

  /** Power was off: nothing of the session is left. */
  restart(): void {
    this.#sequence = 0;
    this.#lastCommand = undefined;
    this.#lastAnswer = undefined;
    this.#handshake = undefined;
    this.#channel = undefined;
    this.#owner.interrupted();
  }

  /** Its plug is pulled: it is silent until it is put back, and begins anew then. */
  power(on: boolean): void {
    this.#dead = !on;
    if (on) this.restart();
  }

  /** Its memory has failed: the key it had is gone. */
  forgetKey(): void {
    this.#baseKey = Buffer.concat([this.#random(), this.#random()]);
  }

  /** Its electronics have failed: it answers nothing any more. */
  die(): void {
    this.#dead = true;
  }

  /** Answers a frame, or stays silent because it is for another. */
  receive(frame: Frame): Buffer | undefined {
    if (this.#dead || frame.reply || frame.address !== this.#address) return undefined;
    this.#noteSilence();
    if (frame.sequence === 0) this.restart();
    else if (this.#lastCommand !== undefined && frame.sequence === this.#sequence) {
      return sameBytes(this.#lastCommand, frame.bytes)
        ? this.#lastAnswer
        : this.#bare(frame.sequence, refuse(nakReason.sequence));
    } else if (this.#lastCommand === undefined || frame.sequence !== (this.#sequence % 3) + 1) {
      return this.#bare(frame.sequence, refuse(nakReason.sequence));
    }
    const answer = this.#answer(frame);
    this.#sequence = frame.sequence;
    this.#lastCommand = Buffer.from(frame.bytes);
    this.#lastAnswer = answer;
    return answer;
  }

  #noteSilence(): void {
    const now = this.#clock.now();
    if (now - this.#lastHeardAt > SILENCE_MS) this.#channel = undefined;
    this.#lastHeardAt = now;
  }

  #answer(frame: Frame): Buffer {
    const type = frame.security?.type;
    if (type === block.challenge) return this.#challenge(frame);
    if (type === block.serverCryptogram) return this.#prove(frame);
    if (type !== undefined) return this.#answerSealed(frame);
    if (this.#channel !== undefined) return this.#bare(frame.sequence, refuse(nakReason.secureChannelConditions));
    return this.#bare(frame.sequence, this.#owner.answer(frame, false));
  }

  #answerSealed(frame: Frame): Buffer {
    const data = this.#channel?.open('command', frame);
    if (this.#channel === undefined || data === undefined) {
      this.#channel = undefined;
      return this.#bare(frame.sequence, refuse(nakReason.secureChannelConditions));
    }
    this.#owner.delivered();
    const command = { code: frame.code, data };
    const [channel, address] = [this.#channel, this.#address];
    const reply = this.#set(command) ?? this.#owner.answer(command, true);
    return channel.seal('reply', address, frame.sequence, reply.code, reply.data);
  }

  /** COMSET and KEYSET, which are the channel's own matter; both end it once they are answered. */
  #set({ code, data }: Command): Reply | undefined {
    if (code === commandCode.communicationSet) {
      const [address = 0] = data;
      if (data.length !== 5 || address > 126) return refuse(nakReason.record);
      this.#address = address;
      this.#channel = undefined;
      return { code: replyCode.communication, data };
    }
    if (code !== commandCode.keySet) return undefined;
    if (data.length !== KEY_DATA || data[0] !== 1 || data[1] !== 16) return refuse(nakReason.record);
    this.#baseKey = Buffer.from(data.subarray(2));
    this.#installing = false;
    this.#channel = undefined;
    this.onKeySet();
    return acknowledge;
  }

  #challenge(frame: Frame): Buffer {
    const own = frame.security?.data[0] === 1;
    const baseKey = own ? this.#baseKey : this.#installing ? defaultKey : undefined;
    if (frame.code !== commandCode.challenge || frame.data.length !== 8 || baseKey === undefined) {
      return this.#bare(frame.sequence, refuse(nakReason.secureChannelConditions));
    }
    const deviceRandom = this.#random();
    const keys = new Handshake(baseKey, Buffer.from(frame.data));
    this.#channel = undefined;
    this.#handshake = { keys, deviceRandom, own };
    const uniqueId = Buffer.alloc(8, this.#address);
    const data = Buffer.concat([uniqueId, deviceRandom, keys.clientCryptogram(deviceRandom)]);
    return this.#bare(frame.sequence, { code: replyCode.clientCryptogram, data }, block.clientCryptogram, own);
  }

  #prove(frame: Frame): Buffer {
    const handshake = this.#handshake;
    const expected = handshake?.keys.serverCryptogram(handshake.deviceRandom);
    this.#handshake = undefined;
    const named = handshake?.own === (frame.security?.data[0] === 1);
    if (handshake === undefined || expected === undefined || !named || !sameBytes(expected, frame.data)) {
      return this.#bare(frame.sequence, refuse(nakReason.secureChannelConditions));
    }
    const data = handshake.keys.initialMac(expected);
    this.#channel = handshake.keys.channel(data);
    return this.#bare(frame.sequence, { code: replyCode.initialMac, data }, block.initialMac);
  }

  #bare(sequence: Sequence, reply: Reply, securityType?: number, own = true): Buffer {
    const data = own ? ownKey : installKey;
    const security = securityType === undefined ? {} : { security: { type: securityType, data } };
    return encodeFrame({ address: this.#address, reply: true, sequence, check: 'crc', ...security, ...reply });
  }
}
