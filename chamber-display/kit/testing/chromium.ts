/** Starts Chromium for browser tests and pictures. In: nothing. Out: a browser, or a clear failure. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Debian's Chromium without its windows, which takes a third less time; else the whole one. */
const KNOWN = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

function executablePath(): string {
  const named = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'chromium'));
  const found = [...KNOWN, ...named].find((path) => existsSync(path));
  if (!found) throw new Error('Chromium is needed for the browser tests: install the package “chromium”.');
  return found;
}

/** One browser; share it within a test file. As root Chromium runs only without its sandbox. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
