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

/**
 * For steps of a link that nobody waits for, and calls that must not throw: a fault in one is a bug, and yet it ends no
 * sitting. It is logged.
 */
export function catcher(log: LinkContext['log'], link: string, failed: () => void = () => undefined) {
  const caught = (error: unknown) => {
    log.warn({ link, err: error }, 'link-failed');
    failed();
  };
  return {
    unwaited: (work: Promise<unknown>): void => void work.catch(caught),
    call: <T>(step: () => T, otherwise: T): T => {
      try {
        return step();
      } catch (error) {
        caught(error);
        return otherwise;
      }
    },
  };
}

/** A link whose faults stay its own: what throws as it is opened, told or looked at is logged, and the link reads as off. */
export function contained(entry: Pick<OnAirLink, 'kind' | 'name'>, log: LinkContext['log'], open: () => Link): Link {
  const { call } = catcher(log, entry.name);
  const off: OnAirLink = { kind: entry.kind, name: entry.name, state: 'off', why: FAILED };
  const link = call<Link>(open, { follow: () => undefined, now: () => off, stop: async () => undefined });
  const { order } = link;
  return {
    follow: (moment) => call(() => link.follow(moment), undefined),
    now: () => call(() => link.now(), off),
    ...(order && { order: (given: OnAirOrder) => order.call(link, given) }),
    stop: () => link.stop(),
  };
}

const FAILED = {
  uk: 'Звʼязок не працює через помилку Дзвону: подробиці в журналі сервера. Перезапустіть Дзвін і перевірте, що в ефірі.',
  en: 'The link does not work for a fault of Dzvin: the server’s log has details. Restart Dzvin and look at what is on air.',
};
