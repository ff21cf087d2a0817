/** Chromium for the consoles' tests and pictures. In: nothing. Out: one browser, to be shared within a test file. */
import { type Browser, chromium } from 'playwright-core';

/** As root Chromium runs only without its sandbox. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run'],
  });
