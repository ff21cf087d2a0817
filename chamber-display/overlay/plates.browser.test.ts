/**
 * Overlays over the stream's picture: nothing but plates is drawn, plates are solid, their words are large enough, within
 * the safe area and whole, lying and standing, for the longest names; they look as they were reviewed (to keep new
 * pictures: testing/renew-gallery.ts). Needs the built pages.
 */
import type { Page } from 'playwright-core';
import { after, end, t as file, type Test, test } from 'tap';
import { type DrawnText, drawnTexts } from '../kit/testing/page-probe.ts';
import { readPng } from '../kit/testing/small-png.ts';
import { drawn, faultOfDrawn, SHELVES, type ShelfName } from './testing/kept-overlays.ts';
import { LYING, type Size, STANDING, showAir, startOverlays } from './testing/overlay-page.ts';
import { alphaFaults, type Box, platesDrawn } from './testing/plate-probe.ts';
import { AIR_SHOTS, type AirShot, hasMap, sampleOverlay } from './testing/sample-overlay.ts';

file.setTimeout(120_000);
const overlays = await startOverlays();
const { hub, open, close } = overlays;
after(close);

const covers = (a: DrawnText, b: DrawnText) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
const isWithin = (inner: Box, { left, top, right, bottom }: Box) =>
  inner.left >= left - 1 && inner.top >= top - 1 && inner.right <= right + 1 && inner.bottom <= bottom + 1;

/** 96 px at the sides and 64 over and under of 1920 × 1080; 5 % of a standing picture. */
const safeArea = ({ width, height }: Size): Box => {
  const [x, y] = width > height ? [width / 20, (height * 64) / 1080] : [width / 20, height / 20];
  return { left: x, top: y, right: width - x, bottom: height - y };
};

async function checkPlate(t: Test, page: Page, name: string, smallest: number, safe: Box): Promise<void> {
  const [texts, [plate, ...more]] = [await page.evaluate(drawnTexts), await page.evaluate(platesDrawn)];
  t.ok(plate && more.length === 0 && isWithin(plate, safe), `${name}: one plate, within the safe area`);
  t.strictSame(
    texts.filter((text) => text.size < smallest - 0.1 || !plate || !isWithin(text, plate)),
    [],
    `${name}: every word is on the plate, none under ${smallest} px`,
  );
  const covered = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => covers(a, b))
      .map((b) => [a.text, b.text]),
  );
  t.strictSame(covered, [], `${name}: no text covers another`);
}

const wholePicture = ({ width, height }: Size): Box => ({ left: 0, top: 0, right: width, bottom: height });
/** Of a closed part it is the whole picture. */
const areaOf = ({ view }: AirShot, size: Size): Box => (view(5).closedPart ? wholePicture(size) : safeArea(size));
const all = () => true;
const LONGEST = (shot: AirShot) =>
  /nasty|longest|named|guest|decided|set-aside|alternative|stage|adopted/.test(shot.name);
for (const [what, size, query, deputies, smallest, isShown] of [
  ['a lying picture', LYING, '', 26, 28, all],
  ['a council of 120', LYING, '', 120, 28, hasMap],
  ['a council of 450', LYING, '', 450, 28, hasMap],
  ['a standing picture', STANDING, '&map=on', 26, 35, all],
  ['the largest standing plates', STANDING, '&scale=2', 26, 35, LONGEST],
  ['a standing picture of 450', STANDING, '&map=on', 450, 35, hasMap],
  ['the largest plates', LYING, '&scale=2&map=on', 26, 28, LONGEST],
  ['an English picture', LYING, '&lang=en', 26, 28, LONGEST],
  ['2160 lines', { width: 3840, height: 2160 }, '', 60, 56, hasMap],
] as const satisfies readonly [string, Size, string, number, number, (shot: AirShot) => boolean][]) {
  test(`${what}: every plate is within the safe area, and its words are whole and legible`, async (t) => {
    const page = await open(size, `scene=auto&animate=off${query}`);
    for (const shot of AIR_SHOTS.filter(isShown)) {
      await showAir(hub, page, shot, deputies);
      await checkPlate(t, page, shot.name, smallest, areaOf(shot, size));
    }
    await page.close();
  });
}

for (const shelf of Object.keys(SHELVES) as ShelfName[]) {
  test(`the gallery, ${shelf}: plates are solid, the rest is the stream’s picture, and all is as it was reviewed`, async (t) => {
    for await (const one of drawn(overlays, shelf)) {
      const [plate] = await one.page.evaluate(platesDrawn);
      t.strictSame(alphaFaults(one.picture, plate), { holes: 0, specks: 0 }, `${one.name}: alpha`);
      t.equal(faultOfDrawn(shelf, one), undefined, one.name);
    }
  });
}

const shotNamed = (name: string): AirShot => AIR_SHOTS.find((shot) => shot.name === name) ?? { name, view: NOBODY };
const NOBODY = () => sampleOverlay({ scene: 'closed', deputies: 26 });

test('a scene that has nothing to tell is wholly transparent', async (t) => {
  const page = await open({ width: 640, height: 360 }, 'scene=lower-third');
  hub.show(NOBODY());
  const picture = readPng(await page.screenshot({ omitBackground: true }));
  t.strictSame(alphaFaults(picture, undefined), { holes: 0, specks: 0 });
  await page.close();
});

test('a rehearsal says so on every plate', async (t) => {
  hub.rehearse(true);
  const page = await open(LYING);
  for (const name of ['speech', 'ballot', 'adopted', 'alarm', 'speech-closed-part']) {
    await showAir(hub, page, shotNamed(name));
    t.equal(await page.locator('.plate .rehearsal').innerText(), 'РЕПЕТИЦІЯ', name);
    await checkPlate(t, page, name, 28, areaOf(shotNamed(name), LYING));
  }
  hub.rehearse(false);
  await page.close();
});

test('a closed part covers the whole picture, wherever plates stand and however large; the address may ask for its plate alone', async (t) => {
  const small = { width: 640, height: 360 };
  for (const [query, isWhole] of [
    ['scene=lower-third&position=top-right&scale=2&safe=10', true],
    ['scene=auto&scale=0.5', true],
    ['scene=auto&closed=plate', false],
  ] as const) {
    const page = await open(small, `${query}&animate=off`);
    await showAir(hub, page, shotNamed('speech-closed-part'));
    t.notMatch(await page.locator('.plate').innerText(), /призупинено/, 'nothing is claimed of the stream');
    const { data } = readPng(await page.screenshot({ omitBackground: true }));
    t.equal(
      data.every((value, at) => at % 4 !== 3 || value === 255),
      isWhole,
      query,
    );
    await page.close();
  }
});

test('a plate stands where the address puts it', async (t) => {
  for (const [query, edge, at] of [
    ['position=top-right', 'top', 64],
    ['position=top-right', 'right', 1920 - 96],
    ['safe=10', 'left', 192],
    ['safe=0&position=right', 'right', 1920],
  ] as const) {
    const page = await open(LYING, `scene=lower-third&animate=off&${query}`);
    await showAir(hub, page, shotNamed('speech'));
    const [plate] = await page.evaluate(platesDrawn);
    t.ok(Math.abs((plate?.[edge] ?? 0) - at) < 1.5, `${query}: ${edge}`);
    await page.close();
  }
});

/** Whether the plate's coming is drawn in steps. */
const isMoving = (page: Page) => page.evaluate('document.querySelector(".place").getAnimations().length > 0');

test('a plate comes by opacity, a verdict at once; who asked for less motion sees none', async (t) => {
  const page = await open(LYING, 'scene=auto');
  await showAir(hub, page, shotNamed('speech'));
  t.ok(await isMoving(page), 'a speaker');
  hub.show(shotNamed('adopted').view(26));
  await page.locator('.headline.adopted').waitFor();
  t.notOk(await page.evaluate('document.querySelectorAll(".place").length > 1'), 'nothing stays beside a verdict');
  t.notOk(await isMoving(page), 'a verdict');
  await page.close();
  for (const query of ['scene=auto&animate=off', 'scene=auto']) {
    const still = await open(LYING, query);
    await still.emulateMedia({ reducedMotion: 'reduce' });
    await showAir(hub, still, shotNamed('speech'));
    t.notOk(await isMoving(still), query);
    await still.close();
  }
});

end();
