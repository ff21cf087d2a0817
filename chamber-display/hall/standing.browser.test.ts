/**
 * A standing wall can be read as a lying one: letters as large, none leaves the screen, none covers another, and a seat
 * stands at the same place in every scene. Needs the built pages.
 */
import type { Page } from 'playwright-core';
import { after, end, t as file, type Test, test } from 'tap';
import type { Scene } from '#contract/views';
import { SCENES, type Shot } from '../kit/sample-scenes.ts';
import { sampleHall } from '../kit/sample-views.ts';
import { startChromium } from '../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from './testing/fake-hub.ts';
import { showShot } from './testing/show-shot.ts';
import { type DrawnText, drawnTexts, namesOutOfSeat, seatCorners } from './testing/wall-probe.ts';

const [WIDTH, HEIGHT] = [1080, 1920];
file.setTimeout(200_000);
const hub = new FakeHub(WEB_ROOT);
const address = await hub.open();
const browser = await startChromium();
after(async () => {
  await browser.close();
  await hub.close();
});

async function openWall(query = '', width = WIDTH): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: (width * HEIGHT) / WIDTH } });
  hub.show(sampleHall({ scene: 'idle', deputies: 26 }));
  await page.goto(`${address}${query}`);
  return page;
}

const show = (page: Page, shot: Shot, deputies: number) => showShot(hub, page, shot, deputies);

/** Scenes that show every seat: the others are the same for every council. */
const SEATED: readonly Scene[] = ['registration', 'ballot', 'result'];

const covers = (a: DrawnText, b: DrawnText) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

const isOutside = (page: Page) => {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return ({ left, top, right, bottom }: DrawnText) => left < -1 || top < -1 || right > width + 1 || bottom > height + 1;
};

async function checkLegible(t: Test, page: Page, name: string, smallest: number): Promise<void> {
  const texts = await page.evaluate(drawnTexts);
  t.ok(texts.length > 0, `${name} shows something`);
  t.strictSame(
    texts.filter(({ size }) => size < smallest),
    [],
    `${name}: no text under ${smallest} px`,
  );
  t.strictSame(texts.filter(isOutside(page)), [], `${name}: no text leaves the screen`);
  const covered = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => covers(a, b))
      .map((b) => [a.text, b.text]),
  );
  t.strictSame(covered, [], `${name}: no text covers another`);
  t.strictSame(await page.evaluate(namesOutOfSeat), [], `${name}: every name stays in its seat`);
}

/** Not on the first page of a standing wall's agenda. */
const isElsewhere = ({ name }: Shot) => name === 'agenda-marked';

for (const [deputies, smallest] of [
  [5, 36],
  [26, 36],
  [60, 36],
  [84, 27],
  [120, 27],
  [450, 27],
] as const) {
  test(`standing, a council of ${deputies}: every scene is legible, and nothing overflows`, async (t) => {
    const page = await openWall();
    for (const shot of SCENES.filter(({ sample }) => deputies === 26 || SEATED.includes(sample.scene))) {
      if (isElsewhere(shot)) continue;
      await show(page, shot, deputies);
      await checkLegible(t, page, shot.name, smallest);
    }
    await page.close();
  });
}

test('standing, a seat never moves between registration, ballot and result', async (t) => {
  const page = await openWall();
  for (const deputies of [26, 60, 120, 450]) {
    const places: number[][] = [];
    for (const shot of SCENES.filter(({ name }) => ['registration', 'ballot', 'adopted'].includes(name))) {
      await show(page, shot, deputies);
      places.push(await page.evaluate(seatCorners));
    }
    t.strictSame(places[1], places[0], `${deputies}: ballot as registration`);
    t.strictSame(places[2], places[0], `${deputies}: result as registration`);
  }
  await page.close();
});

end();
