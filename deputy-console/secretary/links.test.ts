import { test } from 'tap';
import { refuse } from '#contract/refusals';
import { faultsIn } from '#kit/testing/axe';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleSecretary } from '../testing/sample.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const context = await browser.newContext({ reducedMotion: 'reduce' });

const SECRET = 'q2J5v0yHkqWn8s3tX1bLr7dZc4fGm6pA9eUoIhKjTyw';
const EXPIRES = '2025-12-18T22:15:00.000Z';
const SMALL_TARGETS = `[...document.querySelectorAll('button, a.btn, input')].filter((control) => {
  const { width, height } = control.getBoundingClientRect();
  return width > 0 && Math.min(width, height) < 48;
}).length`;

/** The members' section over a hub that issues links, or refuses; `asked` is what the page asked for. */
async function open({ query = '', refused = false } = {}) {
  hub.forget();
  hub.show('secretary', sampleSecretary({ scene: 'registration', deputies: 26 }), {});
  const page = await context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  const asked: { as: string | null; whom: { role: string; memberId?: string } }[] = [];
  await page.route('**/api/sign-in-links*', async (route) => {
    const request = route.request();
    asked.push({ as: new URL(request.url()).searchParams.get('as'), whom: request.postDataJSON() });
    const json = refused
      ? refuse('UNKNOWN_MEMBER', { memberId: 'm2' })
      : { path: `/enter/${SECRET}${asked.length}`, expiresAt: EXPIRES };
    await route.fulfill({ status: refused ? 409 : 201, json });
  });
  await page.goto(`${address}/secretary/${query}#members`);
  await page.locator('table').waitFor();
  return { page, asked };
}

test('a member’s link is shown as a whole address and a QR code, in the council’s time, and copied', async (t) => {
  const { page, asked } = await open();
  await page.getByRole('button', { name: /^Посилання для входу: Березовський/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Посилання для входу: Березовський/ });
  t.equal(await dialog.getByLabel('Адреса', { exact: true }).inputValue(), `${address}/enter/${SECRET}1`);
  t.same(asked, [{ as: 'secretary', whom: { role: 'deputy', memberId: 'm2' } }]);
  t.ok(await dialog.getByRole('img', { name: /^QR-код/ }).isVisible());
  t.ok(await dialog.getByText(/діє один раз, до 00:15, .*19 грудня 2025/).isVisible());
  await dialog.getByRole('button', { name: 'Скопіювати адресу' }).click();
  await dialog.getByText('Скопійовано.').waitFor();
  t.same(await faultsIn(page), []);
  t.equal(await page.evaluate(SMALL_TARGETS), 0);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.close();
});

test('links for the hall display and the chair are asked for by their role; the operator’s page has the secretary’s and another operator’s too', async (t) => {
  const { page, asked } = await open({ query: '?as=operator' });
  for (const name of ['Табло', 'Головуючий', 'Секретар', 'Оператор']) {
    await page.getByRole('button', { name: `${name}: посилання для входу` }).click();
    await page.getByRole('button', { name: 'Закрити' }).click();
  }
  t.same(
    asked,
    ['display', 'chair', 'secretary', 'operator'].map((role) => ({ as: 'operator', whom: { role } })),
  );
  await page.close();
  const { page: own } = await open();
  for (const name of ['Секретар', 'Оператор'])
    t.equal(await own.getByRole('button', { name: `${name}: посилання для входу` }).count(), 0);
  await own.close();
});

test('a link that is refused is said to be, and no dialog opens', async (t) => {
  const { page } = await open({ refused: true });
  await page.getByRole('button', { name: /^Посилання для входу: Березовський/ }).click();
  await page.getByRole('alert').filter({ hasText: 'немає члена «m2»' }).waitFor();
  t.equal(await page.getByRole('dialog').count(), 0);
  await page.close();
});

test('the sheet of all links has each member once, with a QR code, prints whole and leads back', async (t) => {
  const { page, asked } = await open();
  await page.getByRole('button', { name: 'Усі посилання (друк)' }).click();
  await page.getByRole('heading', { name: /^Посилання для входу депутатів/ }).waitFor();
  const members = asked.map(({ whom }) => whom.memberId);
  t.equal(new Set(members).size, 27);
  t.equal(await page.getByRole('img', { name: /^QR-код/ }).count(), 27);
  t.match(await page.locator('li').last().textContent(), `${address}/enter/${SECRET}27`);
  t.same(await faultsIn(page), []);
  t.equal(await page.evaluate(SMALL_TARGETS), 0);
  await page.emulateMedia({ media: 'print' });
  t.notOk(await page.getByRole('button', { name: 'Друкувати' }).isVisible());
  t.ok(await page.evaluate('document.scrollingElement.scrollHeight > innerHeight'), 'nothing is cut off at one page');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Назад' }).click();
  await page.locator('table').waitFor();
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
