/**
 * From a stream of bytes to frames. What is no frame comes out as `discarded` with its reason; nothing is lost
 * silently. Bounded: never holds more than one longest frame. After a fault the search goes on at the very next
 * byte, so that a sound frame behind noise is found.
 */
import {
  decodeFrame,
  type Frame,
  type FrameFault,
  knownControl,
  LONGEST_FRAME,
  lengthAt,
  MARK,
  SHORTEST_FRAME,
  START,
} from './frame.ts';

/** `no-start`: before any start byte. `silence`: a frame that never ended. The others as in a frame's faults. */
export type DiscardReason = FrameFault | 'no-start' | 'silence';

export type Decoded =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'discarded'; readonly bytes: Buffer; readonly reason: DiscardReason };

/** What a look at the bytes from a start byte on tells. */
type Look = { kind: 'more' } | { kind: 'fault'; reason: FrameFault } | { kind: 'frame'; frame: Frame; length: number };

/** Frames and noise in `pending`, and the rest that may still become a frame. `longest`: largest length accepted. */
export function decodeFrames(pending: Buffer, longest: number = LONGEST_FRAME): { decoded: Decoded[]; rest: Buffer } {
  const decoded: Decoded[] = [];
  let at = 0;
  while (at < pending.length) {
    const start = pending.indexOf(START, at);
    const gapEnd = start < 0 ? pending.length : start;
    discardGap(decoded, pending.subarray(at, gapEnd));
    if (start < 0) return { decoded, rest: Buffer.alloc(0) };
    const look = lookAt(pending, start, longest);
    if (look.kind === 'more') return { decoded, rest: pending.subarray(start) };
    if (look.kind === 'frame') decoded.push({ kind: 'frame', frame: look.frame });
    else decoded.push({ kind: 'discarded', bytes: pending.subarray(start, start + 1), reason: look.reason });
    at = start + (look.kind === 'frame' ? look.length : 1);
  }
  return { decoded, rest: Buffer.alloc(0) };
}

function lookAt(bytes: Buffer, start: number, longest: number): Look {
  const available = bytes.length - start;
  if (available < 4) return { kind: 'more' };
  const length = lengthAt(bytes, start);
  if (length < SHORTEST_FRAME || length > longest) return { kind: 'fault', reason: 'length' };
  if (available >= 5 && !knownControl(bytes[start + 4] ?? 0)) return { kind: 'fault', reason: 'header' };
  if (available < length) return { kind: 'more' };
  const frame = decodeFrame(bytes.subarray(start, start + length));
  return typeof frame === 'string' ? { kind: 'fault', reason: frame } : { kind: 'frame', frame, length };
}

/** Marks before a frame are part of the protocol; anything else before a start byte is noise. */
function discardGap(decoded: Decoded[], gap: Buffer): void {
  let end = gap.length;
  while (end > 0 && gap[end - 1] === MARK) end -= 1;
  if (end > 0) decoded.push({ kind: 'discarded', bytes: gap.subarray(0, end), reason: 'no-start' });
}

/** Keeps the unfinished rest between two reads of a line. */
export class FrameDecoder {
  readonly #longest: number;
  #rest: Buffer = Buffer.alloc(0);

  constructor(longest: number = LONGEST_FRAME) {
    this.#longest = longest;
  }

  /** Whether a frame has begun and not ended. */
  get unfinished(): boolean {
    return this.#rest.length > 0;
  }

  /** Takes what a line has delivered. */
  push(chunk: Buffer): Decoded[] {
    const pending = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const { decoded, rest } = decodeFrames(pending, this.#longest);
    this.#rest = rest;
    return decoded;
  }

  /** The line fell silent: an unfinished frame will not be finished; sound frames inside it still come out. */
  flush(): Decoded[] {
    const decoded: Decoded[] = [];
    while (this.#rest.length > 0) {
      decoded.push({ kind: 'discarded', bytes: this.#rest.subarray(0, 1), reason: 'silence' });
      const again = decodeFrames(this.#rest.subarray(1), this.#longest);
      decoded.push(...again.decoded);
      this.#rest = again.rest;
    }
    return decoded;
  }
}
