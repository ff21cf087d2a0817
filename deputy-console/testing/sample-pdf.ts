/** A document to read, for the deputy's gallery and tests: `count` A4 pages of a draft decision, its pages numbered. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf');
const TEXT =
  'Відповідно до статті 26 Закону України «Про місцеве самоврядування в Україні», розглянувши звернення мешканців ' +
  'та висновки постійної комісії, міська рада вирішила: ';

/** Bytes of a PDF. */
export function samplePdf(count: number): Promise<Uint8Array> {
  const paper = new PDFDocument({ size: 'A4', margin: 64, font: FONT, autoFirstPage: false });
  const chunks: Buffer[] = [];
  paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => paper.on('end', () => resolve(Buffer.concat(chunks))));
  for (let page = 1; page <= count; page += 1) {
    paper.addPage();
    paper.fontSize(22).text(page === 1 ? 'Проєкт рішення № 2-39/VIII' : `Додаток ${page - 1}`);
    paper.moveDown().fontSize(12);
    for (let clause = 1; clause <= 9; clause += 1) paper.text(`${page}.${clause}. ${TEXT}`).moveDown(0.6);
  }
  paper.end();
  return done;
}
