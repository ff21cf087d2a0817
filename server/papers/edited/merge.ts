/**
 * A paper's text that the secretary edited and brought back, put together with the record. In: the blocks as the record
 * makes them, and what the DOCX holds. What states a fact (numbers, names, ballots, signatures) is the record's and must
 * stand in the text unchanged and in its order; everything between is the secretary's. Out: the blocks to print, or the
 * first line of the record that is missing.
 */
import type { TextBlock } from '../../imports/docx-words.ts';
import type { Block } from '../document/blocks.ts';
import { linesOf, linesOfText, plain } from './lines.ts';
import { writtenBlocks } from './written-blocks.ts';

/** Blocks that state facts of the record. */
const FIXED: ReadonlySet<Block['kind']> = new Set<Block['kind']>([
  ...(['arms', 'title', 'triple', 'item', 'list', 'facts', 'ballot', 'table', 'signatures'] as const),
]);
/** Those of them that are printed even where the text has lost them; the others are wording, which stands as it was edited. */
const FACTS: ReadonlySet<Block['kind']> = new Set<Block['kind']>([
  ...(['arms', 'list', 'facts', 'ballot', 'table', 'signatures'] as const),
]);
/** Lines of the record that come and go after the text was taken in: they are never looked for in it. */
const NOTE = /^(?:Примітка|Виправлення)(?: до запису № \d+)? \(\d\d\.\d\d\.\d{4}\): /u;

/** `own`: of the blocks those that the secretary wrote or left, without the record's. */
export type Merged = { readonly blocks: readonly Block[]; readonly own: readonly Block[]; readonly missing?: string };

type Line = { readonly text: string; readonly of: TextBlock; readonly at: number };

/** @param isFixed which blocks of the record may not be edited; by default those that state facts. */
export function mergedBlocks(
  record: readonly Block[],
  text: readonly TextBlock[],
  isFixed: (block: Block) => boolean = ({ kind }) => FIXED.has(kind),
): Merged {
  const lines = text.flatMap((of, at) => linesOfText(of).map((line): Line => ({ text: line, of, at })));
  const free = new Map(record.filter((one) => !isFixed(one)).flatMap(singleLine));
  const out: Block[] = [];
  const own: Block[] = [];
  const write = (some: readonly Line[]) => {
    const blocks = written(some, free);
    out.push(...blocks);
    own.push(...blocks);
  };
  let from = 0;
  let missing: string | undefined;
  for (const block of record.filter(isFixed)) {
    const facts = linesOf(block);
    const start = facts.length === 0 ? from : placeOf(facts, lines, from);
    if (start === undefined) {
      if (!isNotes(block)) missing ??= firstMissing(facts, lines, from);
      if (FACTS.has(block.kind)) out.push(block);
      continue;
    }
    write(lines.slice(from, start));
    out.push(block);
    from = start + facts.length;
  }
  write(lines.slice(from));
  return { blocks: out, own, ...(missing !== undefined && { missing }) };
}

const isNotes = (block: Block): boolean => linesOf(block).every((line) => NOTE.test(line));
const singleLine = (block: Block): readonly (readonly [string, Block])[] => {
  const [line, ...more] = linesOf(block);
  return line === undefined || more.length > 0 ? [] : [[line, block]];
};

/** Where these lines stand one after another, at `from` or later. */
function placeOf(own: readonly string[], lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at + own.length <= lines.length; at += 1)
    if (own.every((line, index) => lines[at + index]?.text === line)) return at;
  return undefined;
}

/** The first of a block's lines that is nowhere, or its first when all are there but not together. */
const firstMissing = (own: readonly string[], lines: readonly Line[], from: number): string => {
  const there = new Set(lines.slice(from).map(({ text }) => text));
  return own.find((line) => !there.has(line)) ?? own[0] ?? '';
};

/** What the secretary wrote or left; a line that the record had is the record's block again. */
function written(lines: readonly Line[], free: ReadonlyMap<string, Block>): readonly Block[] {
  const blocks: Block[] = [];
  let last = -1;
  for (const { text, of, at } of lines) {
    if (at === last || NOTE.test(text)) continue;
    last = at;
    const known = of.kind === 'paragraph' ? free.get(plain(text)) : undefined;
    blocks.push(...(known ? [known] : writtenBlocks([of])));
  }
  return blocks;
}
