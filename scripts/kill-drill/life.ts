/**
 * One life of the hub, from its start to its kill, as those who vote in it see it. Each tells what it sends and what is
 * acknowledged; when the moment has come the hub is killed in that very tick.
 */
import { Watch } from '../house/watch.ts';
import type { Ledger } from './ledger.ts';
import type { Moment } from './moment.ts';

/** A member gives no more votes than this in one life, below what the hub takes from one session in a second. */
const MOST_VOTES_A_LIFE = 12;

export type LifeOptions = {
  readonly origin: string;
  readonly brokerUrl: string;
  /** Absent: nobody gives a new vote, and the hub is left alive. */
  readonly moment: Moment | undefined;
  readonly kill: () => void;
};

export class Life {
  readonly origin: string;
  readonly brokerUrl: string;
  /** When the hub was started, ms of the monotonic clock. */
  readonly #startedAt: number;
  readonly #moment: Moment | undefined;
  readonly #kill: () => void;
  readonly #given = new Map<Ledger, number>();
  readonly #watch = new Watch();
  /** What should not have happened. */
  readonly faults: string[] = [];
  sendings = 0;
  acknowledgements = 0;
  isOver = false;

  constructor({ origin, brokerUrl, moment, kill }: LifeOptions, startedAt: number) {
    this.origin = origin;
    this.brokerUrl = brokerUrl;
    this.#moment = moment;
    this.#kill = kill;
    this.#startedAt = startedAt;
  }

  /** Time since the hub's process was started, ms. */
  get ageMs(): number {
    return performance.now() - this.#startedAt;
  }

  /** Whether this member may give one more vote; counts it. */
  mayGive(ledger: Ledger): boolean {
    const given = this.#given.get(ledger) ?? 0;
    if (this.isOver || this.#moment === undefined || given === MOST_VOTES_A_LIFE) return false;
    this.#given.set(ledger, given + 1);
    return true;
  }

  ready(): void {
    if (this.#moment?.after === 'ready') this.#end();
  }

  sent(): void {
    this.sendings += 1;
    const moment = this.#moment;
    if (moment?.after === 'ms' && this.sendings === 1) setTimeout(() => this.#end(), moment.ms);
    if (moment?.after === 'sendings' && this.sendings === moment.count) this.#end();
  }

  acknowledged(): void {
    this.acknowledgements += 1;
    const moment = this.#moment;
    if (moment?.after === 'acknowledgements' && this.acknowledgements === moment.count) this.#end();
    this.#watch.changed();
  }

  fault(what: string): void {
    if (!this.isOver) this.faults.push(what);
  }

  /** Resolves when every one of these has been acknowledged all it gave. */
  async untilSettled(ledgers: readonly Ledger[]): Promise<void> {
    const open = () => ledgers.filter((ledger) => ledger.open !== undefined);
    await this.#watch.until(
      () => (open().length === 0 ? true : undefined),
      () => `never acknowledged: ${open().map(({ memberId }) => memberId)}`,
    );
  }

  #end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#kill();
  }
}
