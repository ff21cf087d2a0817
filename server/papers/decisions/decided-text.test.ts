import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { test } from 'tap';
import type { AttachedDocument } from '#contract/files';
import { docxWords, type TextBlock } from '../../imports/docx-words.ts';
import type { Proceedings } from '../../proceedings/proceedings.ts';
import { documentHtml } from '../document/document-html.ts';
import { documentPdf } from '../document/document-pdf.ts';
import { ownTemplate } from '../templates/kinds.ts';
import { layoutOf, misplaced, wordsOf } from '../testing/pdf-tools.ts';
import { htmlText, wholeProceedings } from '../testing/whole-papers.ts';
import { draftOf } from './decided-text.ts';
import { decisionDocument, decisionExtract } from './decision.ts';

const proceedings = wholeProceedings();
const template = ownTemplate('decision');
const centred = { alignment: AlignmentType.CENTER };
const bold = (text: string) => new TextRun({ text, bold: true });
const points = {
  reference: 'points',
  levels: [
    { level: 0, format: 'decimal', text: '%1.' },
    { level: 1, format: 'decimal', text: '%1.%2.' },
    { level: 2, format: 'russianLower', text: '%3)' },
  ],
} as const;
const point = (level: number, text: string) => new Paragraph({ numbering: { reference: 'points', level }, text });
const cells = (...texts: string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** A draft as councils write them: head, preamble, points, a table, a signature. */
async function draft(): Promise<readonly TextBlock[]> {
  const children = [
    new Paragraph({ ...centred, children: [bold('ВЕРБІВСЬКА МІСЬКА РАДА')] }),
    new Paragraph({ ...centred, text: '14-та сесія VIII скликання' }),
    new Paragraph({ ...centred, children: [bold('ПРОЄКТ РІШЕННЯ')] }),
    new Paragraph('від ___ березня 2026 року № ____'),
    new Paragraph({ children: [bold('Про дозвіл на розроблення проєкту землеустрою громадянину К.')] }),
    new Paragraph('Розглянувши заяву громадянина К., міська рада'),
    new Paragraph({ ...centred, children: [bold('ВИРІШИЛА:')] }),
    point(0, 'Надати дозвіл на розроблення проєкту землеустрою:'),
    point(1, 'площею 0,1200 га;'),
    point(2, 'для садівництва;'),
    point(0, 'Контроль за виконанням рішення покласти на секретаря ради.'),
    new Table({ rows: [cells('Ділянка', 'Площа, га'), cells('вул. Вишнева, 7', '0,1200')] }),
    new Paragraph('Міський голова                Олександр ГОЛОВКО'),
  ];
  const document = new Document({ numbering: { config: [points] }, sections: [{ children }] });
  return (await docxWords(await Packer.toBuffer(document))) ?? [];
}

test('a decision is printed with the text of its draft: points, letters, a table, bold', async (t) => {
  const paper = decisionDocument(proceedings, 2, { template, draft: await draft() });
  const html = paper ? documentHtml(paper) : '';
  for (const line of [
    '<p class="centred strong">ВИРІШИЛА:</p>',
    '<p>1. Надати дозвіл на розроблення',
    '<p>1.1. площею 0,1200 га;</p>',
    '<p>а) для садівництва;</p>',
    '<p>2. Контроль за виконанням',
    '<th scope="col">Площа, га</th>',
    '<td>0,1200</td>',
  ])
    t.match(html, line);
  const pdf = layoutOf(await documentPdf(paper as NonNullable<typeof paper>));
  t.match(pdf, /Ділянка +Площа, га/u);
});

test('the draft’s own head and signature are left out: the paper has them from the record', async (t) => {
  const paper = decisionDocument(proceedings, 2, { template, draft: await draft() });
  const text = htmlText(paper ? documentHtml(paper) : '');
  t.notMatch(text, 'ПРОЄКТ РІШЕННЯ');
  t.notMatch(text, '____');
  t.notMatch(text, 'ГОЛОВКО');
  t.equal(text.split('Про дозвіл на розроблення проєкту землеустрою громадянину К.').length, 2, 'its title once');
  t.match(text, /Розглянувши заяву.*секретаря ради\..*вул\. Вишнева, 7.*Міський голова/su);
});

test('amendments that were adopted stand beneath, those that were not do not', async (t) => {
  const amendments = new Map(
    [...proceedings.amendments].map(([id, one]) => [id, { ...one, state: 'adopted' as const }]),
  );
  const [amendment] = amendments.values();
  const place = proceedings.decisions.findIndex(({ itemId }) => itemId === amendment?.itemId) + 1;
  const text = (from: Proceedings) => {
    const paper = decisionDocument(from, place, { template });
    return htmlText(paper ? documentHtml(paper) : '').replace(/\s+/gu, ' ');
  };
  t.match(text({ ...proceedings, amendments }), 'Прийняті поправки: № 1. Збільшити видатки');
  t.notMatch(text(proceedings), 'Прийняті поправки');
});

test('a draft in PDF is not typed again: the paper names it and says that it goes with it', async (t) => {
  const pdf: AttachedDocument = {
    title: 'Проєкт рішення',
    file: { sha256: 'a'.repeat(64), type: 'application/pdf', bytes: 9 },
  };
  const agenda = proceedings.agenda.map((item) => ({ ...item, documents: [pdf] }));
  const paper = decisionDocument({ ...proceedings, agenda }, 2, { template });
  t.match(htmlText(paper ? documentHtml(paper) : ''), '«Проєкт рішення» (PDF, додається)');
  t.equal(draftOf([pdf]), undefined);
  const docx = (title: string): AttachedDocument => ({
    title,
    file: {
      ...pdf.file,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
  t.equal(draftOf([docx('Записка'), pdf, docx('Проєкт рішення')])?.title, 'Проєкт рішення');
  t.equal(draftOf([docx('Записка')])?.title, 'Записка');
});

test('an edited text stands in the place of the draft’s; what the record states stays the record’s', async (t) => {
  const record = decisionDocument(proceedings, 2, { template });
  const lines = (record?.blocks ?? []).flatMap((block) => ('text' in block ? [block.text] : []));
  const edited: TextBlock[] = [{ kind: 'paragraph', text: '1. Надати дозвіл.' }];
  const paper = decisionDocument(proceedings, 2, { template, edited });
  t.equal(paper?.missing, lines[0], 'the first line of the record that the text has lost is named');
  const extract = decisionExtract(proceedings, 2, { template, edited });
  t.match(htmlText(extract ? documentHtml(extract) : ''), '1. Надати дозвіл.');
});

test('a draft of many wide columns and long words stays within the page', async (t) => {
  const wide = 'Надзвичайнодовгеслівцебезпробілів'.repeat(6);
  const rows = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 7 }, (_cell, column) => (column === 3 ? wide : `${row}`)),
  );
  const paper = decisionDocument(proceedings, 2, { template, draft: [{ kind: 'table', rows }] });
  t.same(misplaced(wordsOf(await documentPdf(paper as NonNullable<typeof paper>))), []);
});
