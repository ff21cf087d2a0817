/**
 * An agenda as people write it: numbered lines, «Про …» sentences, «Доповідач: …», «Проєкт № …», items over several
 * lines, numbers within numbers (1.1). In: lines with their numbers in the file; out: items as they were understood.
 */

/** A line of the file; `number`: the one that its list gave it. */
export type AgendaLine = { readonly row: number; readonly text: string; readonly number?: string };
/** An item as written; what is missing is judged later. */
export type WrittenItem = {
  readonly row: number;
  readonly lines: string[];
  readonly number?: string;
  title: string;
  project?: string;
  reporter?: string;
};

const NUMBERED =
  /^(?:№\s*|питання\s+(?:№\s*)?)?(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)](?!\d)\s*|\.?\t\s*|(?<=\.\d{1,3})\s+)(?=\S|$)(.*)$/isu;
const ABOUT = /^[–—-]?\s*про\s+\S/iu;
/** Among numbered items: a line of its own that begins as an item does. */
const FORGOTTEN = /^Про\s+\S/u;
/** Words that end an agenda: signatures under it are no items. */
const HEADING = /^(?:порядок\s+денний|проєкт\s+порядку|перелік\s+питань)/iu;
const REPORTER =
  /[\s;,(–—-]*(?:співдоповідач\p{L}*|доповідач\p{L}*|доповіда[єю]\p{L}*|інформу[єю]\p{L}*|reporters?)\s*[:–—-]\s*([^\n]*?)[)\s;]*$/imu;
const PROJECT =
  /[\s;,(–—-]*(?:про[єе]кт(?:\s+рішення)?|реєстраційний|реєстр\.?)\s*№\s*([\p{L}\p{N}][\p{L}\p{N}/.-]*)[)\s;,]*/iu;

/** A full stop at the end is left out, but not that of an initial. */
const END = /(?:[\s;,]|(?<!\p{Lu})\.)+$/u;
const withoutEnd = (text: string): string => text.replace(END, '').trim();

/** Items in their order. Lines before the first item are a heading. */
export function itemsOf(lines: readonly AgendaLine[]): WrittenItem[] {
  const numbered = lines.some((line) => numberOf(line) !== undefined);
  const items: WrittenItem[] = [];
  for (const line of lines) {
    const found = numbered ? numberOf(line) : undefined;
    if (found !== undefined) items.push({ row: line.row, lines: [line.text], title: found.rest, number: found.number });
    else if (!numbered && ABOUT.test(line.text)) items.push({ row: line.row, lines: [line.text], title: line.text });
    else if (isForgotten(line, items.at(-1))) items.push({ row: line.row, lines: [line.text], title: line.text });
    else continueWith(items.at(-1), line.text);
  }
  return items.map(finished);
}

function numberOf({ text, number }: AgendaLine): { readonly number: string; readonly rest: string } | undefined {
  if (number !== undefined) return { number, rest: text };
  if (HEADING.test(text)) return undefined;
  const found = NUMBERED.exec(text);
  return found?.[1] === undefined ? undefined : { number: found[1], rest: (found[2] ?? '').trim() };
}

/** An item whose number was forgotten. One that follows a bare number has it; lines within one cell or paragraph go on. */
const isForgotten = ({ row, text }: AgendaLine, last: WrittenItem | undefined): boolean =>
  last !== undefined && last.title !== '' && last.row !== row && FORGOTTEN.test(text);

function continueWith(item: WrittenItem | undefined, text: string): void {
  if (item === undefined || text === '') return;
  item.lines.push(text);
  item.title = `${item.title}\n${text}`;
}

/** Takes reporter and draft's number out of what was written; what is left is the title. */
function finished(item: WrittenItem): WrittenItem {
  let { title } = item;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(title);
    if (found === null) return undefined;
    title = `${title.slice(0, found.index)}\n${title.slice(found.index + found[0].length)}`;
    return withoutEnd(found[1] ?? '') || undefined;
  };
  const reporter = take(REPORTER);
  const project = take(PROJECT);
  return {
    ...item,
    title: joined(title),
    ...(reporter !== undefined && { reporter }),
    ...(project !== undefined && { project }),
  };
}

/** Lines become one sentence again; a list under the title keeps its lines. */
const joined = (title: string): string =>
  withoutEnd(
    title
      .replace(/^[–—-]\s*/, '')
      .split(/\s*\n\s*/)
      .filter((line) => line !== '')
      .join('\n')
      .replace(/(?<![:;.])\n(?![–—•-])/g, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/[\s(]+$/, ''),
  );
