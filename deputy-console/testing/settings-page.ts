/** A page over the office's view, for the tests of the council's settings and of the first run. */
import type { Page } from 'playwright-core';
import type { Test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { OfficeView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from './console-hub.ts';
import { sampleSecretary } from './sample.ts';
import { SMALL } from './shot.ts';

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** One hub and one browser for a test file. */
export async function openDesk() {
  const hub = new ConsoleHub();
  const address = await hub.open();
  const browser = await startChromium();
  const context = await browser.newContext({ reducedMotion: 'reduce', hasTouch: true });

  /** @param path e.g. `secretary/#people`. @param ask what the hub answers over HTTP. */
  async function open(path: string, office: OfficeView, ask?: ConsoleHub['ask'], width = 1440): Promise<Page> {
    hub.forget();
    hub.ask = ask;
    hub.show('secretary', sampleSecretary({ ...SMALL, scene: 'closed' }), {});
    hub.show('office', office);
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${address}/${path}`);
    await page.locator('main:not(.outside) h1').first().waitFor();
    return page;
  }
  /** The next command is this one; it is carried out. */
  async function carriedOut(t: Test, wanted: PersonCommand, position = 1301): Promise<void> {
    const sent = await hub.nextCommand();
    t.same(sent.command, wanted);
    hub.accept(sent, position);
  }
  async function close(): Promise<void> {
    await browser.close();
    await hub.close();
  }
  return { hub, open, carriedOut, close };
}

/** Presses Tab until what has the focus is called so; at most a hundred times. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const focused = () =>
    page.evaluate(`(() => {
      const one = document.activeElement;
      const words = one?.matches('button, a, summary') ? one.textContent : one?.labels?.[0]?.textContent;
      return one?.getAttribute('aria-label') ?? words ?? '';
    })()`);
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(String(await focused()).trim())) return;
  }
  throw new Error(`The keyboard does not come to ${name}`);
}
