/** What owns an OSDP device: it hears what the device reports, and has commands for it (errands). */
import type { Command } from './commands.ts';
import type { Identity, RawCard } from './replies.ts';

/** Called synchronously, in the order of the wire. */
export interface DeviceListener {
  /** Who the device says it is, before the secure channel is up: nothing to rest a secret on. */
  identified(identity: Identity): void;
  /** The secure channel is up and the inputs have been read, or contact is lost. */
  contact(up: boolean): void;
  inputs(inputs: readonly boolean[]): void;
  /** `maybeAgain`: told first after contact has returned, and keys were the last that was told before: maybe these. */
  keys(keys: Buffer, maybeAgain: boolean): void;
  card(card: RawCard): void;
  /** Data of a manufacturer reply, through the channel; one that answers an errand comes before `errandDone`. */
  manufacturer(data: Buffer): void;
  /** Whether a command waits to be sent before the next poll. */
  readonly hasErrand: boolean;
  /** Whether that command changes what reports stand for: it goes when the device has just had nothing to tell. */
  readonly errandChangesMeaning: boolean;
  /**
   * That command, its data at most `maxData` bytes; `errandDone` follows unless contact is lost. After contact has
   * returned it is not asked for before the device has told everything that it kept meanwhile.
   */
  nextErrand(maxData: number): Command | undefined;
  errandDone(accepted: boolean): void;
  /** Polled, it had nothing to tell: what it tells from now on has happened since. */
  toldAll(): void;
}
