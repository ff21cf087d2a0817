/** For tests: `npm start`'s house, and its pages in Chromium, each opened by its sign-in link. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium } from '#kit/testing/chromium';
import { type Addresses, start } from '../start/running.ts';

/** What is done with a page before it is gone to. */
export type Prepare = (page: Page) => Promise<unknown>;

type Given = { readonly options?: readonly string[]; onPageError(words: string): void };

/** Starts the house in a folder of its own, with the training hall when no option says otherwise. */
export async function openHouse({ options = [], onPageError }: Given) {
  const data = mkdtempSync(join(tmpdir(), 'dzvin-house-'));
  const at = ['--json', '--data', data, '--port', '0', '--broker-port', '0', '--host', '127.0.0.1'];
  const running = start([...at, ...options]);
  // A test file that breaks off leaves nobody behind.
  process.once('exit', () => running.child.kill('SIGKILL'));
  const browser = await startChromium();
  const addresses = JSON.parse(await running.firstLine) as Addresses;
  const show = async (page: Page, address: string, who: string, prepare?: Prepare): Promise<Page> => {
    page.on('pageerror', (error) => onPageError(`${who}: ${error.message}`));
    await prepare?.(page);
    await page.goto(address);
    return page;
  };
  return {
    ...{ data, running, origin: new URL(addresses.hall).origin },
    /** A page of its own browser profile, signed in by the link. */
    open: async (who: keyof Addresses, width: number, height: number, prepare?: Prepare): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
      return show(await context.newPage(), addresses[who], who, prepare);
    },
    /** A page of its own browser profile, at a path of the house. */
    openAt: async (path: string, width: number, height: number): Promise<Page> => {
      const page = await browser.newPage({ viewport: { width, height } });
      return show(page, new URL(path, addresses.hall).href, path);
    },
    /** Another tab of the same session; in a profile of its own, since a test's clock is one for a whole profile. */
    openBeside: async (first: Page, prepare?: Prepare): Promise<Page> => {
      const storageState = await first.context().storageState();
      const context = await browser.newContext({ viewport: first.viewportSize(), storageState });
      return show(await context.newPage(), first.url(), 'another tab', prepare);
    },
    close: async (): Promise<void> => {
      await browser.close();
      running.child.kill('SIGTERM');
      await running.exited;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The chair's one large next step, when it reads so. */
export async function step(chair: Page, reads: string): Promise<void> {
  const primary = chair.locator('#primary:not([aria-disabled="true"])', { hasText: reads });
  await primary.waitFor();
  await primary.click();
}

/** Closes the ballot over those who have not voted: asked once more, and taken when the sheet has lain there a moment. */
export async function closeOver(chair: Page): Promise<void> {
  await step(chair, 'Закрити голосування');
  const sheet = chair.getByRole('dialog', { name: 'Закрити голосування' });
  await sheet.getByText('Ще не проголосували').waitFor();
  const close = sheet.getByRole('button', { name: 'Закрити голосування' });
  while (await sheet.isVisible()) await close.click({ timeout: 1000 }).catch(() => undefined);
}
