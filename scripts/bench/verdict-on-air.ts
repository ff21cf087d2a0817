/**
 * A ballot's close until its verdict is drawn over the stream: a real hub, 60 consoles, nine more overlays on the wire, and
 * one overlay in Chromium, transparent as in a mixer's browser source. The clock runs from the chair's command, so that
 * the commit counts, and until the frame with the change has been drawn and the next begins; the way back from the browser counts too.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { WebSocket } from 'ws';
import type { BallotId } from '#contract/ids';
import { startChromium } from '#kit/testing/chromium';
import type { Bench } from './bench.ts';
import { type BenchHouse, obeyed, openBallot, seatDeputies, startHouse } from './bench-house.ts';
import { councilOf } from './council.ts';
import type { LiveDeputy } from './live-deputy.ts';
import { type Row, timesAsLong } from './row.ts';
import { percentile } from './statistics.ts';

const DEPUTIES = 60;
const WARM_UP = 5;
const ROUNDS = 60;
const OTHER_OVERLAYS = 9;
const MOST_MS = 150;
const CHOICES = ['for', 'for', 'for', 'against', 'abstain'] as const;

/** In the page: tells that the verdict has come or gone. The first callback runs before its frame is drawn, the second after. */
const WATCH = `(() => {
  let told = false;
  new MutationObserver(() => {
    const there = document.querySelector('.headline') !== null;
    if (there === told) return;
    told = there;
    requestAnimationFrame(() => requestAnimationFrame(() => drawn(there)));
  }).observe(document.body, { subtree: true, childList: true });
})()`;

async function watchOverlay(page: Page, { origin }: BenchHouse): Promise<(verdict: boolean) => Promise<void>> {
  let awaited: { verdict: boolean; resolve: () => void } = { verdict: true, resolve: () => undefined };
  await page.exposeFunction('drawn', (there: boolean) => {
    if (there === awaited.verdict) awaited.resolve();
  });
  const wire = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await page.goto(new URL('/overlay/?scene=tally&map=on', origin).href);
  await wire;
  await page.evaluate(WATCH);
  return (verdict) => new Promise((resolve) => (awaited = { verdict, resolve }));
}

/** An overlay that reads what comes, and draws nothing. */
async function watchBarely({ origin }: BenchHouse): Promise<WebSocket> {
  const socket = new WebSocket(`${origin.replace(/^http/, 'ws')}/live/overlay`, { origin, perMessageDeflate: false });
  await once(socket, 'open');
  socket.send(JSON.stringify({ kind: 'subscribe', view: 'overlay' }));
  return socket;
}

const castAll = (deputies: readonly LiveDeputy[], ballotId: BallotId): Promise<unknown> =>
  Promise.all(
    deputies.map((deputy, index) =>
      deputy.command({
        ...{ type: 'cast-vote', ballotId, memberId: deputy.memberId },
        choice: CHOICES[index % CHOICES.length] ?? 'for',
      }),
    ),
  );

export async function verdictOnAir({ folder, tell }: Bench): Promise<readonly Row[]> {
  const house = await startHouse(join(folder, 'on-air'), councilOf(DEPUTIES));
  const browser = await startChromium();
  const others = await Promise.all(Array.from({ length: OTHER_OVERLAYS }, () => watchBarely(house)));
  const ours: number[] = [];
  try {
    const deputies = await seatDeputies(house, DEPUTIES);
    await openBallot(house);
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const drawn = await watchOverlay(page, house);
    tell(`${ROUNDS} verdicts, ${WARM_UP} before them dropped`);
    for (let round = 1; round <= WARM_UP + ROUNDS; round += 1) {
      const ballotId = `8-1-1-b${round}` as BallotId;
      await castAll(deputies, ballotId);
      const seen = drawn(true);
      const begun = performance.now();
      await Promise.all([obeyed(house.chair, { type: 'close-ballot', ballotId }), seen]);
      if (round > WARM_UP) ours.push(performance.now() - begun);
      const gone = drawn(false);
      await obeyed(house.chair, {
        ...{ type: 'open-ballot', subject: 'as-a-whole', majority: 'majority-of-composition' },
        ...{ text: `Про вимірювання ${round}`, openForSeconds: 3600 },
      });
      await gone;
    }
    for (const deputy of deputies) deputy.leave();
  } finally {
    for (const socket of others) socket.terminate();
    await browser.close();
    await house.stop();
  }
  const row = (share: number, word: string, target?: number) =>
    timesAsLong(
      {
        name: `a ballot's close until its verdict is on an overlay, ${word}`,
        ours: percentile(ours, share),
        peer: MOST_MS,
        peerName: 'the 150 ms it may take',
      },
      target,
    );
  return [row(0.95, 'p95', 1), row(0.5, 'p50')];
}
