/** What a keypad shows as far as it is known, and which ballot its open light stands for. */
import type { BallotId } from '#contract/ids';
import type { Seen } from './lights.ts';

/** What a light order says of the ballot that is open to the seat. */
export type Open = { readonly ballotId: BallotId | undefined; readonly sealKey: string | undefined };
export const NOTHING_OPEN: Open = { ballotId: undefined, sealKey: undefined };

/** What the device shows, and the ballot its open light stands for. */
export type Lit = Open & { readonly seen: Seen };

/** The ballot that an order, or what is lit, names. */
export const openIn = (lights: Partial<Open> | undefined): Open => ({
  ballotId: lights?.ballotId,
  sealKey: lights?.sealKey,
});
