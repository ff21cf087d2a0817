/** One block of a paper as paragraphs and tables of a DOCX. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { unreachable } from '#contract/unreachable';
import { sizeOf } from '../../files/picture-size.ts';
import type { Signer } from '../kit/signatures.ts';
import type { BallotBox, Block, Picture, TableColumn } from './blocks.ts';
import { pictureType } from './document-html.ts';
import { printableXml, runs } from './docx-text.ts';

type Part = Paragraph | Table;
const paragraph = (text: string, style = 'Text'): Paragraph => new Paragraph({ style, children: runs(text) });

/** @param instance lists of different instances are numbered each from 1 */
export function blockParts(block: Block, instance: number): readonly Part[] {
  switch (block.kind) {
    case 'arms':
      return [arms(block.picture)];
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.text) })];
    case 'centred':
      return [new Paragraph({ style: 'Centred', children: runs(block.text, { bold: block.strong === true }) })];
    case 'triple':
      return [triple([block.left, block.middle, block.right]), paragraph('')];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })];
    case 'item':
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: runs(block.text) })];
    case 'word':
      return [paragraph(block.text, 'Word')];
    case 'paragraph':
      return [new Paragraph({ style: 'Text', children: runs(block.text, { bold: block.strong === true }) })];
    case 'blank':
      return [paragraph(`[${block.text}]`), paragraph('')];
    case 'list':
      return block.lines.map((line) => listed(line, block.numbered, instance));
    case 'facts':
      return block.rows.map(([label, text]) => fact(label, text));
    case 'ballot':
      return ballotParts(block.ballot);
    case 'table':
      return [ruled(block.columns, block.rows), paragraph('')];
    case 'signatures':
      return [paragraph(''), signatures(block.signers)];
    default:
      return unreachable(block);
  }
}

const listed = (line: string, numbered: boolean, instance: number): Paragraph =>
  new Paragraph({
    style: 'Text',
    children: runs(line),
    ...(numbered && { numbering: { reference: 'names', level: 0, instance } }),
  });

const fact = (label: string, text: string): Paragraph =>
  new Paragraph({ style: 'Text', children: [...runs(`${label}: `), ...runs(text, { bold: true })] });

/** Longer side of the coat of arms, px of Word: 17 mm. */
const ARMS = 64;

function arms({ bytes, alt }: Picture): Paragraph {
  const type = pictureType(bytes) === 'png' ? 'png' : 'jpg';
  const altText = { name: 'герб', title: printableXml(alt), description: printableXml(alt) };
  const { width, height } = sizeOf(bytes) ?? { width: 1, height: 1 };
  const scale = ARMS / Math.max(width, height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const image = new ImageRun({ type, data: bytes, transformation, altText });
  return new Paragraph({ style: 'Centred', children: [image] });
}

/** The figures in one line, as minutes have them: «За — 20, Проти — 1». */
function ballotParts({ heading, text, figures, headline, lines }: BallotBox): readonly Paragraph[] {
  const counts = figures.map(({ word, count }) => `${word} — ${count}`).join(', ');
  return [
    new Paragraph({ style: 'Small', keepNext: true, spacing: { before: 80 }, children: runs(heading) }),
    new Paragraph({ style: 'Text', keepNext: true, children: runs(text, { bold: true }) }),
    ...(counts === '' ? [] : [new Paragraph({ style: 'Text', keepNext: true, children: runs(counts) })]),
    new Paragraph({ style: 'Text', keepLines: true, children: runs(headline, { bold: true }) }),
    ...lines.map((line) => paragraph(line, 'Small')),
  ];
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const OPEN = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const FULL = { size: 100, type: WidthType.PERCENTAGE } as const;
const LEFT = AlignmentType.LEFT;

const cell = (
  text: string,
  width: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  bold = false,
) =>
  new TableCell({
    width: { size: Math.round(width * 100), type: WidthType.PERCENTAGE },
    verticalAlign: VerticalAlign.BOTTOM,
    children: [new Paragraph({ alignment, children: runs(text, { bold }) })],
  });

const triple = ([left, middle, right]: readonly [string, string, string]): Table =>
  new Table({
    width: FULL,
    borders: OPEN,
    rows: [
      new TableRow({
        children: [
          cell(left, 1 / 3, LEFT),
          cell(middle, 1 / 3, AlignmentType.CENTER),
          cell(right, 1 / 3, AlignmentType.RIGHT),
        ],
      }),
    ],
  });

function ruled(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Table {
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: columns.map(({ share, right }, index) =>
        cell(cells[index] ?? '', share, right ? AlignmentType.RIGHT : LEFT, head),
      ),
    });
  const titles = columns.map(({ title }) => title);
  const borders = { ...OPEN, top: HAIR, bottom: HAIR, insideHorizontal: HAIR };
  return new Table({ width: FULL, borders, rows: [row(titles, true), ...rows.map((cells) => row(cells, false))] });
}

const signatures = (signers: readonly Signer[]): Table =>
  new Table({
    width: FULL,
    borders: OPEN,
    rows: signers.map(
      ({ role, name }) =>
        new TableRow({
          cantSplit: true,
          height: { value: 700, rule: 'atLeast' },
          children: [cell(role, 0.34, LEFT), cell('_________________', 0.26, LEFT), cell(name ?? '', 0.4, LEFT)],
        }),
    ),
  });
