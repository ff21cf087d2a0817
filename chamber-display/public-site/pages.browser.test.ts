/**
 * Every page of the public site in a browser: the accessibility rules (axe, WCAG 2.2 AA) at three widths, dark, large and
 * without script; nothing wider than the page, at 320 pixels and with the largest letters; the few scripts. Needs the built look.
 */

import type { BrowserContextOptions, Page } from 'playwright-core';
import { after, end, t as file, test } from 'tap';
import { faultsIn } from '../kit/testing/axe.ts';
import { startChromium } from '../kit/testing/chromium.ts';
import { samplePages } from './testing/sample-pages.ts';
import { openSampleSite } from './testing/sample-site.ts';

file.setTimeout(120_000);
const [plain, nasty, browser] = await Promise.all([openSampleSite(), openSampleSite(true), startChromium()]);
after(async () => {
  await browser.close();
  await Promise.all([plain.close(), nasty.close()]);
});

type Site = typeof plain;
type Look = BrowserContextOptions & { readonly width: number; readonly of?: Site; readonly large?: boolean };

/** A page, with what its console complained of: what its own policy refuses among it. */
async function open({ width, of: _, large: __, ...options }: Look) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}

/** What stands out of the page on the right; what is only read out may. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > width + 1 && !one.closest('.unseen, .word'))
      .map((one) => 'too wide ' + one.outerHTML.slice(0, 100));
  })()`);

/** What is wrong with any page, looked at in one way. */
async function wrongIn(look: Look, contrastAlone = false): Promise<readonly string[]> {
  const { of = plain, large = false } = look;
  const { page, complaints } = await open(look);
  const wrong: string[] = [];
  for (const { name, path } of samplePages(of === nasty)) {
    await page.goto(`${of.address}${path}`);
    if (large && name !== 'widget') await page.locator('#large').check();
    const faults = [...(await faultsIn(page, { contrastAlone })), ...(await tooWide(page))];
    wrong.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  await page.context().close();
  return [...wrong, ...complaints];
}

// Looked at side by side: most of the time is spent in the browser.
const seen = {
  wide: wrongIn({ width: 1280 }),
  narrow: wrongIn({ width: 320, of: nasty }),
  dark: wrongIn({ width: 768, colorScheme: 'dark' }, true),
  large: wrongIn({ width: 320, of: nasty, large: true }, true),
};

test('every page passes the accessibility rules', async (t) => {
  t.strictSame(await seen.wide, []);
});

test('at 320 pixels, with endless titles and the longest names, they pass them too, and nothing stands out', async (t) => {
  t.strictSame(await seen.narrow, []);
});

test('on a dark device, on a tablet, the contrast is kept', async (t) => {
  t.strictSame(await seen.dark, []);
});

test('the large type keeps it, and fits 320 pixels', async (t) => {
  t.strictSame(await seen.large, []);
});

const lettersOf = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.documentElement).fontSize');
const groundOf = (page: Page): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');

test('the large type works without script, and is forgotten with the page', async (t) => {
  const { page } = await open({ width: 1280, javaScriptEnabled: false });
  await page.goto(plain.address);
  await page.getByRole('switch', { name: 'Людям із порушенням зору' }).check();
  t.equal(await lettersOf(page), '24px');
  t.equal(await groundOf(page), 'rgb(0, 0, 0)');
  await page.context().close();
});

test('with script it is remembered on every page, until it is switched off', async (t) => {
  const { page } = await open({ width: 1280 });
  await page.goto(plain.address);
  await page.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await page.getByRole('link', { name: 'Депутати' }).first().click();
  await page.waitForURL('**/people/');
  t.equal(await lettersOf(page), '24px');
  t.ok(await page.getByRole('switch').isChecked());
  await page.getByRole('switch').uncheck();
  await page.reload();
  t.equal(await lettersOf(page), '16px');
  await page.context().close();
});

test('without script the search says where everything is found', async (t) => {
  const { page } = await open({ width: 768, javaScriptEnabled: false });
  await page.goto(`${plain.address}search/`);
  t.ok(await page.getByText('потрібен увімкнений JavaScript').isVisible());
  t.ok(await page.getByRole('main').getByRole('link', { name: 'Рішення' }).isVisible());
  await page.context().close();
});

test('the search answers what another page asked, tells how much it found, and runs nothing that it reads', async (t) => {
  const { page, complaints } = await open({ width: 768 });
  await page.goto(plain.address);
  await page.getByLabel('Що шукати').fill('земельна ділянка');
  await page.getByRole('button', { name: 'Знайти' }).click();
  const found = page.locator('#results');
  await found.getByRole('link', { name: 'Про відведення земельної ділянки' }).waitFor();
  t.equal(await page.getByRole('status').textContent(), 'Знайдено: 1');
  t.notOk(await page.locator('.no-script').isVisible());
  await page.getByLabel('Що шукати').fill('дорога');
  await found.getByRole('link', { name: '<img src=x onerror=alert(1)> дорога' }).waitFor();
  t.match(page.url(), /\?q=/);
  await page.getByLabel('Що шукати').fill('сесія');
  await found.getByText('30-та сесія').waitFor();
  await page.getByRole('button', { name: 'Показати більше' }).click();
  t.equal(await found.getByRole('listitem').count(), 40);
  t.strictSame(await faultsIn(page), []);
  t.strictSame(complaints, []);
  await page.context().close();
});

test('the code of the widget has the address at which the site is seen, and is copied at a press', async (t) => {
  const { page } = await open({ width: 1280, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${plain.address}people/d9/`);
  await page.getByRole('button', { name: 'Скопіювати код' }).click();
  await page.getByText('Код скопійовано.').waitFor();
  const copied: string = await page.evaluate('navigator.clipboard.readText()');
  t.match(copied, `src="${plain.address}people/d9/widget/"`);
  const elsewhere = await page.context().newPage();
  await elsewhere.setContent(copied);
  const widget = elsewhere.frameLocator('iframe');
  await widget.getByRole('heading', { name: /Гриценко/ }).waitFor();
  await page.context().close();
});

end();
