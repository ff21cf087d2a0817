/** A browser source through a sitting: late as the stream is, quiet when the hub is, and its guide. In Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, end, test } from 'tap';
import { passTimeUntil } from '../hall/testing/pass-time.ts';
import { faultsIn } from '../kit/testing/axe.ts';
import { WEB_ROOT } from '../kit/testing/fake-hub.ts';
import { forgetNewer, newerIn } from './testing/oldest-engine.ts';
import { LYING, showAir, startOverlays } from './testing/overlay-page.ts';
import { AIR_SHOTS, sampleOverlay } from './testing/sample-overlay.ts';

const overlays = await startOverlays();
after(overlays.close);

const SPEECH = sampleOverlay({ scene: 'speech', deputies: 26 });
const CLOSED = { council: SPEECH.council, closedPart: true, seats: {} } as const;

test('a plate stays ten seconds while the hub is silent, goes then, and is back with the hub', async (t) => {
  const { hub, open } = overlays;
  const page = await open(LYING, 'scene=auto');
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  hub.show(SPEECH);
  const plate = page.locator('.plate');
  await plate.waitFor();
  hub.silence(true);
  await page.clock.runFor(9000);
  t.ok(await plate.isVisible());
  await page.clock.runFor(1500);
  await plate.waitFor({ state: 'detached' });
  t.strictSame(
    said.filter((line) => !line.includes('WebSocket')),
    [],
    'and the console says nothing of it',
  );
  const heard = hub.nextSubscription();
  hub.silence(false);
  await passTimeUntil(page, heard);
  await plate.waitFor();
  await page.close();
});

test('the plate of a closed part stays however long the hub is silent', async (t) => {
  const { hub, open } = overlays;
  const page = await open(LYING);
  hub.show(CLOSED);
  await page.locator('.plate').waitFor();
  hub.silence(true);
  await page.clock.runFor(60_000);
  t.ok(await page.locator('.plate').isVisible());
  hub.silence(false);
  await page.close();
});

test('with a delay everything comes as late, but the plate of a closed part', async (t) => {
  const { hub, open } = overlays;
  const page = await open(LYING, 'scene=auto&animate=off&delay=1');
  const plate = page.locator('.plate');
  hub.show(SPEECH);
  await page.clock.runFor(900);
  t.equal(await plate.count(), 0);
  await page.clock.runFor(400);
  await plate.waitFor();
  t.ok(await page.getByText(SPEECH.speech?.name.split(' ')[0] ?? '?').isVisible());
  hub.show(CLOSED);
  await page.getByText('Закрита частина').waitFor();
  hub.show(SPEECH);
  await page.clock.runFor(800);
  t.ok(await page.getByText('Закрита частина').isVisible());
  await page.clock.runFor(400);
  await page.getByText('Закрита частина').waitFor({ state: 'detached' });
  await page.close();
});

test('every plate is drawn in the browser of OBS 28, which has nothing newer than Chromium 103', async (t) => {
  const { hub, open } = overlays;
  const page = await open(LYING, 'scene=auto&animate=off', forgetNewer);
  const failed = new Promise<never>((_, fail) => page.once('pageerror', fail));
  const walked = async () => {
    for (const shot of AIR_SHOTS) await showAir(hub, page, shot);
  };
  await t.resolves(Promise.race([walked(), failed]));
  await page.close();
  const built = join(WEB_ROOT, 'overlay', 'assets');
  for (const name of readdirSync(built).filter((one) => one.endsWith('.css')))
    t.strictSame(newerIn(readFileSync(join(built, name), 'utf8')), [], name);
});

test('a hub that was built anew has its overlays load themselves anew', async (t) => {
  const { hub, open } = overlays;
  const page = await open(LYING);
  await hub.stop();
  hub.build = 'another';
  await hub.restart();
  const loaded = page.waitForEvent('load');
  await passTimeUntil(
    page,
    loaded.then(() => undefined),
  );
  hub.build = 'test';
  t.pass('it loaded');
  await page.close();
});

test('the guide shows samples of every scene, builds addresses and says what is wrong in one', async (t) => {
  const { browser, address } = overlays;
  const page = await browser.newPage({ viewport: { width: 1280, height: 5000 } });
  await page.goto(address);
  const tally = page.frameLocator('iframe[title="Результат"]');
  await tally
    .getByText(/прийнято/i)
    .first()
    .waitFor();
  await page.frameLocator('iframe[title="Закрита частина"]').getByText('Закрита частина').waitFor();

  await page.getByLabel('Кольори').selectOption('light');
  await page.getByLabel('Затримка, с').fill('2,5');
  const built = page.getByLabel('Адреса сцени «Результат»');
  t.equal(await built.inputValue(), `${address}?scene=tally&theme=light&delay=2.5`);
  await page.frameLocator('iframe[title="Результат"]').locator('[data-theme="light"] .plate').waitFor();
  await page.getByLabel('Затримка, с').fill('90');
  await page.getByRole('alert').getByText('0–60').waitFor();
  t.equal(await built.inputValue(), `${address}?scene=tally&theme=light`);

  await page.setViewportSize({ width: 390, height: 5000 });
  const isWhole = () =>
    built.evaluate((field: { scrollWidth: number; clientWidth: number; scrollHeight: number; clientHeight: number }) =>
      [field.scrollWidth <= field.clientWidth, field.scrollHeight <= field.clientHeight].every(Boolean),
    );
  t.ok(await isWhole(), 'a phone shows an address to its end');
  await page.setViewportSize({ width: 1280, height: 5000 });

  await page.getByLabel('Вставте адресу з OBS').fill(`${address}?scene=tally&them=light`);
  await page.getByText('Параметра «them» немає.').waitFor();
  t.strictSame(await faultsIn(page, { themes: ['light', 'dark'] }), []);
  await page.close();
});

end();
