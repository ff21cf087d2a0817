/**
 * Microphones on Shure equipment with command strings over TCP: muted is closed. One connection, made anew when it
 * breaks or when nothing is answered for a while: TCP alone may take minutes to notice that the other end is gone.
 */
import { connect, type Socket } from 'node:net';
import type { MicrophonePlace } from '#contract/hall-bus';
import type { HallMicrophones } from '#contract/hall-equipment';
import type { Cancel, Clock } from '../../clock.ts';
import { type Trouble, Troubles } from '../../troubles.ts';
import { Channels } from '../channels.ts';
import { type MicrophoneDriver, type MicrophoneListener, Traffic } from '../microphone.ts';
import { CommandStrings, getMute, setMute, understand } from './codec.ts';

const DEFAULT_PORT = 2202;
const RECONNECT_MS = 1000;
/** A question unanswered, or a connection not made, for so long: another connection. */
const SILENCE_MS = 4000;

type Entry = Extract<HallMicrophones, { driver: 'shure' }>;

export class ShureMicrophones implements MicrophoneDriver {
  readonly kind = 'shure';
  readonly places: readonly MicrophonePlace[];
  readonly traffic = new Traffic();
  readonly answers = 'echoed';
  readonly #host: string;
  readonly #port: number;
  readonly #clock: Clock;
  readonly #troubles: Troubles;
  readonly #channels: Channels;
  #listener: MicrophoneListener | undefined;
  #socket: Socket | undefined;
  #strings = new CommandStrings();
  #cancelSilence: Cancel | undefined;
  #cancelReconnect: Cancel | undefined;

  constructor({ host, port, places }: Entry, clock: Clock, trouble: Trouble) {
    this.#host = host;
    this.#port = port ?? DEFAULT_PORT;
    this.#clock = clock;
    this.#troubles = new Troubles(trouble);
    this.#channels = new Channels(places);
    this.places = this.#channels.places;
  }

  start(listener: MicrophoneListener): void {
    this.#listener = listener;
    this.#connect();
  }

  set(place: MicrophonePlace, open: boolean): void {
    this.#send(setMute(this.#channels.of(place), !open));
  }

  ask(place: MicrophonePlace): void {
    if (this.#send(getMute(this.#channels.of(place)))) this.#watch();
  }

  async end(): Promise<void> {
    this.#listener = undefined;
    this.#cancelReconnect?.();
    this.#cancelSilence?.();
    // What was said last, that everything closes, has to leave the house.
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined || socket.connecting) socket?.destroy();
    else socket.end(() => socket.destroy());
  }

  #connect(): void {
    this.#strings = new CommandStrings();
    const socket = connect({ host: this.#host, port: this.#port, noDelay: true });
    this.#socket = socket;
    let reason = 'closed';
    socket.on('connect', () => this.#stopWatch());
    socket.on('connect', () => this.#listener?.contact(this.places, true));
    socket.on('data', (bytes) => this.#hear(bytes));
    socket.on('error', (error) => {
      reason = error.message;
    });
    socket.on('close', () => {
      if (socket === this.#socket) this.#lost(reason);
    });
    this.#watch();
  }

  #lost(reason: string): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.destroy();
    this.#stopWatch();
    this.#troubles.tell(reason);
    this.#listener?.contact(this.places, false);
    this.#cancelReconnect = this.#clock.after(RECONNECT_MS, () => this.#connect());
  }

  #watch(): void {
    this.#cancelSilence ??= this.#clock.after(SILENCE_MS, () => this.#lost('silent'));
  }

  #stopWatch(): void {
    this.#cancelSilence?.();
    this.#cancelSilence = undefined;
  }

  #send(text: string): boolean {
    if (this.#socket === undefined || this.#socket.connecting) return false;
    this.traffic.sent += 1;
    this.#socket.write(text, 'latin1');
    return true;
  }

  #hear(bytes: Buffer): void {
    this.#stopWatch();
    this.#troubles.over();
    for (const cut of this.#strings.cut(bytes)) {
      const heard = cut.kind === 'string' ? understand(cut.text) : cut;
      if (heard.kind === 'discarded') this.traffic.discard(heard.reason, heard.bytes);
      else this.traffic.received += 1;
      const place = heard.kind === 'report' ? this.#channels.placeAt(heard.report.channel) : undefined;
      if (heard.kind === 'report' && place !== undefined) this.#listener?.heard(place, !heard.report.muted);
    }
  }
}
