/**
 * How the hall is: what each bridge last told of its lines and devices, and how many reports were refused and why.
 * Counters only; nothing here knows a choice.
 */
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId } from '#contract/ids';
import type { RefusalCode } from '#contract/refusals';

export class HallHealth {
  readonly #bridges = new Map<BridgeId, BridgeHealth>();
  readonly #refused = new Map<RefusalCode, number>();

  /** A report was refused, or a message fitted no schema. */
  refused(code: RefusalCode): void {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
  }

  bridge(bridge: BridgeId, health: BridgeHealth): void {
    this.#bridges.set(bridge, health);
  }

  /** Since the hub started. */
  now(): { refused: Record<string, number>; bridges: Record<BridgeId, BridgeHealth> } {
    return { refused: Object.fromEntries(this.#refused), bridges: Object.fromEntries(this.#bridges) };
  }
}
