/**
 * The text of a DOCX as a paper can print it again: paragraphs with the marks of their lists, what is bold or in the
 * middle as a whole, headings, tables, and the places of pictures (ECMA-376 part 1, §17.3–17.9).
 */
import { AROUND, isDocx, MOST_BLOCKS, textIn } from './docx.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { openOffice, type Parts } from './office-file.ts';
import { TOO_LARGE, UnfitFile } from './words.ts';
import { attributeOf, childOf, childrenOf, nameOf, XmlElement, xmlRoot } from './xml.ts';

export type TextBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** What the list prints before it: `2.1.`, `а)`, `–`. */
      readonly mark?: string;
      readonly bold?: true;
      readonly centred?: true;
      /** Level of a heading, from 1. */
      readonly heading?: number;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** A picture stood here. */
  | { readonly kind: 'picture' };

/** Letters of one text: a budget's decision with its annexes has some hundred thousand. */
const MOST_CHARACTERS = 600_000;

/** Undefined when the bytes are no DOCX. @throws UnfitFile when it is broken or there is too much of it */
export async function docxWords(bytes: Buffer): Promise<readonly TextBlock[] | undefined> {
  const parts = await openOffice(bytes);
  return parts && isDocx(parts) ? wordsOf(parts) : undefined;
}

function wordsOf(parts: Parts): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  read(childOf(xmlRoot(parts.get('word/document.xml')), 'body'), new DocxNumbering(parts), blocks);
  const letters = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  if (letters > MOST_CHARACTERS) throw new UnfitFile(TOO_LARGE);
  return blocks;
}

const lengthOf = (block: TextBlock): number =>
  block.kind === 'paragraph' ? block.text.length : block.kind === 'table' ? block.rows.flat().join('').length : 0;

function read(element: XmlElement | undefined, numbering: DocxNumbering, blocks: TextBlock[]): void {
  for (const node of element?.children ?? []) {
    if (!(node instanceof XmlElement)) continue;
    if (blocks.length > MOST_BLOCKS) throw new UnfitFile(TOO_LARGE);
    const name = nameOf(node);
    if (name === 'p') blocks.push(...paragraph(node, numbering));
    else if (name === 'tbl')
      blocks.push({ kind: 'table', rows: childrenOf(node, 'tr').map((row) => cells(row, numbering)) });
    else if (AROUND.has(name)) read(node, numbering, blocks);
  }
}

/** Nothing for an empty line. */
function paragraph(element: XmlElement, numbering: DocxNumbering): readonly TextBlock[] {
  const properties = childOf(element, 'pPr');
  const picture: readonly TextBlock[] = has(element, PICTURES) ? [{ kind: 'picture' }] : [];
  const text = textIn(element).trim();
  if (text === '') return picture;
  const mark = numbering.markOf(properties);
  const level = headingOf(properties);
  const block: TextBlock = {
    kind: 'paragraph',
    text,
    ...(mark !== undefined && { mark }),
    ...(isBold(element) && { bold: true }),
    ...(attributeOf(childOf(properties, 'jc'), 'val') === 'center' && { centred: true }),
    ...(level !== undefined && { heading: level }),
  };
  return [...picture, block];
}

const PICTURES: ReadonlySet<string> = new Set(['drawing', 'pict', 'object']);
const has = (element: XmlElement, names: ReadonlySet<string>): boolean =>
  element.children.some((node) => node instanceof XmlElement && (names.has(nameOf(node)) || has(node, names)));

/** Word calls its own styles `1`, `Heading1`; LibreOffice keeps the latter. */
function headingOf(properties: XmlElement | undefined): number | undefined {
  const [, level] = /^(?:Heading ?)?([1-6])$/.exec(attributeOf(childOf(properties, 'pStyle'), 'val') ?? '') ?? [];
  return level === undefined ? undefined : Number(level);
}

/** Every run with words in it is bold. */
function isBold(element: XmlElement): boolean {
  const runs = runsIn(element).filter((run) => textIn(run).trim() !== '');
  return runs.length > 0 && runs.every((run) => isOn(childOf(run, 'rPr', 'b')));
}
const runsIn = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((node) => {
    if (!(node instanceof XmlElement)) return [];
    return nameOf(node) === 'r' ? [node] : runsIn(node);
  });
const isOn = (property: XmlElement | undefined): boolean =>
  property !== undefined && !['0', 'false', 'off'].includes(attributeOf(property, 'val') ?? '1');

/** A cell's paragraphs on lines of their own; a table within it as its words. */
function cells(row: XmlElement, numbering: DocxNumbering): readonly string[] {
  return childrenOf(row, 'tc').map((cell) => {
    const blocks: TextBlock[] = [];
    read(cell, numbering, blocks);
    return blocks.flatMap(linesIn).join('\n');
  });
}

function linesIn(block: TextBlock): readonly string[] {
  if (block.kind === 'picture') return [];
  if (block.kind === 'table') return block.rows.map((row) => row.join(' '));
  return [block.mark === undefined ? block.text : `${block.mark} ${block.text}`];
}
