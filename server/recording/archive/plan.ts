/**
 * How the sound of a sitting is to be laid out: what the thread that writes it has to know. In: the sitting's events and
 * its recordings; out: cuts, words for players and for the list of contents. Nothing is read or written here.
 */
import type { ItemId, SittingId } from '#contract/ids';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { Proceedings } from '../../proceedings/proceedings.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import type { KeptRecording } from '../store.ts';
import { type Cut, cutsOf, joined, within } from './cuts.ts';
import { byOneClock } from './one-clock.ts';
import { apart, ofSitting, silenceIn } from './recorded.ts';
import { type Span, type Stretch, timelineOf } from './timeline.ts';

/** `shiftMs`: so much later than its index tells is its sound by the clock of the plan: the wall clock stepped after it. */
export type Taken = { readonly folder: string; readonly sound: readonly Span[]; readonly shiftMs?: number };
/** Told by the wall clock as it was at the sitting's end. */
export type SoundPlan = {
  readonly sittingId: SittingId;
  readonly council: string;
  /** «Засідання 1, сесія 14». */
  readonly title: string;
  readonly timeZone: string;
  readonly openedAt: string;
  readonly closedAt: string;
  /** Folders of the recordings, the oldest first, and the sound that is taken of each. */
  readonly recordings: readonly Taken[];
  readonly cuts: readonly Cut[];
  readonly items: Readonly<Record<ItemId, { readonly number: string; readonly title: string }>>;
  readonly closedParts: readonly Span[];
  readonly missing: readonly Span[];
};

type Given = {
  readonly events: readonly PlacedEvent[];
  readonly recordings: readonly KeptRecording[];
  /** When the sitting before was closed: a recording that ran in it has its sound up to this convening there. */
  readonly sinceMs?: number;
  /** When the next sitting was convened: what is heard from then on belongs to it. */
  readonly untilMs?: number;
};

/** Undefined when the sitting isn't closed, or nothing was recorded while it was open. */
export function planOf({ events, recordings, sinceMs = EVER, untilMs = NEVER }: Given): SoundPlan | undefined {
  const oneClock = byOneClock({ events, recordings });
  const sitting = proceedingsOf(oneClock.events);
  const { openedAt, closedAt } = sitting ?? {};
  if (!sitting || openedAt === undefined || closedAt === undefined) return undefined;
  const open = { fromMs: Date.parse(openedAt), toMs: Date.parse(closedAt) };
  const own = ofSitting(oneClock.recordings, open);
  if (own.length === 0) return undefined;
  const stretches = between(timelineOf(oneClock.events, sitting), untilMs);
  const convenedMs = Date.parse(oneClock.events[0]?.at ?? openedAt);
  const sounds = apart(own).map((sound) =>
    (sound[0]?.fromMs ?? EVER) < oneClock.before(sinceMs) ? within(sound, { fromMs: convenedMs, toMs: NEVER }) : sound,
  );
  const recorded = joined(sounds.flat());
  const closedParts = within(
    stretches.filter(({ part }) => part.kind === 'closed'),
    open,
  );
  const items = sitting.agenda.map(({ itemId, number, title }) => [itemId, { number, title }] as const);
  return {
    ...{ sittingId: sitting.sittingId, council: sitting.council.name, title: titleOf(sitting) },
    ...{ timeZone: sitting.council.timeZone, openedAt, closedAt, closedParts },
    recordings: own.map(({ folder, shiftMs }, index) => ({
      ...{ folder, sound: sounds[index] ?? [] },
      ...(shiftMs !== 0 && { shiftMs }),
    })),
    cuts: cutsOf({ stretches, recorded, items: sitting.agenda }),
    items: Object.fromEntries(items),
    missing: silenceIn(joined([...recorded, ...closedParts]), open).filter(isWorthTelling),
  };
}

const titleOf = ({ sitting, session }: Proceedings): string => `Засідання ${sitting.number}, сесія ${session.number}`;

/** At its beginning, and at the edges of a closed part, a recording lacks some tenths of a second: that is no loss. */
const isWorthTelling = ({ fromMs, toMs }: Span): boolean => toMs - fromMs >= 1000;

const EVER = Number.NEGATIVE_INFINITY;
const NEVER = Number.POSITIVE_INFINITY;

/** What was heard before the convening counts to it. */
function between(stretches: readonly Stretch[], untilMs: number): readonly Stretch[] {
  return stretches.flatMap((stretch, index) => {
    const toMs = Math.min(stretch.toMs, untilMs);
    const fromMs = index === 0 ? EVER : stretch.fromMs;
    return toMs > fromMs ? [{ ...stretch, fromMs, toMs }] : [];
  });
}

/** Until when nothing before may be heard: the end of the last closed part before this instant. */
export const lastClosedBefore = ({ closedParts }: Pick<SoundPlan, 'closedParts'>, atMs: number): number =>
  Math.max(Number.NEGATIVE_INFINITY, ...closedParts.flatMap(({ toMs }) => (toMs <= atMs ? [toMs] : [])));
