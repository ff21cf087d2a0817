/**
 * The lights of one keypad: what is ordered, what the device has confirmed, and so which ballot its open light stands
 * for. In: light orders, what is shown instead, confirmations. Out: LED commands, and whether a ballot may be secret.
 *
 * The ballot outlives a loss of contact; what is seen does not.
 */
import type { LightOrder } from '#contract/hall-bus';
import { type Command, setLights } from '../osdp/commands.ts';
import { changes, type Face, faceOf, light, type Seen } from './lights.ts';
import { type Lit, NOTHING_OPEN, type Open, openIn } from './lit.ts';

const LED_RECORD_BYTES = 14;

export class OrderedLights {
  #order: LightOrder | undefined;
  #wanted: Face = faceOf(undefined);
  /** Shown in place of what is ordered, while somebody looks for this keypad. */
  #instead: Face | undefined;
  #lit: Lit = { seen: [], ...NOTHING_OPEN };
  #underWay: Lit | undefined;
  #isShown = false;
  #secretFades = false;

  order(order: LightOrder): void {
    this.#order = order;
    this.#wanted = this.#instead ?? faceOf(order);
  }

  /** Shows a face whatever the order says; without one the order counts again. */
  showInstead(face: Face | undefined): void {
    this.#instead = face;
    this.#wanted = face ?? faceOf(this.#order);
  }

  get isOrdered(): boolean {
    return this.#order !== undefined;
  }

  get hurry(): boolean {
    return this.#order?.hurry ?? false;
  }

  /** The lights have been set, since the start: what was kept before it has been told. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** The ballot that the open light stands for. */
  get open(): Open {
    return this.#lit;
  }

  /** Whether the open light stands for a secret ballot, did just now, or will as soon as it is set; before any order it may. */
  get isSecret(): boolean {
    const { sealKey } = this.#lit;
    return this.#secretFades || this.#order === undefined || (sealKey ?? this.#order.sealKey) !== undefined;
  }

  /** The light of a secret ballot has gone, and what was pressed while it was on may not have been told yet. */
  get secretFades(): boolean {
    return this.#secretFades;
  }

  /** All that was pressed has been told. */
  toldAll(): void {
    this.#secretFades = false;
  }

  /** Contact was lost or has returned. */
  interrupted(): void {
    this.#lit = { ...this.#lit, seen: [] };
    this.#underWay = undefined;
  }

  /** Some light is to be set. */
  get differ(): boolean {
    const seen = this.#seen;
    return this.#wanted.some((look, led) => look !== seen[led]);
  }

  /** The open light is to stand for another ballot. */
  get changeMeaning(): boolean {
    return this.#seen[light.open] !== this.#wanted[light.open];
  }

  /** As many as `maxData` bytes hold. */
  nextCommand(maxData: number): Command | undefined {
    const settings = changes(this.#seen, this.#wanted).slice(0, Math.floor(maxData / LED_RECORD_BYTES));
    if (settings.length === 0) return undefined;
    const seen = [...this.#lit.seen];
    for (const { led } of settings) seen[led] = this.#wanted[led];
    const tellsBallot = settings.some(({ led }) => led === light.open);
    this.#underWay = { seen, ...(tellsBallot ? openIn(this.#order) : openIn(this.#lit)) };
    return setLights(settings);
  }

  /** The command under way, if there was one, is done: a keypad that refuses a light is not asked again. */
  done(): void {
    const { sealKey } = this.#lit;
    this.#lit = this.#underWay ?? this.#lit;
    this.#underWay = undefined;
    this.#secretFades ||= sealKey !== undefined && sealKey !== this.#lit.sealKey;
    this.#isShown ||= !this.differ;
  }

  /** What the keypad shows as far as it still stands: the open light of another ballot has to be set anew. */
  get #seen(): Seen {
    const { seen, ballotId } = this.#lit;
    if (ballotId === this.#order?.ballotId) return seen;
    return seen.map((look, led) => (led === light.open ? undefined : look));
  }
}
