/**
 * A PC/SC reader, found by its name or the beginning of it. The resource manager is asked ten times a second. Its count
 * of changes tells a card that was swapped between two questions. A manager that went away is sought again; one that
 * does not answer holds the question for ever, so this runs where it can be killed (see reader).
 */
import type { Cancel } from '../../clock.ts';
import type { CardReader, ReaderOptions } from '../reader.ts';
import { RANDOM_UID } from '../uid.ts';
import { cardOfAnswer, GET_UID } from './codec.ts';
import {
  changesOf,
  loadBinding,
  NO_BINDING,
  type PcscBinding,
  type PcscContext,
  type PcscReader,
  state,
} from './resource-manager.ts';

export const POLL_MS = 100;
/** A reader that has just come calls itself empty until its field is up and it has looked. */
export const SETTLE_MS = 1000;
/** So many failing readings in a row say something of the card, and not of the moment. */
const MOST_FAILURES = 5;

const NO_UID = 'карта не дає свого UID / the card gives no UID';
const MUTE = 'карта не відповідає / the card does not answer';

export class PcscWatch implements CardReader {
  readonly knowsRemoval = true;
  readonly #options: ReaderOptions;
  #binding: PcscBinding | undefined;
  #context: PcscContext | undefined;
  #reader: PcscReader | undefined;
  /** Count of changes when a card was last read. */
  #readAt: number | undefined;
  #failures = 0;
  /** It was not there at an earlier look, so it has just come. */
  #wasMissing = false;
  #foundAt = 0;
  #ended = false;
  #cancel: Cancel | undefined;
  readonly #load: () => PcscBinding | undefined;
  readonly #looked: () => void;

  /** @param given `looked` is called after each look, also a vain one. */
  constructor(options: ReaderOptions, given: { load?: () => PcscBinding | undefined; looked?: () => void } = {}) {
    this.#options = options;
    this.#load = given.load ?? loadBinding;
    this.#looked = given.looked ?? (() => undefined);
  }

  start(): void {
    void this.#look();
  }

  end(): void {
    this.#ended = true;
    this.#cancel?.();
    this.#letGo();
  }

  async #look(): Promise<void> {
    try {
      this.#binding ??= this.#load();
      if (this.#binding === undefined) this.#options.ears.trouble(NO_BINDING);
      else await this.#ask(this.#binding);
    } catch (error) {
      this.#lose(error instanceof Error ? error.message : String(error));
    }
    if (this.#ended) return;
    this.#looked();
    this.#cancel = this.#options.clock.after(POLL_MS, () => void this.#look());
  }

  async #ask(binding: PcscBinding): Promise<void> {
    this.#context ??= new binding.Context();
    const context = this.#context;
    const reader = this.#reader ?? this.#find(context);
    if (reader === undefined) return;
    const [now] = (await context.waitForChange([{ name: reader.name, state: 0 }], 0)) ?? [];
    if (this.#ended) return;
    const bits = now?.state ?? state.unknown;
    if ((bits & (state.unknown | state.unavailable)) !== 0) this.#lose(missing(this.#options.path, []));
    else if ((bits & state.empty) !== 0) this.#empty();
    // Neither empty nor with a card: the manager itself has not looked yet.
    else if ((bits & state.present) === 0) return;
    else if ((bits & state.mute) !== 0) this.#options.ears.unusable(MUTE);
    else if (this.#readAt !== changesOf(bits)) await this.#read(binding, reader, changesOf(bits));
  }

  #find(context: PcscContext): PcscReader | undefined {
    const readers = context.listReaders();
    const found = readers.find(({ name }) => name.startsWith(this.#options.path));
    this.#foundAt = this.#options.clock.now();
    if (found === undefined) this.#lose(missing(this.#options.path, readers));
    else this.#options.ears.up();
    this.#reader = found;
    return found;
  }

  #empty(): void {
    const settled = this.#options.clock.now() - this.#foundAt >= SETTLE_MS;
    if (this.#wasMissing && this.#readAt === undefined && !settled) return;
    this.#readAt = undefined;
    this.#failures = 0;
    this.#options.ears.noCard();
  }

  async #read(binding: PcscBinding, reader: PcscReader, changes: number): Promise<void> {
    const { ears } = this.#options;
    const answer = await uidAnswer(binding, reader);
    if (this.#ended) return;
    this.#failures = answer === undefined ? this.#failures + 1 : 0;
    if (answer === undefined && this.#failures < MOST_FAILURES) return;
    this.#readAt = answer === undefined ? undefined : changes;
    const read = answer === undefined ? undefined : cardOfAnswer(answer);
    if (read === undefined) ears.unusable(NO_UID);
    else if (read === 'random') ears.unusable(RANDOM_UID);
    else ears.card(read.card);
  }

  #lose(why: string): void {
    if (this.#ended) return;
    this.#wasMissing = true;
    const wasThere = this.#reader !== undefined;
    this.#letGo();
    if (wasThere) this.#options.ears.down();
    this.#options.ears.trouble(why);
  }

  #letGo(): void {
    try {
      this.#context?.close();
    } catch {
      // A manager that is gone can't be said goodbye to.
    }
    this.#context = undefined;
    this.#reader = undefined;
    this.#readAt = undefined;
  }
}

/** Undefined: it was taken away meanwhile, somebody else has it, or it is broken. The next question tells. */
async function uidAnswer(binding: PcscBinding, reader: PcscReader): Promise<Buffer | undefined> {
  const protocols = binding.SCARD_PROTOCOL_T0 | binding.SCARD_PROTOCOL_T1;
  try {
    const card = await reader.connect(binding.SCARD_SHARE_SHARED, protocols);
    return await card.transmit(GET_UID).finally(() => card.disconnect());
  } catch {
    return undefined;
  }
}

function missing(path: string, readers: readonly PcscReader[]): string {
  const names = readers.map(({ name }) => name).join(', ') || '—';
  return `немає зчитувача «${path}»; є: ${names} / no reader "${path}"; there are: ${names}`;
}
