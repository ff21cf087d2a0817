/**
 * «Засідання не відбулося»: the paper of a sitting that had no quorum at its opening, nor at a second registration.
 * Facts in, PDF out.
 */
import { clockTime, dateInDigits, dateInWords } from '../../proceedings/printed-time.ts';
import { flow, labelled } from '../kit/flow.ts';
import { addressOf, drawFoot, FOOT_HEIGHT } from '../kit/foot.ts';
import { drawHead, drawRunningHead } from '../kit/head.ts';
import { printable, printableLine } from '../kit/printable.ts';
import { mm, Sheet } from '../kit/sheet.ts';
import { drawSignatures } from '../kit/signatures.ts';
import { STYLES } from '../kit/styles.ts';
import type { NotHeldFacts } from './facts.ts';

const TITLE = 'АКТ: ЗАСІДАННЯ НЕ ВІДБУЛОСЯ';
const LABEL_WIDTH = mm(46);

/** The paper as PDF/A-2a, A4. */
export function notHeldPdf(facts: NotHeldFacts): Promise<Buffer> {
  const { council, at, journal, sittingId, chair, secretary } = facts;
  const zone = council.timeZone;
  const key = { council: council.edrpou ?? council.katottg ?? '', sitting: sittingId };
  const address = addressOf('not-held', { ...key, position: String(journal.position), hash: journal.hash });
  const happened = `засвідчено ${dateInDigits(at, zone)} ${clockTime(at, zone)}`;
  const source = { ...journal, happened, address };
  const title = `Засідання не відбулося — ${printableLine(council.name)}, ${dateInWords(at, zone)}`;
  const sheet = new Sheet({ title, key: address, at: new Date(at) }, FOOT_HEIGHT, (page) =>
    drawRunningHead(page, facts, TITLE),
  );
  sheet.bookmark('Акт');
  drawHead(sheet, facts, TITLE, [`${dateInWords(at, zone)} `, clockTime(at, zone)]);
  drawBody(sheet, facts);
  drawSignatures(sheet, [
    { role: 'Головуючий', name: chair },
    { role: 'Секретар ради', name: secretary },
  ]);
  return sheet.finish((page, pages) => drawFoot(sheet, source, page, pages));
}

function drawBody(sheet: Sheet, facts: NotHeldFacts): void {
  const { sitting, council, quorum, secondRegistrationAt: second, present, absent } = facts;
  const zone = council.timeZone;
  const row = (label: string, text: string) => {
    labelled(sheet, { text: label, style: STYLES.label, width: LABEL_WIDTH }, text, STYLES.text);
    sheet.y += mm(1);
  };
  row('Місце', printable(sitting.place));
  row('Призначено на', `${dateInWords(sitting.startsAt, zone)}, ${clockTime(sitting.startsAt, zone)}`);
  if (second !== undefined) row('Повторна реєстрація', `${dateInWords(second, zone)}, ${clockTime(second, zone)}`);
  row('Загальний склад', `${council.seats}`);
  row('Зареєстровано депутатів', `${quorum.deputies}; для повноважності потрібно ${quorum.needed} (280/97-ВР ст. 46)`);
  sheet.y += mm(2);
  const verdict =
    'Засідання неправомочне і не відбулося: у ньому бере участь не більше половини депутатів від загального складу ради.';
  flow(sheet, sheet.part('P'), verdict, STYLES.question, sheet.left, sheet.width);
  sheet.y += mm(3);
  row(`Присутні (${present.length})`, present.length > 0 ? printable(present.join('; ')) : 'немає');
  row(`Відсутні (${absent.length})`, absent.length > 0 ? printable(absent.join('; ')) : 'немає');
}
