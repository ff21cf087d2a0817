/**
 * The hash chain. Anyone can recompute it from the file with nothing but SHA-256 and a JSON library:
 *
 *   text = the RFC 8785 canonical JSON of { actor, at, cause, data, position, previous, stream, type, v }, which is,
 *          keys in this order and without blanks:
 *          {"actor":…,"at":…,"cause":…,"data":…,"position":…,"previous":…,"stream":…,"type":…,"v":…}
 *   hash = lower-case hex of SHA-256 over the UTF-8 bytes of text
 *
 * `position` counts from 1 without gaps; `previous` is the hash of position − 1, and 64 zeros at position 1. The column
 * `data` holds its canonical JSON already, so it goes into text as it is; the others are JSON strings and integers.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

// The package is CommonJS with types written for a default export; required, it is the function its types describe.
const serialize: (value: unknown) => string | undefined = createRequire(import.meta.url)('canonicalize');

/** What the first event has in place of a predecessor's hash. */
export const GENESIS = '0'.repeat(64);

const LONE_SURROGATE_ESCAPE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** Everything of a record that its hash covers. `data` is canonical JSON text. */
export type ChainedRecord = {
  readonly position: number;
  readonly stream: string;
  readonly type: string;
  readonly v: number;
  readonly at: string;
  readonly actor: string;
  readonly cause: string;
  readonly data: string;
  readonly previous: string;
};

/**
 * RFC 8785 canonical JSON of a value.
 * @throws TypeError on what JSON cannot say: NaN, infinities, bigint, functions, lone surrogates (RFC 8785, 3.2.2.2).
 */
export function canonicalJson(value: object): string {
  let text: string | undefined;
  try {
    text = serialize(value);
    JSON.parse(text ?? '');
  } catch (cause) {
    throw new TypeError('value has no canonical JSON', { cause });
  }
  if (text === undefined || LONE_SURROGATE_ESCAPE.test(text)) throw new TypeError('text has a lone surrogate');
  return text;
}

/** The exact text that is hashed for a record. */
export function recordText(record: ChainedRecord): string {
  const { position, stream, type, v, at, actor, cause, data, previous } = record;
  const text = (value: string) => JSON.stringify(value);
  const front = `{"actor":${text(actor)},"at":${text(at)},"cause":${text(cause)},"data":${data},"position":${position}`;
  return `${front},"previous":${text(previous)},"stream":${text(stream)},"type":${text(type)},"v":${v}}`;
}

/** Hash of a record: 64 lower-case hex digits. */
export function recordHash(record: ChainedRecord): string {
  return createHash('sha256').update(recordText(record), 'utf8').digest('hex');
}
