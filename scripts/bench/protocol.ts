/**
 * The protocol of 60 deputies and 100 ballots laid out as PDF/A-3a, against Chromium printing the same page to PDF:
 * median time, both warm, taking turns; and the size of what comes out, without the data inside that Chromium can't put
 * there.
 */
import { startChromium } from '#kit/testing/chromium';
import type { HouseEvent } from '../../server/contract/events.ts';
import { documentHtml } from '../../server/papers/document/document-html.ts';
import { documentPdf } from '../../server/papers/document/document-pdf.ts';
import { protocolDocument } from '../../server/papers/protocol/protocol.ts';
import { ownTemplate } from '../../server/papers/templates/kinds.ts';
import { proceedingsOf } from '../../server/proceedings/taking.ts';
import type { Bench } from './bench.ts';
import { type Row, timesFaster, withinBudget } from './row.ts';
import { archive } from './search-archive.ts';
import { median } from './statistics.ts';

const BALLOTS = 100;
const DEPUTIES = 60;
const ROUNDS = 5;

/** Events of the archive's one sitting with their places. */
const eventsOfSitting = () =>
  [...archive(BALLOTS, DEPUTIES)].flat().map(({ at, type, v, data }, index) => ({
    position: index + 1,
    hash: '0'.repeat(64),
    at,
    event: { type, v, data } as unknown as HouseEvent,
  }));

export async function protocol({ tell }: Bench): Promise<readonly Row[]> {
  const proceedings = proceedingsOf(eventsOfSitting());
  if (!proceedings) throw new Error('no sitting');
  const paper = protocolDocument(proceedings, { template: ownTemplate('protocol'), draft: false });
  const html = documentHtml(paper);
  const browser = await startChromium();
  try {
    const print = async () => {
      const page = await browser.newPage();
      await page.setContent(html);
      const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
      await page.close();
      return pdf;
    };
    const ours: number[] = [];
    const peers: number[] = [];
    const [mine, theirs] = [await documentPdf(paper), await print()];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await timed(() => documentPdf(paper)));
      peers.push(await timed(print));
    }
    tell(`${proceedings.ballots.length} ballots, ${mine.length} bytes against ${theirs.length}`);
    const name = `protocol of ${DEPUTIES} deputies and ${BALLOTS} ballots`;
    const peerName = 'Chromium printing the same page';
    return [
      timesFaster({ name, ours: median(ours), peer: median(peers), peerName }, 5),
      withinBudget({ name: `${name}, size`, ours: mine.length / 1000, peer: theirs.length / 1000, peerName }),
    ];
  } finally {
    await browser.close();
  }
}

async function timed(make: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await make();
  return performance.now() - begun;
}
