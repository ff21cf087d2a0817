/** The poll plan of a hall as data: seats, cycle and light times of each line, computed, for people and benches. */
import type { LineConfig } from './config.ts';
import { cycleMs, exchangeMs, frameBytes, lightMs, type Medium, worstPressMs } from './osdp/timing.ts';

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
  /** From a press to its light at worst, without the hub's part. */
  readonly worstPressMs: number;
  /** The same on a pseudo-terminal with simulated baud rate. */
  readonly simulated: {
    readonly cycleMs: number;
    readonly keyMs: number;
    readonly lightMs: number;
    readonly worstPressMs: number;
  };
};

/** A cycle longer than this keeps a press from the hub for too long, ms. */
const LONGEST_CYCLE_MS = 100;

/** Computes the plan of each line; times in milliseconds. */
export const linePlans = (lines: readonly Planned[]): LinePlan[] => lines.map(linePlan);

type Planned = Pick<LineConfig, 'name' | 'baud' | 'medium'> & { readonly devices: readonly unknown[] };

/** Computes the plan of one line. */
export function linePlan({ name, baud, medium, devices }: Planned): LinePlan {
  const times = (on: Medium) => ({
    cycleMs: cycleMs(devices.length, baud, on),
    keyMs: exchangeMs(frameBytes.poll, frameBytes.key, baud, on),
    lightMs: lightMs(baud, on),
    worstPressMs: worstPressMs(devices.length, baud, on),
  });
  return { line: name, devices: devices.length, baud, medium, ...times(medium), simulated: times('pty') };
}

/** What a person has to know of a line that takes too long; undefined when it does not. */
export function slowness({ line, devices, cycleMs: ms }: LinePlan): string | undefined {
  if (ms <= LONGEST_CYCLE_MS) return undefined;
  const rounded = Math.round(ms);
  const uk = `Лінія «${line}»: пультів ${devices}, одне коло опитування триває ${rounded} мс, понад ${LONGEST_CYCLE_MS} мс. Перенесіть частину пультів на іншу лінію.`;
  const en = `Line "${line}": ${devices} keypads, a poll cycle takes ${rounded} ms, over ${LONGEST_CYCLE_MS} ms. Move some of them to another line.`;
  return `${uk} / ${en}`;
}
