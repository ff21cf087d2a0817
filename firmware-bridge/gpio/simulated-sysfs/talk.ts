/** What the far end of simulated lines is told and tells, over IPC. Lines by BCM number, levels of the wire. */
import type { WireChange, WireLevel } from './lines.ts';
import type { SimulatedChip } from './tree.ts';

export type SysfsOptions = SimulatedChip & {
  /** Lines that a driver of the kernel holds. */
  readonly busy?: readonly number[];
};

export type FarEndOrder = { readonly put: number; readonly level: WireLevel };

export type FarEndReport =
  | { readonly tells: 'mounted' }
  | { readonly tells: 'cannot'; readonly reason: string }
  | ({ readonly tells: 'wire' } & WireChange)
  /** `atNs`: just before, on the machine's monotonic clock. */
  | { readonly tells: 'put'; readonly line: number; readonly level: WireLevel; readonly atNs: string };
