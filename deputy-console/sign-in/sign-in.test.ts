/** Signing in by name and PIN: by touch, by the keyboard alone, and what is said when it fails. */
import { test } from 'tap';
import type { SignInName } from '#contract/accounts';
import { refuse } from '#contract/refusals';
import { faultsIn, THEMES } from '#kit/testing/axe';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const person = (accountId: string, name: string, role: SignInName['role']) =>
  ({ accountId, name, role }) as unknown as SignInName;
const FEW = [
  person('a1', 'Вишневська Марія Іванівна', 'secretary'),
  person('a2', 'Коцюбинська-Левицька Олександра Володимирівна', 'deputy'),
];
const MANY = Array.from({ length: 30 }, (_, at) => person(`d${at}`, `Деревʼянко-${at} Ольга`, 'deputy'));

async function open(names: readonly SignInName[], size = { width: 390, height: 844 }) {
  hub.forget();
  const given: unknown[] = [];
  hub.ask = (_path, body) => {
    if (body === undefined) return { status: 200, body: names };
    given.push(body);
    const { pin } = body as { pin: string };
    if (pin.startsWith('9')) return { status: 429, body: refuse('PIN_LOCKED', { minutes: 2 }) };
    return { status: 200, body: { path: '/deputy/?as=deputy' } };
  };
  const context = await browser.newContext({ viewport: size, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${address}/sign-in/`);
  await page.getByRole('heading', { name: 'Хто ви?' }).waitFor();
  return { page, given };
}

test('a name and a PIN by touch open the page of the role', async (t) => {
  const { page, given } = await open(FEW);
  await page.getByRole('button', { name: /Коцюбинська-Левицька/ }).tap();
  for (const digit of '274936') await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.getByRole('button', { name: 'Увійти' }).tap();
  await page.waitForURL('**/deputy/?as=deputy');
  t.strictSame(given, [{ accountId: 'a2', pin: '274936' }]);
  await page.close();
});

test('the same by the keyboard alone, and fewer than six digits are not given', async (t) => {
  const { page, given } = await open(FEW);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('PIN: Вишневська Марія Іванівна').waitFor();
  await page.keyboard.type('2749');
  await page.keyboard.press('Enter');
  t.strictSame(given, [], 'four digits are not given');
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/deputy/?as=deputy');
  t.strictSame(given, [{ accountId: 'a1', pin: '274915' }]);
  await page.close();
});

test('too many wrong PINs are said with what to do, and another name can be chosen', async (t) => {
  const { page } = await open(FEW);
  await page.getByRole('button', { name: /Коцюбинська-Левицька/ }).tap();
  await page.keyboard.type('999999');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Спробуйте за 2 хв або попросіть посилання для входу.').waitFor();
  await page.getByRole('button', { name: 'Обрати інше імʼя' }).tap();
  t.equal(await page.getByText('Спробуйте за 2 хв').count(), 0);
  await page.close();
});

test('among many a name is found whatever apostrophe is typed', async (t) => {
  const { page } = await open(MANY);
  await page.getByLabel('Знайти за прізвищем').fill("дерев'янко-17");
  t.equal(await page.getByRole('listitem').count(), 1);
  await page.getByLabel('Знайти за прізвищем').fill('Ы');
  await page.getByText('Такого прізвища серед тих, хто має PIN, немає.').waitFor();
  await page.close();
});

test('by the keyboard alone: letters find a name among many, Enter takes the one that is left, and the way back is kept', async (t) => {
  const { page, given } = await open(MANY);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type("дерев'янко-17");
  t.equal(await page.getByRole('status').textContent(), 'Знайдено 1 імʼя');
  await page.keyboard.press('Enter');
  await page.getByLabel('PIN: Деревʼянко-17 Ольга').and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: 'Обрати інше імʼя' }).press('Enter');
  await page
    .getByRole('button', { name: /Деревʼянко-17 / })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('274936');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/deputy/?as=deputy');
  t.strictSame(given, [{ accountId: 'd17', pin: '274936' }]);
  await page.close();
});

test('on a phone on its side, and at 200 %, field, keys and «Увійти» stand on one screen', async (t) => {
  const { page } = await open(MANY, { width: 640, height: 400 });
  await page.getByRole('button', { name: /Деревʼянко-3 / }).tap();
  for (const name of ['1', '0', 'Увійти']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    t.ok(box && box.y >= 0 && box.y + box.height <= 400, name);
  }
  await page.close();
});

for (const [width, height] of [
  [1024, 600],
  [320, 568],
] as const) {
  test(`at ${width}×${height} axe finds nothing in three themes, and nothing is cut off at the side`, async (t) => {
    const { page } = await open(MANY, { width, height });
    t.strictSame(await faultsIn(page, { themes: THEMES }), []);
    await page.getByRole('button', { name: /Деревʼянко-3 / }).tap();
    await page.locator('.pad').waitFor();
    t.strictSame(await faultsIn(page, { themes: THEMES }), []);
    t.notOk(await page.evaluate('document.scrollingElement.scrollWidth > innerWidth'));
    await page.close();
  });
}

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
