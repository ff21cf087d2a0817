import { test } from 'tap';
import { refuse } from '#contract/refusals';
import type { OperatorView } from '#contract/views';
import { sampleHall } from '#kit/sample-views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleSecretary } from '../testing/sample.ts';
import { sampleBackups, sampleScreens } from '../testing/sample-beside.ts';
import { sampleOperator } from '../testing/sample-operator.ts';
import { sampleSeal, sampleTrust } from '../testing/sample-seal.ts';
import { ACCOUNTS, settledOffice } from '../testing/sample-settings.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const SMALL = { deputies: 26 } as const;
const hall = (held = false) => ({ ...sampleHall({ ...SMALL, scene: 'item' }), screens: sampleScreens(held) });
type Ask = NonNullable<ConsoleHub['ask']>;
type Opened = { parts?: Partial<OperatorView>; held?: boolean; ask?: Ask; query?: string; touch?: boolean };

async function open(section: string, { parts = {}, held = false, ask, query = '', touch = false }: Opened = {}) {
  hub.forget();
  hub.show('operator', sampleOperator(SMALL, parts), {});
  hub.show('hall', hall(held));
  hub.ask = ask;
  const viewport = touch ? { width: 390, height: 844 } : { width: 1024, height: 768 };
  const page = await browser.newPage({ viewport, hasTouch: touch });
  await page.goto(`${address}/operator/${query}#${section}`);
  await page.locator('.operator').waitFor();
  return page;
}

test('a screen is told to show another scene, and follows the sitting again at a press', async (t) => {
  const page = await open('screens');
  await page.getByRole('button', { name: 'Показати на екрані «ліворуч»' }).click();
  await page.getByRole('menuitemradio', { name: 'Годинник' }).click();
  const clock = await hub.nextCommand();
  t.same(clock.command, { type: 'show-on-screen', screen: 'left', shows: 'clock' });
  hub.accept(clock, 1300);
  hub.show('hall', hall(true));
  await page.getByText('Екран «у фоє» не йде за засіданням').waitFor();
  await page.getByRole('button', { name: 'Автоматично: екран «у фоє»' }).click();
  const released = await hub.nextCommand();
  t.same(released.command, { type: 'show-on-screen', screen: 'hallway', shows: 'auto' });
  hub.accept(released, 1301);
  await page.getByRole('button', { name: 'Усі — автоматично' }).click();
  t.same((await hub.nextCommand()).command, { type: 'show-on-screen', shows: 'auto' });
  await page.close();
});

test('by the keyboard alone a screen is added with its theme and voice; two of one name are not', async (t) => {
  const page = await open('screens');
  await page.getByRole('button', { name: 'Додати екран' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('ліворуч');
  await page.keyboard.press('Enter');
  await page.getByText('Екран із такою назвою вже є.').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type(' 2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  const order = await hub.nextCommand();
  const screens = order.command.type === 'arrange-screens' ? order.command.screens : [];
  t.match(screens.at(-1), { id: 'screen-4', name: 'ліворуч 2', shows: 'auto', theme: 'light', speaks: true });
  t.equal(screens.length, 4, 'the others stay as they are');
  hub.accept(order, 1300);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
});

test('a notice needs words; what is refused is told where it was asked', async (t) => {
  const page = await open('screens');
  await page.getByRole('button', { name: 'Показати на екрані «ліворуч»' }).click();
  await page.getByRole('menuitemradio', { name: 'Оголошення' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Показати' }).click();
  await dialog.getByText('Напишіть, що показати.').waitFor();
  t.equal(hub.untaken.length, 0);
  await dialog.getByRole('textbox').fill('Обід до 13:00');
  await dialog.getByRole('button', { name: 'Показати' }).click();
  const order = await hub.nextCommand();
  t.same(order.command, { type: 'show-on-screen', screen: 'left', shows: 'notice', notice: 'Обід до 13:00' });
  hub.refuse(order, 'UNKNOWN_SCREEN', { screen: 'left' });
  await dialog.getByRole('alert').filter({ hasText: 'немає' }).waitFor();
  await page.close();
});

test('by touch a screen’s sign-in link is shown to be scanned, and the link names the screen', async (t) => {
  const asked: unknown[] = [];
  const ask: Ask = (path, body) => {
    asked.push([path, body]);
    return { status: 201, body: { path: '/enter/abcdef', expiresAt: '2025-12-19T09:42:06.000Z' } };
  };
  const page = await open('screens', { ask, touch: true });
  await page.getByRole('button', { name: 'QR для входу: екран «ліворуч»' }).tap();
  await page.getByRole('dialog').getByRole('img').waitFor();
  t.same(asked, [['/api/sign-in-links', { role: 'display', screen: 'left' }]]);
  await page.close();
});

test('a backup is made at a press; what came of it is told, also when the disk had no room', async (t) => {
  const line = sampleBackups().lines[0];
  const answers = [
    { status: 507, body: { code: 'BACKUP_NO_ROOM', uk: 'Для копії бракує місця.', en: 'No room.', details: {} } },
    { status: 201, body: line },
  ];
  const ask: Ask = (path, _body, method) =>
    path === '/api/backups' && method === 'POST' ? (answers.shift() ?? { status: 404 }) : { status: 404 };
  const page = await open('backups', { parts: { backups: sampleBackups() }, ask });
  await page.getByRole('button', { name: 'Створити копію' }).click();
  await page.getByRole('alert').filter({ hasText: 'Для копії бракує місця.' }).waitFor();
  await page.getByRole('button', { name: 'Створити копію' }).click();
  await page.getByText('Копію створено й перевірено: журнал до запису № 1252.').waitFor();
  t.equal(await page.getByRole('alert').count(), 0);
  const href = await page
    .getByRole('link', { name: /^Завантажити копію/ })
    .first()
    .getAttribute('href');
  t.equal(href, `/api/backups/${line?.name}/dzvin.tar?as=operator`);
  await page.close();
});

test('the secretary makes backups and takes none away', async (t) => {
  const page = await open('backups', { parts: { backups: sampleBackups() }, query: '?as=secretary' });
  t.ok(await page.getByRole('button', { name: 'Створити копію' }).isVisible());
  t.equal(await page.getByRole('link', { name: /^Завантажити копію/ }).count(), 0);
  await page.close();
});

test('accounts and ballots by hand are the secretary’s own parts, in the operator’s role', async (t) => {
  const asked: string[] = [];
  const ask: Ask = (path) => {
    asked.push(path);
    return { status: 200, body: ACCOUNTS };
  };
  const page = await open('users', { ask });
  hub.show('office', settledOffice(26));
  await page
    .getByRole('button', { name: ACCOUNTS[0]?.name ?? '' })
    .first()
    .waitFor();
  t.same(asked, ['/api/accounts']);
  t.match(page.url(), /as=operator/);
  hub.show('secretary', sampleSecretary({ ...SMALL, scene: 'item' }));
  await page.goto(`${address}/operator/?as=operator#ballots`);
  await page.getByRole('heading', { name: 'Внести голосування від руки' }).waitFor();
  await page.getByLabel('Чому не пультами').fill('немає електрики');
  await page.getByRole('button', { name: 'Решта — за' }).click();
  await page.getByRole('button', { name: 'Записати голосування' }).click();
  t.match((await hub.nextCommand()).command, { type: 'enter-ballot', reason: 'немає електрики' });
  await page.close();
});

test('lists that issuers of КЕП are judged by are put in from a file and taken away; what is wrong with one is said', async (t) => {
  const asked: string[] = [];
  const ask: Ask = (path, _body, method) => {
    asked.push(`${method} ${path}`);
    return asked.length === 1
      ? { status: 409, body: refuse('TRUST_LIST_UNREADABLE', { file: 'TL.xml' }) }
      : { status: 200, body: [] };
  };
  const page = await open('server', { parts: { seal: { ...sampleSeal, trust: sampleTrust } }, ask });
  const lines = page.getByRole('list', { name: 'За чим перевіряємо надавачів КЕП' }).getByRole('listitem');
  t.match(await lines.first().innerText(), /148 сертифікатів надавачів[\s\S]*Підпис файла перевірено: Центральний/);
  t.match(await lines.nth(1).innerText(), /обіцяно до 28\.03\.2026: внесіть її[\s\S]*звірте SHA-256/);
  const file = { name: 'TL.xml', mimeType: 'text/xml', buffer: Buffer.from('<x/>') };
  await page.getByLabel('Внести файл').setInputFiles(file);
  await page
    .getByRole('alert')
    .getByText(/немає сертифікатів надавачів/)
    .waitFor();
  await page.getByLabel('Внести файл').setInputFiles(file);
  await page.getByText('Внесено: TL.xml').waitFor();
  await page.getByRole('button', { name: 'Прибрати CA-Full.crl' }).click();
  await page.getByText('Прибрано: CA-Full.crl').waitFor();
  t.same(asked, ['POST /api/seal/trust', 'POST /api/seal/trust', 'DELETE /api/seal/trust']);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
