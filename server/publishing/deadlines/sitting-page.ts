/** What of one sitting the clock of deadlines reckons from: its open ballots by day, its decisions, its close, its videos. */
import type { CouncilEventOf, SittingEvent, SittingEventOf } from '#contract/events';
import type { BallotId } from '#contract/ids';
import { type Day, dayOf } from '../../council/deadlines/days.ts';
import type { SittingFacts } from '../../council/deadlines/duties.ts';

/** As much as the office itself may say of a duty. */
const MOST_LETTERS = 500;

/** Open ballots of one local day: how many, and where in the journal the last of them was closed. */
type VoteDay = { readonly papers: number; readonly last: number };

export class SittingPage {
  readonly numbers: Pick<SittingFacts, 'session' | 'sitting' | 'startsAt'>;
  readonly #timeZone: string;
  readonly #trials = new Set<BallotId>();
  readonly #days = new Map<Day, VoteDay>();
  #decisions: SittingFacts['decisions'] = [];
  #closedAt: string | undefined;
  /** Addresses that stand, by the number of the video, and when each was first given. */
  readonly #videos = new Map<number, { readonly address: string; readonly at: string }>();

  constructor({ session, sitting, council }: SittingEventOf<'SittingConvened'>['data']) {
    this.numbers = { session, sitting: sitting.number, startsAt: sitting.startsAt };
    this.#timeZone = council.timeZone;
  }

  /** Days of voting by name. */
  get days(): ReadonlyMap<Day, VoteDay> {
    return this.#days;
  }
  get decisions(): SittingFacts['decisions'] {
    return this.#decisions;
  }
  get closedAt(): string | undefined {
    return this.#closedAt;
  }

  /** Its video is found at these addresses since the first of them was given; undefined: nowhere. */
  get video(): { readonly at: string; readonly how: string } | undefined {
    const [first, ...rest] = [...this.#videos.values()];
    if (!first) return undefined;
    const at = rest.reduce((soonest, one) => (one.at < soonest ? one.at : soonest), first.at);
    return {
      at,
      how: [first, ...rest]
        .map(({ address }) => address)
        .join(', ')
        .slice(0, MOST_LETTERS),
    };
  }

  /** An address that was corrected was given when the first one was. */
  link({ video, address }: CouncilEventOf<'VideoLinked'>['data'], at: string): void {
    if (address === undefined) this.#videos.delete(video);
    else this.#videos.set(video, { address, at: this.#videos.get(video)?.at ?? at });
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
    const day = dayOf(at, this.#timeZone);
    this.#days.set(day, { papers: (this.#days.get(day)?.papers ?? 0) + 1, last: position });
  }
}
