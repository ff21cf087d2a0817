/**
 * Every page of the public site in a browser: the accessibility rules (axe, WCAG 2.2 AA) at three widths, dark, large and
 * without script; nothing wider than the page, at 320 pixels and with the largest letters; the few scripts. Needs the built look.
 */

import type { BrowserContextOptions, Page } from 'playwright-core';
import { after, end, t as file, test } from 'tap';
import { faultsIn } from '../kit/testing/axe.ts';
import { startChromium } from '../kit/testing/chromium.ts';
import { type Sample, samplePages } from './testing/sample-pages.ts';
import { drawSample, openSampleSite } from './testing/sample-site.ts';

file.setTimeout(120_000);
const [plain, nasty, atHub, browser] = await Promise.all([
  openSampleSite(),
  openSampleSite(true),
  openSampleSite(false, 'public/'),
  startChromium(),
]);
after(async () => {
  await browser.close();
  await Promise.all([plain.close(), nasty.close(), atHub.close()]);
});

/** A page, with what its console complained of: what its own policy refuses among it. */
async function open({ width, ...options }: BrowserContextOptions & { readonly width: number }) {
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

/** How a page that is open is made to look otherwise, and back. */
type Otherwise = { readonly put: (page: Page) => Promise<void>; readonly take: (page: Page) => Promise<void> };
type Looks = {
  readonly of: typeof plain;
  readonly width: number;
  readonly otherwise: Otherwise;
  /** Pages at which all rules are looked at; at the others nothing may stand out. */
  readonly all: readonly string[];
};

/** What is wrong with any page, as it opens and as it looks otherwise: it is loaded once. */
async function wrongIn({ of, width, otherwise, all }: Looks, samples: readonly Sample[]) {
  const { page, complaints } = await open({ width });
  const [first, then]: [string[], string[]] = [[], []];
  for (const { name, path } of samples) {
    await page.goto(`${of.address}${path}`);
    const named = (faults: readonly string[]) => faults.map((fault) => `${name}: ${fault}`);
    first.push(...named([...(all.includes(name) ? await faultsIn(page) : []), ...(await tooWide(page))]));
    if (name === 'widget' && of === nasty) continue;
    await otherwise.put(page);
    const inColour = dressed.has(name) ? await faultsIn(page, { contrastAlone: true }) : [];
    then.push(...named([...inColour, ...(await tooWide(page))]));
    await otherwise.take(page);
  }
  await page.context().close();
  return { first: [...first, ...complaints], then };
}

const onADarkTablet: Otherwise = {
  put: async (page) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 768, height: 800 });
  },
  take: async (page) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 800 });
  },
};
const inLargeType: Otherwise = {
  put: (page) => page.locator('#large').check(),
  take: (page) => page.locator('#large').uncheck(),
};

/** Pages that wear a class which none before them wears: the colours of the others have been looked at. */
function dressedPages(samples: readonly Sample[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const worn = (sample: Sample) =>
    [...drawSample(sample).matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
  const fresh = samples.filter((sample) => {
    const size = seen.size;
    for (const name of worn(sample)) seen.add(name);
    return seen.size > size;
  });
  return new Set(fresh.map(({ name }) => name));
}
const dressed = dressedPages(samplePages());

/** Pages that endless titles and long names make otherwise: the rest are as they were. */
const everyday = new Set(samplePages().map((sample) => JSON.stringify(sample)));
const tried = samplePages(true).filter((sample) => !everyday.has(JSON.stringify(sample)));
// Looked at side by side: most of the time is spent in the browser.
const names = samplePages().map(({ name }) => name);
const usual = wrongIn({ of: plain, width: 1280, otherwise: onADarkTablet, all: names }, samplePages());
/** Whose targets are the most, and the nearest to each other. */
const CROWDED = ['home', 'sitting', '12', 'people', 'deputy'];
const hard = wrongIn({ of: nasty, width: 320, otherwise: inLargeType, all: CROWDED }, tried);

test('every page passes the accessibility rules', async (t) => {
  t.strictSame((await usual).first, []);
});

test('on a dark device, on a tablet, the contrast is kept', async (t) => {
  t.strictSame((await usual).then, []);
});

test('at 320 pixels, with endless titles and the longest names, they pass them too, and nothing stands out', async (t) => {
  t.ok(tried.length > 7);
  t.strictSame((await hard).first, []);
});

test('the large type keeps it, and fits 320 pixels', async (t) => {
  t.strictSame((await hard).then, []);
});

test('nothing of the other pages stands out at 320 pixels either, in the large type', async (t) => {
  const { page } = await open({ width: 320 });
  for (const { name, path } of samplePages().filter((sample) => !tried.some((one) => one.name === sample.name))) {
    await page.goto(`${plain.address}${path}`);
    await page.locator('#large').check();
    t.strictSame(await tooWide(page), [], name);
  }
  await page.context().close();
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

test('«Наживо» shows a verdict the moment it falls and reads it out, and an old ballot never as if it ran', async (t) => {
  const { page, complaints } = await open({ width: 390 });
  await page.clock.install();
  plain.show('ballot');
  await page.goto(`${plain.address}live/`);
  const seen = (text: string | RegExp) => page.locator('#live').getByText(text).first();
  await seen('Проголосували 17 з 22').waitFor();
  plain.show('verdict');
  await page.clock.fastForward(1300);
  /* Former verdicts stand among what was decided. */
  const readOut = page.getByRole('status').getByText(/^РІШЕННЯ ПРИЙНЯТО\. /);
  await readOut.waitFor({ state: 'attached' });
  t.ok(await seen('РІШЕННЯ ПРИЙНЯТО').isVisible());
  t.notOk(await seen('Проголосували 17 з 22').isVisible());
  await page.locator('summary').click();
  t.equal(await page.locator('.roll li').count(), 26);
  t.strictSame([...(await faultsIn(page)), ...(await tooWide(page))], []);
  plain.show('closed-part');
  await page.clock.fastForward(1300);
  await seen('Закрита частина: трансляцію призупинено').waitFor();
  const told = await page.locator('main').innerText();
  t.notMatch(told, /сесія|РІШЕННЯ|Питання/, 'the plate and nothing else');
  plain.show('ballot');
  await page.clock.fastForward(1300);
  await seen('Проголосували 17 з 22').waitFor();
  t.strictSame(complaints, []);
  plain.show('silence');
  await page.clock.fastForward(40_000);
  await seen(/Немає звʼязку із залою з \d\d:\d\d/).waitFor();
  t.notOk(await seen('Проголосували 17 з 22').isVisible());
  plain.show('overnight');
  await page.clock.fastForward(40_000);
  await seen('Перерва до 19 грудня 2025 року, 10:00').waitFor();
  plain.show('silence');
  await page.clock.fastForward(3600_000);
  t.ok(await seen('Перерва до 19 грудня 2025 року, 10:00').isVisible(), 'what rests stays true without the hall');
  t.notOk(await seen('Наживо із зали').isVisible());
  plain.show('speech');
  await page.context().close();
});

test('where the hub shows the page, the live wire tells each change, and the files when it ends', async (t) => {
  const { page } = await open({ width: 390 });
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  const voted = (count: number) => page.getByText(`Проголосували ${count} з 22`).waitFor();
  atHub.show('ballot');
  await page.goto(`${atHub.address}live/`);
  await voted(17);
  atHub.vote(18);
  await voted(18);
  atHub.vote(20, 1);
  await voted(17);
  t.notOk(asked.includes('/public/live/now.json'), 'a change that got lost is asked for over the wire');
  atHub.show('silence');
  await page.waitForRequest('**/live/now.json');
  atHub.show('verdict');
  await page.getByText('РІШЕННЯ ПРИЙНЯТО').first().waitFor();
  await page.context().close();
});

test('without script «Наживо» tells what the site knows, and that it stands still', async (t) => {
  const { page } = await open({ width: 390, javaScriptEnabled: false });
  await page.goto(`${plain.address}live/`);
  t.ok(await page.getByRole('heading', { name: 'Засідання триває' }).isVisible());
  t.ok(await page.getByRole('link', { name: 'Оновити сторінку' }).isVisible());
  t.notOk(await page.locator('#live').isVisible());
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
