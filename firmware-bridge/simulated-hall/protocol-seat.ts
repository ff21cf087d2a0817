/** A keypad simulated by its protocol: its hands and lights, and the peripheral device that speaks for it. */
import type { SeatKey } from '#contract/hall-bus';
import type { Keypad } from './keypad.ts';
import type { Peripheral } from './peripheral.ts';
import type { SimulatedSeat } from './seat.ts';

export class ProtocolSeat implements SimulatedSeat {
  readonly keypad: Keypad;
  readonly device: Peripheral;

  constructor(keypad: Keypad, device: Peripheral) {
    this.keypad = keypad;
    this.device = device;
  }

  insertCard(card: string): void {
    this.keypad.insertCard(card);
  }

  removeCard(): void {
    this.keypad.removeCard();
  }

  press(key: SeatKey): void {
    this.keypad.press(key);
  }

  hold(key: SeatKey, ms: number): void {
    this.keypad.hold(key, ms);
  }

  palm(covered: boolean): void {
    this.keypad.palm(covered);
  }

  power(on: boolean): void {
    if (on) this.keypad.restart();
    this.device.power(on);
  }

  die(): void {
    this.device.die();
  }

  installMode(): void {
    this.keypad.restart();
    this.device.installMode();
  }
}
