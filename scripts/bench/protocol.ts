/**
 * The protocol of 60 deputies and 100 ballots laid out as PDF/A-3a, against Chromium printing the same page to PDF, both
 * warm, taking turns, another sitting's protocol in each round: median time, and the size of what comes out, without the
 * data inside that Chromium can't put there. Then the first protocol after a start of either.
 */
import type { Page } from 'playwright-core';
import { startChromium } from '#kit/testing/chromium';
import type { HouseEvent } from '../../server/contract/events.ts';
import type { PaperDocument } from '../../server/papers/document/blocks.ts';
import { documentHtml } from '../../server/papers/document/document-html.ts';
import { documentPdf } from '../../server/papers/document/document-pdf.ts';
import { PaperPress } from '../../server/papers/press.ts';
import { protocolDocument } from '../../server/papers/protocol/protocol.ts';
import { ownTemplate } from '../../server/papers/templates/kinds.ts';
import type { PlacedEvent } from '../../server/proceedings/placed-event.ts';
import { proceedingsOf } from '../../server/proceedings/taking.ts';
import type { Bench } from './bench.ts';
import { type Row, timesFaster, withinBudget } from './row.ts';
import { archive } from './search-archive.ts';
import { median } from './statistics.ts';

const BALLOTS = 100;
const DEPUTIES = 60;
const ROUNDS = 15;
/** Both have to be compiled by their engines. */
const WARM_UP = 10;
const STARTS = 3;

const PEER = 'Chromium printing the same page';
const NAME = `protocol of ${DEPUTIES} deputies and ${BALLOTS} ballots`;
const templates = { protocol: ownTemplate('protocol'), decision: ownTemplate('decision') };

/** Events of the archive's sittings with their places, a list each. */
const sittings = (count: number): readonly PlacedEvent[][] =>
  [...archive(BALLOTS * count, DEPUTIES)].map((events) =>
    events.map(({ at, type, v, data }, index) => ({
      position: index + 1,
      hash: '0'.repeat(64),
      at,
      event: { type, v, data } as unknown as HouseEvent,
    })),
  );

function protocolOf(events: readonly PlacedEvent[]): PaperDocument {
  const proceedings = proceedingsOf(events);
  if (!proceedings) throw new Error('no sitting');
  return protocolDocument(proceedings, { template: templates.protocol, draft: false });
}

export async function protocol({ tell }: Bench): Promise<readonly Row[]> {
  const all = sittings(WARM_UP + ROUNDS);
  const warm = await warmRounds(all.map(protocolOf));
  tell(`${BALLOTS} ballots, ${warm.size.ours} bytes against ${warm.size.peer}`);
  const starts = await firstAfterStart(all.slice(0, STARTS));
  const size = { ours: warm.size.ours / 1000, peer: warm.size.peer / 1000 };
  return [
    timesFaster({ name: NAME, ...warm.times, peerName: PEER }, 5),
    withinBudget({ name: `${NAME}, size`, ...size, peerName: PEER }),
    timesFaster({ name: `${NAME}, the first after a start`, ...starts, peerName: `${PEER}, started for it` }),
  ];
}

async function warmRounds(papers: readonly PaperDocument[]) {
  const times = { ours: [] as number[], peer: [] as number[] };
  const size = { ours: 0, peer: 0 };
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    for (const [round, paper] of papers.entries()) {
      const html = documentHtml(paper);
      const [ours, mine] = await timed(() => documentPdf(paper));
      const [peer, theirs] = await timed(() => print(page, html));
      if (round < WARM_UP) continue;
      times.ours.push(ours);
      times.peer.push(peer);
      Object.assign(size, { ours: mine.length, peer: theirs.length });
    }
  } finally {
    await browser.close();
  }
  return { times: { ours: median(times.ours), peer: median(times.peer) }, size };
}

/** The press as the house starts it, from the sitting's events to the file with its data; Chromium from its start. */
async function firstAfterStart(all: readonly (readonly PlacedEvent[])[]) {
  const ours: number[] = [];
  const peer: number[] = [];
  for (const events of all) {
    const html = documentHtml(protocolOf(events));
    const press = new PaperPress();
    const copy = { events, council: [], which: { kind: 'protocol' }, format: 'pdf', templates } as const;
    const [mine, made] = await timed(() => press.make(copy));
    await press.stop();
    if (made === undefined) throw new Error('no protocol');
    const [theirs, browser] = await timed(async () => {
      const started = await startChromium();
      await print(await started.newPage(), html);
      return started;
    });
    await browser.close();
    ours.push(mine);
    peer.push(theirs);
  }
  return { ours: median(ours), peer: median(peer) };
}

async function print(page: Page, html: string): Promise<Buffer> {
  await page.setContent(html);
  return page.pdf({ format: 'A4', tagged: true, outline: true });
}

/** Milliseconds, and what was made. */
async function timed<T>(make: () => Promise<T>): Promise<readonly [number, T]> {
  const begun = performance.now();
  const made = await make();
  return [performance.now() - begun, made];
}
