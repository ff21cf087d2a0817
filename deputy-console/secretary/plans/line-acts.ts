/**
 * What is done with several lines of an agenda at once: a list is put in, an act is taken back. In: lines as they stand.
 * Out: lines as they stand after it. What was typed meanwhile stays.
 */
import type { AgendaEntry } from '#contract/composition';
import { type DraftLine, isBlank, lineOf } from './draft-line.ts';
import { woven } from './merge-lines.ts';

/** The lines before a removal, a renumbering or a replacement, and just after it. */
export type Act = { readonly before: readonly DraftLine[]; readonly after: readonly DraftLine[] };

/** The number after the greatest of the lines; for the first of them, its place from 0 and one more. */
export function nextNumber(lines: readonly DraftLine[], place: number): string {
  const used = lines.map(({ number }) => Number.parseInt(number, 10)).filter((n) => Number.isFinite(n));
  return String(used.length === 0 ? place + 1 : Math.max(...used) + 1);
}

/**
 * The lines with a list put in after that of a key, or at the end. Empty lines just before it give way to it; a number
 * that another line has becomes the next free one.
 */
export function withList(lines: readonly DraftLine[], entries: readonly AgendaEntry[], after?: string): DraftLine[] {
  const place = lines.findIndex(({ key }) => key === after) + 1 || lines.length;
  const head = lines.slice(0, lines.slice(0, place).findLastIndex((line) => !isBlank(line)) + 1);
  const tail = lines.slice(place);
  const wasEmpty = head.length + tail.length === 0;
  const list: DraftLine[] = [];
  for (const line of entries.map((entry) => lineOf(entry))) {
    const others = [...head, ...tail, ...list];
    const taken = others.some(({ number }) => number.trim() === line.number);
    list.push(!wasEmpty && taken ? { ...line, number: nextNumber(others, others.length) } : line);
  }
  return [...head, ...list, ...tail];
}

/**
 * The lines with one act taken back: what it took off stands again after the line it stood after, what it brought goes
 * unless it was written on since, and a number that it changed is again what it was unless it was changed since.
 */
export function undone(now: readonly DraftLine[], { before, after }: Act): DraftLine[] {
  const [was, became] = [byKey(before), byKey(after)];
  const isBrought = (line: DraftLine) => !was.has(line.key) && says(line) === says(became.get(line.key));
  const stays = now.filter((line) => !isBrought(line)).map((line) => renumberedBack(line, was, became));
  const there = byKey(stays);
  const back = byKey(before.filter(({ key }) => !there.has(key) && !became.has(key)));
  const order = woven(
    keysOf(stays),
    keysOf(before).filter((key) => there.has(key) || back.has(key)),
  );
  return order.flatMap((key) => there.get(key) ?? back.get(key) ?? []);
}

type ByKey = ReadonlyMap<string, DraftLine>;
const keysOf = (lines: readonly DraftLine[]) => lines.map(({ key }) => key);
const byKey = (lines: readonly DraftLine[]): ByKey => new Map(lines.map((line) => [line.key, line]));
const says = (line: DraftLine | undefined) => JSON.stringify(line);

function renumberedBack(line: DraftLine, was: ByKey, became: ByKey): DraftLine {
  const [old, given] = [was.get(line.key)?.number, became.get(line.key)?.number];
  return old === undefined || old === given || line.number !== given ? line : { ...line, number: old };
}
