/**
 * Chapters of one video: what begins at which second of it. In: the turns of the sitting and what of it is public, when
 * the video begins and ends; out: chapters from 0 on, each until the next begins. Nothing is kept: a mark that moves
 * moves them all.
 */
import type { Chapter, ChapterLevel } from '#contract/chapters';
import type { PublicSitting } from '../../open-data/public-sitting.ts';
import { localTime } from '../../proceedings/printed-time.ts';
import { placeInVideo } from './place-in-video.ts';
import { resumedTitle, type Titled, titlesOf } from './titles.ts';
import { isGround, type Turn, type Turns } from './turns.ts';

/** A video as the council marked it; without `endedAt` it runs, or nobody said when it ended. */
export type Video = { readonly at: string; readonly endedAt?: string; readonly address?: string };
/** A sitting as it is cut into chapters. */
export type Cut = { readonly sitting: PublicSitting; readonly turns: Turns };

type Started = { readonly fromMs: number; readonly turn: Turn; readonly titled: Titled; readonly resumed: boolean };

const SHOWN: Readonly<Record<ChapterLevel, ReadonlySet<Turn['kind']>>> = {
  items: new Set(),
  ballots: new Set<Turn['kind']>(['ballot']),
  all: new Set<Turn['kind']>(['ballot', 'speech']),
};

/** Empty where nothing of the sitting is in the video. */
export function chaptersOf(cut: Cut, video: Video, level: ChapterLevel = 'all'): readonly Chapter[] {
  const { sitting, turns } = cut;
  const beginMs = Date.parse(video.at);
  const endMs = endOf(turns, video) - beginMs;
  if (endMs <= 0) return [];
  const started = inOneLine(startedIn(cut, { beginMs, endMs, level }));
  return started.map(({ fromMs, turn, titled, resumed }, place): Chapter => {
    const toMs = started[place + 1]?.fromMs ?? Math.max(endMs, fromMs + 1);
    const url = video.address === undefined ? undefined : placeInVideo(video.address, fromMs / 1000);
    const { title, isOfBlock: _, ...of } = titled;
    return {
      ...{ startTime: fromMs / 1000, endTime: toMs / 1000, title: resumed ? resumedTitle(title) : title },
      ...(url?.isExact && turn.kind !== 'closed-part' && { url: url.href }),
      ...{ kind: turn.kind, at: localTime(new Date(turn.ms).toISOString(), sitting.council.timeZone), ...of },
      ...(resumed && { resumed: true as const }),
    };
  });
}

/** Where nobody said it: the sitting's close, or what is known until now. */
function endOf({ closedMs, lastMs }: Turns, { at, endedAt }: Video): number {
  if (endedAt !== undefined) return Date.parse(endedAt);
  return closedMs ?? Math.max(lastMs, Date.parse(at) + 1);
}

type Span = { readonly beginMs: number; readonly endMs: number; readonly level: ChapterLevel };

/** What goes on at the video's first second, and what begins later in it. */
function startedIn({ sitting, turns: { turns } }: Cut, { beginMs, endMs, level }: Span): readonly Started[] {
  const titleOf = titlesOf(sitting);
  /* A block's items are nowhere else. */
  const chosen = turns.filter(
    (turn) => isGround(turn) || SHOWN[level].has(turn.kind) || titleOf(turn)?.isOfBlock === true,
  );
  const begun = chosen.findLast((turn) => isGround(turn) && turn.ms <= beginMs) ?? chosen.find(isGround);
  return chosen.flatMap((turn, place): Started[] => {
    const isUnderWay =
      turn === begun || (begun !== undefined && place > chosen.indexOf(begun) && goesOnAt(turn, beginMs));
    const fromMs = isUnderWay ? 0 : turn.ms - beginMs;
    const titled = titleOf(turn);
    const isIn = isUnderWay || (fromMs >= 0 && fromMs < endMs && !(turn.ms <= beginMs && isGround(turn)));
    if (!titled || !isIn) return [];
    const goesOn = turn.ms < beginMs && (turn.kind === 'item' || !isGround(turn));
    return [{ fromMs, turn, titled, resumed: goesOn || ('resumed' in turn && turn.resumed === true) }];
  });
}

/** Whether somebody speaks, or a ballot runs, at this instant and did before it. */
const goesOnAt = (turn: Turn, atMs: number): boolean =>
  !isGround(turn) && turn.ms < atMs && turn.endMs !== undefined && turn.endMs > atMs;

/** One after another by at least a millisecond: what stands at one instant comes in the order of the journal, the ground that it leaves at once not at all. */
function inOneLine(all: readonly Started[]): readonly Started[] {
  const line: Started[] = [];
  for (const [place, one] of all.entries()) {
    const next = all.slice(place + 1).find(({ turn }) => isGround(turn));
    const isLeftAtOnce = isGround(one.turn) && next?.fromMs === one.fromMs;
    if (isLeftAtOnce) continue;
    const before = line.at(-1)?.fromMs ?? -1;
    line.push({ ...one, fromMs: Math.max(one.fromMs, before + 1) });
  }
  return line;
}
