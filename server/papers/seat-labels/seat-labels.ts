/**
 * Labels for the seats of a hall: A4 sheets of 24 labels, 70 × 36 mm, three across, as they are sold self-adhesive. On
 * each the seat's number large, the member's name as the roster has it, the keypad's id small. In: seats; out: PDF/A.
 */
import type { DeviceId, SeatNumber } from '#contract/ids';
import { documentBytes, openDocument } from '../kit/document.ts';
import { brokenTo, heightOf, put, putAll, scaled, widthOf } from '../kit/lines.ts';
import { printableLine } from '../kit/printable.ts';
import { GREY, mm, type Style } from '../kit/sheet.ts';

export type SeatLabel = { readonly seat: SeatNumber; readonly name?: string; readonly device?: DeviceId };
export type SeatLabelsFacts = {
  readonly council: string;
  /** Stamp of what the labels rest on, ISO 8601. */
  readonly at: string;
  readonly labels: readonly SeatLabel[];
};

const ACROSS = 3;
const DOWN = 8;
const LABEL = { width: mm(70), height: mm(36) };
/** What the sheet leaves above and below its labels. */
const TOP = (mm(297) - DOWN * LABEL.height) / 2;
/** Printers leave some millimetres of the sheet's edge blank. */
const MARGIN = mm(6);
const NUMBER_WIDTH = mm(22);
const GAP = mm(3);
const NAME_WIDTH = LABEL.width - 2 * MARGIN - NUMBER_WIDTH - GAP;
const NAME_HEIGHT = LABEL.height - 2 * MARGIN - mm(3);

const NUMBER: Style = { face: 'bold', size: 46, leading: 1, tabular: true };
const FAMILY: Style = { face: 'semibold', size: 15, leading: 1.15 };
const REST: Style = { face: 'text', size: 11, leading: 1.2 };
const SMALL: Style = { face: 'text', size: 7, leading: 1.2, ink: GREY };
const SMALLEST_SCALE = 0.5;
const STEP = 0.05;

/** The sheets. No seat at all gives one empty sheet. */
export function seatLabelsPdf({ council, at, labels }: SeatLabelsFacts): Promise<Buffer> {
  const title = `Наклейки місць — ${printableLine(council)}`;
  const doc = openDocument({ title, key: `seat-labels ${at}`, at: new Date(at) });
  const root = doc.struct('Document');
  doc.addStructure(root);
  doc.addPage();
  labels.forEach((label, at) => {
    const place = at % (ACROSS * DOWN);
    if (at > 0 && place === 0) doc.addPage();
    const part = doc.struct('P');
    root.add(part);
    const [left, top] = [(place % ACROSS) * LABEL.width, TOP + Math.floor(place / ACROSS) * LABEL.height];
    part.add(() => drawLabel(doc, label, left, top));
  });
  root.end();
  return documentBytes(doc);
}

function drawLabel(doc: PDFKit.PDFDocument, { seat, name, device }: SeatLabel, left: number, top: number): void {
  const [x, y] = [left + MARGIN, top + MARGIN];
  const inner = LABEL.height - 2 * MARGIN;
  const number = scaled(NUMBER, Math.min(1, NUMBER_WIDTH / widthOf(doc, `${seat}`, NUMBER)));
  put(doc, { text: `${seat} `, style: number }, x, y + (inner - number.size * number.leading) / 2);
  if (name !== undefined) drawName(doc, printableLine(name), x + NUMBER_WIDTH + GAP, y);
  if (device !== undefined) {
    const line = { text: device, style: SMALL };
    put(doc, line, x + NUMBER_WIDTH + GAP, y + inner - heightOf([line]));
  }
}

/** The family name above the rest, as large as both fit. */
function drawName(doc: PDFKit.PDFDocument, name: string, x: number, top: number): void {
  const [family = '', ...rest] = name.split(' ');
  const style = familyStyle(doc, family);
  const at = (scale: number) => [
    ...brokenTo(doc, `${family} `, scaled(style, scale), NAME_WIDTH),
    ...brokenTo(doc, `${rest.join(' ')} `, scaled(REST, scale), NAME_WIDTH),
  ];
  let scale = 1;
  while (scale > SMALLEST_SCALE && heightOf(at(scale)) > NAME_HEIGHT) scale -= STEP;
  putAll(doc, at(scale), x, top);
}

/** Condensed, and then smaller, where a part of the family name would be broken between letters. */
function familyStyle(doc: PDFKit.PDFDocument, family: string): Style {
  const widest = (style: Style) => Math.max(...family.split(/(?<=-)/).map((part) => widthOf(doc, part, style)));
  if (widest(FAMILY) <= NAME_WIDTH) return FAMILY;
  const narrow: Style = { ...FAMILY, face: 'narrowMedium' };
  return scaled(narrow, Math.min(1, NAME_WIDTH / widest(narrow)));
}
