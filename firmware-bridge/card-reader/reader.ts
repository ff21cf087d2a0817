/**
 * What every family of card readers is to the bridge. In: where the reader is. Out: what it says, told to its ears.
 * A family knows its wire; what a card in or out means to the hall is the matter of reader-place.
 */
import type { CardNumber } from '#contract/ids';
import type { Clock } from '../clock.ts';

/** Who listens to a reader. */
export type ReaderEars = {
  /** It can be heard (again); what lies at it comes next. */
  readonly up: () => void;
  /** It can no longer be heard. That says nothing of the card. */
  readonly down: () => void;
  /** This card lies at it; told as often as it is read. */
  readonly card: (card: CardNumber) => void;
  /** No card lies at it. Readers that can't know never say so. */
  readonly noCard: () => void;
  /** A card lies at it that is nobody's, with the reason for a person. */
  readonly unusable: (why: string) => void;
  /** Bytes that mean nothing, by reason. */
  readonly discarded: (bytes: number, reason: string) => void;
  /** Why it can't be used, for a person. */
  readonly trouble: (why: string) => void;
};

/** How a keyboard wedge types: the number in decimal, or its bytes in hexadecimal digits. */
export type Typed = 'decimal' | 'hexadecimal';

export type ReaderOptions = {
  /** Serial device, input device, or the beginning of a PC/SC reader's name. */
  readonly path: string;
  readonly clock: Clock;
  readonly ears: ReaderEars;
  readonly typed?: Typed;
};

export interface CardReader {
  /** Whether it notices that a card has gone. */
  readonly knowsRemoval: boolean;
  /** Looks for the reader, now and whenever it is lost, until `end`. */
  start(): void;
  end(): void;
}

/** What a codec makes of bytes: meaning, and what was thrown away. */
export type Discarded = { readonly kind: 'discarded'; readonly bytes: number; readonly reason: string };
