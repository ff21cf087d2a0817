import JSZip from 'jszip';
import { test } from 'tap';
import { memberIdOf } from '../../proceedings/testing/council-of-verbivka.ts';
import { annexPdf } from '../annex/annex.ts';
import { decisionDocument, decisionExtract, protocolExtract } from '../decisions/decision.ts';
import { attendanceDocument, speechesDocument } from '../lists/lists.ts';
import { ownTemplate } from '../templates/kinds.ts';
import { ask, layoutOf, misplaced, textOf, wordsOf } from '../testing/pdf-tools.ts';
import { htmlText, preflight, wholeProceedings, wholeProtocol } from '../testing/whole-papers.ts';
import type { Block } from './blocks.ts';
import { documentDocx } from './document-docx.ts';
import { documentHtml } from './document-html.ts';
import { documentPdf } from './document-pdf.ts';

const proceedings = wholeProceedings();
const document = wholeProtocol(proceedings);
const decision = { template: ownTemplate('decision') };

test('the protocol is a sound PDF/A-3a: tagged, in Ukrainian, bookmarked, its data inside', async (t) => {
  const pdf = await documentPdf(document);
  t.match(ask('pdfinfo', ['PDF'], pdf), /Tagged: +yes/);
  const meta = ask('pdfinfo', ['-meta', 'PDF'], pdf);
  t.match(meta, '<pdfaid:part>3</pdfaid:part>');
  t.match(meta, '<pdfaid:conformance>A</pdfaid:conformance>');
  t.match(ask('qpdf', ['--check', 'PDF'], pdf), 'No syntax or stream encoding errors found');
  const objects = ask('qpdf', ['--json', '--json-key=qpdf', 'PDF'], pdf);
  t.match(objects, '"/AFRelationship": "/Data"');
  t.match(objects, '"/Lang": "u:uk"');
  t.match(objects, '/Outlines');
  t.equal(ask('qpdf', ['--list-attachments', 'PDF'], pdf).split('\n').length - 1, document.attached.length);
  t.ok(document.attached.some(({ name }) => name === 'votings.csv'));
});

test('the same layout as PDF/A-1b passes the preflight of PDFBox', async (t) => {
  t.equal(preflight(await documentPdf(document, 'PDF/A-1b')), '');
});

test('objects packed in streams are those of the twin that has each by itself: parts, text and size of every page', async (t) => {
  const [packed, plain] = [await documentPdf(document), await documentPdf(document, 'PDF/A-1b')];
  t.match(packed.toString('latin1'), '/Type/ObjStm');
  t.notMatch(plain.toString('latin1'), '/Type/ObjStm');
  t.match(packed.subarray(-40).toString('latin1'), /startxref\n\d+\n%%EOF\n$/);
  t.ok(packed.length < 0.75 * plain.length);
  const said = (pdf: Buffer) => [
    ask('pdfinfo', ['-struct-text', 'PDF'], pdf),
    layoutOf(pdf),
    ask('pdffonts', ['PDF'], pdf).replaceAll(/ +\d+ +0$/gmu, ''),
  ];
  t.strictSame(said(packed), said(plain));
});

test('a screen reader finds one title, headings, lists; no word lies over another or outside the page', async (t) => {
  const pdf = await documentPdf(document);
  const parts = ask('pdfinfo', ['-struct', 'PDF'], pdf).split('\n');
  const count = (type: string) => parts.filter((line) => line.trim().split(/[ :]/)[0] === type).length;
  t.equal(count('H1'), 1);
  t.ok(count('H2') >= 6);
  t.equal(count('H3'), 7, 'every item that was considered');
  t.ok(count('LI') > 100);
  t.strictSame(misplaced(wordsOf(pdf)), []);
});

test('no heading is left alone at the foot of a page: its vote stands with it', async (t) => {
  const ballot = document.blocks.find((block) => block.kind === 'ballot');
  if (!ballot) throw new Error('no ballot');
  const blocks = Array.from({ length: 40 }, (_, at): Block[] => [
    ...Array.from({ length: at }, (): Block => ({ kind: 'paragraph', text: 'Рядок.' })),
    { kind: 'item', text: `Питання ${at}.` },
    { kind: 'word', text: 'ГОЛОСУВАЛИ:' },
    ballot,
  ]).flat();
  const text = textOf(await documentPdf({ ...document, blocks, attached: [] }));
  t.equal([...text.matchAll(/Питання \d+\. ГОЛОСУВАЛИ: Голосування №/gu)].length, 40);
});

test('made again, every format has the same bytes', async (t) => {
  const [pdf, docx] = [await documentPdf(document), await documentDocx(document)];
  t.ok(pdf.equals(await documentPdf(wholeProtocol())));
  t.ok(docx.equals(await documentDocx(wholeProtocol())));
  t.equal(documentHtml(document), documentHtml(wholeProtocol()));
});

test('a DOCX holds no moment but that of what it shows', async (t) => {
  const zip = await JSZip.loadAsync(await documentDocx(document));
  const core = (await zip.file('docProps/core.xml')?.async('string')) ?? '';
  t.strictSame(
    [...core.matchAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu)].map(([stamp]) => stamp),
    ['2026-03-30T08:33:37Z', '2026-03-30T08:33:37Z'],
  );
  for (const { date } of Object.values(zip.files)) t.equal(date.getUTCFullYear(), 1980);
});

test('a decision has its number, name, ballot and signature, and the place of its text names the draft', async (t) => {
  const paper = decisionDocument(proceedings, 2, decision);
  const html = htmlText(paper ? documentHtml(paper) : '');
  for (const words of ['РІШЕННЯ', '№ 2-14/VIII', 'Про дозвіл на розроблення', 'за проєктом № 14/2', 'Міський голова'])
    t.match(html, words);
  t.equal(decisionDocument(proceedings, 99, decision), undefined);
  t.match(paper?.address, 'decision=2-14%2FVIII');
});

test('an extract tells of one item alone and is confirmed by the secretary', async (t) => {
  const item = proceedings.agenda[1];
  const paper = item && protocolExtract(proceedings, item.itemId, { template: ownTemplate('protocol') });
  const html = htmlText(paper ? documentHtml(paper) : '');
  t.match(html, 'ВИТЯГ З ПРОТОКОЛУ');
  t.match(html, 'заявив про конфлікт інтересів');
  t.match(html, 'Витяг відповідає оригіналу.');
  t.notMatch(html, 'бюджету');
  const extract = decisionExtract(proceedings, 6, decision);
  t.match(htmlText(extract ? documentHtml(extract) : ''), 'Про списання основних засобів');
});

test('the lists have everybody with the times of each stay, and every speech but those of a closed part', async (t) => {
  const attendance = layoutOf(await documentPdf(attendanceDocument(proceedings)));
  for (const { member } of proceedings.attendance) t.match(attendance.replace(/\s+/g, ' '), member.name.split(' ')[0]);
  t.match(attendance, /Шульга .* відсутня/);
  const speeches = textOf(await documentPdf(speechesDocument(proceedings)));
  t.match(speeches, /Коваленко Зоряна Миронівна.* доповідь/);
  t.notMatch(speeches, 'довідка');
});

test('all roll calls are bound with a contents page that names the page of each', async (t) => {
  const pdf = await annexPdf(proceedings);
  const pages = layoutOf(pdf ?? Buffer.of()).split('\f');
  const rolls = proceedings.ballots.filter(({ end }) => end.kind === 'closed' && end.roll);
  const [contents = ''] = pages;
  const inTable = contents.split('Сторінка')[1] ?? '';
  const found = [...inTable.matchAll(/ {3}(\d+)$/gmu)].map(([, page]) => Number(page));
  t.equal(found.length, rolls.length);
  for (const [index, page] of found.entries()) t.match(pages[page - 1], `№ ${rolls[index]?.number};`);
  t.match(pages.at(-2), `Сторінка ${pages.length - 1} з ${pages.length - 1}`);
});

test('a hundred and twenty of the longest names and titles of 4,000 letters stay within the page', async (t) => {
  const [first] = proceedings.attendance;
  if (!first) throw new Error('nobody came');
  const name = 'Надзвичайнодовгопрізвищенко-Першотравнева-Староконстантинська Олександра-Владислава Володимирівна';
  const attendance = Array.from({ length: 120 }, () => ({
    ...first,
    member: { ...first.member, id: memberIdOf(2), name },
  }));
  const agenda = proceedings.agenda.map((item) => ({
    ...item,
    title: 'Про внесення змін до переліку обʼєктів '.repeat(100),
  }));
  const paper = wholeProtocol({ ...proceedings, attendance, agenda });
  t.strictSame(misplaced(wordsOf(await documentPdf({ ...paper, attached: [] }))), []);
});
