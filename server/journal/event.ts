/**
 * What the journal keeps: an event as its writer gives it, as the file stores it, and as it is released after the commit.
 * In: any `JournalEvent`; out: a `StoredEvent` whose text is final. Text follows RFC 8785 (JSON Canonicalization Scheme).
 */
import { canonicalJson } from './chain.ts';

/** A JSON object: strings, finite numbers, booleans, null, arrays and objects of these. */
export type JsonObject = { readonly [key: string]: unknown };

/** One event. The journal reads no meaning into `stream`, `type`, `actor`, `cause` or `data`. */
export type JournalEvent = {
  readonly stream: string;
  readonly type: string;
  /** Version of the shape of `data` for this `type`, from 1. */
  readonly v: number;
  /** Wall clock, ISO 8601 in UTC with milliseconds: `2026-03-30T07:00:00.000Z`. */
  readonly at: string;
  readonly actor: string;
  /** Id of the command or report that asked for it. */
  readonly cause: string;
  readonly data: JsonObject;
};

/** An event with its data as the canonical text that is stored and hashed. */
export type StoredEvent = Omit<JournalEvent, 'data'> & { readonly data: string };

/** An event that is on disk: its position (from 1, without gaps) and its hash in the chain (64 hex digits). */
export type CommittedEvent = { readonly position: number; readonly hash: string; readonly event: JournalEvent };

/** A place in the chain: position 0 with the genesis hash when the journal is empty. */
export type Head = { readonly position: number; readonly hash: string };

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const FIELDS = new Set(['stream', 'type', 'v', 'at', 'actor', 'cause', 'data']);
const UNFIT_TEXT = /[\p{Cc}\p{Surrogate}]/u;

/**
 * The event as it will be stored.
 * @throws TypeError on an event that no journal may hold; that is a bug of the caller, who checks what comes from outside.
 */
export function toStored(event: JournalEvent): StoredEvent {
  const { stream, type, v, at, actor, cause, data } = event;
  // A field that the file has no place for would be gone after the next start.
  const stray = Object.keys(event).find((field) => !FIELDS.has(field));
  if (stray !== undefined) throw new TypeError(`event has a field that the journal does not keep: ${stray}`);
  for (const [field, text] of Object.entries({ stream, type, actor, cause })) {
    if (text === '' || UNFIT_TEXT.test(text)) throw new TypeError(`event ${field} is empty or has control characters`);
  }
  if (!Number.isSafeInteger(v) || v < 1) throw new TypeError(`event version must be a whole number from 1, got ${v}`);
  if (!STAMP.test(at) || Number.isNaN(Date.parse(at))) throw new TypeError(`event stamp is not ISO 8601 UTC ms: ${at}`);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) throw new TypeError('event data is no object');
  return { stream, type, v, at, actor, cause, data: canonicalJson(data) };
}

/** The event that replay will give for this stored one, so that live and replay are the same to the byte. */
export function fromStored(stored: StoredEvent): JournalEvent {
  const { stream, type, v, at, actor, cause } = stored;
  return { stream, type, v, at, actor, cause, data: JSON.parse(stored.data) as JsonObject };
}
