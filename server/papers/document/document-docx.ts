/**
 * The blocks of a paper as DOCX (ECMA-376): real styles and headings, so that the secretary may go on editing it in
 * Word or LibreOffice. Margins and type of ДСТУ 4163:2020. The same blocks make the same bytes.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { PaperDocument } from './blocks.ts';
import { blockParts } from './docx-blocks.ts';
import { steady } from './docx-steady.ts';
import { DOCX_STYLES } from './docx-styles.ts';
import { printableXml } from './docx-text.ts';

const MARGIN = { top: 20, right: 10, bottom: 20, left: 30 } as const;
const twips = convertMillimetersToTwip;

export async function documentDocx(paper: PaperDocument): Promise<Buffer> {
  const { title, address, blocks, at, journal } = paper;
  const numbering = { config: [{ reference: 'names', levels: [NUMBERED] }] };
  const page = {
    size: { width: twips(210), height: twips(297) },
    margin: {
      top: twips(MARGIN.top),
      right: twips(MARGIN.right),
      bottom: twips(MARGIN.bottom),
      left: twips(MARGIN.left),
    },
  };
  const document = new Document({
    ...{ creator: 'Dzvin', lastModifiedBy: 'Dzvin', title: printableXml(title), keywords: address, revision: 1 },
    ...{ styles: DOCX_STYLES, numbering, features: { updateFields: false } },
    sections: [
      {
        properties: { page },
        footers: { default: footer(`Журнал: запис № ${journal.position}`) },
        children: blocks.flatMap((block, index) => blockParts(block, index)),
      },
    ],
  });
  return steady(await Packer.toBuffer(document), new Date(at));
}

const NUMBERED = {
  level: 0,
  format: 'decimal',
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(10), hanging: twips(10) } } },
} as const;

const footer = (record: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            children: [`${record} · сторінка `, PageNumber.CURRENT, ' з ', PageNumber.TOTAL_PAGES],
            size: 18,
          }),
        ],
      }),
    ],
  });
