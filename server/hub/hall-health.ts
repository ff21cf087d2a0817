/**
 * How the hall is: what each bridge last told of its lines, devices and microphones, how many reports were refused and
 * why, and what was last done at a device without a seat. Nothing here knows a choice.
 */
import type { BridgeState, MicrophoneOrder, MicrophonePlace, MicrophoneState, Report } from '#contract/hall-bus';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId, CardNumber, DeviceId } from '#contract/ids';
import type { RefusalCode } from '#contract/refusals';
import type { MicrophoneView } from '#contract/views';
import { type HubClock, stamp } from './clock.ts';

/** How long a switch may take before a microphone that is otherwise than asked is a fault, ms. */
const SWITCH_MS = 2000;

/** Places that a bridge may tell of though the hub has ordered nothing there. */
const MOST_UNORDERED = 256;

export type ToldHealth = { readonly health: BridgeHealth; readonly atMs: number };
export type Pressed = { readonly device: DeviceId; readonly at: string; readonly count: number };
export type CardRead = Pressed & { readonly card: CardNumber };
type KnownMicrophone = { readonly view: MicrophoneView; readonly wrong: boolean; readonly cancel: () => void };
type ToldMicrophone = { readonly bridge: BridgeId; readonly state: MicrophoneState };

export class HallHealth {
  readonly #clock: HubClock;
  readonly #bridges = new Map<BridgeId, ToldHealth>();
  readonly #refused = new Map<RefusalCode, number>();
  readonly #microphones = new Map<MicrophonePlace, KnownMicrophone>();
  readonly #toldMicrophones = new Map<MicrophonePlace, ToldMicrophone>();
  readonly #ordered = new Map<MicrophonePlace, boolean>();
  readonly #away = new Set<BridgeId>();
  readonly #onChanged: () => void;
  #pressed: Pressed | undefined;
  #pressedAtSeat: Pressed | undefined;
  #card: CardRead | undefined;

  constructor(clock: HubClock, onChanged: () => void) {
    this.#clock = clock;
    this.#onChanged = onChanged;
  }

  /** A report was refused, or a message fitted no schema. */
  refused(code: RefusalCode): void {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
  }

  bridge(bridge: BridgeId, health: BridgeHealth): void {
    this.#bridges.set(bridge, { health, atMs: this.#clock.wallMs() });
    this.#onChanged();
  }

  /**
   * What a microphone is known to do. Otherwise than the hub has ordered, not known, or out of reach, for longer
   * than a switch takes: a fault. What its bridge believes to have been asked counts only where the hub has ordered nothing.
   */
  microphone(bridge: BridgeId, state: MicrophoneState): void {
    if (!this.#hasRoomFor(state.place)) return;
    this.#toldMicrophones.set(state.place, { bridge, state });
    this.#judge(state.place);
    this.#onChanged();
  }

  /** The hub has ordered a microphone. */
  ordered({ place, open }: MicrophoneOrder): void {
    this.#ordered.set(place, open);
    if (!this.#toldMicrophones.has(place)) return;
    this.#judge(place);
    this.#onChanged();
  }

  /** A bridge came or was lost: what the microphones of a lost one do is not known. */
  presence(bridge: BridgeId, state: BridgeState['state']): void {
    if (state === 'lost') this.#away.add(bridge);
    else this.#away.delete(bridge);
    for (const [place, told] of this.#toldMicrophones) if (told.bridge === bridge) this.#judge(place);
    this.#onChanged();
  }

  /** Something was done at a device that serves no seat. */
  unseated(report: Report): void {
    const at = stamp(this.#clock.wallMs());
    const { device } = report;
    if (report.kind === 'key' || report.kind === 'sealed-key')
      this.#pressed = { device, at, count: (this.#pressed?.count ?? 0) + 1 };
    else if (report.kind === 'card-in')
      this.#card = { device, at, card: report.card, count: (this.#card?.count ?? 0) + 1 };
    this.#onChanged();
  }

  /** A key was pressed at a device that serves a seat; which key is not taken note of. */
  seated({ device }: Report): void {
    const at = stamp(this.#clock.wallMs());
    this.#pressedAtSeat = { device, at, count: (this.#pressedAtSeat?.count ?? 0) + 1 };
    this.#onChanged();
  }

  /** Since the hub started. */
  now() {
    return {
      refused: Object.fromEntries(this.#refused) as Readonly<Record<string, number>>,
      bridges: this.#bridges as ReadonlyMap<BridgeId, ToldHealth>,
      microphones: [...this.#microphones.values()].map(({ view }) => view),
      pressed: this.#pressed,
      pressedAtSeat: this.#pressedAtSeat,
      card: this.#card,
    };
  }

  stop(): void {
    for (const { cancel } of this.#microphones.values()) cancel();
  }

  #hasRoomFor(place: MicrophonePlace): boolean {
    if (this.#ordered.has(place) || this.#toldMicrophones.has(place)) return true;
    return [...this.#toldMicrophones.keys()].filter((one) => !this.#ordered.has(one)).length < MOST_UNORDERED;
  }

  #judge(place: MicrophonePlace): void {
    const told = this.#toldMicrophones.get(place);
    if (told === undefined) return;
    const { bridge, state } = told;
    const { open, ...rest } = state;
    const isAway = this.#away.has(bridge);
    const asked = this.#ordered.get(place) ?? state.asked;
    const now = { ...rest, asked, reachable: state.reachable && !isAway };
    const view = { ...now, bridge, ...(open !== undefined && !isAway && { open }) };
    const wrong = isWrong(view) || state.asked !== asked;
    const known = this.#microphones.get(place);
    if (known !== undefined && wrong && known.wrong && known.view.asked === asked) {
      const fault = known.view.fault === true ? { fault: true as const } : {};
      this.#microphones.set(place, { ...known, view: { ...view, ...fault } });
      return;
    }
    known?.cancel();
    const cancel = wrong ? this.#clock.after(SWITCH_MS, () => this.#fault(place)) : () => undefined;
    this.#microphones.set(place, { view, wrong, cancel });
  }

  #fault(place: MicrophonePlace): void {
    const known = this.#microphones.get(place);
    if (known === undefined) return;
    this.#microphones.set(place, { ...known, view: { ...known.view, fault: true } });
    this.#onChanged();
  }
}

const isWrong = ({ asked, open, reachable }: MicrophoneState): boolean => !reachable || open !== asked;
