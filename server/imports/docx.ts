/**
 * The text of a DOCX in its order: paragraphs with the numbers printed before them, and rows of tables (ECMA-376 part 1,
 * §17.2–17.4). What was struck out by a tracked change is left out, what was put in is read.
 */
import { DocxNumbering } from './docx-numbering.ts';
import type { Parts } from './office-file.ts';
import { TOO_LARGE, UnfitFile } from './words.ts';
import { attributeOf, childOf, childrenOf, nameOf, XmlElement, xmlRoot } from './xml.ts';

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly number?: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] };

/** Blocks that one document may have: a budget with its annexes has some ten thousand. */
export const MOST_BLOCKS = 50_000;
/** Elements that hold paragraphs without being any. */
export const AROUND: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo']);
/** Elements whose text is not read: struck out, codes of fields, the second form of the same drawing. */
const UNREAD: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'pPr', 'rPr']);

export const isDocx = (parts: Parts): boolean => parts.has('word/document.xml');

/** @throws UnfitFile */
export function docxBlocks(parts: Parts): Block[] {
  const blocks: Block[] = [];
  read(childOf(xmlRoot(parts.get('word/document.xml')), 'body'), new DocxNumbering(parts), blocks);
  return blocks;
}

function read(element: XmlElement | undefined, numbering: DocxNumbering, blocks: Block[]): void {
  for (const node of element?.children ?? []) {
    if (!(node instanceof XmlElement)) continue;
    if (blocks.length > MOST_BLOCKS) throw new UnfitFile(TOO_LARGE);
    const name = nameOf(node);
    if (name === 'p') blocks.push(paragraph(node, numbering));
    else if (name === 'tbl') for (const row of childrenOf(node, 'tr')) blocks.push(tableRow(row, numbering));
    else if (AROUND.has(name)) read(node, numbering, blocks);
  }
}

function paragraph(element: XmlElement, numbering: DocxNumbering): Block & { kind: 'paragraph' } {
  const text = textIn(element).trim();
  const number = text === '' ? undefined : numbering.numberOf(childOf(element, 'pPr'));
  return { kind: 'paragraph', text, ...(number !== undefined && { number }) };
}

/** A cell with the number that stands before its first paragraph; a cell over several columns counts for them all. */
function tableRow(row: XmlElement, numbering: DocxNumbering): Block {
  const cells = childrenOf(row, 'tc').flatMap((cell) => {
    const blocks: Block[] = [];
    read(cell, numbering, blocks);
    const texts = blocks.map((block) => (block.kind === 'row' ? block.cells.join(' ') : numbered(block)));
    const span = Number(attributeOf(childOf(cell, 'tcPr', 'gridSpan'), 'val') ?? 1);
    const text = texts.filter((one) => one !== '').join('\n');
    return [text, ...Array.from({ length: Math.min(Math.max(span, 1), 64) - 1 }, () => '')];
  });
  return { kind: 'row', cells };
}

/** An empty cell of a numbered list is the number alone. */
const numbered = ({ text, number }: Block & { kind: 'paragraph' }): string =>
  number === undefined ? text : `${number}. ${text}`.trim();

/** The words of an element; what was struck out is not among them. */
export function textIn(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (!(node instanceof XmlElement)) return '';
      const name = nameOf(node);
      if (UNREAD.has(name)) return '';
      if (name === 't') return node.text;
      if (name === 'tab') return '\t';
      if (name === 'br' || name === 'cr') return '\n';
      return name === 'noBreakHyphen' ? '-' : textIn(node);
    })
    .join('');
}
