/** What the journal's handle and its writer thread say to each other. Plain data: it crosses threads by structured clone. */
import type { StoredEvent } from './event.ts';

/** A seam for tests and the bench: a module, loaded by the writer thread, that exports `drill: DrillModule['drill']`. */
export type Drill = { readonly module: string; readonly data?: unknown };

/** Given to the thread at its start. */
export type WriterData = { readonly file: string; readonly drill?: Drill };

export type ToWriter =
  | { readonly kind: 'append'; readonly first: number; readonly events: readonly StoredEvent[] }
  | { readonly kind: 'close' };

export type FromWriter =
  /** A transaction is on disk; `hashes` of its events, the last of them at position `last`. */
  | { readonly kind: 'committed'; readonly last: number; readonly hashes: readonly string[] }
  /** Nothing is committed any more after this. */
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | { readonly kind: 'closed' };

export type Append = Extract<ToWriter, { kind: 'append' }>;
