/** Answers for the hub with a council's colours and a coat of arms. In: a browser's context, the colour `#RRGGBB`. */
import type { BrowserContext } from 'playwright-core';
import { brandColours, brandSheet } from '#contract/brand-colours';

const ARMS = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 28"><path d="M1 1h22v16c0 5-5 8-11 10C6 25 1 22 1 17Z"
 fill="#5B2A86" stroke="#FFD500" stroke-width="2"/><circle cx="12" cy="12" r="5" fill="#FFD500"/></svg>`;

export async function wearBrand(context: BrowserContext, colour: string): Promise<void> {
  const verdict = brandColours(colour);
  const body = verdict.ok ? brandSheet(verdict.colours) : '';
  await context.route('**/brand/*.css', (route) => route.fulfill({ contentType: 'text/css', body }));
  await context.route('**/files/*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: ARMS }));
}
