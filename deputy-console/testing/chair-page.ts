/** The chair's page in a browser, for tests: opened with a view, settled, and shut. In: a hub. Out: pages. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ChairView } from '#contract/views';
import type { ConsoleHub } from './console-hub.ts';

type Opening = {
  readonly clock?: { readonly remainingMs?: number; readonly elapsedMs?: number };
  readonly context?: BrowserContextOptions;
  /** What the browser takes for the time of day. */
  readonly browserTime?: Date;
};

export class ChairPages {
  readonly #hub: ConsoleHub;
  readonly #address: string;
  readonly #browser: Browser;

  constructor(hub: ConsoleHub, address: string, browser: Browser) {
    this.#hub = hub;
    this.#address = address;
    this.#browser = browser;
  }

  async open(view: ChairView, { clock = {}, context = {}, browserTime }: Opening = {}): Promise<Page> {
    this.#hub.forget();
    this.#hub.show('chair', view, clock);
    const page = await this.#browser.newPage({ viewport: { width: 1280, height: 800 }, ...context });
    await page.clock.install(browserTime ? { time: browserTime } : {});
    await page.goto(`${this.#address}/chair/`);
    await page.locator('.chair').waitFor();
    await settled(page);
    return page;
  }

  /** The next command of the page, committed by the hub. */
  async given() {
    const received = await this.#hub.nextCommand();
    this.#hub.accept(received, 100);
    return received.command;
  }

  show(view: ChairView, clock = {}): void {
    this.#hub.show('chair', view, clock);
  }
}

/** Lets the time pass in which a new step or sheet is not taken by a second press. */
export const settled = (page: Page): Promise<void> => page.clock.runFor(700);
/** The fonts have come and every part that follows its own size has done so: its observers were called before this one. */
const LAID_OUT = `document.fonts.ready.then(() => new Promise((done) => {
  new ResizeObserver((_sizes, own) => {
    own.disconnect();
    done();
  }).observe(document.body);
}))`;
export const laidOut = (page: Page): Promise<void> => page.evaluate(LAID_OUT);
/** After the answer to the last order has come. */
export const answered = (page: Page): Promise<void> => page.locator('#primary:not(.waits)').waitFor();
