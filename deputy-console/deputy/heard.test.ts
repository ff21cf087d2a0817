/** What a deputy who does not see the page is told; and where the keyboard is when a key goes away under it. */
import { test } from 'tap';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleDeputy, sampleOwn } from '../testing/sample.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const SMALL = { deputies: 26 } as const;
const page = await browser.newPage();
const said = (words: string | RegExp) =>
  page.locator('.unseen[role=status]').getByText(words).waitFor({ state: 'attached' });

test('a new item, a ballot, its verdict, a lost quorum and a break are told', async (t) => {
  const item = sampleDeputy({ ...SMALL, scene: 'item' });
  hub.show('own', sampleOwn());
  hub.show('deputy', sampleDeputy({ ...SMALL, scene: 'agenda' }));
  await page.goto(`${address}/deputy/`);
  await page.locator('.agenda').first().waitFor();
  hub.show('deputy', item);
  await said(/^Питання 12\. /);
  hub.show('deputy', sampleDeputy({ ...SMALL, scene: 'ballot' }), { remainingMs: 30_000 });
  await said(/^Триває голосування\. /);
  await page.getByRole('button', { name: 'ЗА', exact: true }).focus();
  hub.show('deputy', sampleDeputy({ ...SMALL, scene: 'result' }), {});
  await said(/^РІШЕННЯ ПРИЙНЯТО\. За — /);
  t.ok(await page.locator('main:focus').count(), 'the key went away, the keyboard stays');
  const { quorum } = item;
  hub.show('deputy', { ...item, ...(quorum && { quorum: { ...quorum, met: false } }) });
  await said('Кворуму немає.');
  const head = item.head && { ...item.head, state: 'adjourned' as const, breakUntil: '2025-12-18T12:30:00+02:00' };
  hub.show('deputy', { ...item, ...(head && { head }) });
  await said(/Перерва до 12:30/);
  await page.getByRole('heading', { name: 'Перерва до 12:30' }).waitFor();
  t.ok(await page.getByText('Питання 12', { exact: true }).isVisible(), 'the item waits beneath');
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
