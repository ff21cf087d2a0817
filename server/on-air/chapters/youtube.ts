/**
 * Chapters as YouTube reads them out of a description (support.google.com/youtube/answer/9884579): the first at 0:00, at
 * least three, in ascending order, each at least 10 s long; a description has at most 5000 characters and no angle
 * brackets. What stands too close is put together with what it follows; what does not fit is told more coarsely.
 */
import type { Chapter, ChapterLevel, YoutubeList } from '#contract/chapters';
import { timeCode } from './place-in-video.ts';

const SHORTEST_S = 10;
const FEWEST = 3;
/**
 * So much of the 5000 that a council's own two lines fit beside it. Characters, as the page counts where a person pastes
 * them; programs that send a description by YouTube's Data API are held to 5000 bytes there.
 */
const MOST_CHARACTERS = 4700;
const LONGEST_TITLE = 100;
const SHORT_TITLE = 50;

type Line = { readonly second: number; readonly title: string; readonly weight: number };

/** What names a stretch of the sitting outweighs what is said in it. */
const WEIGHT: Readonly<Record<Chapter['kind'], number>> = {
  ...{ before: 1, speech: 2, ballot: 3, resumed: 3, opening: 4, after: 4 },
  ...{ item: 5, break: 6, alarm: 6, 'closed-part': 7 },
};

/** From what is told most finely to what always fits. */
const COARSER: Readonly<Record<ChapterLevel, readonly ChapterLevel[]>> = {
  all: ['all', 'ballots', 'items'],
  ballots: ['ballots', 'items'],
  items: ['items'],
};

/** @param isEndKnown the last chapter ends where the video does. */
export function youtubeList(
  chaptersAt: (level: ChapterLevel) => readonly Chapter[],
  level: ChapterLevel,
  isEndKnown: boolean,
): YoutubeList {
  const tries = COARSER[level].flatMap((each) => [
    { each, longest: LONGEST_TITLE },
    { each, longest: SHORT_TITLE },
  ]);
  for (const { each, longest } of tries) {
    const lines = linesOf(chaptersAt(each), isEndKnown).map((line) => written(line, longest));
    if (lines.join('\n').length <= MOST_CHARACTERS) return listOf(lines, each);
  }
  const lines = linesOf(chaptersAt('items'), isEndKnown).map((line) => written(line, SHORT_TITLE));
  return listOf(fitting(lines), 'items');
}

const listOf = (lines: readonly string[], level: ChapterLevel): YoutubeList => ({
  ...{ text: lines.join('\n'), chapters: lines.length, level },
  ...(lines.length < FEWEST && { tooFew: true as const }),
});

/** The first ones, as many as fit. */
function fitting(lines: readonly string[]): readonly string[] {
  let left = MOST_CHARACTERS;
  const end = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

function linesOf(chapters: readonly Chapter[], isEndKnown: boolean): readonly Line[] {
  const lines: Line[] = [];
  for (const { startTime, title, kind } of chapters) {
    const line = { second: Math.floor(startTime), title, weight: WEIGHT[kind] };
    const before = lines.at(-1);
    if (!before) lines.push({ ...line, second: 0 });
    else if (line.second - before.second >= SHORTEST_S) lines.push(line);
    else lines[lines.length - 1] = together(before, line);
  }
  const end = chapters.at(-1)?.endTime;
  const last = lines.at(-1);
  const isCut = isEndKnown && end !== undefined && last !== undefined && end - last.second < SHORTEST_S;
  return isCut && lines.length > 1 ? lines.slice(0, -1) : lines;
}

/** Begins where the first did; both are named where a ballot follows at once, else the weightier. */
function together(one: Line, other: Line): Line {
  const isVotedAtOnce = other.weight === WEIGHT.ballot && (one.weight === WEIGHT.item || one.weight === WEIGHT.ballot);
  if (isVotedAtOnce) return { ...one, title: `${one.title}; ${other.title}` };
  return other.weight > one.weight ? { ...other, second: one.second } : one;
}

const written = ({ second, title }: Line, longest: number): string =>
  `${timeCode(second)} ${shortened(plain(title), longest)}`;

const plain = (title: string): string =>
  title.replace(/</gu, '‹').replace(/>/gu, '›').replace(/\s+/gu, ' ').trim() || '—';

function shortened(title: string, longest: number): string {
  const letters = [...title];
  return letters.length <= longest
    ? title
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
