import { test } from 'tap';
import type { SittingVideos } from '#contract/chapters';
import type { OnAirView } from '#contract/on-air';
import type { SecretaryView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../../testing/console-hub.ts';
import { sampleSecretary } from '../../testing/sample.ts';
import { sampleOffice } from '../../testing/sample-plans.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const shown = sampleSecretary({ scene: 'item', deputies: 26 });
const sitting = Object.values(shown.sittings)[0];
if (!sitting) throw new Error('the sample has no sitting');
const { sittingId } = sitting;
const closed: SecretaryView = { ...shown, sittings: { [sittingId]: { ...sitting, state: 'closed' } } };
const OPENED = '2025-12-18T08:04:00.000Z';
const VIDEO = 'https://youtu.be/dQw4w9WgXcQ';
const anchors: SittingVideos['anchors'] = [
  { kind: 'opening', at: OPENED, title: 'Відкриття засідання' },
  { kind: 'ballot', at: '2025-12-18T08:10:30.000Z', title: 'Голосування № 1: прийнято' },
];
const TITLES = ['До початку засідання', 'Відкриття засідання', '1. Про бюджет'];
const told = (parts: object = {}): SittingVideos['videos'][number] => ({
  ...{ number: 1, at: '2025-12-18T08:00:19.000Z', from: 'person' },
  chapters: TITLES.map((title, n) => ({
    ...{ startTime: n * 221, endTime: (n + 1) * 221, title, kind: 'item', at: OPENED },
  })),
  youtube: { text: TITLES.map((title, n) => `${n}:00 ${title}`).join('\n'), chapters: 3, level: 'all' },
  ...parts,
});

async function open(view: SecretaryView, answer: () => SittingVideos, onAir?: OnAirView) {
  hub.forget();
  hub.ask = (path) => (path.includes('/videos') ? { status: 200, body: answer() } : { status: 404 });
  hub.show('secretary', view, {});
  hub.show('office', sampleOffice());
  if (onAir) hub.show('on-air', onAir);
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  page.setDefaultTimeout(10_000);
  await page.goto(`${address}/secretary/`);
  await page.getByText('Відео й розділи').click();
  return page;
}

test('after the sitting the address is given with the place of one known moment, from which the beginning is reckoned', async (t) => {
  let videos: SittingVideos['videos'] = [];
  const page = await open(closed, () => ({ videos, anchors }));
  const [name, place] = [page.getByLabel('Адреса відео'), page.getByLabel('Час цього моменту у відео')];
  await name.fill(` ${VIDEO} `);
  await page.getByLabel('Який момент чути у відео').selectOption({ label: 'Результат: Голосування № 1: прийнято' });
  await place.fill('десять');
  await page.getByRole('button', { name: 'Зберегти відео' }).click();
  await page.getByText('Напишіть час, як показує програвач').waitFor();
  t.same(hub.untaken, [], 'nothing is sent');
  await place.fill('0:10:11');
  await page.getByRole('button', { name: 'Зберегти відео' }).click();
  const marked = await hub.nextCommand();
  t.match(marked.command, { type: 'mark-stream', sittingId, video: 1, at: '2025-12-18T08:00:19.000Z' });
  hub.accept(marked, 900);
  const linked = await hub.nextCommand();
  t.match(linked.command, { type: 'link-video', video: 1, address: VIDEO });
  videos = [told({ address: VIDEO })];
  hub.accept(linked, 901);
  await page.getByText('Відео збережено.').waitFor();

  await page.getByRole('button', { name: 'Змінити' }).click();
  t.equal(await place.inputValue(), '0:03:41', 'of the opening, as it is marked');
  await page.getByLabel('Який момент чути у відео').selectOption({ index: 2 });
  t.equal(await place.inputValue(), '0:10:11');
  await page.getByRole('button', { name: 'Зберегти відео' }).click();
  await page.getByText('Відео збережено.').waitFor();
  t.same(hub.untaken, [], 'the same said again is no order');
  await page.close();
});

test('chapters are seen, downloaded, and copied for YouTube', async (t) => {
  const page = await open(closed, () => ({ videos: [told({ address: VIDEO })], anchors }));
  const file = page.getByRole('link', { name: 'Розділи відео 1, VTT' });
  t.equal(await file.getAttribute('href'), `/api/sittings/${sittingId}/videos/1/chapters.vtt?level=all&as=secretary`);
  await page.getByText('3 розділи').click();
  await page.getByText('0:03:41', { exact: true }).waitFor();
  await page.getByText('Для опису на YouTube').click();
  await page.getByRole('button', { name: 'Скопіювати для YouTube' }).click();
  await page.getByText('Скопійовано. Вставте в опис відео.').waitFor();
  await page.getByLabel('Що входить у розділи').selectOption({ label: 'питання' });
  await page.locator('a[href*="chapters.json?level=items"]').waitFor();
  await page.close();
});

test('while the sitting is on its video is marked at a press, made more exact, and ended', async (t) => {
  const links = {};
  const page = await open(shown, () => ({ videos: [], anchors: [] }), { links, videos: {}, sittingId });
  await page.getByRole('button', { name: 'Трансляція почалась' }).click();
  const begun = await hub.nextCommand();
  t.match(begun.command, { type: 'mark-stream', sittingId });
  t.match(begun.command, { video: undefined }, 'whichever is the next');
  hub.accept(begun, 900);
  const at = '2025-12-18T09:42:10.000Z';
  hub.show('on-air', { links, sittingId, videos: { 1: { at, from: 'person' } } });
  await page.getByText('Відео 1 — з 11:42:10').waitFor();
  await page.getByRole('button', { name: 'раніше на 10 с' }).click();
  await page.getByRole('button', { name: 'раніше на 1 с' }).click();
  await page.getByText('Початок: 11:41:59').waitFor();
  await page.getByRole('button', { name: 'Зберегти початок' }).click();
  const moved = await hub.nextCommand();
  t.match(moved.command, { type: 'mark-stream', video: 1, at: '2025-12-18T09:41:59.000Z' });
  hub.accept(moved, 901);
  await page.getByRole('button', { name: 'Трансляція закінчилась' }).click();
  t.match((await hub.nextCommand()).command, { type: 'end-stream', sittingId });
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
