/**
 * The counting commission's protocol of a secret ballot on paper: its figures with the sums that must hold, votes by
 * candidate or by choice, the result and its explanation, places to sign. Facts in, PDF out.
 */
import { groundArticle } from '../../council/ballot/law.ts';
import { clockTime, dateInDigits, dateInWords } from '../../proceedings/printed-time.ts';
import { flow, labelled } from '../kit/flow.ts';
import { addressOf, drawFoot, FOOT_HEIGHT, type Source } from '../kit/foot.ts';
import { drawHead, drawRunningHead } from '../kit/head.ts';
import { printable, printableLine } from '../kit/printable.ts';
import { mm, Sheet } from '../kit/sheet.ts';
import { drawSignatures, type Signer } from '../kit/signatures.ts';
import { STYLES } from '../kit/styles.ts';
import { drawTable, type Row } from '../kit/table.ts';
import type { ProtocolFacts } from './facts.ts';

const PROTOCOL_TITLE = 'ПРОТОКОЛ ЛІЧИЛЬНОЇ КОМІСІЇ ПРО РЕЗУЛЬТАТИ ТАЄМНОГО ГОЛОСУВАННЯ';
const LABEL_WIDTH = mm(42);
const FIGURE_WIDTH = mm(28);
const TABLE = { head: STYLES.tableHead, body: STYLES.tableBody, total: STYLES.tableTotal };

/** The protocol as PDF/A-2a, A4. */
export function commissionProtocolPdf(facts: ProtocolFacts): Promise<Buffer> {
  const { ballot, council } = facts;
  const zone = council.timeZone;
  const source = sourceOf(facts);
  const date = dateInWords(ballot.closedAt, zone);
  const title = `Протокол лічильної комісії, голосування № ${ballot.number} — ${printableLine(council.name)}, ${date}`;
  const identity = { title, key: source.address, at: new Date(ballot.closedAt) };
  const sheet = new Sheet(identity, FOOT_HEIGHT, (page) =>
    drawRunningHead(page, facts, `Протокол лічильної комісії, голосування № ${ballot.number}`),
  );
  sheet.bookmark('Питання');
  const clock = `${clockTime(ballot.openedAt, zone)} — ${clockTime(ballot.closedAt, zone)}`;
  drawHead(sheet, facts, PROTOCOL_TITLE, [`${date} `, clock]);
  drawQuestion(sheet, facts);
  sheet.bookmark('Бюлетені');
  drawPapers(sheet, facts);
  sheet.bookmark('Результат');
  drawVotes(sheet, facts);
  drawResult(sheet, facts);
  drawSignatures(sheet, signersOf(facts));
  return sheet.finish((page, pages) => drawFoot(sheet, source, page, pages));
}

function row(sheet: Sheet, label: string, text: string): void {
  labelled(sheet, { text: label, style: STYLES.label, width: LABEL_WIDTH }, text, STYLES.text);
  sheet.y += mm(0.8);
}

function drawQuestion(sheet: Sheet, { item, ballot, commission }: ProtocolFacts): void {
  if (item !== undefined) row(sheet, 'Питання', printable(item));
  row(sheet, 'На голосування', printable(ballot.text));
  const ground = `280/97-ВР ${groundArticle(ballot.ground)}`;
  row(sheet, 'Голосування', `№ ${ballot.number}; таємне, бюлетенями; підстава: ${ground}`);
  if (commission) {
    const { chair, secretary, members } = commission;
    row(sheet, 'Лічильна комісія', printable([chair, secretary, ...members].join('; ')));
  }
  sheet.y += mm(3);
}

/** Papers made, issued, cancelled and found, each with the sum it has to fit. */
function drawPapers(sheet: Sheet, { figures }: ProtocolFacts): void {
  const { made, issued, cancelled, inBox, invalid } = figures;
  const valid = inBox - invalid;
  const rows: readonly (readonly [string, number])[] = [
    ['Виготовлено бюлетенів', made],
    ['Видано депутатам', issued],
    ['Погашено невикористаних', cancelled],
    ['Виявлено в скриньці', inBox],
    ['Недійсних', invalid],
    ['Дійсних', valid],
  ];
  drawTable(sheet, twoColumns(sheet, 'Бюлетені', 'Кількість'), rows.map(bodyRow), TABLE, 0);
  sheet.y += mm(4);
}

function drawVotes(sheet: Sheet, { figures, verdict }: ProtocolFacts): void {
  const choices: readonly (readonly [string, number])[] = verdict.alternatives
    ? [
        ...verdict.alternatives.map((one) => [`${one.number}. ${printable(one.text)}`, one.for] as const),
        ['Проти всіх кандидатів', figures.against],
        ...(figures.abstain > 0 ? [['Утримались', figures.abstain] as const] : []),
      ]
    : [
        ['За', figures.for],
        ['Проти', figures.against],
        ['Утримались', figures.abstain],
      ];
  drawTable(sheet, twoColumns(sheet, 'Голоси', 'Кількість'), choices.map(bodyRow), TABLE, 0);
  sheet.y += mm(4);
}

const twoColumns = (sheet: Sheet, first: string, second: string) => [
  { title: first, width: sheet.width - FIGURE_WIDTH },
  { title: second, width: FIGURE_WIDTH },
];
const bodyRow = ([words, figure]: readonly [string, number]): Row => ({ kind: 'body', cells: [words, String(figure)] });

function resultWords({ verdict, ballot }: ProtocolFacts): string {
  if (verdict.result === 'void') return 'Числа не сходяться. Голосування недійсне.';
  if (verdict.result === 'rejected') return 'Результат: потрібної більшості не набрано.';
  const winner = verdict.alternatives?.find(({ number }) => number === verdict.winner);
  const adopted = ballot.subject === 'election' ? 'обрано' : 'прийнято';
  return winner ? `Результат: ${adopted} — ${winner.text}.` : `Результат: ${adopted}.`;
}

function drawResult(sheet: Sheet, facts: ProtocolFacts): void {
  const { explanation, figures } = facts;
  const part = sheet.part('P');
  flow(sheet, part, printable(resultWords(facts)), STYLES.question, sheet.left, sheet.width);
  sheet.y += mm(1.5);
  flow(sheet, sheet.part('P'), printable(explanation), STYLES.explanation, sheet.left, sheet.width);
  if (figures.note !== undefined) {
    sheet.y += mm(2);
    row(sheet, 'Зауваження комісії', printable(figures.note));
  }
  sheet.y += mm(2);
  flow(sheet, sheet.part('P'), APPROVAL, STYLES.text, sheet.left, sheet.width);
}

const APPROVAL = 'Протокол затверджено відкритим поіменним голосуванням № ______ від ____________.';

function signersOf({ commission }: ProtocolFacts): Signer[] {
  const members = commission?.members ?? [undefined];
  return [
    { role: 'Голова комісії', name: commission?.chair },
    { role: 'Секретар комісії', name: commission?.secretary },
    ...members.map((name) => ({ role: 'Член комісії', name })),
  ];
}

function sourceOf({ council, sittingId, ballot, journal }: ProtocolFacts): Source {
  const zone = council.timeZone;
  const address = addressOf('commission-protocol', {
    council: council.edrpou ?? council.katottg ?? '',
    sitting: sittingId,
    ballot: ballot.id,
    position: String(journal.position),
    hash: journal.hash,
  });
  const when = `${dateInDigits(ballot.closedAt, zone)} ${clockTime(ballot.closedAt, zone)}`;
  return { ...journal, happened: `числа внесено ${when}`, address };
}
