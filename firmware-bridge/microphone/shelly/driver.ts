/**
 * Microphones behind Shelly relays of the second generation on the hall bus. Answers carry the number of their question,
 * so a late one is known as such. Retained states may be from long ago and are passed over; the retained presence is what
 * the broker knows now.
 */
import type { MicrophonePlace } from '#contract/hall-bus';
import type { HallMicrophones } from '#contract/hall-equipment';
import { type MicrophoneDriver, type MicrophoneListener, placesOf, Traffic } from '../microphone.ts';
import type { RelayBus } from '../relay-bus.ts';
import {
  answers,
  notices,
  presence,
  requests,
  type ShellySaid,
  status,
  switchGet,
  switchSet,
  understand,
} from './codec.ts';

type Entry = Extract<HallMicrophones, { driver: 'shelly' }>;
type Address = { readonly prefix: string; readonly id: number };

export class ShellyMicrophones implements MicrophoneDriver {
  readonly kind = 'shelly';
  readonly places: readonly MicrophonePlace[];
  readonly traffic = new Traffic();
  readonly answers = 'numbered';
  readonly #bus: RelayBus;
  readonly #addresses: ReadonlyMap<MicrophonePlace, Address>;
  #listener: MicrophoneListener | undefined;

  constructor({ places }: Entry, bus: RelayBus) {
    this.#bus = bus;
    this.#addresses = new Map(
      [...placesOf(places)].map(([place, { prefix, switch: id }]) => [place, { prefix, id: id ?? 0 }]),
    );
    this.places = [...this.#addresses.keys()];
  }

  start(listener: MicrophoneListener): void {
    this.#listener = listener;
    for (const prefix of new Set([...this.#addresses.values()].map((address) => address.prefix))) {
      const statuses = [...this.#ofDevice(prefix).values()].map(({ id }) => status(prefix, id));
      this.#bus.listen({
        topics: [answers(prefix), notices(prefix), presence(prefix), ...statuses],
        heard: (topic, text, retained) => this.#hear(prefix, understand(prefix, topic, text), retained),
        contact: (up) => this.#listener?.contact([...this.#ofDevice(prefix).keys()], up),
      });
    }
  }

  set(place: MicrophonePlace, open: boolean): void {
    this.#send(place, ({ prefix, id }) => switchSet(prefix, id, open));
  }

  ask(place: MicrophonePlace, question: number): void {
    this.#send(place, ({ prefix, id }) => switchGet(prefix, id, question));
  }

  async end(): Promise<void> {
    this.#listener = undefined;
  }

  #send(place: MicrophonePlace, text: (address: Address) => string): void {
    const address = this.#addresses.get(place);
    if (address === undefined) return;
    if (this.#bus.publish(requests(address.prefix), text(address))) this.traffic.sent += 1;
  }

  #hear(prefix: string, all: readonly ShellySaid[], retained: boolean): void {
    if (all.every(({ kind }) => kind === 'switch' || kind === 'other')) this.traffic.received += 1;
    for (const said of all) {
      if (said.kind === 'discarded') this.traffic.discard(said.reason);
      else if (said.kind === 'presence') this.#listener?.contact([...this.#ofDevice(prefix).keys()], said.online);
      else if (said.kind === 'switch' && retained) this.traffic.discard('retained');
      else if (said.kind === 'switch') this.#tell(prefix, said);
    }
  }

  #tell(prefix: string, said: Extract<ShellySaid, { kind: 'switch' }>): void {
    for (const [place, { id }] of this.#ofDevice(prefix)) {
      if (id === said.switch) this.#listener?.heard(place, said.open, said.answers);
    }
  }

  #ofDevice(prefix: string): ReadonlyMap<MicrophonePlace, Address> {
    return new Map([...this.#addresses].filter(([, address]) => address.prefix === prefix));
  }
}
