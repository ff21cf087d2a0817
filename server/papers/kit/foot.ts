/**
 * The foot of every page: where in the journal the last event stands that the paper shows, and the hash of the
 * chain there, so that anyone can find the paper again; the same in a QR code; page x of y.
 */
import { lineHeight } from './flow.ts';
import { mm, type Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

const QR_SIZE = mm(18);
const MARGIN_BOTTOM = mm(11);

/** Height kept free for the foot with the page's margin, pt. */
export const FOOT_HEIGHT = mm(4) + mm(2) + QR_SIZE + MARGIN_BOTTOM;

/** The last event that a paper shows. `happened`: what it was and when, e.g. «голосування закрито 30.03.2026 11:42:30». */
export type Source = {
  readonly position: number;
  readonly hash: string;
  readonly happened: string;
  /** What a reader of the QR code gets, see {@link addressOf}. */
  readonly address: string;
};

/** `dzvin:<paper>?council=…&sitting=…&ballot=…&position=…&hash=…` */
export const addressOf = (paper: string, fields: Readonly<Record<string, string>>): string =>
  `dzvin:${paper}?${new URLSearchParams(fields)}`;

/** On the last page the foot is read aloud; on the others it is repeated and passed over. */
export function drawFoot(sheet: Sheet, source: Source, page: number, pages: number): void {
  const top = sheet.bottom + mm(4);
  const bottom = top + mm(2) + QR_SIZE;
  sheet.rule(sheet.left, sheet.width, top, mm(0.2));
  const qr = () => sheet.qr(source.address, sheet.left, bottom - QR_SIZE, QR_SIZE);
  const record = () => drawRecord(sheet, source, bottom);
  const number = () => {
    const y = bottom - lineHeight(STYLES.foot);
    sheet.line(`Сторінка ${page} з ${pages}`, STYLES.foot, sheet.right, y, 'right');
  };
  if (page === pages) {
    sheet.within(sheet.part('P'), record);
    const bbox = [sheet.left, bottom - QR_SIZE, sheet.left + QR_SIZE, bottom];
    sheet.within(sheet.part('Figure', undefined, { alt: `QR-код: ${source.address}`, bbox }), qr);
  } else {
    sheet.artifact(record);
    sheet.artifact(qr);
  }
  sheet.artifact(number);
}

function drawRecord(sheet: Sheet, { position, hash, happened }: Source, bottom: number): void {
  const x = sheet.left + QR_SIZE + mm(4);
  const height = lineHeight(STYLES.foot);
  sheet.line(`Журнал: запис № ${position} · ${happened} `, STYLES.foot, x, bottom - 2 * height);
  sheet.line(`SHA-256 ${hash}`, STYLES.foot, x, bottom - height);
}
