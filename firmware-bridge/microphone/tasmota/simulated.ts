/** For tests: one device with Tasmota and several relays, on a broker. With one relay it answers on POWER, as the real one. */
import type { MicrophonePlace } from '#contract/hall-bus';
import { PeerBench, type SimulatedPeer } from '../testing/simulated-peer.ts';
import { RelayClient } from '../testing/simulated-relays.ts';
import { payload, presence } from './codec.ts';

const COMMAND = /\/POWER([0-9]*)$/;

export class SimulatedTasmota implements SimulatedPeer {
  readonly bench: PeerBench;
  readonly #device: string;
  readonly #relays: ReadonlyMap<MicrophonePlace, number>;
  readonly #client: RelayClient;

  constructor(url: () => string, device: string, relays: ReadonlyMap<MicrophonePlace, number>, open = false) {
    this.#device = device;
    this.#relays = relays;
    this.bench = new PeerBench(relays.keys(), open);
    this.#client = new RelayClient({
      url,
      topics: [`cmnd/${device}/#`],
      heard: (topic, text) => this.bench.take(() => this.#hear(topic, text)),
      presence: { topic: presence(device), here: 'Online', gone: 'Offline' },
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
    if (this.bench.change(place, open)) this.#tell(place);
  }

  garble(): void {
    const garbage = ['', 'on', '{"POWER1":"ON"}', 'ON\0', 'TOGGLE', '1'];
    for (const text of garbage) this.bench.say(() => this.#client.say(`stat/${this.#device}/${this.#name(1)}`, text));
    this.bench.say(() => this.#client.say(presence(this.#device), 'Perhaps'));
  }

  #hear(topic: string, text: string): void {
    const number = Number(COMMAND.exec(topic)?.[1] || 1);
    const place = [...this.#relays].find(([, relay]) => relay === number)?.[0];
    if (place === undefined || !['ON', 'OFF', ''].includes(text)) throw new Error(`the bridge sent ${topic} ${text}`);
    if (text !== '') this.bench.obey(place, text === 'ON');
    this.#tell(place);
  }

  /** Every command is answered twice: as RESULT, and on the relay's own topic. */
  #tell(place: MicrophonePlace): void {
    const name = this.#name(this.#relays.get(place) ?? 1);
    const said = payload(this.bench.told(place));
    this.#client.say(`stat/${this.#device}/RESULT`, JSON.stringify({ [name]: said }));
    this.bench.say(() => this.#client.say(`stat/${this.#device}/${name}`, said));
  }

  #name(relay: number): string {
    return this.#relays.size === 1 ? 'POWER' : `POWER${relay}`;
  }
}
