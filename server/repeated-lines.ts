/**
 * Lines of the log that one broken device can repeat without end: the first is written as it comes, those like it are
 * counted, and the count is written once a minute. In: what is to be logged and what it is like; out: few lines.
 */
import type { Logger } from 'pino';
import type { HubClock } from './hub/clock.ts';

const ONCE_IN_MS = 60_000;
/** Kinds of lines that are told apart; further ones are counted together. */
const MOST_KINDS = 256;

type Counted = { again: number; readonly cancel: () => void };

export class RepeatedLines {
  readonly #log: Pick<Logger, 'warn'>;
  readonly #clock: Pick<HubClock, 'after'>;
  readonly #kinds = new Map<string, Counted>();

  constructor(log: Pick<Logger, 'warn'>, clock: Pick<HubClock, 'after'>) {
    this.#log = log;
    this.#clock = clock;
  }

  /** @param kind what the line is like: lines of one kind and event are told once a minute. @param fields of the first. */
  warn(kind: string, fields: object, event: string): void {
    const name = `${event} ${kind}`;
    const known = this.#kinds.get(name);
    if (known !== undefined) known.again += 1;
    else if (this.#kinds.size < MOST_KINDS) this.#first(name, fields, event);
    else this.#further(event);
  }

  /** Counts that have not been written yet are lost. */
  stop(): void {
    for (const { cancel } of this.#kinds.values()) cancel();
    this.#kinds.clear();
  }

  #first(name: string, fields: object, event: string): void {
    this.#log.warn(fields, event);
    this.#count(name, fields, event);
  }

  #further(event: string): void {
    const name = `further ${event}`;
    const known = this.#kinds.get(name);
    if (known !== undefined) known.again += 1;
    else this.#first(name, { further: true }, event);
  }

  #count(name: string, fields: object, event: string): void {
    const cancel = this.#clock.after(ONCE_IN_MS, () => {
      const again = this.#kinds.get(name)?.again ?? 0;
      this.#kinds.delete(name);
      if (again === 0) return;
      this.#log.warn({ ...fields, again }, event);
      this.#count(name, fields, event);
    });
    this.#kinds.set(name, { again: 0, cancel });
  }
}
