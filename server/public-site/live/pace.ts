/**
 * How long an answer of «Наживо» holds, and how soon the next is worth making or asking for. In: what goes on; out:
 * seconds. Who asks the hub is answered at once, and may be told that it is there again and again; to far places the hub
 * brings as little as it can.
 */
import type { LiveView } from '#contract/views';
import { localDate } from '../../proceedings/printed-time.ts';
import type { House, SittingRecord } from '../../views/house.ts';

export type Pace = {
  /** How fresh an answer has to be, s. */
  readonly freshSeconds: number;
  /** How often it is worth asking, s. */
  readonly askSeconds: number;
  /** After so long the same is told anew, so that the hall's clock moves on, ms; infinite: never. */
  readonly beatMs: number;
  /** Nothing goes on until something is begun, at this instant at the latest: ISO 8601, or empty when none is known. */
  readonly restsUntil?: string;
};

/** Three answers are made in that time, s: while a sitting goes on, and else. */
const FRESH = { underWay: 30, else: 180 } as const;

export const isUnderWay = ({ closedPart, sitting }: LiveView): boolean =>
  closedPart === true || (sitting !== undefined && sitting.state !== 'closed');

/** Of whoever asks the hub itself. */
export function nearPace(view: LiveView): Pace {
  const freshSeconds = FRESH[isUnderWay(view) ? 'underWay' : 'else'];
  return { freshSeconds, askSeconds: askSeconds(view), beatMs: (freshSeconds * 1000) / 3 };
}

/** How soon something may happen, s. */
function askSeconds(view: LiveView): number {
  if (view.ballot) return 1;
  if (view.sitting?.state === 'open' && !view.alarm) return 2;
  return isUnderWay(view) ? 5 : 20;
}

const DAY_MS = 24 * 60 * 60_000;
/** What was told last holds so long when nobody knows when something will go on, s. */
const LONGEST_REST = 30 * 24 * 60 * 60;

type FarGiven = {
  readonly house: Pick<House, 'current' | 'councilState'>;
  readonly wallMs: () => number;
  /** The shortest time between two that are brought. */
  readonly everySeconds: number;
};

/**
 * Of what is brought to a far place: it beats while a sitting of today goes on. What rests holds until the next sitting
 * that was made public, or the end of a break until another day: so long it needs no hub. A sitting that nobody has gone
 * on with since yesterday is left as it is; it is old by its clock.
 */
export function farPace({ house, wallMs, everySeconds }: FarGiven): (view: LiveView) => Pace {
  return (view) => {
    const near = nearPace(view);
    const nowMs = wallMs();
    const until = restOf(view, house, nowMs);
    if (until !== undefined) return { ...restful(until, nowMs, near), restsUntil: until };
    const beat = Math.max(near.freshSeconds / 3, everySeconds);
    return {
      freshSeconds: beat * 3,
      askSeconds: Math.max(near.askSeconds, everySeconds),
      beatMs: isOfToday(house.current, nowMs) ? beat * 1000 : Number.POSITIVE_INFINITY,
    };
  };
}

function restful(until: string, nowMs: number, { freshSeconds, askSeconds }: Pace): Pace {
  const left = until === '' ? LONGEST_REST : Math.round((Date.parse(until) - nowMs) / 1000);
  return { freshSeconds: Math.max(freshSeconds, Math.min(LONGEST_REST, left)), askSeconds, beatMs: DAY_MS };
}

/** Until when nothing goes on; undefined: something does. */
function restOf(view: LiveView, { current, councilState }: FarGiven['house'], nowMs: number): string | undefined {
  if (!isUnderWay(view)) return nextPlanned(councilState, nowMs);
  const { state, startsAt, breakUntil } = view.sitting ?? {};
  const until = state === 'convened' ? startsAt : state === 'adjourned' ? breakUntil : undefined;
  const zone = current?.sitting.council.timeZone;
  if (until === undefined || zone === undefined) return undefined;
  return localDate(until, zone) > today(nowMs, zone) ? until : undefined;
}

/** Of plans that nobody published nothing is told, their time neither. */
function nextPlanned({ plans }: House['councilState'], nowMs: number): string {
  const ahead = [...plans.values()].flatMap(({ published, convenedAs, sitting }) =>
    published && convenedAs === undefined && Date.parse(sitting.startsAt) > nowMs ? [Date.parse(sitting.startsAt)] : [],
  );
  return ahead.length > 0 ? new Date(Math.min(...ahead)).toISOString() : '';
}

function isOfToday(record: SittingRecord | undefined, nowMs: number): boolean {
  if (record === undefined) return false;
  const { council, sitting } = record.sitting;
  const days = [record.lastAt, sitting.startsAt].map((at) => localDate(at, council.timeZone));
  return days.includes(today(nowMs, council.timeZone));
}

const today = (nowMs: number, zone: string): string => localDate(new Date(nowMs).toISOString(), zone);
