/** For tests: an X32 desk on a UDP socket. Keeps who asked for changes by `/xremote` for ten seconds of its clock. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { MicrophonePlace } from '#contract/hall-bus';
import type { Clock } from '../../clock.ts';
import { PeerBench, type SimulatedPeer } from '../testing/simulated-peer.ts';
import { channelOf, decode, encode, switchOf } from './codec.ts';

const REMOTE_MS = 10_000;

export class SimulatedDesk implements SimulatedPeer {
  readonly bench: PeerBench;
  readonly #channels: ReadonlyMap<MicrophonePlace, number>;
  readonly #clock: Clock;
  readonly #remotes = new Map<number, number>();
  #socket: Socket | undefined;
  #last: RemoteInfo | undefined;
  #cutOff: number | undefined;
  port = 0;

  constructor(channels: ReadonlyMap<MicrophonePlace, number>, clock: Clock, open = false) {
    this.#channels = channels;
    this.#clock = clock;
    this.bench = new PeerBench(channels.keys(), open);
  }

  async comeBack(): Promise<void> {
    const socket = createSocket('udp4');
    socket.on('message', (datagram, from) => this.bench.take(() => this.#hear(datagram, from)));
    socket.bind(this.port, '127.0.0.1');
    await once(socket, 'listening');
    this.port = socket.address().port;
    this.#socket = socket;
  }

  async vanish(): Promise<void> {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#remotes.clear();
    await new Promise<void>((done) => socket?.close(done) ?? done());
  }

  end(): Promise<void> {
    return this.vanish();
  }

  press(place: MicrophonePlace, open: boolean): void {
    if (this.bench.change(place, open)) this.#tellOthers(place, 0);
  }

  /** The far socket that spoke last is heard no more, as when its machine has got another address. */
  cutOff(): void {
    this.#cutOff = this.#last?.port;
    this.#remotes.clear();
  }

  garble(): void {
    const garbage = [
      '',
      '#bundle\0',
      '/ch/01/mix/on\0\0\0,i\0\0',
      '/ch/01/mix/on\0\0\0,i\0\0\0\0\0\x07',
      'abc\0',
      '/ch\0,x,\0',
    ];
    for (const bytes of garbage) this.bench.say(() => this.#reply(Buffer.from(bytes, 'latin1')));
  }

  #hear(datagram: Buffer, from: RemoteInfo): void {
    if (from.port === this.#cutOff) return;
    this.#last = from;
    const decoded = decode(datagram);
    if (decoded.kind === 'discarded') throw new Error(`the bridge sent ${datagram.toString('hex')}`);
    const { address, value } = decoded.message;
    if (address === '/xremote') this.#remotes.set(from.port, this.#clock.now() + REMOTE_MS);
    const place = [...this.#channels].find(([, channel]) => channel === channelOf(address))?.[0];
    if (place === undefined) return;
    const state = this.#state(place);
    if (value === undefined) this.bench.say(() => this.#reply(state));
    else if (this.bench.obey(place, value === 1)) this.#tellOthers(place, from.port);
  }

  /** Whoever asked for changes, but not who made this one. */
  #tellOthers(place: MicrophonePlace, by: number): void {
    const state = this.#state(place);
    for (const [port, until] of this.#remotes) {
      if (port !== by && until > this.#clock.now()) this.bench.say(() => this.#socket?.send(state, port, '127.0.0.1'));
    }
  }

  #state(place: MicrophonePlace): Buffer {
    return encode({ address: switchOf(this.#channels.get(place) ?? 0), value: this.bench.told(place) ? 1 : 0 });
  }

  #reply(bytes: Buffer): void {
    if (this.#last !== undefined) this.#socket?.send(bytes, this.#last.port, this.#last.address);
  }
}
