/** What can be found: one entry a thing, made from committed events, and replaced whole when the thing changes. */
import type { Found } from '#contract/search';

export type Entry = Omit<Found, 'excerpt'> & {
  /** One thing has one key; a later entry of the key takes the place of the earlier. */
  readonly key: string;
  /** The text that is searched beside the title. */
  readonly body: string;
  /** A file whose text is searched too: SHA-256, hex. */
  readonly sha256?: string;
};

/** What somebody looks for. */
export type Sought = {
  readonly q: string;
  readonly kind?: Found['kind'];
  /** Notes and plans of the office are found by the office alone. */
  readonly notes: boolean;
  /** Most that are answered, from 1. */
  readonly limit: number;
};

/** Where in the journal the index stands. */
export type Standing = { readonly position: number; readonly hash: string };
