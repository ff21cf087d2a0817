/** The channels of a desk or receiver by their places, and back. In: an entry of the hall file. */
import type { MicrophonePlace } from '#contract/hall-bus';
import { placesOf } from './microphone.ts';

export class Channels {
  readonly #channels: ReadonlyMap<MicrophonePlace, number>;
  readonly #places: ReadonlyMap<number, MicrophonePlace>;

  constructor(places: Readonly<Record<string, number>>) {
    this.#channels = placesOf(places);
    this.#places = new Map([...this.#channels].map(([place, channel]) => [channel, place]));
  }

  get places(): readonly MicrophonePlace[] {
    return [...this.#channels.keys()];
  }

  /** Only for places of {@link places}. */
  of(place: MicrophonePlace): number {
    return this.#channels.get(place) ?? 0;
  }

  /** Undefined: nobody's channel. */
  placeAt(channel: number): MicrophonePlace | undefined {
    return this.#places.get(channel);
  }
}
