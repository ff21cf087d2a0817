/**
 * A press on a deputy's page until the hall display has drawn the change, with 120 seats: a real hub, 120 consoles on the
 * live wire, the wall in Chromium. The way from the browser back to the clock counts against us.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium } from '#kit/testing/chromium';
import type { Bench } from './bench.ts';
import { type BenchHouse, openBallot, seatDeputies, startHouse } from './bench-house.ts';
import { councilOf } from './council.ts';
import { type Row, timesAsLong } from './row.ts';
import { percentile } from './statistics.ts';

const SEATS = 120;
const WARM_UP = 20;
const MOST_MS = 100;
/** Presses come at any moment of the rest that views keep between two changes. */
const REST_MS = 80;

/** In the page: tells how many seats have voted, after the frame that drew it. */
const WATCH = `(() => {
  let told = 0;
  const look = () => {
    const voted = document.querySelectorAll('.seat.voted').length;
    if (voted === told) return;
    told = voted;
    requestAnimationFrame(() => drawn(voted));
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
})()`;

async function watchWall(page: Page, { origin, ready }: BenchHouse): Promise<(voted: number) => Promise<void>> {
  let awaited: { voted: number; resolve: () => void } = { voted: 0, resolve: () => undefined };
  await page.exposeFunction('drawn', (voted: number) => {
    if (voted >= awaited.voted) awaited.resolve();
  });
  await page.goto(new URL(ready.links.hall, origin).href);
  await page.locator('.seat').first().waitFor();
  await page.evaluate(WATCH);
  return (voted) => new Promise((resolve) => (awaited = { voted, resolve }));
}

export async function seenInHall({ folder, tell }: Bench): Promise<readonly Row[]> {
  const house = await startHouse(join(folder, 'seen'), councilOf(SEATS));
  const browser = await startChromium();
  const ours: number[] = [];
  try {
    const deputies = await seatDeputies(house, SEATS);
    const ballotId = await openBallot(house);
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const drawn = await watchWall(page, house);
    tell(`${SEATS} presses, the first ${WARM_UP} dropped`);
    for (const [index, deputy] of deputies.entries()) {
      await new Promise((resolve) => setTimeout(resolve, REST_MS * (0.5 + Math.random())));
      const seen = drawn(index + 1);
      const begun = performance.now();
      await Promise.all([
        deputy.command({ type: 'cast-vote', ballotId, memberId: deputy.memberId, choice: 'for' }),
        seen,
      ]);
      if (index >= WARM_UP) ours.push(performance.now() - begun);
    }
    for (const deputy of deputies) deputy.leave();
  } finally {
    await browser.close();
    await house.stop();
  }
  const row = (share: number, word: string, target?: number) =>
    timesAsLong(
      {
        name: `press on a page until the wall of 120 seats shows it, ${word}`,
        ours: percentile(ours, share),
        peer: MOST_MS,
        peerName: 'the 100 ms it may take',
      },
      target,
    );
  return [row(0.95, 'p95', 1), row(0.5, 'p50')];
}
