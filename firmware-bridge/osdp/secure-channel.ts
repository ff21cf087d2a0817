/**
 * OSDP Secure Channel (IEC 60839-11-5, Secure Channel): session keys from the device's base key (SCBK), the four
 * cryptograms of the handshake, and the sealed frames after it. Panel and device share every primitive.
 *
 * Ciphers live as long as their session and work block by block: no cipher is made per frame.
 */
import { type Cipher, createCipheriv, createDecipheriv, type Decipher, timingSafeEqual } from 'node:crypto';
import { type Frame, finish, layOut, type Sequence } from './frame.ts';

const BLOCK = 16;
const MAC_BYTES = 4;
const PAD = 0x80;

/** Security block types, by meaning. */
export const block = {
  challenge: 0x11,
  clientCryptogram: 0x12,
  serverCryptogram: 0x13,
  initialMac: 0x14,
  command: 0x15,
  reply: 0x16,
  commandWithData: 0x17,
  replyWithData: 0x18,
} as const;

/** Second byte of a handshake's security block: which key. The default key is for installing only. */
export const ownKey = Buffer.of(1);
export const installKey = Buffer.of(0);
/** SCBK-D, which every device knows: it proves nothing, and is good for giving a device its own key alone. */
export const defaultKey = Buffer.from('303132333435363738393A3B3C3D3E3F', 'hex');
const NO_DATA = Buffer.alloc(0);

const encryptor = (key: Buffer): Cipher => createCipheriv('aes-128-ecb', key, null).setAutoPadding(false);
const decryptor = (key: Buffer): Decipher => createDecipheriv('aes-128-ecb', key, null).setAutoPadding(false);

/** Session keys and cryptograms that follow from the base key and the two random numbers. */
export class Handshake {
  readonly #encryption: Buffer;
  readonly #mac1: Buffer;
  readonly #mac2: Buffer;
  readonly #panelRandom: Buffer;

  /** `baseKey`: SCBK, 16 bytes. `panelRandom`: RND.A, 8 bytes. */
  constructor(baseKey: Buffer, panelRandom: Buffer) {
    const base = encryptor(baseKey);
    const derive = (first: number, second: number) => {
      const seed = Buffer.alloc(BLOCK);
      seed.set([first, second, ...panelRandom.subarray(0, 6)]);
      return base.update(seed);
    };
    this.#encryption = derive(0x01, 0x82);
    this.#mac1 = derive(0x01, 0x01);
    this.#mac2 = derive(0x01, 0x02);
    this.#panelRandom = panelRandom;
  }

  /** What the device proves itself with: E(S-ENC, A‖B). */
  clientCryptogram(deviceRandom: Buffer): Buffer {
    return encryptor(this.#encryption).update(Buffer.concat([this.#panelRandom, deviceRandom]));
  }

  /** What the panel proves itself with: E(S-ENC, B‖A). */
  serverCryptogram(deviceRandom: Buffer): Buffer {
    return encryptor(this.#encryption).update(Buffer.concat([deviceRandom, this.#panelRandom]));
  }

  /** RMAC_I, the last word of the handshake, which the panel compares: E(S-MAC2, E(S-MAC1, server cryptogram)). */
  initialMac(serverCryptogram: Buffer): Buffer {
    return encryptor(this.#mac2).update(encryptor(this.#mac1).update(serverCryptogram));
  }

  /** The channel that starts with RMAC_I as the last reply's MAC. */
  channel(initialMac: Buffer): SecureChannel {
    return new SecureChannel(this.#encryption, this.#mac1, this.#mac2, initialMac);
  }
}

/** Whether two cryptograms are the same, in constant time. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/** Which way a frame goes: the panel's command or the device's reply. */
export type Direction = 'command' | 'reply';

/** One session after its handshake. Each sealed or opened frame moves the chain of MACs by one. */
export class SecureChannel {
  readonly #encrypt: Cipher;
  readonly #decrypt: Decipher;
  readonly #mac1: Cipher;
  readonly #mac2: Cipher;
  readonly #last: { command: Buffer; reply: Buffer };

  constructor(encryption: Buffer, mac1: Buffer, mac2: Buffer, initialMac: Buffer) {
    this.#encrypt = encryptor(encryption);
    this.#decrypt = decryptor(encryption);
    this.#mac1 = encryptor(mac1);
    this.#mac2 = encryptor(mac2);
    this.#last = { command: Buffer.alloc(BLOCK), reply: initialMac };
  }

  /** A whole frame with mark, data encrypted if there is any, MAC and check value in place. */
  seal(direction: Direction, address: number, sequence: Sequence, code: number, data: Buffer): Buffer {
    const chained = this.#chained(direction);
    const withData = data.length > 0;
    const type =
      direction === 'command'
        ? withData
          ? block.commandWithData
          : block.command
        : withData
          ? block.replyWithData
          : block.reply;
    const body = withData ? this.#encryptData(data, chained) : NO_DATA;
    const security = { type, data: NO_DATA };
    const bytes = layOut(
      { address, reply: direction === 'reply', sequence, check: 'crc', security, code, data: body },
      MAC_BYTES,
    );
    const end = bytes.length - 2 - MAC_BYTES;
    const mac = this.#authenticate(bytes.subarray(1, end), chained);
    mac.copy(bytes, end, 0, MAC_BYTES);
    this.#last[direction] = mac;
    return finish(bytes);
  }

  /** Clear data of a frame whose MAC is right; undefined otherwise, and then nothing has changed. */
  open(direction: Direction, frame: Frame): Buffer | undefined {
    const plain = direction === 'command' ? block.command : block.reply;
    const type = frame.security?.type;
    if (frame.mac === undefined || (type !== plain && type !== plain + 2)) return undefined;
    const chained = this.#chained(direction);
    const end = frame.bytes.length - (frame.check === 'crc' ? 2 : 1) - MAC_BYTES;
    const mac = this.#authenticate(frame.bytes.subarray(0, end), chained);
    if (!sameBytes(mac.subarray(0, MAC_BYTES), frame.mac)) return undefined;
    const data =
      type === plain ? (frame.data.length === 0 ? NO_DATA : undefined) : this.#decryptData(frame.data, chained);
    if (data !== undefined) this.#last[direction] = mac;
    return data;
  }

  /** The other side's last full MAC. */
  #chained(direction: Direction): Buffer {
    return direction === 'command' ? this.#last.reply : this.#last.command;
  }

  /** CBC-MAC: S-MAC1 for all blocks but the last, S-MAC2 for that; padded only where it does not fill a block. */
  #authenticate(message: Buffer, initial: Buffer): Buffer {
    const blocks = Math.ceil(message.length / BLOCK);
    const work = Buffer.alloc(blocks * BLOCK);
    message.copy(work);
    if (message.length < work.length) work[message.length] = PAD;
    let chain: Buffer = initial;
    for (let at = 0; at < work.length; at += BLOCK) {
      xorInto(work, at, chain);
      const cipher = at + BLOCK === work.length ? this.#mac2 : this.#mac1;
      chain = cipher.update(work.subarray(at, at + BLOCK));
    }
    return chain;
  }

  #encryptData(data: Buffer, chained: Buffer): Buffer {
    const work = Buffer.alloc((Math.floor(data.length / BLOCK) + 1) * BLOCK);
    data.copy(work);
    work[data.length] = PAD;
    let chain: Buffer = inverted(chained);
    for (let at = 0; at < work.length; at += BLOCK) {
      xorInto(work, at, chain);
      chain = this.#encrypt.update(work.subarray(at, at + BLOCK));
      chain.copy(work, at);
    }
    return work;
  }

  #decryptData(data: Buffer, chained: Buffer): Buffer | undefined {
    if (data.length === 0 || data.length % BLOCK !== 0) return undefined;
    const clear = this.#decrypt.update(data);
    xorInto(clear, 0, inverted(chained));
    for (let at = BLOCK; at < clear.length; at += BLOCK) xorInto(clear, at, data.subarray(at - BLOCK, at));
    let end = clear.length - 1;
    while (end > 0 && clear[end] === 0) end -= 1;
    return clear[end] === PAD ? clear.subarray(0, end) : undefined;
  }
}

function xorInto(work: Buffer, at: number, other: Buffer): void {
  for (let index = 0; index < BLOCK; index += 1) work[at + index] = (work[at + index] ?? 0) ^ (other[index] ?? 0);
}

function inverted(bytes: Buffer): Buffer {
  const result = Buffer.allocUnsafe(BLOCK);
  for (let index = 0; index < BLOCK; index += 1) result[index] = ~(bytes[index] ?? 0) & 0xff;
  return result;
}
