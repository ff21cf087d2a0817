/** For tests: one Shelly of the second generation with several switches, on a broker: RPC, notices and generic status. */
import type { MicrophonePlace } from '#contract/hall-bus';
import { PeerBench, type SimulatedPeer } from '../testing/simulated-peer.ts';
import { RelayClient } from '../testing/simulated-relays.ts';
import { answers, notices, presence, requests, status } from './codec.ts';

type Request = { id: number; src: string; method: string; params: { id: number; on?: boolean } };

export class SimulatedShelly implements SimulatedPeer {
  readonly bench: PeerBench;
  readonly #prefix: string;
  readonly #switches: ReadonlyMap<MicrophonePlace, number>;
  readonly #client: RelayClient;

  constructor(url: () => string, prefix: string, switches: ReadonlyMap<MicrophonePlace, number>, open = false) {
    this.#prefix = prefix;
    this.#switches = switches;
    this.bench = new PeerBench(switches.keys(), open);
    this.#client = new RelayClient({
      url,
      topics: [requests(prefix)],
      heard: (_topic, text) => this.bench.take(() => this.#hear(JSON.parse(text) as Request)),
      presence: { topic: presence(prefix), here: 'true', gone: 'false' },
    });
  }

  comeBack(): Promise<void> {
    return this.#client.comeBack();
  }

  vanish(): Promise<void> {
    return this.#client.vanish();
  }

  end(): Promise<void> {
    return this.vanish();
  }

  press(place: MicrophonePlace, open: boolean): void {
    if (this.bench.change(place, open)) this.#notify(place, 'button');
  }

  garble(): void {
    const garbage = [
      '',
      '{',
      'null',
      '{"id":1.5}',
      '{"id":3,"result":{"id":0,"output":"on"}}',
      '{"id":7,"error":{"code":-103}}',
    ];
    for (const text of garbage) this.#say(answers(this.#prefix), text);
    this.#say(notices(this.#prefix), '{"method":"NotifyStatus"}');
    this.#say(status(this.#prefix, 0), '{"output":true}');
    this.#say(presence(this.#prefix), 'perhaps');
  }

  #hear({ id, src, method, params }: Request): void {
    const place = [...this.#switches].find(([, number]) => number === params.id)?.[0];
    if (place === undefined) throw new Error(`the bridge asked for switch ${params.id}`);
    const result = method === 'Switch.Set' ? this.#set(place, params.on === true) : this.#status(place, 'MQTT');
    this.#say(`${src}/rpc`, JSON.stringify({ id, src: this.#prefix, dst: src, result }));
  }

  #set(place: MicrophonePlace, on: boolean): object {
    const was = this.bench.isOpen(place);
    if (this.bench.obey(place, on)) this.#notify(place, 'MQTT');
    return { was_on: was };
  }

  #notify(place: MicrophonePlace, source: string): void {
    const state = this.#status(place, source);
    const id = this.#switches.get(place) ?? 0;
    const params = { ts: 1_790_000_000.25, [`switch:${id}`]: state };
    this.#say(notices(this.#prefix), JSON.stringify({ src: this.#prefix, dst: 'x', method: 'NotifyStatus', params }));
    this.#say(status(this.#prefix, id), JSON.stringify(state));
  }

  #status(place: MicrophonePlace, source: string): object {
    const output = this.bench.told(place);
    return { id: this.#switches.get(place), source, output, temperature: { tC: 51.2, tF: 124.1 } };
  }

  #say(topic: string, text: string): void {
    this.bench.say(() => this.#client.say(topic, text));
  }
}
