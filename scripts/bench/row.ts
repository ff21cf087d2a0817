/**
 * One row of the bench: what we measured of ours and of its peer in the same run, and whether the target is met.
 * `ratio` is what the target speaks of and what the row's name ends with: «times faster» is peer ÷ ours and at least the
 * target, «times as long» is ours ÷ peer and at most the target.
 */
export type Row = {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB';
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
  /** Absent target: the row only tells. */
  readonly target: number | null;
  readonly holds: boolean;
};

type Measured = {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
};

/** A row whose ratio is to be at least `target`, if there is one. Times in ms. */
export function timesFaster({ name, ours, peer, peerName }: Measured, target?: number): Row {
  const ratio = peer / ours;
  const holds = target === undefined || ratio >= target;
  return { name: `${name}: times faster`, ...rounded(ours, peer, peerName, ratio), target: target ?? null, holds };
}

/** A row whose ratio is to be at most `target`, if there is one. Times in ms. */
export function timesAsLong({ name, ours, peer, peerName }: Measured, target?: number): Row {
  const ratio = ours / peer;
  const holds = target === undefined || ratio <= target;
  return { name: `${name}: times as long`, ...rounded(ours, peer, peerName, ratio), target: target ?? null, holds };
}

function rounded(ours: number, peer: number, peerName: string, ratio: number) {
  return { unit: 'ms' as const, ours: round(ours), peer: round(peer), peerName, ratio: round(ratio) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** A row of memory, MB, that is to be at most `target` times its peer. */
export function timesAsMuch({ name, ours, peer, peerName }: Measured, target: number): Row {
  const ratio = ours / peer;
  const row = rounded(ours, peer, peerName, ratio);
  return { name: `${name}: times as much`, ...row, unit: 'MB', target, holds: ratio <= target };
}

/** A row of what a browser fetches, kB, that is to be at most as much as its budget. */
export const withinBudget = (measured: Measured): Row => ({ ...timesAsMuch(measured, 1), unit: 'kB' });
