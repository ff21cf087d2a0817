/** Moves the stopped clocks of a page second by second, so that it hears what comes on the wire between them. */
import type { Page } from 'playwright-core';

export async function passSeconds(page: Page, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) await page.clock.runFor(1000);
}

/** Half a second at a time until `awaited` comes, and no further: what comes then is not old at once. */
export async function passTimeUntil(page: Page, awaited: Promise<void>): Promise<void> {
  let isThere = false;
  void awaited.then(() => {
    isThere = true;
  });
  for (let step = 0; step < 60 && !isThere; step += 1) await page.clock.runFor(500);
  await awaited;
}
