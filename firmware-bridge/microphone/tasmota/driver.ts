/**
 * Microphones behind relays with Tasmota on the hall bus. A retained `stat` message may be from long ago and is passed
 * over; the retained presence is what the broker knows now.
 */
import type { MicrophonePlace } from '#contract/hall-bus';
import type { HallMicrophones } from '#contract/hall-equipment';
import { type MicrophoneDriver, type MicrophoneListener, placesOf, Traffic } from '../microphone.ts';
import type { RelayBus } from '../relay-bus.ts';
import { answerTopics, command, payload, presence, type TasmotaAddress, understand } from './codec.ts';

type Entry = Extract<HallMicrophones, { driver: 'tasmota' }>;

export class TasmotaMicrophones implements MicrophoneDriver {
  readonly kind = 'tasmota';
  readonly places: readonly MicrophonePlace[];
  readonly traffic = new Traffic();
  readonly answers = 'echoed';
  readonly #bus: RelayBus;
  readonly #addresses: ReadonlyMap<MicrophonePlace, TasmotaAddress>;
  #listener: MicrophoneListener | undefined;

  constructor({ places }: Entry, bus: RelayBus) {
    this.#bus = bus;
    const addresses = [...placesOf(places)].map(
      ([place, { topic, relay }]) => [place, { topic, relay: relay ?? 1 }] as const,
    );
    this.#addresses = new Map(addresses);
    this.places = [...this.#addresses.keys()];
  }

  start(listener: MicrophoneListener): void {
    this.#listener = listener;
    for (const device of new Set([...this.#addresses.values()].map(({ topic }) => topic))) {
      const topics = [...this.#ofDevice(device).values()].flatMap(answerTopics);
      this.#bus.listen({
        topics: [...topics, presence(device)],
        heard: (topic, text, retained) => this.#hear(device, topic, text, retained),
        contact: (up) => this.#listener?.contact([...this.#ofDevice(device).keys()], up),
      });
    }
  }

  set(place: MicrophonePlace, open: boolean): void {
    this.#send(place, payload(open));
  }

  ask(place: MicrophonePlace): void {
    this.#send(place, '');
  }

  async end(): Promise<void> {
    this.#listener = undefined;
  }

  #send(place: MicrophonePlace, text: string): void {
    const address = this.#addresses.get(place);
    if (address !== undefined && this.#bus.publish(command(address), text)) this.traffic.sent += 1;
  }

  #hear(device: string, topic: string, text: string, retained: boolean): void {
    const said = understand(device, topic, text);
    const places = this.#ofDevice(device);
    if (said.kind === 'presence') this.#listener?.contact([...places.keys()], said.online);
    else if (said.kind === 'discarded') this.traffic.discard(said.reason);
    else if (retained) this.traffic.discard('retained');
    else {
      this.traffic.received += 1;
      for (const [place, { relay }] of places) if (relay === said.relay) this.#listener?.heard(place, said.open);
    }
  }

  #ofDevice(device: string): ReadonlyMap<MicrophonePlace, TasmotaAddress> {
    return new Map([...this.#addresses].filter(([, { topic }]) => topic === device));
  }
}
