/** The lines of a page of HTML (parse5): rows of tables, and whatever else begins a line; scripts and styles are not read. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { type PrintedLine, plainText, tableLine } from '../printed.ts';
import { TOO_INTRICATE, UnreadFile } from '../words.ts';

type Node = DefaultTreeAdapterTypes.Node;
const LINES: ReadonlySet<string> = new Set(
  'p div br li ul ol table tr h1 h2 h3 h4 h5 h6 section article header footer center pre hr dt dd caption'.split(' '),
);
const UNREAD: ReadonlySet<string> = new Set('script style noscript template head select nav'.split(' '));
const DEEPEST = 500;
const MOST_LINES = 300_000;

/** @throws UnreadFile */
export function htmlLines(text: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let line = '';
  const end = () => {
    if (lines.length > MOST_LINES) throw new UnreadFile(TOO_INTRICATE);
    if (plainText(line) !== '') lines.push(tableLine(1, line.split('\t')));
    line = '';
  };
  const read = (node: Node, depth: number): void => {
    if (depth > DEEPEST) throw new UnreadFile(TOO_INTRICATE);
    if (defaultTreeAdapter.isTextNode(node)) line += node.value.replace(/\s+/g, ' ');
    const name = defaultTreeAdapter.isElementNode(node) ? node.tagName : '';
    if (UNREAD.has(name) || !('childNodes' in node)) return;
    if (LINES.has(name)) end();
    if (name === 'tr' && !hasTable(node, 0)) lines.push(rowOf(node));
    else for (const child of node.childNodes) read(child, depth + 1);
    if (LINES.has(name)) end();
  };
  read(parse(text), 0);
  end();
  return lines;
}

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const isCell = (node: Node): boolean => defaultTreeAdapter.isElementNode(node) && /^t[dh]$/.test(node.tagName);
/** Pages of old are laid out by tables: the row of such a one is no line. */
const hasTable = (node: Node, depth: number): boolean =>
  depth < DEEPEST &&
  childrenOf(node).some(
    (child) => (defaultTreeAdapter.isElementNode(child) && child.tagName === 'table') || hasTable(child, depth + 1),
  );

const rowOf = (row: Node): PrintedLine =>
  tableLine(
    1,
    childrenOf(row)
      .filter(isCell)
      .map((cell) => textWithin(cell, 0)),
  );

function textWithin(node: Node, depth: number): string {
  if (depth > DEEPEST) throw new UnreadFile(TOO_INTRICATE);
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (defaultTreeAdapter.isElementNode(node) && UNREAD.has(node.tagName)) return '';
  const text = childrenOf(node)
    .map((child) => textWithin(child, depth + 1))
    .join('');
  return defaultTreeAdapter.isElementNode(node) && LINES.has(node.tagName) ? ` ${text} ` : text;
}
