/**
 * Looks at a sitting while it is played: at each verdict the text of the hall's wall in a real browser, and what the
 * chair's page is given. In: the play after each step; out: these as outputs.
 */
import type { Browser, Page } from 'playwright-core';
import type { EndedBallot } from '#contract/views';
import type { Play } from '../rehearse/play-state.ts';
import { readChairView, readWall } from './read-screens.ts';
import { FIGURES, type Output } from './said.ts';

const WALL = { width: 1920, height: 1080 };

export class Watcher {
  readonly outputs: Output[] = [];
  readonly #browser: Browser;
  #page: Page | undefined;
  #last = 0;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Opens the wall with the sitting; notes each result as soon as both show it. */
  async look(play: Play): Promise<void> {
    this.#page ??= await this.#opened(play);
    const result = await play.stage.chair.until('chair', (view) => ({ now: view.result }), 'the chair’s view');
    const { now } = result;
    if (now === undefined || now.trial || now.number === this.#last) return;
    this.#last = now.number;
    if (now.verdict !== undefined) await this.#note(now, this.#page);
  }

  async #opened({ stage }: Play): Promise<Page> {
    const page = await this.#browser.newPage({ viewport: WALL });
    await page.goto(new URL(stage.ready.links.hall, stage.origin).href);
    return page;
  }

  async #note(result: EndedBallot, page: Page): Promise<void> {
    const { number, headline, text } = result;
    const wall = page
      .locator('body')
      .filter({ hasText: headline?.uk ?? '' })
      .filter({ hasText: text });
    await wall.waitFor();
    const chair = { about: [number], read: readChairView, text: JSON.stringify(result) };
    this.outputs.push({ name: `chair, ballot ${number}`, ...chair, tells: ['result', 'needed', 'figures'] });
    const shown = { about: [number], read: readWall(number), text: await wall.innerText(), surnames: true } as const;
    this.outputs.push({ name: `wall, ballot ${number}`, ...shown, ...shownOf(result) });
  }
}

/** Of several alternatives the wall shows no seats; what a secret ballot needed comes on the wall's second page. */
function shownOf({ manner, verdict }: EndedBallot): Pick<Output, 'tells' | 'figures'> {
  if (verdict?.alternatives) return { tells: ['result', 'figures'], figures: FIGURES.slice(0, 3) };
  return { tells: ['result', ...(manner === 'secret' ? [] : (['needed'] as const)), 'figures', 'outcomes'] };
}
