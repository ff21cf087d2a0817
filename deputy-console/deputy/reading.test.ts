/** Documents are read in the page, and a ballot that opens meanwhile comes to the front at once. */
import type { Page } from 'playwright-core';
import { test } from 'tap';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { heldVote, MEMBER, sampleOwn } from '../testing/sample.ts';
import { PDF, PDF_DIGEST, PDF_PAGES, record, withDocuments } from '../testing/sample-deputy.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const ITEM = { scene: 'item', deputies: 26 } as const;
const BALLOT_SCENE = { scene: 'ballot', deputies: 26 } as const;
const RUNNING = { remainingMs: 17_000 };

async function open(touch = false): Promise<Page> {
  hub.forget();
  hub.files.set(PDF_DIGEST, PDF);
  hub.show('own', sampleOwn({ record }), {});
  hub.show('deputy', withDocuments(ITEM), {});
  const page = await browser.newPage({ viewport: { width: 1024, height: 600 }, hasTouch: touch });
  await page.goto(`${address}/deputy/`);
  await page.locator('.keys').waitFor();
  return page;
}
async function read(page: Page) {
  await page.getByRole('button', { name: 'Порядок денний' }).click();
  await page
    .getByRole('button', { name: /Проєкт рішення.*Читати/s })
    .first()
    .click();
  await page.getByText(`с. 1 з ${PDF_PAGES}`).waitFor();
}
const at = (page: Page, number: number) => page.getByText(`с. ${number} з ${PDF_PAGES}`).waitFor();

test('a document opens at its first page, fitted to the width, and its words can be listened to', async (t) => {
  const page = await open();
  await read(page);
  const first = page.getByRole('region', { name: 'Сторінка 1 з 5' });
  await first.getByText('Проєкт рішення № 2-39/VIII').waitFor({ state: 'attached' });
  const { width = 0 } = (await first.boundingBox()) ?? {};
  t.ok(width > 900 && width <= 1024, `${width} px wide`);
  await page.close();
});

test('pages are turned by buttons and by keys, and made larger and smaller', async (t) => {
  const page = await open();
  await read(page);
  await page.getByRole('button', { name: 'Наступна сторінка' }).click();
  await at(page, 2);
  await page.getByRole('region', { name: 'Сторінки документа' }).focus();
  await page.keyboard.press('ArrowRight');
  await at(page, 3);
  await page.keyboard.press('End');
  await at(page, PDF_PAGES);
  await page.keyboard.press('Home');
  await at(page, 1);
  const first = page.getByRole('region', { name: 'Сторінка 1 з 5' });
  const before = (await first.boundingBox())?.width ?? 0;
  await page.keyboard.press('+');
  const grown = page.locator(`.page[style*="width: ${Math.floor(before * 1.25)}px"]`);
  await grown.first().waitFor();
  t.ok(await grown.count());
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Порядок денний' }).waitFor();
  await page.close();
});

test('a ballot comes to the front at once, and after the vote one tap leads back to the page that was read', async (t) => {
  const page = await open(true);
  await read(page);
  for (const number of [2, 3]) {
    await page.getByRole('button', { name: 'Наступна сторінка' }).tap();
    await at(page, number);
  }
  hub.show('deputy', withDocuments(BALLOT_SCENE), RUNNING);
  await page.getByRole('button', { name: 'ЗА', exact: true }).tap();
  const sent = await hub.nextCommand();
  t.match(sent.command, { type: 'cast-vote', memberId: MEMBER, choice: 'for' });
  hub.accept(sent, 1285);
  hub.show('own', sampleOwn(heldVote('for', 1285)));
  await page.getByText('Зараховано: ЗА').waitFor();
  await page.getByRole('button', { name: 'Повернутися: Документ, с. 3' }).tap();
  await at(page, 3);
  await page.getByText('Триває голосування. Зараховано: ЗА').waitFor();
  await page.close();
});

test('who reads on without a vote is told so over the document, and one press leads to the ballot', async (t) => {
  const page = await open();
  await read(page);
  hub.show('deputy', withDocuments(BALLOT_SCENE), RUNNING);
  await page.getByRole('button', { name: 'Повернутися: Документ, с. 1' }).click();
  await page.getByText('Ви ще не проголосували.').waitFor();
  await page.getByRole('button', { name: 'До голосування' }).click();
  t.ok(await page.getByRole('button', { name: 'ПРОТИ' }).isVisible());
  await page.close();
});

test('from the agenda to the page by the keyboard alone', async (t) => {
  const page = await open();
  const reach = async (name: RegExp) => {
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const words = await page.evaluate<string>('document.activeElement?.closest("button")?.textContent ?? ""');
      if (name.test(words)) return page.keyboard.press('Enter');
    }
    throw new Error(`no way to ${name}`);
  };
  await reach(/^\s*Порядок денний\s*$/);
  await reach(/Проєкт рішення/);
  await at(page, 1);
  await page.keyboard.press('ArrowRight');
  await at(page, 2);
  t.pass('it was read');
  await page.close();
});

test('a document that can’t be had says so and can be asked for again; one of another kind is saved', async (t) => {
  const page = await open();
  hub.files.clear();
  await page.getByRole('button', { name: 'Порядок денний' }).click();
  t.equal(
    await page
      .getByRole('link', { name: /Пояснювальна записка/ })
      .first()
      .getAttribute('download'),
    'Пояснювальна записка',
  );
  await page
    .getByRole('button', { name: /Проєкт рішення/ })
    .first()
    .click();
  await page.getByRole('alert').getByText('Документ не відкрився').waitFor();
  hub.files.set(PDF_DIGEST, PDF);
  await page.getByRole('button', { name: 'Спробувати ще раз' }).click();
  await at(page, 1);
  await page.close();
});

test('the own record tells each vote with mark and word, and of a secret one only that part was taken', async (t) => {
  const page = await open();
  await page.getByRole('button', { name: 'Мої голоси' }).click();
  const lines = page.locator('.record > ol > li');
  t.equal(await lines.count(), Object.keys(record).length);
  t.match(await lines.nth(1).textContent(), /№ 8 Про перерву.*зупинено, без результату.*о 11:33:05/s);
  t.notMatch(await lines.nth(1).textContent(), /участі|відсутня/, 'a stopped ballot says nothing of the member');
  const rating = lines.first();
  t.match(
    await rating.textContent(),
    /Яку назву дати.*проти.*альтернатива 1: Яблунева.*за.*альтернатива 2: Академіка/s,
  );
  const secret = lines.filter({ hasText: 'Обрати секретарем' });
  t.match(await secret.textContent(), /взяла участь; як саме, не записано/);
  t.equal(await secret.locator('.mark').count(), 0);
  t.equal(await lines.filter({ hasText: 'утрималась' }).locator('.mark.abstain').count(), 1);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
