/** A state of a console: what the hub shows, what is done on the page, what tells that it is there. */
import type { Page } from 'playwright-core';
import type { Sample } from '#kit/sample-views';
import type { ConsoleHub } from './console-hub.ts';

export type Shot = {
  readonly name: string;
  readonly console: 'deputy' | 'chair' | 'secretary' | 'operator' | 'first-run';
  readonly sizes: readonly string[];
  readonly arrange: (hub: ConsoleHub) => void;
  readonly act?: (page: Page, hub: ConsoleHub) => Promise<unknown>;
  /** A selector that only this state has. */
  readonly shows: string;
  readonly query?: string;
  /** What is new in this state: the rest of the page is looked at by axe in another one. */
  readonly look?: string;
  /** Only a picture: another state is the same page, and axe sees that one in every theme in turn. */
  readonly picture?: true;
};
/** A state of the one console that a list is about. */
export type Listed = Omit<Shot, 'console' | 'sizes'>;

export const RUNNING = { remainingMs: 17_000 };
export const SMALL = { deputies: 26 } as const;
export const LARGE = { deputies: 120, nasty: true } as const;
export const BALLOT: Sample = { ...SMALL, scene: 'ballot' };

/** Presses a key once the page has settled, and lets the sheet settle that it opens. */
export const press = (key: string) => async (page: Page) => {
  await page.clock.runFor(700);
  await page.keyboard.press(key);
  await page.clock.runFor(700);
};
/** Presses buttons by their words, one after another. */
export const click =
  (...names: (string | RegExp)[]) =>
  async (page: Page) => {
    for (const name of names) {
      await page.getByRole('button', { name }).first().click();
      await page.clock.runFor(700);
    }
  };
/** The house was a rehearsal, and ends. */
export const endRehearsal = async (page: Page, hub: ConsoleHub) => {
  hub.endRehearsal();
  await page.getByRole('alert').first().waitFor();
};
/** The hub falls silent until the page says so. */
export const lose = async (page: Page, hub: ConsoleHub) => {
  hub.silence(true);
  await page.clock.runFor(6000);
  await page.locator('[role=alert]').first().waitFor();
};
