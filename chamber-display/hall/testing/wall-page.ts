/** Walls for the browser tests: one hub and one browser a test file, put away at its end. In: nothing. Out: pages. */
import type { Browser, Page } from 'playwright-core';
import { WALL } from '../../kit/sample-changes.ts';
import { sampleHall } from '../../kit/sample-views.ts';
import { startChromium } from '../../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from '../../kit/testing/fake-hub.ts';

export type Size = { readonly width: number; readonly height: number };
/** What the wall's rem is made for. */
export const LYING: Size = { width: 1920, height: 1080 };
export const STANDING: Size = { width: 1080, height: 1920 };

export type Walls = {
  readonly hub: FakeHub;
  readonly browser: Browser;
  readonly address: string;
  /** A page that shows a council with nothing to do. `query`: what its address asks for, from `?` on. */
  readonly open: (size: Size, query?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
};

export async function startWalls(): Promise<Walls> {
  const hub = new FakeHub(WEB_ROOT);
  hub.place(WALL);
  const address = await hub.open();
  const browser = await startChromium();
  const open = async (size: Size, query = '') => {
    const page = await browser.newPage({ viewport: size });
    hub.show(sampleHall({ scene: 'idle', deputies: 12 }));
    await page.goto(`${address}${query}`);
    await page.locator('.idle').waitFor();
    return page;
  };
  const close = async () => {
    await browser.close();
    await hub.close();
  };
  return { hub, browser, address, open, close };
}
