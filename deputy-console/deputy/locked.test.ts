/** Where the council wants a PIN or a card, the page asks for it first, and opens when the hub says so. */
import type { Page } from 'playwright-core';
import { test } from 'tap';
import { refuse } from '#contract/refusals';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { heldVote, sampleDeputy, sampleOwn } from '../testing/sample.ts';
import { otherSignedIn } from '../testing/sample-deputy.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const RUNNING = { remainingMs: 17_000 };

type Asked = { path: string; body: unknown };
async function open(lock: 'pin' | 'new-pin', right = '274936') {
  hub.forget();
  const asked: Asked[] = [];
  hub.ask = (path, body) => {
    asked.push({ path, body });
    const { pin } = body as { pin: string };
    return pin === right ? { status: 204 } : { status: 401, body: refuse('PIN_WRONG', { left: 4 }) };
  };
  hub.lock(lock);
  hub.show('own', sampleOwn(), RUNNING);
  hub.show('deputy', sampleDeputy({ scene: 'ballot', deputies: 26 }), RUNNING);
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto(`${address}/deputy/`);
  await page.locator('.pad').waitFor();
  return { page, asked };
}
async function tap(page: Page, pin: string) {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.getByRole('button', { name: 'Далі' }).tap();
}

test('a locked page shows the question and no keys to vote, and takes the PIN by touch', async (t) => {
  const { page, asked } = await open('pin');
  t.equal(await page.locator('.votes').count(), 0);
  t.ok(await page.locator('.question').count());
  const answered = page.waitForResponse(/\/api\/unlock/);
  await tap(page, '274936');
  await answered;
  t.strictSame(asked, [{ path: '/api/unlock', body: { pin: '274936' } }]);
  t.equal(await page.locator('.votes').count(), 0, 'the hub opens the page, not the press');
  hub.lock('open');
  await page.locator('.votes').waitFor();
  await page.close();
});

test('a wrong PIN says so, by the keyboard too, and its digits are shown nowhere', async (t) => {
  const { page } = await open('pin');
  await page.keyboard.type('50ab8364');
  t.match(await page.getByRole('status').filter({ hasText: 'Введено' }).textContent(), '6 цифр');
  t.equal(await page.locator('.pad input').getAttribute('type'), 'password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('PIN неправильний. Залишилося спроб: 4.').waitFor();
  t.equal(await page.locator('.pad input').inputValue(), '');
  await page.close();
});

test('a new PIN is chosen twice the same', async (t) => {
  const { page, asked } = await open('new-pin');
  await tap(page, '274936');
  await page.getByLabel('Той самий PIN ще раз').waitFor();
  await tap(page, '274836');
  await page.getByText('PIN не збіглися. Оберіть ще раз.').waitFor();
  t.strictSame(asked, []);
  await tap(page, '274936');
  await page.getByLabel('Той самий PIN ще раз').waitFor();
  await tap(page, '274936');
  await page.getByLabel('Новий PIN').waitFor();
  t.strictSame(asked, [{ path: '/api/pin', body: { pin: '274936' } }]);
  await page.close();
});

test('a page that locks itself goes on showing the agenda and the own votes', async (t) => {
  const { page } = await open('pin');
  await page.getByRole('button', { name: 'Порядок денний' }).tap();
  t.ok(await page.getByText('розглядають зараз').isVisible());
  await page.close();
});

test('where the card is wanted the page says where to put it, and has no key to register', async (t) => {
  hub.forget();
  hub.show('own', sampleOwn({ registered: false, needs: 'card' }), RUNNING);
  hub.show('deputy', sampleDeputy({ scene: 'ballot', deputies: 26 }), RUNNING);
  const page = await browser.newPage();
  await page.goto(`${address}/deputy/`);
  await page.getByText('Вставте свою картку').waitFor();
  t.match(await page.locator('.card').textContent(), 'місці 13');
  t.equal(await page.getByRole('button', { name: 'Зареєструватися' }).count(), 0);
  hub.show('own', sampleOwn());
  await page.locator('.votes').waitFor();
  await page.close();
});

test('whose card is in a keypad is told to vote there, and sees here what was recorded', async (t) => {
  hub.forget();
  hub.show('own', sampleOwn({ needs: 'keypad', means: 'card' }), RUNNING);
  hub.show('deputy', sampleDeputy({ scene: 'ballot', deputies: 26 }), RUNNING);
  const page = await browser.newPage();
  await page.goto(`${address}/deputy/`);
  await page.getByText('Голосуйте пультом на місці 13').waitFor();
  t.equal(await page.locator('.votes').count(), 0);
  hub.show('own', sampleOwn({ needs: 'keypad', means: 'card', ...heldVote('for', 1285) }));
  await page.getByText('Зараховано: ЗА').waitFor();
  hub.show('own', sampleOwn());
  await page.locator('.votes').waitFor();
  await page.close();
});

test('a sign-in by another page is told calmly; «Це не я» asks the hub to end it, «Це я» puts the line away', async (t) => {
  hub.forget();
  const asked: string[] = [];
  hub.ask = (path) => {
    asked.push(path);
    return { status: asked.length === 1 ? 503 : 204 };
  };
  hub.show('own', sampleOwn({ signIns: otherSignedIn }), {});
  hub.show('deputy', sampleDeputy({ scene: 'item', deputies: 26 }), {});
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
  await page.goto(`${address}/deputy/`);
  await page.getByText('О 11:37 від вашого імені відкрито ще одну сторінку: Firefox, Windows.').waitFor();
  await page.getByRole('button', { name: 'Подивитися' }).click();
  const dialog = page.getByRole('dialog', { name: 'Хто входив від вашого імені' });
  t.match(await dialog.innerText(), /відкрито 2 сторінки[\s\S]*секретар, Гнатюк Оксана Іванівна/);
  await dialog.getByRole('button', { name: 'Це не я' }).click();
  await dialog.getByRole('alert').getByText('Не вийшло').waitFor();
  await dialog.getByRole('button', { name: 'Це не я' }).click();
  await page.getByRole('dialog', { name: 'Інші сторінки закрито' }).getByRole('button', { name: 'Закрити' }).click();
  t.same(asked, ['/api/sign-ins/disown', '/api/sign-ins/disown']);
  await page.locator('.sign-ins').waitFor({ state: 'detached' });

  const { lines } = otherSignedIn;
  const again = { at: '2025-12-18T09:41:00Z', what: 'link-issued', by: 'secretary' } as const;
  hub.show('own', sampleOwn({ signIns: { pages: 1, lines: { ...lines, '1290': again } } }));
  await page.getByText('О 11:41 видано посилання для входу від вашого імені: секретар.').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Подивитися' }).click();
  await dialog.getByRole('button', { name: 'Це я' }).click();
  await page.locator('.sign-ins').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: 'Мої голоси' }).click();
  await page.getByText('Зараз від вашого імені відкрито 1 сторінку.').waitFor();
  await page.close();
});

test('the own PIN is changed beside the own sign-ins: the old one, and twice the new one; links in a row are one line', async (t) => {
  hub.forget();
  const asked: unknown[] = [];
  hub.ask = (path, body) => {
    asked.push([path, body]);
    return { status: 204 };
  };
  const links = { at: '2025-12-18T09:41:00Z', what: 'link-issued', by: 'secretary', count: 14 } as const;
  hub.show('own', sampleOwn({ signIns: { pages: 1, lines: { '1290': links } } }), {});
  hub.show('deputy', sampleDeputy({ scene: 'item', deputies: 26 }), {});
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
  await page.goto(`${address}/deputy/`);
  await page.getByRole('button', { name: 'Подивитися' }).click();
  await page.getByText('Видано посилань для входу: 14 (секретар)').waitFor();
  await page.getByRole('button', { name: 'Змінити PIN…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Змінити свій PIN' });
  const enter = async (current: string, pin: string, again: string) => {
    await dialog.getByLabel('Теперішній PIN').fill(current);
    await dialog.getByLabel('Новий PIN', { exact: true }).fill(pin);
    await dialog.getByLabel('Новий PIN ще раз').fill(again);
    await dialog.getByRole('button', { name: 'Змінити' }).click();
  };
  await enter('274951', '905173', '905174');
  await dialog.getByRole('alert').getByText('не збіглися').waitFor();
  await enter('274951', '905173', '905173');
  await dialog.getByText('PIN змінено.').waitFor();
  t.same(asked, [['/api/pin', { pin: '905173', current: '274951' }]]);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
