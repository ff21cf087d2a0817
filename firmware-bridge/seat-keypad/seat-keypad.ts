/**
 * What one OSDP keypad is to the hall: a place where a card is put in and taken out, keys are pressed, lights shine.
 * In: what the device's session hears, and light orders. Out: reports to the hall bus, its link, LED commands.
 *
 * Input 0 is the switch in the card slot, input 1 the palm pad; RAW means insertion. Contact lost is not leaving:
 * only an open slot is a card out, also when it is found open after contact has returned.
 */
import type { LightOrder, LinkState, SeatKey } from '#contract/hall-bus';
import type { BallotId, CardNumber, DeviceId } from '#contract/ids';
import { type Command, setLights } from '../osdp/commands.ts';
import type { DeviceListener } from '../osdp/device-session.ts';
import type { RawCard } from '../osdp/replies.ts';
import { cardNumber } from './card.ts';
import { keyMeaning } from './keys.ts';
import { changes, type Face, faceOf } from './lights.ts';

/** A report before it has boot, counter and age. */
export type Happening =
  | { readonly kind: 'key'; readonly key: SeatKey; readonly ballotId?: BallotId }
  | { readonly kind: 'card-in'; readonly card: CardNumber }
  | { readonly kind: 'card-out' };

export type SeatKeypadOptions = {
  readonly device: DeviceId;
  readonly report: (happening: Happening) => void;
  readonly link: (state: LinkState) => void;
  /** A light order waits to be sent. */
  readonly wake: () => void;
};

const LED_RECORD_BYTES = 14;
/** What a bridge that has just started knows of the slot. */
type Slot = 'unknown' | 'empty' | 'occupied';

export class SeatKeypad implements DeviceListener {
  readonly #options: SeatKeypadOptions;
  #order: LightOrder | undefined;
  #wanted: Face = faceOf(undefined);
  #shown: Face | undefined;
  #underWay: Face | undefined;
  #up = false;
  #slot: Slot = 'unknown';
  #palm: boolean | undefined;
  /** Keys without a meaning and cards without a number, since the start. */
  unreadable = 0;

  constructor(options: SeatKeypadOptions) {
    this.#options = options;
  }

  get hurry(): boolean {
    return this.#order?.hurry ?? false;
  }

  /** What the seat has to show from now on. */
  order(order: LightOrder): void {
    this.#order = order;
    this.#wanted = faceOf(order);
    if (this.hasErrand) this.#options.wake();
  }

  /** Link and inputs as last known. */
  get linkState(): LinkState {
    const cardIn = this.#slot === 'unknown' ? {} : { cardIn: this.#slot === 'occupied' };
    const palm = this.#palm === undefined ? {} : { palm: this.#palm };
    return { device: this.#options.device, link: this.#up ? 'up' : 'down', ...cardIn, ...palm };
  }

  contact(up: boolean): void {
    this.#up = up;
    this.#shown = undefined;
    this.#underWay = undefined;
    this.#options.link(this.linkState);
  }

  inputs(inputs: readonly boolean[]): void {
    const [slotClosed, palm] = inputs;
    const before = JSON.stringify(this.linkState);
    if (slotClosed !== undefined) this.#readSlot(slotClosed);
    if (palm !== undefined) this.#palm = palm;
    if (this.#up && JSON.stringify(this.linkState) !== before) this.#options.link(this.linkState);
  }

  keys(keys: Buffer): void {
    for (const byte of keys) {
      const key = keyMeaning(byte);
      const ballotId = this.#order?.ballotId;
      if (key === undefined) this.unreadable += 1;
      else this.#options.report(ballotId === undefined ? { kind: 'key', key } : { kind: 'key', key, ballotId });
    }
  }

  card(card: RawCard): void {
    const number = cardNumber(card);
    if (number === undefined) this.unreadable += 1;
    else this.#options.report({ kind: 'card-in', card: number });
  }

  get hasErrand(): boolean {
    return this.#wanted.some((look, led) => look !== this.#shown?.[led]);
  }

  nextErrand(maxData: number): Command | undefined {
    const settings = changes(this.#shown, this.#wanted).slice(0, Math.floor(maxData / LED_RECORD_BYTES));
    if (settings.length === 0) return undefined;
    const face = [...(this.#shown ?? [])];
    for (const { led } of settings) face[led] = this.#wanted[led] ?? 'dark';
    this.#underWay = face;
    return setLights(settings);
  }

  /** A keypad that refuses a light is not asked again until contact returns or the order changes. */
  errandDone(): void {
    this.#shown = this.#underWay;
    this.#underWay = undefined;
  }

  #readSlot(closed: boolean): void {
    const wasEmpty = this.#slot === 'empty';
    this.#slot = closed ? 'occupied' : 'empty';
    if (!closed && !wasEmpty) this.#options.report({ kind: 'card-out' });
  }
}
