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

type Part = Pick<Chapter, 'kind' | 'title'> & { readonly seconds: number };
/** What begins at one second, and what follows it too soon for a line of its own. */
type Line = { readonly second: number; readonly parts: readonly Part[] };

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
  for (const { startTime, endTime, title, kind } of chapters) {
    const part = { kind, title, seconds: endTime - startTime };
    const second = Math.floor(startTime);
    const before = lines.at(-1);
    if (!before) lines.push({ second: 0, parts: [part] });
    else if (second - before.second >= SHORTEST_S) lines.push({ second, parts: [part] });
    else lines[lines.length - 1] = { ...before, parts: [...before.parts, part] };
  }
  const end = chapters.at(-1)?.endTime;
  const last = lines.at(-1);
  const isCut = isEndKnown && end !== undefined && last !== undefined && end - last.second < SHORTEST_S;
  return isCut && lines.length > 1 ? lines.slice(0, -1) : lines;
}

/** No item is lost, nor what interrupts the sitting for longer than a moment; else what lasts longest names the line. */
function titleOf({ parts }: Line): string {
  const named = parts.filter((part, place) => isNamed(part, parts[place - 1]));
  const longest = parts.reduce((one, other) => (other.seconds > one.seconds ? other : one));
  return [...new Set((named.length > 0 ? named : [longest]).map(({ title }) => title))].join('; ');
}

/** A ballot is named with the item, or the ballot, that it follows at once. */
function isNamed({ kind, seconds }: Part, before: Part | undefined): boolean {
  if (kind === 'item' || kind === 'closed-part') return true;
  if (kind === 'break' || kind === 'alarm') return seconds >= SHORTEST_S;
  return kind === 'ballot' && (before?.kind === 'item' || before?.kind === 'ballot');
}

const written = (line: Line, longest: number): string =>
  `${timeCode(line.second)} ${shortened(plain(titleOf(line)), longest)}`;

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
