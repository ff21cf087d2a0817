/**
 * Badges for the members of a council: A4 sheets of ten, 90 × 55 mm, two across, with marks to cut along. On each the
 * name large, the office and the faction, the council with its arms, the seat, the photo where there is one. In: who
 * gets one, paths of pictures; out: PDF/A.
 */
import { documentBytes, openDocument } from '../kit/document.ts';
import { printableLine } from '../kit/printable.ts';
import { mm } from '../kit/sheet.ts';
import { BADGE, drawBadge } from './draw-badge.ts';

export type Badge = {
  /** Family name, given name, patronymic. */
  readonly name: string;
  /** «міський голова», «депутатка». */
  readonly office: string;
  readonly faction?: string;
  readonly seat?: number;
  /** Path of a PNG or JPEG. */
  readonly photo?: string;
};
export type BadgesFacts = {
  readonly council: string;
  /** Path of the coat of arms, PNG or JPEG. */
  readonly arms?: string;
  /** The council's colour, #RRGGBB. */
  readonly colour?: string;
  /** Stamp of what the badges rest on, ISO 8601. */
  readonly at: string;
  readonly badges: readonly Badge[];
};

const ACROSS = 2;
const DOWN = 5;
const LEFT = (mm(210) - ACROSS * BADGE.width) / 2;
const TOP = (mm(297) - DOWN * BADGE.height) / 2;
/** A cut mark stands outside the badges, some millimetres long. */
const CUT = mm(5);
const CUT_GAP = mm(1.5);

/** The sheets. Nobody at all gives one empty sheet. */
export function badgesPdf(facts: BadgesFacts): Promise<Buffer> {
  const doc = openDocument({
    title: `Іменні картки — ${printableLine(facts.council)}`,
    key: `badges ${facts.at}`,
    at: new Date(facts.at),
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  page(doc);
  facts.badges.forEach((badge, at) => {
    const place = at % (ACROSS * DOWN);
    if (at > 0 && place === 0) page(doc);
    const [left, top] = [LEFT + (place % ACROSS) * BADGE.width, TOP + Math.floor(place / ACROSS) * BADGE.height];
    drawBadge(doc, root, badge, facts, left, top);
  });
  root.end();
  return documentBytes(doc);
}

function page(doc: PDFKit.PDFDocument): void {
  doc.addPage();
  doc.markContent('Artifact', { type: 'Layout' });
  doc.lineWidth(0.4).strokeColor('#666666');
  const [right, bottom] = [LEFT + ACROSS * BADGE.width, TOP + DOWN * BADGE.height];
  for (let column = 0; column <= ACROSS; column += 1) {
    const x = LEFT + column * BADGE.width;
    doc
      .moveTo(x, TOP - CUT_GAP - CUT)
      .lineTo(x, TOP - CUT_GAP)
      .stroke();
    doc
      .moveTo(x, bottom + CUT_GAP)
      .lineTo(x, bottom + CUT_GAP + CUT)
      .stroke();
  }
  for (let row = 0; row <= DOWN; row += 1) {
    const y = TOP + row * BADGE.height;
    doc
      .moveTo(LEFT - CUT_GAP - CUT, y)
      .lineTo(LEFT - CUT_GAP, y)
      .stroke();
    doc
      .moveTo(right + CUT_GAP, y)
      .lineTo(right + CUT_GAP + CUT, y)
      .stroke();
  }
  doc.endMarkedContent();
}
