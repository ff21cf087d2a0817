/** Files made to hurt whoever reads them; for tests. */
import { constants, deflateRawSync } from 'node:zlib';
import { zip } from '../../files/testing/samples.ts';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const part = (name: string, content: string) => ({ name, content: Buffer.from(content) });

/** An XLSX whose first sheet is this XML, as an attacker may write it. */
export const xlsx = (sheet: string, more: Readonly<Record<string, string>> = {}): Buffer =>
  zip(
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${SHEET}" xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    part('xl/worksheets/sheet1.xml', sheet),
    ...Object.entries(more).map(([name, content]) => part(name, content)),
  );
/** A sheet of these rows. */
export const sheetOf = (rows: string): string =>
  `<worksheet xmlns="${SHEET}"><sheetData>${rows}</sheetData></worksheet>`;
/** A document of this body. */
export const document = (body: string, before = ''): Buffer =>
  zip(
    part(
      'word/document.xml',
      `<?xml version="1.0"?>${before}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
  );

/** Ten entities, each ten times the one before: «a billion laughs». */
export const LAUGHS = `<!DOCTYPE a [<!ENTITY l0 "ха">${Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
).join('')}]>`;

/** A PDF of one page whose text is so many megabytes of blanks, packed to a thousandth. */
export function pdfBomb(megabytes: number): Buffer {
  const blanks = Buffer.alloc(1024 * 1024, ' ');
  /* A full flush forgets what was before, so that one packed megabyte may stand many times. */
  const packed = deflateRawSync(blanks, { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.from('BT ET'));
  const stream = Buffer.concat([
    Buffer.from('789c', 'hex'),
    ...Array.from({ length: megabytes }, () => packed),
    end,
    Buffer.alloc(4),
  ]);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 4 0 R>>',
  ].map((content, at) => `${at + 1} 0 obj${content}endobj\n`);
  const head = Buffer.from(
    `%PDF-1.7\n${objects.join('')}4 0 obj<</Length ${stream.length}/Filter/FlateDecode>>stream\n`,
  );
  return Buffer.concat([head, stream, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n')]);
}
