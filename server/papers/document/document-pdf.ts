/** The blocks of a paper as PDF/A-3a, A4: tagged, bookmarked, in Ukrainian, with the data it shows inside. */
import { dateInWords } from '../../proceedings/printed-time.ts';
import type { Archival } from '../kit/document.ts';
import { drawFoot, FOOT_HEIGHT } from '../kit/foot.ts';
import { drawRunningHead } from '../kit/head.ts';
import { printableLine } from '../kit/printable.ts';
import { Sheet } from '../kit/sheet.ts';
import type { PaperDocument } from './blocks.ts';
import { drawBlock, heightToFollow } from './draw-block.ts';

/** The same blocks make the same bytes. `PDF/A-1b` is the same layout for older validators, with no files in it. */
export function documentPdf(paper: PaperDocument, archival: Archival = 'PDF/A-3a'): Promise<Buffer> {
  const { title, address, at, running, place, attached, journal, happened, blocks } = paper;
  const files = archival === 'PDF/A-3a' ? attached : [];
  const identity = { title: printableLine(title), key: address, at: new Date(at), archival, files, packed: true };
  const head = `${running}, ${dateInWords(at, place.council.timeZone)}`;
  const sheet = new Sheet(identity, FOOT_HEIGHT, (page) => drawRunningHead(page, place, printableLine(head)));
  blocks.forEach((block, index) => {
    drawBlock(sheet, block, heightToFollow(blocks, index + 1));
  });
  const source = { ...journal, happened, address };
  return sheet.finish((page, pages) => drawFoot(sheet, source, page, pages));
}
