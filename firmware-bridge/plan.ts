/** The poll plan of a hall as data: seats, cycle and light times of each line, computed, for people and benches. */
import type { LineConfig } from './config.ts';
import { cycleMs, exchangeMs, frameBytes, lightMs, type Medium } from './osdp/timing.ts';

export type LinePlan = {
  readonly line: string;
  readonly devices: number;
  readonly baud: number;
  readonly medium: Medium;
  /** One round of polls that find nothing. */
  readonly cycleMs: number;
  /** The exchange that reads a key, beyond the round. */
  readonly keyMs: number;
  /** The exchange that sets a light. */
  readonly lightMs: number;
  /** The same round on a pseudo-terminal with simulated baud rate. */
  readonly simulated: { readonly cycleMs: number; readonly keyMs: number; readonly lightMs: number };
};

/** Computes the plan of each line; times in milliseconds. */
export function linePlans(lines: readonly LineConfig[]): LinePlan[] {
  return lines.map(({ name, baud, medium, devices }) => {
    const times = (on: Medium) => ({
      cycleMs: cycleMs(devices.length, baud, on),
      keyMs: exchangeMs(frameBytes.poll, frameBytes.key, baud, on),
      lightMs: lightMs(baud, on),
    });
    return { line: name, devices: devices.length, baud, medium, ...times(medium), simulated: times('pty') };
  });
}
