/**
 * Looks at a sitting while it is played: at each verdict the text of the hall's wall and of the stream's overlay in a
 * real browser, and what the chair's page is given. In: the play after each step; out: these as outputs.
 */
import type { Browser, Page } from 'playwright-core';
import type { EndedBallot } from '#contract/views';
import type { Play } from '../rehearse/play-state.ts';
import { readChairView, readOverlay, readWall } from './read-screens.ts';
import { FIGURES, type Output } from './said.ts';

const WALL = { width: 1920, height: 1080 };

export class Watcher {
  readonly outputs: Output[] = [];
  readonly #browser: Browser;
  #pages: { readonly wall: Page; readonly overlay: Page } | undefined;
  #last = 0;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** Opens the wall with the sitting; notes each result as soon as both show it. */
  async look(play: Play): Promise<void> {
    this.#pages ??= await this.#opened(play);
    const result = await play.stage.chair.until('chair', (view) => ({ now: view.result }), 'the chair’s view');
    const { now } = result;
    if (now === undefined || now.trial || now.number === this.#last) return;
    this.#last = now.number;
    if (now.verdict !== undefined) await this.#note(now, this.#pages);
  }

  async #opened({ stage }: Play) {
    const at = async (path: string) => {
      const page = await this.#browser.newPage({ viewport: WALL });
      await page.goto(new URL(path, stage.origin).href);
      return page;
    };
    return { wall: await at(stage.ready.links.hall), overlay: await at('/overlay/?scene=tally&animate=off') };
  }

  async #note(result: EndedBallot, { wall, overlay }: { wall: Page; overlay: Page }): Promise<void> {
    const { number } = result;
    const about = [number];
    const chair = { about, read: readChairView, text: JSON.stringify(result) };
    this.outputs.push({ name: `chair, ballot ${number}`, ...chair, tells: ['result', 'needed', 'figures'] });
    const shown = { about, read: readWall(number), text: await textOf(wall, result), surnames: true } as const;
    this.outputs.push({ name: `wall, ballot ${number}`, ...shown, ...shownOf(result) });
    const aired = { about, read: readOverlay(number), text: await textOf(overlay, result), surnames: true } as const;
    this.outputs.push({ name: `overlay, ballot ${number}`, ...aired, ...airedOf(result) });
  }
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** The text of a page as soon as the verdict is on it. */
async function textOf(page: Page, { headline, text }: EndedBallot): Promise<string> {
  /* A headline may stand in several lines. */
  const inLines = new RegExp(headline.uk.split(' ').map(escaped).join('\\s*'), 'u');
  const body = page.locator('body').filter({ hasText: inLines }).filter({ hasText: text });
  await body.waitFor({ state: 'attached' });
  return body.innerText();
}

/** Of several alternatives the wall shows no seats; what a secret ballot needed comes on the wall's second page. */
function shownOf({ manner, verdict }: EndedBallot): Pick<Output, 'tells' | 'figures'> {
  if (verdict?.alternatives) return { tells: ['result', 'figures'], figures: FIGURES.slice(0, 3) };
  return { tells: ['result', ...(manner === 'secret' ? [] : (['needed'] as const)), 'figures', 'outcomes'] };
}

/** The overlay has one page: what was needed stands on it always. */
const airedOf = (result: EndedBallot): Pick<Output, 'tells' | 'figures'> => {
  const { tells, ...figures } = shownOf(result);
  return { tells: result.verdict?.alternatives ? tells : [...new Set([...tells, 'needed' as const])], ...figures };
};
