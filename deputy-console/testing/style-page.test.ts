/** The shared parts in a real browser: accessible in every theme, and all of them by the keyboard alone. */
import type { Page } from 'playwright-core';
import { after, end, t as file, test } from 'tap';
import { brandColours } from '#contract/brand-colours';
import { faultsIn, THEMES } from '#kit/testing/axe';
import { startChromium } from '#kit/testing/chromium';
import { buildStylePage } from './build-style-page.ts';
import { ConsoleHub } from './console-hub.ts';
import { wearBrand } from './wear-brand.ts';

file.setTimeout(120_000);
await buildStylePage();
const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const plain = await browser.newContext({ reducedMotion: 'reduce' });
after(async () => {
  await browser.close();
  await hub.close();
});

async function open({ width = 1280, context = plain } = {}): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${address}/style-page/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    "(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim()",
  );
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('axe finds nothing in any theme', async (t) => {
  const page = await open();
  t.strictSame(await faultsIn(page, { themes: THEMES }), []);
  await page.close();
});

test('axe finds nothing while a list, a menu or a dialog is open', async (t) => {
  const page = await open();
  await page.getByRole('combobox', { name: 'Хто головує' }).click();
  t.strictSame(await faultsIn(page), [], 'list');
  await press(page, 'Escape');
  await page.getByRole('button', { name: 'Що з питанням' }).click();
  t.strictSame(await faultsIn(page), [], 'menu');
  await press(page, 'Escape');
  await page.getByRole('button', { name: /Відкрити вікно/ }).click();
  t.strictSame(await faultsIn(page, { within: 'dialog' }), [], 'dialog');
  await page.close();
});

test('a page of 320 px shows all of it without scrolling sideways', async (t) => {
  const page = await open({ width: 320 });
  t.equal(await page.evaluate('document.scrollingElement.scrollWidth'), 320);
  await page.close();
});

test('the first stop of the keyboard leads past the head', async (t) => {
  const page = await open();
  await press(page, 'Tab');
  t.equal(await focused(page), 'До головного');
  await press(page, 'Enter', 'Tab');
  t.match(await focused(page), /Відкрити вікно/);
  await page.close();
});

test('tabs are one stop; arrows, Home and End go round and show at once', async (t) => {
  const page = await open();
  await page.getByRole('tab', { name: 'Склад ради' }).focus();
  await press(page, 'ArrowRight');
  t.equal(await page.getByRole('tab', { name: 'Примітки' }).getAttribute('aria-selected'), 'true');
  t.ok(await page.getByText('Приміток ще немає').isVisible());
  await press(page, 'End');
  t.equal(await focused(page), 'Регламент');
  await press(page, 'ArrowRight');
  t.match(await focused(page), /Склад ради/);
  await press(page, 'ArrowLeft', 'Tab');
  t.equal(await page.evaluate("document.activeElement?.getAttribute('role')"), 'tabpanel');
  await page.close();
});

test('a combobox: typing finds, arrows move, Enter chooses, Escape leaves what was chosen', async (t) => {
  const page = await open();
  const box = page.getByRole('combobox', { name: 'Хто головує' });
  await box.focus();
  await page.keyboard.type('ґуд');
  t.equal(await page.getByRole('listbox', { name: 'Хто головує' }).getByRole('option').count(), 1);
  await press(page, 'Enter');
  t.match(await box.inputValue(), /^Ґудзь/);
  t.equal(await box.getAttribute('aria-expanded'), 'false');
  await press(page, 'ArrowDown', 'ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  t.match(await page.locator(`[id="${active}"]`).textContent(), /^Жук/);
  await press(page, 'Escape');
  t.match(await box.inputValue(), /^Ґудзь/);
  await page.keyboard.type('яяя');
  t.equal(await page.locator('[role=status]', { hasText: 'Нічого не знайдено' }).count(), 1);
  await press(page, 'Tab');
  t.match(await box.inputValue(), /^Ґудзь/, 'leaving the field changes nothing');
  await page.close();
});

test('a list that opens at the foot of the window is brought into sight', async (t) => {
  const page = await open();
  const box = page.getByRole('combobox', { name: 'Хто головує' });
  await page.evaluate("document.querySelector('[role=combobox]').scrollIntoView({ block: 'end' })");
  await box.click();
  const list = await page.getByRole('listbox', { name: 'Хто головує' }).boundingBox();
  t.ok(list && list.y + list.height <= 901, JSON.stringify(list));
  await page.close();
});

test('a combobox is chosen by a finger too', async (t) => {
  const page = await open();
  const box = page.getByRole('combobox', { name: 'Хто головує' });
  await box.click();
  await page.getByRole('option', { name: /Бойчук/ }).click();
  t.match(await box.inputValue(), /^Бойчук/);
  await page.close();
});

test('a menu: opens on its first item, first letters and arrows move, Escape gives the focus back', async (t) => {
  const page = await open();
  const opener = page.getByRole('button', { name: 'Що з питанням' });
  await opener.focus();
  await press(page, 'Enter');
  t.equal(await focused(page), 'Перенести вище');
  await press(page, 'ArrowUp');
  t.equal(await focused(page), 'Відкласти');
  await page.locator(':focus').dispatchEvent('keydown', { key: 'д' });
  t.match(await focused(page), /^Додати/);
  await press(page, 'Escape');
  t.match(await focused(page), /Що з питанням/);
  await press(page, 'Enter', 'ArrowDown', 'Enter');
  t.ok(await page.getByText('Обрано: block').isVisible());
  t.equal(await opener.getAttribute('aria-expanded'), 'false');
  await page.close();
});

test('an item of a menu that may not be chosen is heard and does nothing', async (t) => {
  const page = await open();
  await page.getByRole('button', { name: 'Що з питанням' }).click();
  const item = page.getByRole('menuitem', { name: 'Зняти з розгляду' });
  t.equal(await item.getAttribute('aria-disabled'), 'true');
  await item.click({ force: true });
  t.ok(await item.isVisible());
  await page.close();
});

test('a dialog takes the focus where it should, keeps it, and gives it back', async (t) => {
  const page = await open();
  const opener = page.getByRole('button', { name: /Відкрити вікно/ });
  await opener.focus();
  await press(page, 'Enter');
  t.ok(await page.getByRole('dialog', { name: 'Перерва' }).isVisible());
  t.equal(await page.locator(':focus').inputValue(), '14:30');
  await press(page, 'Escape');
  t.equal(await page.getByRole('dialog').count(), 0);
  t.match(await focused(page), /Відкрити вікно/);
  await page.close();
});

test('a field says its hint and what is wrong with it', async (t) => {
  const page = await open();
  const field = page.getByLabel('Загальний склад');
  t.equal(await field.getAttribute('aria-invalid'), 'true');
  const words = await field.getAttribute('aria-describedby');
  t.match(await page.locator(`[id="${words}"]`).textContent(), /Потрібне число/);
  await page.close();
});

test('a press on a column’s head sorts, and the head says so', async (t) => {
  const page = await open();
  const first = () => page.locator('tbody th').first().textContent();
  await page.getByRole('button', { name: 'Депутат' }).focus();
  await press(page, 'Enter');
  t.match(await first(), /^Гайдук/);
  t.equal(await page.getByRole('columnheader', { name: 'Депутат' }).getAttribute('aria-sort'), 'ascending');
  await press(page, 'Enter');
  t.match(await first(), /^Їжакевич/);
  await page.close();
});

test('files are chosen by the keyboard’s own control and by dropping', async (t) => {
  const page = await open();
  await page
    .getByLabel('Склад ради', { exact: true })
    .and(page.locator('input'))
    .setInputFiles({
      name: 'склад.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('a'),
    });
  t.ok(await page.getByText('Файл: склад.csv').isVisible());
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['a'], 'кинуто.csv'));
    document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  })()`);
  t.ok(await page.getByText('Файл: кинуто.csv').isVisible());
  await page.close();
});

test('a theme that was chosen stays on this device, whatever the device prefers', async (t) => {
  const page = await open();
  const theme = () => page.evaluate('document.documentElement.dataset.theme');
  t.equal(await theme(), 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor();
  await page.emulateMedia({ contrast: 'more' });
  await page.locator('html[data-theme=contrast]').waitFor();
  await page.getByRole('button', { name: 'Вигляд' }).click();
  await page.getByRole('menuitemradio', { name: 'Світлий' }).click();
  t.equal(await theme(), 'light');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  t.equal(await theme(), 'light');
  await page.close();
});

test('in forced colours a vote is filled, an empty mark is not, and a button has an edge', async (t) => {
  const context = await browser.newContext({ forcedColors: 'active' });
  const page = await open({ context });
  const style = (selector: string, name: string): Promise<string> =>
    page.evaluate(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${name}')`);
  t.not(await style('.mark.for', 'background-color'), await style('.mark.not-voting', 'background-color'));
  t.not(await style('.mark.for', 'color'), await style('.mark.for', 'background-color'));
  t.not(await style('.btn', 'border-top-width'), '0px');
  await context.close();
});

test('a council’s colour and coat of arms are on the page, in every theme; the votes’ colours stay', async (t) => {
  const context = await browser.newContext();
  await wearBrand(context, '#5B2A86');
  const page = await context.newPage();
  await page.goto(`${address}/style-page/?brand=5B2A86`);
  await page.locator('img.arms').waitFor();
  const verdict = brandColours('#5B2A86');
  const token = (name: string): Promise<string> =>
    page.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('${name}').toUpperCase()`);
  const before = await token('--vote-for');
  for (const theme of THEMES) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    t.equal(await token('--accent-ink'), verdict.ok && verdict.colours[theme].accentInk, theme);
    t.equal(await token('--accent'), verdict.ok && verdict.colours[theme].accent, theme);
  }
  await page.evaluate("document.documentElement.dataset.theme = 'light'");
  t.equal(await token('--vote-for'), before);
  t.strictSame(await faultsIn(page, { themes: THEMES }), []);
  await context.close();
});

test('without the sheet and the picture the deep blue and the bell stay', async (t) => {
  const page = await plain.newPage();
  await page.goto(`${address}/style-page/?brand=5B2A86`);
  await page.locator('.bar-top .icon.bell').waitFor();
  const accent = await page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')");
  t.match(accent, /#1b4a9c/i);
  await page.close();
});

end();
