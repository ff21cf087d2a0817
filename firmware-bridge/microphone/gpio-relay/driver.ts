/**
 * Microphones behind relays on lines of the board; active is open. The level is read back from the board; a line that
 * can't be had or read is out of reach, and is tried again with each question.
 */

import type { MicrophonePlace } from '#contract/hall-bus';
import type { GpioLine, HallMicrophones } from '#contract/hall-equipment';
import type { Board, GpioOutput } from '../../gpio/board.ts';
import { type Opened, sayTrouble } from '../../gpio/trouble.ts';
import { type Trouble, Troubles } from '../../troubles.ts';
import { type MicrophoneDriver, type MicrophoneListener, placesOf, Traffic } from '../microphone.ts';

type Entry = Extract<HallMicrophones, { driver: 'gpio-relay' }>;

export class GpioRelayMicrophones implements MicrophoneDriver {
  readonly kind = 'gpio-relay';
  readonly places: readonly MicrophonePlace[];
  readonly traffic = new Traffic();
  readonly answers = 'numbered';
  readonly #lines: ReadonlyMap<MicrophonePlace, GpioLine>;
  readonly #outputs = new Map<MicrophonePlace, GpioOutput>();
  readonly #board: () => Opened<Pick<Board, 'output'>>;
  readonly #troubles: Troubles;
  #listener: MicrophoneListener | undefined;

  /** @param board opened when it is first needed. */
  constructor({ places }: Entry, board: () => Opened<Pick<Board, 'output'>>, trouble: Trouble) {
    this.#lines = placesOf(places);
    this.#board = board;
    this.#troubles = new Troubles(trouble);
    this.places = [...this.#lines.keys()];
  }

  start(listener: MicrophoneListener): void {
    this.#listener = listener;
  }

  set(place: MicrophonePlace, open: boolean): void {
    this.traffic.sent += 1;
    if (this.#output(place)?.set(open) === false) this.traffic.discard('refused');
  }

  ask(place: MicrophonePlace, question: number): void {
    this.traffic.sent += 1;
    const level = this.#output(place)?.read();
    if (level === undefined) this.#listener?.contact([place], false);
    else {
      this.traffic.received += 1;
      this.#listener?.heard(place, level, question);
    }
  }

  /** Lines are left inactive: closed. */
  async end(): Promise<void> {
    this.#listener = undefined;
    for (const output of this.#outputs.values()) output.close();
    this.#outputs.clear();
  }

  #output(place: MicrophonePlace): GpioOutput | undefined {
    const known = this.#outputs.get(place);
    const line = this.#lines.get(place);
    if (known !== undefined || line === undefined) return known;
    const board = this.#board();
    const opened = board.ok ? board.value.output(line) : board;
    if (opened.ok) this.#outputs.set(place, opened.value);
    else this.#troubles.tell(sayTrouble(opened.trouble));
    return opened.ok ? opened.value : undefined;
  }
}
