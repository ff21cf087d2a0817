/** What of one sitting the clock of deadlines reckons from: its open ballots, its decisions, its close. */
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { BallotId } from '#contract/ids';
import type { SittingFacts } from '../../council/deadlines/duties.ts';

export class SittingPage {
  readonly numbers: Pick<SittingFacts, 'session' | 'sitting' | 'startsAt'>;
  readonly #trials = new Set<BallotId>();
  #lastBallot: { readonly position: number; readonly at: string } | undefined;
  #rollCalls = 0;
  #decisions: SittingFacts['decisions'] = [];
  #closedAt: string | undefined;

  constructor({ session, sitting }: SittingEventOf<'SittingConvened'>['data']) {
    this.numbers = { session, sitting: sitting.number, startsAt: sitting.startsAt };
  }

  get lastBallot() {
    return this.#lastBallot;
  }
  /** How many ballots have results by name. */
  get rollCalls(): number {
    return this.#rollCalls;
  }
  get decisions(): SittingFacts['decisions'] {
    return this.#decisions;
  }
  get closedAt(): string | undefined {
    return this.#closedAt;
  }

  apply(event: SittingEvent, position: number, at: string): void {
    if (event.type === 'BallotOpened' && event.data.trial) this.#trials.add(event.data.ballotId);
    else if (event.type === 'BallotClosed') this.#close(event.data, position, at);
    else if (event.type === 'DecisionNumbered')
      this.#decisions = [...this.#decisions, { number: event.data.number, at }];
    else if (event.type === 'SittingClosed') this.#closedAt = at;
  }

  /** A trial is outside the record, and a secret ballot has no results by name. */
  #close({ ballotId, votes }: SittingEventOf<'BallotClosed'>['data'], position: number, at: string): void {
    if (this.#trials.has(ballotId) || votes === undefined) return;
    this.#lastBallot = { position, at };
    this.#rollCalls += 1;
  }
}
