/** What the desk asks of everything it serves: to follow what happens in the sitting, and to say how it stands. */
import type { Logger } from 'pino';
import type { CouncilEventOf } from '#contract/events';
import type { OnAirLink, OnAirOrder } from '#contract/on-air';
import type { Refusal } from '#contract/refusals';
import type { HubClock } from '../hub/clock.ts';
import type { OnAirMoment } from './moment.ts';

export type Link = {
  /** Called at once when the link is opened, and after every commit that changed the moment. Must not throw or wait. */
  follow(moment: OnAirMoment): void;
  now(): OnAirLink;
  /** Does what the operator orders; absent: nothing can be ordered. @returns why it is not done. */
  order?(order: OnAirOrder): Refusal | undefined;
  stop(): Promise<void>;
};

/** What the outside tells of the stream. */
export type StreamEvent = CouncilEventOf<'StreamMarked' | 'StreamEnded'>;
export type LinkContext = {
  readonly clock: HubClock;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Notes in the journal what the outside told, e.g. that the stream began. */
  readonly note: (event: StreamEvent) => Promise<void>;
  /** What `now` says has changed. */
  readonly changed: () => void;
};
