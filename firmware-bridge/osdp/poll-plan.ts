/**
 * Whose turn it is on one bus. Living devices in turn; a device with a waiting light order is asked ahead of its
 * turn, but never twice running while others wait to be polled; each of the dead is tried once a second while anyone
 * lives, or as often as the shortest pause between two tries allows, so that one of many that is put back is soon found. Rounds begin at least `minCycleMs` apart so that a quiet hall does not heat the processor.
 *
 * In: what each device's session says of itself, and the time. Out: the next device, or how long to wait.
 */

/** A device as the plan sees it. */
export interface Candidate {
  readonly contact: 'fresh' | 'living' | 'dead';
  /** A light order waits, or a handshake is half done. */
  readonly urgent: boolean;
}

export type Turn = { readonly kind: 'device'; readonly index: number } | { readonly kind: 'wait'; readonly ms: number };

export type PlanOptions = {
  /** Shortest time from the beginning of one round to the next, ms. Default 50. */
  readonly minCycleMs?: number;
  /** Time between two tries of one dead address while someone lives, ms. Default 1000. */
  readonly probeEveryMs?: number;
};

const PROBE_EVERY_ALONE_MS = 100;
/** Shortest pause between two tries of dead addresses while someone lives: a try is as long as a few polls. */
const SHORTEST_PROBE_PAUSE_MS = 80;
/** How long a round without anyone to ask lasts at least. */
const IDLE_MS = 20;

export class PollPlan {
  readonly #candidates: readonly Candidate[];
  readonly #minCycleMs: number;
  readonly #probeEveryMs: number;
  #position = 0;
  #roundStartedAt = Number.NEGATIVE_INFINITY;
  #betweenRounds = true;
  #askedInRound = false;
  #urgentPosition = 0;
  #lastWasUrgent = false;
  #probePosition = 0;
  #lastFailedProbeAt = Number.NEGATIVE_INFINITY;
  /** Length of the last full round, ms. */
  cycleMs = 0;

  constructor(candidates: readonly Candidate[], options: PlanOptions = {}) {
    this.#candidates = candidates;
    this.#minCycleMs = options.minCycleMs ?? 50;
    this.#probeEveryMs = options.probeEveryMs ?? 1000;
  }

  /** Decides the next turn at monotonic time `now`, ms. */
  next(now: number): Turn {
    const urgent = this.#lastWasUrgent ? undefined : this.#nextUrgent();
    if (urgent !== undefined) return urgent;
    this.#lastWasUrgent = false;
    const turn = this.#nextInTurn(now);
    return turn.kind === 'wait' ? (this.#nextUrgent() ?? turn) : turn;
  }

  /** A dead address was tried in vain at `now`. Success needs no word: it lives, and the next may be tried at once. */
  probeFailed(now: number): void {
    this.#lastFailedProbeAt = now;
  }

  #nextUrgent(): Turn | undefined {
    const index = this.#find(this.#urgentPosition, (candidate) => candidate.urgent);
    if (index === undefined) return undefined;
    this.#urgentPosition = index + 1;
    this.#lastWasUrgent = true;
    return { kind: 'device', index };
  }

  #nextInTurn(now: number): Turn {
    const restMs = this.#roundStartedAt + this.#minCycleMs - now;
    if (this.#betweenRounds && restMs > 0) return { kind: 'wait', ms: restMs };
    return this.#nextInRound(now);
  }

  #nextInRound(now: number): Turn {
    if (this.#betweenRounds) this.#beginRound(now);
    while (this.#position < this.#candidates.length) {
      const index = this.#position;
      this.#position += 1;
      if (this.#candidates[index]?.contact === 'dead') continue;
      this.#askedInRound = true;
      return { kind: 'device', index };
    }
    this.#betweenRounds = true;
    this.cycleMs = now - this.#roundStartedAt;
    return this.#probe(now) ?? this.#rest(now);
  }

  #beginRound(now: number): void {
    this.#betweenRounds = false;
    this.#position = 0;
    this.#askedInRound = false;
    this.#roundStartedAt = now;
  }

  #probe(now: number): Turn | undefined {
    const someoneLives = this.#candidates.some((candidate) => candidate.contact === 'living');
    const dead = this.#candidates.filter(({ contact }) => contact === 'dead').length;
    const inTurn = Math.max(SHORTEST_PROBE_PAUSE_MS, this.#probeEveryMs / Math.max(1, dead));
    const pauseMs = someoneLives ? inTurn : PROBE_EVERY_ALONE_MS;
    if (now - this.#lastFailedProbeAt < pauseMs) return undefined;
    const index = this.#find(this.#probePosition, (candidate) => candidate.contact === 'dead');
    if (index === undefined) return undefined;
    this.#probePosition = index + 1;
    return { kind: 'device', index };
  }

  #rest(now: number): Turn {
    const ms = this.#roundStartedAt + this.#minCycleMs - now;
    if (ms <= 0 && this.#askedInRound) return this.#nextInRound(now);
    return { kind: 'wait', ms: Math.max(ms, this.#askedInRound ? 0 : IDLE_MS) };
  }

  #find(from: number, wanted: (candidate: Candidate) => boolean): number | undefined {
    const count = this.#candidates.length;
    for (let step = 0; step < count; step += 1) {
      const index = (from + step) % count;
      const candidate = this.#candidates[index];
      if (candidate !== undefined && wanted(candidate)) return index;
    }
    return undefined;
  }
}
