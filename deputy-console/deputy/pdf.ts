/**
 * Reading PDF in the page: pdf.js with its worker, a chunk of its own that is fetched with the first document. In: an
 * address. Out: a document whose pages are drawn one by one. No script in a PDF is ever run.
 */
import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker';

export type Pdf = PDFDocumentProxy;
/** Pixels of one page at most: more than that old tablets do not draw. */
const MOST_PIXELS = 8_000_000;

/** Fetches a document whole, so that it can be read to its end when the wire is lost. Throws when it can't be had. */
export async function openPdf(address: string): Promise<Pdf> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the document was answered with ${answer.status}`);
  return readPdf(await answer.arrayBuffer());
}

/** A document that is at hand. Throws when it can't be read. */
export function readPdf(data: ArrayBuffer): Promise<Pdf> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  return getDocument({ data, useWasm: false, enableXfa: false }).promise;
}

/** Height of a page over its width. */
export async function shapeOf(pdf: Pdf, number: number): Promise<number> {
  const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
  return height / width;
}

/** Draws a page `width` CSS pixels wide, and gives its words for those who listen. */
export async function drawPage(pdf: Pdf, number: number, canvas: HTMLCanvasElement, width: number): Promise<string> {
  const page = await pdf.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const sharp = Math.min(2, devicePixelRatio) * (width / whole.width);
  const scale = Math.min(sharp, Math.sqrt(MOST_PIXELS / (whole.width * whole.height)));
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return wordsOf(page);
}

async function wordsOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
}
