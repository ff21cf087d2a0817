/** What hands can do at a simulated keypad of any kind. */
import type { SeatKey } from '#contract/hall-bus';

export interface SimulatedSeat {
  insertCard(card: string): void;
  removeCard(): void;
  press(key: SeatKey): void;
  /** The key goes down and is let go after `ms`. */
  hold(key: SeatKey, ms: number): void;
  palm(covered: boolean): void;
  /** Its plug is pulled, or put back: what it had not told is gone with its power. */
  power(on: boolean): void;
  /** It falls silent for good. */
  die(): void;
  /** Switched off and on again with the keys of install mode held. */
  installMode(): void;
}
