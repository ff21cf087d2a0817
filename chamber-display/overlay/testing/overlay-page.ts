/** Overlays for tests and pictures: one hub, one browser; clocks stand still, so that every picture is of the same second. */
import type { Browser, Page } from 'playwright-core';
import { startChromium } from '../../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from '../../kit/testing/fake-hub.ts';
import { type AirShot, sampleOverlay } from './sample-overlay.ts';

export type Size = { readonly width: number; readonly height: number };
export const LYING: Size = { width: 1920, height: 1080 };
export const STANDING: Size = { width: 1080, height: 1920 };

/** A council with nothing to show: a sitting goes on, and nobody speaks. */
const NOTHING = (() => {
  const { fitting: _, ...view } = sampleOverlay({ scene: 'closed', deputies: 5 });
  return view;
})();

export type Overlays = {
  readonly hub: FakeHub<'overlay'>;
  readonly browser: Browser;
  /** Of the guide: an overlay's without a scene. */
  readonly address: string;
  /** `before`: what the page does before its own scripts. */
  readonly open: (size: Size, query?: string, before?: () => void) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export async function startOverlays(): Promise<Overlays> {
  const hub = new FakeHub<'overlay'>(WEB_ROOT, 'overlay');
  const address = await hub.open();
  const browser = await startChromium();
  const open = async (size: Size, query = 'scene=auto&animate=off', before?: () => void) => {
    const page = await browser.newPage({ viewport: size });
    if (before) await page.addInitScript(before);
    await page.clock.install({ time: '2025-12-18T09:42:07Z' });
    hub.show(NOTHING);
    const subscribed = hub.nextSubscription();
    await page.goto(`${address}?${query}`);
    await subscribed;
    await page.locator('.air').waitFor({ state: 'attached' });
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
    return page;
  };
  const close = async () => {
    await browser.close();
    await hub.close();
  };
  return { hub, browser, address, open, close };
}

/** Shows one plate and waits until it is there, and not the one before, which may look alike. */
export async function showAir(hub: FakeHub<'overlay'>, page: Page, shot: AirShot, deputies = 26): Promise<void> {
  hub.show(NOTHING);
  await page.locator('.plate').waitFor({ state: 'detached' });
  hub.show(shot.view(deputies), shot.clock);
  await page.locator('.plate').waitFor();
}
