/**
 * The wall can be read, lying or standing: in every scene and for every size of council no text is smaller than it may
 * be, none leaves the screen, none covers another, and a seat stands at the same place in every scene. Needs the built
 * pages.
 */
import type { Page } from 'playwright-core';
import { after, end, t as file, type Test, test } from 'tap';
import { hasSeats, SCENES, type Shot } from '../kit/sample-scenes.ts';
import { type DrawnText, drawnTexts, namesOutOfSeat, seatCorners } from '../kit/testing/page-probe.ts';
import { showShot } from './testing/show-shot.ts';
import { LYING, STANDING, startWalls } from './testing/wall-page.ts';

file.setTimeout(200_000);
const { hub, open, close } = await startWalls();
after(close);

const show = (page: Page, shot: Shot, deputies: number) => showShot(hub, page, shot, deputies);

const covers = (a: DrawnText, b: DrawnText) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

const isOutside = (page: Page) => {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  return ({ left, top, right, bottom }: DrawnText) => left < -1 || top < -1 || right > width + 1 || bottom > height + 1;
};

async function checkLegible(t: Test, page: Page, name: string, smallest: number): Promise<void> {
  const texts = await page.evaluate(drawnTexts);
  t.equal(texts.length === 0, name === 'held-blank', `${name} shows something`);
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

/** The fullest of each kind, for a council between two that are looked at wholly. */
const isFullest = (shot: Shot) =>
  hasSeats(shot) && /^(registration|ballot|adopted|rejected|nasty-.*|.*-block|.*-decided)$/.test(shot.name);
const all = () => true;
/** Not on the first page of a standing wall's agenda. */
const isElsewhere = ({ name }: Shot) => name === 'agenda-marked';

const WALLS = [
  [5, 36, LYING, isFullest],
  [26, 36, LYING, all],
  [42, 36, LYING, isFullest],
  [59, 36, LYING, hasSeats],
  [84, 27, LYING, isFullest],
  [120, 27, LYING, hasSeats],
  [450, 27, LYING, (shot) => !hasSeats(shot) || isFullest(shot)],
  [5, 36, STANDING, isFullest],
  [26, 36, STANDING, (shot) => !isElsewhere(shot)],
  [60, 36, STANDING, hasSeats],
  [84, 27, STANDING, isFullest],
  [120, 27, STANDING, isFullest],
  [450, 27, STANDING, isFullest],
] as const satisfies [number, number, typeof LYING, (shot: Shot) => boolean][];

for (const [deputies, smallest, size, isShown] of WALLS) {
  const way = size === LYING ? 'lying' : 'standing';
  test(`a ${way} wall, a council of ${deputies}: every scene is legible, and nothing overflows`, async (t) => {
    const page = await open(size);
    for (const shot of SCENES.filter(isShown)) {
      await show(page, shot, deputies);
      await checkLegible(t, page, shot.name, smallest);
    }
    await page.close();
  });
}

for (const [way, size, sizes] of [
  ['lying', LYING, [26, 42, 59, 120, 450]],
  ['standing', STANDING, [26, 60, 120, 450]],
] as const) {
  test(`a ${way} wall: a seat never moves between registration, ballot and result`, async (t) => {
    const page = await open(size);
    for (const deputies of sizes) {
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
}

test('the English wall is legible too', async (t) => {
  const page = await open(LYING, '?lang=en');
  for (const [deputies, smallest, isShown] of [
    [26, 36, all],
    [120, 27, isFullest],
  ] as const) {
    for (const shot of SCENES.filter(isShown)) {
      await show(page, shot, deputies);
      await checkLegible(t, page, shot.name, smallest);
    }
  }
  await page.close();
});

test('a larger or a smaller wall shows the same picture', async (t) => {
  for (const width of [1280, 3840]) {
    const page = await open({ width, height: (width * LYING.height) / LYING.width });
    for (const shot of SCENES.filter(({ name }) => name === 'nasty-result')) {
      await show(page, shot, 59);
      const texts = await page.evaluate(drawnTexts);
      t.ok(
        texts.every(({ right, size }) => right <= width + 1 && size >= (36 * width) / LYING.width - 0.1),
        `${width}`,
      );
    }
    await page.close();
  }
});

end();
