/** The plain text of a PDF (pdf.js) or a DOCX, for the search; pages and paragraphs are parted by line ends. */
import { extractText, getDocumentProxy } from 'unpdf';
import { docxBlocks, isDocx } from './docx.ts';
import { openOffice } from './office-file.ts';

/** Text beyond is not searched: about 800 pages. */
const MOST_CHARACTERS = 2_000_000;

/** Empty for a scan, which is a picture of a text. @throws when the bytes are neither or broken. */
export async function documentText(bytes: Buffer): Promise<string> {
  const parts = await openOffice(bytes);
  if (parts === undefined) return (await pdfText(bytes)).slice(0, MOST_CHARACTERS);
  if (!isDocx(parts)) return '';
  const lines = docxBlocks(parts).map((block) => {
    if (block.kind === 'row') return block.cells.join(' ');
    return block.number === undefined ? block.text : `${block.number}. ${block.text}`;
  });
  return lines.join('\n').slice(0, MOST_CHARACTERS);
}

async function pdfText(bytes: Buffer): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false });
  try {
    const { text } = await extractText(pdf, { mergePages: false });
    return text.join('\n');
  } finally {
    await pdf.destroy();
  }
}
