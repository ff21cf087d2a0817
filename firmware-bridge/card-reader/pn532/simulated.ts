/** A PN532 at the far end of a serial line: sleeps until woken, acknowledges, answers, and sees the card in its field. */
import { Pty } from '../../simulated-hall/pty.ts';
import type { SimulatedReader } from '../testing/simulated-reader.ts';
import { ACK, command, ERROR_FRAME, encodeAnswer, type Scanned, scan } from './codec.ts';

const WAKING = 0x55;
/** IC PN532, version 1.6, all kinds of cards. */
const FIRMWARE = [0x32, 0x01, 0x06, 0x07];
const ATQA_SAK = [0x00, 0x44, 0x00];

export class SimulatedPn532 implements SimulatedReader {
  readonly path: string;
  readonly #pty: Pty;
  #card: Buffer | undefined;
  #asleep = true;
  #rest: Buffer = Buffer.alloc(0);
  #lastAnswer: Buffer | undefined;
  /** Commands as they came. */
  readonly heard: Scanned[] = [];
  /** What the line does to an answer on its way; undefined: it is lost. */
  meddle: (bytes: Buffer) => Buffer | undefined = (bytes) => bytes;
  /** Told of every command. */
  onCommand: (code: number) => void = () => undefined;
  /** It has no power. */
  isDead = false;

  constructor(path: string) {
    this.path = path;
    this.#pty = new Pty(path, (bytes) => this.#hear(bytes));
  }

  async plug(): Promise<void> {
    this.sleep();
    this.#pty.plug();
  }

  async unplug(): Promise<void> {
    this.#pty.unplug();
  }

  put(card: string): void {
    this.#card = Buffer.from(card, 'hex');
  }

  take(): void {
    this.#card = undefined;
  }

  /** Its power failed for a moment: it has to be woken. */
  sleep(): void {
    this.#asleep = true;
    this.#rest = Buffer.alloc(0);
  }

  noise(): void {
    const damaged = encodeAnswer(command.listPassiveTarget, [1, 1, 0, 0x44, 0, 4, 1, 2, 3, 4]);
    damaged[12] = 0x99;
    const wrongLength = Buffer.from('0000ff0a00', 'hex');
    this.#pty.write(Buffer.concat([Buffer.from('zz'), damaged, wrongLength, encodeAnswer(0x60), ERROR_FRAME]));
  }

  async end(): Promise<void> {
    this.#pty.unplug();
  }

  #hear(bytes: Buffer): void {
    if (this.isDead) return;
    if (this.#asleep) this.#asleep = !bytes.includes(WAKING);
    if (this.#asleep) return;
    const { found, rest } = scan(Buffer.concat([this.#rest, bytes]));
    this.#rest = rest;
    for (const piece of found) this.#take(piece);
  }

  #take(piece: Scanned): void {
    if (piece.kind === 'nack' && this.#lastAnswer !== undefined) this.#send(this.#lastAnswer);
    if (piece.kind !== 'command') return;
    this.heard.push(piece);
    const answer = this.#answer(piece.code);
    this.#send(ACK);
    this.#lastAnswer = answer === undefined ? ERROR_FRAME : encodeAnswer(piece.code, answer);
    this.#send(this.#lastAnswer);
    this.onCommand(piece.code);
  }

  #answer(code: number): number[] | undefined {
    if (code === command.firmwareVersion) return FIRMWARE;
    if (code === command.samConfiguration || code === command.rfConfiguration) return [];
    if (code !== command.listPassiveTarget) return undefined;
    return this.#card === undefined ? [0] : [1, 1, ...ATQA_SAK, this.#card.length, ...this.#card];
  }

  #send(bytes: Buffer): void {
    const sent = this.meddle(bytes);
    if (sent !== undefined) this.#pty.write(sent);
  }
}
