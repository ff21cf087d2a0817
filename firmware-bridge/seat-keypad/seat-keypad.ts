/**
 * What one OSDP keypad is to the hall: a place where a card is put in and taken out, keys are pressed, lights shine.
 * In: what the device's session hears, and light orders. Out: reports to the hall bus, its link, LED commands.
 *
 * Input 0 is the switch in the card slot, input 1 the palm pad; RAW means insertion. Contact lost is not leaving:
 * only an open slot is a card out, also when it is found open after contact has returned, and another card read in
 * a slot that has a switch: the one before must have gone.
 *
 * A key belongs to the ballot whose light the device has confirmed, not to one that has only been ordered. What a
 * keypad kept while contact was lost it tells before it is given lights again, so that belongs to the ballot before.
 *
 * In a secret ballot a choice is sealed to the ballot's key as soon as it is read: in the open it is neither reported
 * nor kept. A choice pressed before the light of a secret ballot has come on names no ballot, so it would not count,
 * and goes nowhere.
 */
import type { LightOrder, LinkState, SeatKey } from '#contract/hall-bus';
import type { BallotId, CardNumber, DeviceId } from '#contract/ids';
import { sealPress } from '#contract/sealed-press';
import type { Choice } from '#contract/vocabulary';
import { type Command, setLights } from '../osdp/commands.ts';
import type { DeviceListener } from '../osdp/device-listener.ts';
import type { RawCard } from '../osdp/replies.ts';
import { cardNumber } from './card.ts';
import { keyMeaning } from './keys.ts';
import { changes, type Face, faceOf, light, type Seen } from './lights.ts';

/** A report before it has boot, counter and age. */
export type Happening =
  | { readonly kind: 'key'; readonly key: SeatKey; readonly ballotId?: BallotId }
  | { readonly kind: 'sealed-key'; readonly ballotId: BallotId; readonly sealed: string }
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
/** What a light order says of the ballot that is open to the seat. */
type Open = { readonly ballotId: BallotId | undefined; readonly sealKey: string | undefined };
const NOTHING_OPEN: Open = { ballotId: undefined, sealKey: undefined };
/** What the device shows, and the ballot its open light stands for. */
type Lit = Open & { readonly seen: Seen };

export class SeatKeypad implements DeviceListener {
  readonly #options: SeatKeypadOptions;
  #order: LightOrder | undefined;
  #wanted: Face = faceOf(undefined);
  /** The ballot outlives a loss of contact; what is seen does not. */
  #lit: Lit = { seen: [], ...NOTHING_OPEN };
  #underWay: Lit | undefined;
  #up = false;
  #slot: Slot = 'unknown';
  /** Reported in, and not out since. */
  #card: CardNumber | undefined;
  #palm: boolean | undefined;
  /** Keys without a meaning and cards without a number, since the start. */
  unreadable = 0;
  /** Choices pressed before the light of a secret ballot had come on, since the start. */
  early = 0;

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
    this.#lit = { ...this.#lit, seen: [] };
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
    for (const [place, byte] of keys.entries()) {
      const key = keyMeaning(byte);
      if (key === undefined) this.unreadable += 1;
      else if (key !== 'request-floor' && this.#isSecret) {
        keys[place] = 0;
        this.#seal(key);
      } else this.#tell(key);
    }
  }

  /** Whether the open light stands for a secret ballot, or will as soon as it is set. */
  get #isSecret(): boolean {
    return this.#lit.sealKey !== undefined || this.#order?.sealKey !== undefined;
  }

  #tell(key: SeatKey): void {
    const { ballotId } = this.#lit;
    this.#options.report(ballotId === undefined ? { kind: 'key', key } : { kind: 'key', key, ballotId });
  }

  #seal(choice: Choice): void {
    const { ballotId, sealKey } = this.#lit;
    if (ballotId === undefined || sealKey === undefined) {
      this.early += 1;
      return;
    }
    this.#options.report({ kind: 'sealed-key', ballotId, sealed: sealPress(sealKey, ballotId, choice) });
  }

  card(card: RawCard): void {
    const number = cardNumber(card);
    if (number === undefined) {
      this.unreadable += 1;
      return;
    }
    const swapped = this.#card !== undefined && this.#card !== number;
    if (swapped && this.#slot !== 'unknown') this.#options.report({ kind: 'card-out' });
    this.#card = number;
    this.#options.report({ kind: 'card-in', card: number });
  }

  get hasErrand(): boolean {
    const seen = this.#seen;
    return this.#wanted.some((look, led) => look !== seen[led]);
  }

  nextErrand(maxData: number): Command | undefined {
    const settings = changes(this.#seen, this.#wanted).slice(0, Math.floor(maxData / LED_RECORD_BYTES));
    if (settings.length === 0) return undefined;
    const seen = [...this.#lit.seen];
    for (const { led } of settings) seen[led] = this.#wanted[led];
    const tellsBallot = settings.some(({ led }) => led === light.open);
    this.#underWay = { seen, ...(tellsBallot ? openIn(this.#order) : openIn(this.#lit)) };
    return setLights(settings);
  }

  /**
   * A keypad that refuses a light is not asked again until contact returns or the order changes; its keys count for
   * the ballot it was told of all the same, so that one without lights can vote.
   */
  errandDone(): void {
    this.#lit = this.#underWay ?? this.#lit;
    this.#underWay = undefined;
  }

  /** What the keypad shows as far as it still stands: the open light of another ballot has to be set anew. */
  get #seen(): Seen {
    const { seen, ballotId } = this.#lit;
    if (ballotId === this.#order?.ballotId) return seen;
    return seen.map((look, led) => (led === light.open ? undefined : look));
  }

  #readSlot(closed: boolean): void {
    const wasEmpty = this.#slot === 'empty';
    this.#slot = closed ? 'occupied' : 'empty';
    if (closed || wasEmpty) return;
    this.#card = undefined;
    this.#options.report({ kind: 'card-out' });
  }
}

const openIn = (lights: Partial<Open> | undefined): Open => ({
  ballotId: lights?.ballotId,
  sealKey: lights?.sealKey,
});
