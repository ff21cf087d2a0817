/**
 * How long the running ballot still has. Live, the monotonic clock counts; after a restart the ballot keeps the time
 * left at its last event, at least ten seconds (`BallotResumed`). A step of the wall clock harms nothing.
 */
import type { SittingEvent } from '#contract/events';
import type { BallotId } from '#contract/ids';
import { askedId, type RunningBallot, secondsLeftAtLastEvent } from '../council/ballot/ballot.ts';
import { isOnPaper } from '../council/ballot/secret.ts';
import type { HubClock } from './clock.ts';

/** The least a ballot is given after a restart, s. */
const RESUMED_AT_LEAST_SECONDS = 10;

/** Seconds a ballot found running at a restart goes on with. */
export const resumedSeconds = (ballot: RunningBallot): number =>
  Math.max(RESUMED_AT_LEAST_SECONDS, secondsLeftAtLastEvent(ballot));

/**
 * The monotonic deadline of what is asked now: the one ballot that may run, or its open alternative. Calls `timeUp`
 * once when it passes.
 */
export class Deadline {
  readonly #clock: HubClock;
  readonly #timeUp: (ballotId: BallotId) => void;
  #running: { ballotId: BallotId; atMs: number; cancel: () => void } | undefined;

  constructor(clock: HubClock, timeUp: (ballotId: BallotId) => void) {
    this.#clock = clock;
    this.#timeUp = timeUp;
  }

  /** Takes note of a decided event. @param running the ballot that runs now; one on paper has no time. */
  follow(event: SittingEvent, running: RunningBallot | undefined): void {
    switch (event.type) {
      case 'BallotOpened':
      case 'AlternativeOpened':
        this.#startFor(running, event.data.openForSeconds);
        break;
      case 'BallotResumed':
        this.#startFor(running, event.data.remainingSeconds);
        break;
      case 'BallotExtended':
        if (this.#running !== undefined)
          this.#start(this.#running.ballotId, this.#running.atMs + event.data.bySeconds * 1000);
        break;
      case 'BallotClosed':
      case 'BallotStopped':
      case 'BallotTakenBack':
      case 'BallotVoided':
        this.stop();
        break;
      default:
    }
  }

  /** Time left, ms; undefined when no ballot runs. */
  remainingMs(): number | undefined {
    if (this.#running === undefined) return undefined;
    return Math.max(0, Math.round(this.#running.atMs - this.#clock.monotonicMs()));
  }

  /** Forgets the deadline. */
  stop(): void {
    this.#running?.cancel();
    this.#running = undefined;
  }

  #startFor(running: RunningBallot | undefined, seconds: number): void {
    if (running === undefined || isOnPaper(running)) return;
    this.#start(askedId(running), this.#clock.monotonicMs() + seconds * 1000);
  }

  #start(ballotId: BallotId, atMs: number): void {
    this.stop();
    const cancel = this.#clock.after(atMs - this.#clock.monotonicMs(), () => this.#timeUp(ballotId));
    this.#running = { ballotId, atMs, cancel };
  }
}
