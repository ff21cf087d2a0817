/** Ballots out of the lines of a printout. In: lines and the layout; out: ballots as the source tells them. */

import { isHeading, type Layout, type Question } from './layouts/layout.ts';
import { hasVoteColumns, marksAsWords } from './layouts/vote-columns.ts';
import { headOf } from './parts/head.ts';
import { rollOf } from './parts/roll.ts';
import { splitVotes } from './parts/split-votes.ts';
import { sumsOf, verdictOf } from './parts/sums.ts';
import { votedAs } from './parts/votes.ts';
import { type PrintedLine, textOf } from './printed.ts';
import type { ReadBallot, ReadHead, Words } from './read-types.ts';

/** Lines of heading that may stand above the one at which a printout begins. */
const MOST_ABOVE = 8;
const SIGNATURE = /_{3,}|^(?:голова|секретар|головуюч|лічильн|члени|депутат\s+\p{L}+\s+\p{L}+\s+рад)/iu;
const ASKED: Question = { title: '' };
const NO_QUESTION: Words = {
  uk: 'Не знайдено, про що голосували: перевірте питання у джерелі.',
  en: 'What was voted on was not found: see the source.',
};

/** @param layout that the file was recognised by. */
export function printedBallots(lines: readonly PrintedLine[], layout: Layout): ReadBallot[] {
  const ballots: ReadBallot[] = [];
  let before: ReadHead = headOf(lines.slice(0, 12).map(textOf).filter(isHeading));
  for (const block of blocksOf(lines, layout)) {
    const ballot = ballotIn(block, layout);
    if (!ballot) continue;
    const told = { ...before, time: undefined, ...ballot };
    const { time: _, ...withoutTime } = told;
    ballots.push(ballot.time === undefined ? withoutTime : { ...withoutTime, time: ballot.time });
    const { date, council, convocation, session, kind, sitting } = told;
    before = withoutUndefined({ date, council, convocation, session, kind, sitting });
  }
  return ballots;
}

const withoutUndefined = (head: { readonly [K in keyof ReadHead]: ReadHead[K] | undefined }): ReadHead =>
  Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));

const isRollLine = (line: PrintedLine): boolean => splitVotes(line).cells.some(({ text }) => votedAs(text));

/** The lines of each ballot. What begins one counts only when names have come since the last. */
function blocksOf(lines: readonly PrintedLine[], { begins }: Layout): PrintedLine[][] {
  const starts: number[] = [];
  let hasRoll = true;
  lines.forEach((line, at) => {
    if (hasRoll && begins(textOf(line))) {
      starts.push(headStart(lines, at, starts.at(-1) ?? 0));
      hasRoll = false;
    } else if (isRollLine(line)) hasRoll = true;
  });
  if (starts.length === 0) return [[...lines]];
  starts[0] = 0;
  return starts.map((start, index) => lines.slice(start, starts[index + 1]));
}

/** The first line of the heading above: back to the last that belongs to the ballot before. */
function headStart(lines: readonly PrintedLine[], at: number, floor: number): number {
  let start = at;
  while (start > floor && at - start < MOST_ABOVE) {
    const above = lines[start - 1];
    if (!above || (!isHeading(textOf(above)) && (isRollLine(above) || isOfEnd(above)))) break;
    start -= 1;
  }
  return start;
}

const isOfEnd = (line: PrintedLine): boolean => {
  const text = textOf(line);
  return SIGNATURE.test(text) || verdictOf(text) !== undefined || sumsOf([line]).lines.size > 0;
};

function ballotIn(block: readonly PrintedLine[], layout: Layout): ReadBallot | undefined {
  const lines = hasVoteColumns(block) ? marksAsWords(block) : block;
  const { stated, lines: used } = sumsOf(lines);
  const named = lines.map((line, at) => (used.has(at) ? { ...line, cells: [] } : line));
  const roll = rollOf(named);
  if (!roll) return undefined;
  const texts = named.map(textOf).filter((text) => text !== '');
  const above = named
    .slice(0, roll.first)
    .map(textOf)
    .filter((text) => text !== '');
  const question = layout.question(above);
  const head = headOf(above.filter((line) => isHeading(line) || line.length < 200));
  const below = headOf(texts.slice(-8));
  const { title, ...about } = question ?? ASKED;
  return {
    ...(below.date !== undefined && { date: below.date }),
    ...head,
    place: block[0]?.page ?? 1,
    ...about,
    title: title || 'Питання не названо',
    votes: roll.votes,
    stated,
    warnings: [...(question ? [] : [NO_QUESTION]), ...roll.warnings],
  };
}
