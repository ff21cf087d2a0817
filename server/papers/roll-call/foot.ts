/**
 * The foot of every page: where in the journal the last event stands that the paper shows, and the hash of the
 * chain there, so that anyone can find the paper again; the same in a QR code; page x of y.
 */
import { lineHeight } from '../kit/flow.ts';
import { clockTime, dateInDigits } from '../kit/printed-time.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import type { RollCallFacts } from './facts.ts';
import { STYLES } from './styles.ts';

const QR_SIZE = mm(18);
const MARGIN_BOTTOM = mm(11);

/** Height kept free for the foot with the page's margin, pt. */
export const FOOT_HEIGHT = mm(4) + mm(2) + QR_SIZE + MARGIN_BOTTOM;

/** What a reader of the QR code gets: dzvin:roll-call?council=…&sitting=…&ballot=…&position=…&hash=… */
export function rollCallAddress({ council, sitting, ballot, journal }: RollCallFacts): string {
  const query = new URLSearchParams({
    council: council.edrpou ?? council.katottg ?? '',
    sitting: sitting.id,
    ballot: ballot.id,
    position: String(journal.position),
    hash: journal.hash,
  });
  return `dzvin:roll-call?${query}`;
}

/** On the last page the foot is read aloud; on the others it is repeated and passed over. */
export function drawFoot(sheet: Sheet, facts: RollCallFacts, page: number, pages: number): void {
  const top = sheet.bottom + mm(4);
  const bottom = top + mm(2) + QR_SIZE;
  sheet.rule(sheet.left, sheet.width, top, mm(0.2));
  const qr = () => sheet.qr(rollCallAddress(facts), sheet.left, bottom - QR_SIZE, QR_SIZE);
  const record = () => drawRecord(sheet, facts, bottom);
  const number = () => {
    const y = bottom - lineHeight(STYLES.foot);
    sheet.line(`Сторінка ${page} з ${pages}`, STYLES.foot, sheet.right, y, 'right');
  };
  if (page === pages) {
    sheet.within(sheet.part('P'), record);
    const bbox = [sheet.left, bottom - QR_SIZE, sheet.left + QR_SIZE, bottom];
    sheet.within(sheet.part('Figure', undefined, { alt: `QR-код: ${rollCallAddress(facts)}`, bbox }), qr);
  } else {
    sheet.artifact(record);
    sheet.artifact(qr);
  }
  sheet.artifact(number);
}

function drawRecord(sheet: Sheet, { journal, ballot, council: { timeZone } }: RollCallFacts, bottom: number): void {
  const closed = `${dateInDigits(ballot.closedAt, timeZone)} ${clockTime(ballot.closedAt, timeZone)}`;
  const x = sheet.left + QR_SIZE + mm(4);
  const height = lineHeight(STYLES.foot);
  sheet.line(
    `Журнал: запис № ${journal.position} · голосування закрито ${closed} `,
    STYLES.foot,
    x,
    bottom - 2 * height,
  );
  sheet.line(`SHA-256 ${journal.hash}`, STYLES.foot, x, bottom - height);
}
