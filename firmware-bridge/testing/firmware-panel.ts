/**
 * For tests: a panel that meets the firmware's keypad on its pseudo-terminal frame by frame, so that a test can send one
 * twice, spoil it, or let a sequence number go. Cryptography and frames are the bridge's own.
 */
import { monotonicClock } from '../clock.ts';
import { type Command, commandCode } from '../osdp/commands.ts';
import { FrameDecoder } from '../osdp/decoder.ts';
import { encodeFrame, type Frame, type Sequence } from '../osdp/frame.ts';
import type { Reply } from '../osdp/replies.ts';
import { block, Handshake, type SecureChannel, sameBytes } from '../osdp/secure-channel.ts';
import { SerialLine } from '../serial-line/serial-line.ts';

export const KEY = '000102030405060708090a0b0c0d0e0f';
/** SCBK-D of the specification: for install mode only. */
export const DEFAULT_KEY = '303132333435363738393a3b3c3d3e3f';

const PANEL_RANDOM = Buffer.from('b0b1b2b3b4b5b6b7', 'hex');

export class FirmwarePanel {
  readonly #line: SerialLine;
  readonly #decoder = new FrameDecoder();
  readonly #arrived: Frame[] = [];
  readonly #opened: Promise<void>;
  #wake: () => void = () => undefined;
  #sequence: Sequence = 0;
  #channel: SecureChannel | undefined;
  address: number;
  /** The frame sent last, to be sent again. */
  last: Buffer = Buffer.alloc(0);

  constructor(path: string, address: number, baud = 115_200) {
    this.address = address;
    let opened: () => void = () => undefined;
    this.#opened = new Promise((resolve) => {
      opened = resolve;
    });
    this.#line = new SerialLine({
      path,
      baud,
      clock: monotonicClock,
      onOpen: () => opened(),
      onBytes: (bytes) => this.#take(bytes),
      onClose: () => undefined,
      onTrouble: () => undefined,
    });
    this.#line.start();
  }

  /** Sends bytes as they are and waits for the next frame from the keypad. */
  async exchange(bytes: Buffer): Promise<Frame> {
    await this.send(bytes);
    return this.receive();
  }

  async send(bytes: Buffer): Promise<void> {
    await this.#opened;
    this.last = bytes;
    this.#line.write(bytes);
  }

  async receive(): Promise<Frame> {
    for (;;) {
      const frame = this.#arrived.shift();
      if (frame !== undefined) return frame;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** A command outside the channel; `sequence` 0 begins anew. */
  bare(command: Command, sequence?: Sequence, security?: { type: number; data: Buffer }): Buffer {
    this.#sequence = sequence ?? this.#next();
    const fields = { address: this.address, reply: false, sequence: this.#sequence, check: 'crc' } as const;
    return encodeFrame({ ...fields, ...(security && { security }), ...command });
  }

  /** The handshake; false when the keypad refuses. */
  async connect(key: string): Promise<boolean> {
    const kind = Buffer.of(key === DEFAULT_KEY ? 0 : 1);
    const handshake = new Handshake(Buffer.from(key, 'hex'), PANEL_RANDOM);
    this.#channel = undefined;
    const challenge = { code: commandCode.challenge, data: PANEL_RANDOM };
    const { code, data } = await this.exchange(this.bare(challenge, 0, { type: block.challenge, data: kind }));
    if (code !== 0x76) return false;
    const random = data.subarray(8, 16);
    if (!sameBytes(handshake.clientCryptogram(random), data.subarray(16))) return false;
    const proof = handshake.serverCryptogram(random);
    const proving = { code: commandCode.serverCryptogram, data: proof };
    const last = await this.exchange(this.bare(proving, undefined, { type: block.serverCryptogram, data: kind }));
    const mac = handshake.initialMac(proof);
    if (!sameBytes(mac, last.data)) return false;
    this.#channel = handshake.channel(mac);
    return true;
  }

  /** A command sealed with the next sequence number, not sent yet. */
  seal(command: Command): Buffer {
    this.#sequence = this.#next();
    if (this.#channel === undefined) throw new Error('no channel');
    return this.#channel.seal('command', this.address, this.#sequence, command.code, command.data);
  }

  /** What the keypad says to a command in the channel; a bare NAK comes with `bare`. */
  async command(command: Command): Promise<Reply & { bare?: true }> {
    return this.open(await this.exchange(this.seal(command)));
  }

  open(frame: Frame): Reply & { bare?: true } {
    const data = frame.security === undefined ? undefined : this.#channel?.open('reply', frame);
    return data === undefined ? { code: frame.code, data: frame.data, bare: true } : { code: frame.code, data };
  }

  end(): void {
    this.#line.end();
  }

  #next(): Sequence {
    return ((this.#sequence % 3) + 1) as Sequence;
  }

  #take(bytes: Buffer): void {
    for (const item of this.#decoder.push(bytes)) if (item.kind === 'frame') this.#arrived.push(item.frame);
    this.#wake();
  }
}
