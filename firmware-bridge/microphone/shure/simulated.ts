/** For tests: Shure equipment on a TCP socket; its strings go out in pieces of odd length, as they may come from a network. */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { MicrophonePlace } from '#contract/hall-bus';
import { PeerBench, type SimulatedPeer } from '../testing/simulated-peer.ts';
import { CommandStrings, report } from './codec.ts';

const PIECE = 7;
const COMMAND = /^(GET|SET) ([0-9]+) AUDIO_MUTE(?: (ON|OFF))?$/;

export class SimulatedShure implements SimulatedPeer {
  readonly bench: PeerBench;
  readonly #channels: ReadonlyMap<MicrophonePlace, number>;
  readonly #clients = new Set<Socket>();
  #server: Server | undefined;
  port = 0;

  constructor(channels: ReadonlyMap<MicrophonePlace, number>, open = false) {
    this.#channels = channels;
    this.bench = new PeerBench(channels.keys(), open);
  }

  async comeBack(): Promise<void> {
    const server = createServer({ noDelay: true }, (client) => this.#welcome(client));
    server.listen(this.port, '127.0.0.1');
    await once(server, 'listening');
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async vanish(): Promise<void> {
    for (const client of this.#clients) client.destroy();
    this.#clients.clear();
    const server = this.#server;
    this.#server = undefined;
    await new Promise<void>((done) => server?.close(() => done()) ?? done());
  }

  end(): Promise<void> {
    return this.vanish();
  }

  press(place: MicrophonePlace, open: boolean): void {
    if (this.bench.change(place, open)) this.#report(place);
  }

  garble(): void {
    const garbage = [
      '>> noise <',
      '< REP ERR >',
      '< REP 999 AUDIO_MUTE MAYBE ',
      'x'.repeat(300),
      '< <',
      'ÿ >',
      '< SET 1 >',
    ];
    for (const text of garbage) this.bench.say(() => this.#write(text));
  }

  #welcome(client: Socket): void {
    const strings = new CommandStrings();
    this.#clients.add(client);
    client.on('error', () => undefined);
    client.on('close', () => this.#clients.delete(client));
    client.on('data', (bytes) => {
      for (const cut of strings.cut(bytes)) {
        if (cut.kind === 'discarded') throw new Error(`the bridge sent ${bytes.toString('latin1')}`);
        this.bench.take(() => this.#hear(cut.text));
      }
    });
  }

  #hear(text: string): void {
    const [, verb, channel, value] = COMMAND.exec(text) ?? [];
    const place = [...this.#channels].find(([, its]) => its === Number(channel))?.[0];
    if (place === undefined) throw new Error(`the bridge sent ${text}`);
    if (verb === 'SET') this.bench.obey(place, value === 'OFF');
    this.#report(place);
  }

  #report(place: MicrophonePlace): void {
    const text = report(this.#channels.get(place) ?? 0, !this.bench.told(place));
    this.bench.say(() => this.#write(text));
  }

  #write(text: string): void {
    for (const client of this.#clients) {
      for (let at = 0; at < text.length; at += PIECE) client.write(text.slice(at, at + PIECE), 'latin1');
    }
  }
}
