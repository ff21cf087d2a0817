/** One badge. In: who it is of, where it stands on the sheet. The name is as large as it fits, never cut. */
import { closeSync, openSync, readSync } from 'node:fs';
import { brokenTo, heightOf, type Line, put, putAll, scaled, widthOf } from '../kit/lines.ts';
import { printableLine } from '../kit/printable.ts';
import { BLACK, GREY, mm, type Style } from '../kit/sheet.ts';
import type { Badge, BadgesFacts } from './badges.ts';

export const BADGE = { width: mm(90), height: mm(55) };
const MARGIN = mm(5);
const HEAD = mm(9);
const PHOTO = { width: mm(24), height: mm(32) };
const GAP = mm(3.5);

const COUNCIL: Style = { face: 'semibold', size: 9, leading: 1.15 };
const FAMILY: Style = { face: 'bold', size: 26, leading: 1.05 };
const REST: Style = { face: 'text', size: 16, leading: 1.12 };
const OFFICE: Style = { face: 'text', size: 10, leading: 1.15, ink: GREY };
const SEAT: Style = { face: 'semibold', size: 12, leading: 1.1 };
const SMALLEST = 0.4;
const STEP = 0.04;

export function drawBadge(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  badge: Badge,
  facts: BadgesFacts,
  left: number,
  top: number,
): void {
  const inner = BADGE.width - 2 * MARGIN;
  const x = left + MARGIN;
  const head = drawHead(doc, root, facts, x, top + MARGIN, inner);
  const nameTop = top + MARGIN + Math.max(HEAD, head) + mm(2.5);
  const room = top + BADGE.height - MARGIN - nameTop;
  const photo = badge.photo === undefined ? undefined : opened(doc, badge.photo);
  const height = Math.min(PHOTO.height, room);
  if (photo) picture(doc, root, photo, `Фото: ${badge.name}`, x, nameTop, PHOTO.width, height);
  const text = x + (photo ? PHOTO.width + GAP : 0);
  drawWords(doc, root, badge, text, nameTop, inner - (text - x), room);
}

/** Arms and the council's name over a line in its colour. Out: the height, pt. */
function drawHead(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { council, arms, colour }: BadgesFacts,
  x: number,
  y: number,
  width: number,
): number {
  const shown = arms === undefined ? undefined : opened(doc, arms);
  if (shown) picture(doc, root, shown, `Герб: ${council}`, x, y, HEAD, HEAD);
  const from = x + (shown ? HEAD + mm(2) : 0);
  const lines = fitted(doc, [[printableLine(council), COUNCIL]], width - (from - x), HEAD);
  const height = heightOf(lines);
  const part = doc.struct('P');
  root.add(part);
  part.add(() => putAll(doc, lines, from, y + (HEAD - height) / 2));
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(x, y + HEAD + mm(1), width, mm(0.6)).fill(colour ?? BLACK);
  doc.endMarkedContent();
  return HEAD;
}

function drawWords(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { name, office, faction, seat }: Badge,
  x: number,
  y: number,
  width: number,
  room: number,
): void {
  const foot: (readonly [string, Style])[] = [[`${office}${faction === undefined ? '' : `, ${faction}`}`, OFFICE]];
  const seatWords = seat === undefined ? '' : `Місце ${seat}`;
  const seatWidth = seatWords ? widthOf(doc, seatWords, SEAT) + GAP : 0;
  const lower = fitted(doc, foot, width - seatWidth, room * 0.34);
  const lowerHeight = Math.max(heightOf(lower), SEAT.size * SEAT.leading);
  const [family = '', ...rest] = printableLine(name).split(' ');
  const upper = fitted(
    doc,
    [
      [`${family} `, FAMILY],
      [`${rest.join(' ')} `, REST],
    ],
    width,
    room - lowerHeight - mm(1),
  );
  const part = doc.struct('P');
  root.add(part);
  part.add(() => {
    putAll(doc, upper, x, y);
    const bottom = y + room;
    putAll(doc, lower, x, bottom - heightOf(lower));
    if (seatWords)
      put(doc, { text: seatWords, style: SEAT }, x + width - seatWidth + GAP, bottom - SEAT.size * SEAT.leading);
  });
}

/** Paragraphs broken to a width, all made smaller together until they stand in the height. */
function fitted(
  doc: PDFKit.PDFDocument,
  paragraphs: readonly (readonly [string, Style])[],
  width: number,
  height: number,
): Line[] {
  for (let scale = 1; ; scale -= STEP) {
    const lines = paragraphs.flatMap(([text, style]) => linesOf(doc, text, scaled(style, scale), width));
    if (heightOf(lines) <= height || scale <= SMALLEST) return lines;
  }
}

/** Condensed, and then smaller, where a word would be broken between letters. */
function linesOf(doc: PDFKit.PDFDocument, text: string, style: Style, width: number): Line[] {
  if (text.trim() === '') return [];
  const widest = (one: Style) => Math.max(...text.split(/(?<=-)|\s/).map((word) => widthOf(doc, word, one)));
  const narrow: Style = { ...style, face: style.face === 'text' ? 'narrow' : 'narrowMedium' };
  const fits = widest(style) <= width ? style : scaled(narrow, Math.min(1, width / widest(narrow)));
  return brokenTo(doc, text, fits, width);
}

/** pdfkit opens a picture of one path once; its types do not say that it can be asked for. */
type Opens = { openImage(path: string): unknown };

/** Whether it is a PNG of other than 8 bits a sample: pdfkit draws their transparency wrongly. */
function isOddPng(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const head = Buffer.alloc(25);
    readSync(file, head, 0, head.length, 0);
    closeSync(file);
    return head.toString('latin1', 1, 4) === 'PNG' && head[24] !== 8;
  } catch {
    return false;
  }
}

/** A picture that can be read; one that can't leaves its place to the words. */
function opened(doc: PDFKit.PDFDocument, path: string): string | undefined {
  if (isOddPng(path)) return undefined;
  try {
    (doc as unknown as Opens).openImage(path);
    return path;
  } catch {
    return undefined;
  }
}

function picture(
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  shown: string,
  alt: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const figure = doc.struct('Figure', { alt });
  root.add(figure);
  figure.add(() => {
    doc.save().rect(x, y, width, height).clip();
    doc.image(shown, x, y, { cover: [width, height], align: 'center', valign: 'center' });
    doc.restore();
  });
}
