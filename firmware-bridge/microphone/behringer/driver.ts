/**
 * Microphones on a Behringer X32 or X-Air desk: the switch of a channel by OSC over UDP. The desk tells whoever sent
 * `/xremote` in the last ten seconds what others change, and the setter nothing: what came of an order is asked. A socket
 * keeps the address it was made with: when nothing is answered for a while another one is made, the host looked up anew.
 */
import { createSocket, type Socket } from 'node:dgram';
import type { MicrophonePlace } from '#contract/hall-bus';
import type { HallMicrophones } from '#contract/hall-equipment';
import type { Cancel, Clock } from '../../clock.ts';
import { type Trouble, Troubles } from '../../troubles.ts';
import { Channels } from '../channels.ts';
import { type MicrophoneDriver, type MicrophoneListener, Traffic } from '../microphone.ts';
import { channelOf, decode, encode, keepAlive, type OscMessage, switchOf } from './codec.ts';

const DEFAULT_PORT = { x32: 10_023, 'x-air': 10_024 } as const;
/** The desk forgets after 10 s. */
const KEEP_ALIVE_MS = 4000;
const REOPEN_MS = 2000;
/** A question unanswered for so long: another socket. */
const SILENCE_MS = 4000;

type Entry = Extract<HallMicrophones, { driver: 'behringer' }>;

export class BehringerMicrophones implements MicrophoneDriver {
  readonly kind = 'behringer';
  readonly places: readonly MicrophonePlace[];
  readonly traffic = new Traffic();
  readonly answers = 'plain';
  readonly #host: string;
  readonly #port: number;
  readonly #clock: Clock;
  readonly #troubles: Troubles;
  readonly #channels: Channels;
  #listener: MicrophoneListener | undefined;
  #socket: Socket | undefined;
  #ready = false;
  #cancel: Cancel | undefined;
  #cancelSilence: Cancel | undefined;

  constructor({ host, model, port, places }: Entry, clock: Clock, trouble: Trouble) {
    this.#host = host;
    this.#port = port ?? DEFAULT_PORT[model];
    this.#clock = clock;
    this.#troubles = new Troubles(trouble);
    this.#channels = new Channels(places);
    this.places = this.#channels.places;
  }

  start(listener: MicrophoneListener): void {
    this.#listener = listener;
    this.#open();
  }

  set(place: MicrophonePlace, open: boolean): void {
    this.#send({ address: this.#address(place), value: open ? 1 : 0 });
  }

  ask(place: MicrophonePlace): void {
    if (this.#send({ address: this.#address(place) })) this.#watch();
  }

  async end(): Promise<void> {
    this.#listener = undefined;
    this.#drop();
  }

  /** A socket that takes datagrams from the desk alone. */
  #open(): void {
    const socket = createSocket('udp4');
    this.#socket = socket;
    socket.on('message', (datagram) => this.#hear(datagram));
    // A desk that is off makes the system answer “connection refused”; the socket stays good.
    socket.on('error', (error) => this.#failed(socket, error));
    socket.on('connect', () => {
      this.#ready = true;
      this.#keepAlive();
      this.#listener?.contact(this.places, true);
    });
    socket.connect(this.#port, this.#host);
  }

  #failed(socket: Socket, error: Error): void {
    if (socket === this.#socket && !this.#ready) this.#reopen(error.message);
  }

  #reopen(reason: string): void {
    this.#troubles.tell(reason);
    this.#drop();
    this.#cancel = this.#clock.after(REOPEN_MS, () => this.#open());
  }

  #drop(): void {
    this.#ready = false;
    this.#cancel?.();
    this.#stopWatch();
    this.#socket?.close();
    this.#socket = undefined;
  }

  #keepAlive(): void {
    this.#send(keepAlive);
    this.#cancel = this.#clock.after(KEEP_ALIVE_MS, () => this.#keepAlive());
  }

  #watch(): void {
    this.#cancelSilence ??= this.#clock.after(SILENCE_MS, () => this.#silent());
  }

  #stopWatch(): void {
    this.#cancelSilence?.();
    this.#cancelSilence = undefined;
  }

  #silent(): void {
    this.#reopen('silent');
    this.#listener?.contact(this.places, false);
  }

  #send(message: OscMessage): boolean {
    if (!this.#ready) return false;
    this.traffic.sent += 1;
    this.#socket?.send(encode(message), () => undefined);
    return true;
  }

  #hear(datagram: Buffer): void {
    this.#stopWatch();
    this.#troubles.over();
    const decoded = decode(datagram);
    if (decoded.kind === 'discarded') {
      this.traffic.discard(decoded.reason);
      return;
    }
    const { address, value } = decoded.message;
    const place = this.#channels.placeAt(channelOf(address) ?? 0);
    if (place !== undefined && value !== 0 && value !== 1) {
      this.traffic.discard('value');
      return;
    }
    this.traffic.received += 1;
    if (place !== undefined) this.#listener?.heard(place, value === 1);
  }

  #address(place: MicrophonePlace): string {
    return switchOf(this.#channels.of(place));
  }
}
