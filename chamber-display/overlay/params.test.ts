/** The address of an overlay: what it asks for, and what stands in for what it asks wrongly. */
import { test } from 'tap';
import { OVERLAY_SCENES } from '#contract/views';
import { readOptions, SCENES } from './params.ts';

const USUAL = {
  theme: 'dark',
  language: 'uk',
  delayMs: 0,
  holdMs: 0,
  scale: 1,
  safePercent: 5,
  animate: true,
  map: 'auto',
  closed: 'full',
};

test('the page knows every scene of the contract', async (t) => {
  t.strictSame(SCENES, OVERLAY_SCENES);
});

test('a scene alone is shown as usual', async (t) => {
  t.strictSame(readOptions('?scene=tally'), { options: { scene: 'tally', ...USUAL }, faults: [] });
  t.equal(readOptions('?scene=auto').options.scene, 'auto');
});

test('an address says everything: theme, language, delay, hold, size, edge, place, motion, seat map, closed part', async (t) => {
  const search =
    '?scene=quorum&theme=contrast&lang=en&delay=2.5&hold=20&scale=1.25&safe=0&position=top-right&animate=off&map=on&closed=plate';
  t.strictSame(readOptions(search), {
    options: {
      ...{ scene: 'quorum', theme: 'contrast', language: 'en', delayMs: 2500, holdMs: 20_000 },
      ...{ scale: 1.25, safePercent: 0, across: 'right', along: 'top', animate: false, map: 'on', closed: 'plate' },
    },
    faults: [],
  });
});

test('a place may be told in part; the rest is the scene’s own', async (t) => {
  const placeIn = (position: string) => {
    const { across, along } = readOptions(`?scene=clock&position=${position}`).options;
    return [across, along];
  };
  t.strictSame(placeIn('top'), [undefined, 'top']);
  t.strictSame(placeIn('centre'), ['centre', undefined]);
  t.strictSame(placeIn('bottom-left'), ['left', 'bottom']);
});

test('a number may have a comma, as people write it', async (t) => {
  t.equal(readOptions('?delay=1,5').options.delayMs, 1500);
});

test('what is wrong is told, and the usual or the nearest stands in for it', async (t) => {
  const search = '?scene=lowerthird&theme=blue&delay=90&scale=huge&safe=-5&colour=red';
  const { options, faults } = readOptions(search);
  t.strictSame(options, { ...USUAL, delayMs: 60_000 });
  t.strictSame(
    faults.map(({ parameter, value, allowed }) => [parameter, value, allowed]),
    [
      ['scene', 'lowerthird', `auto, ${SCENES.join(', ')}`],
      ['theme', 'blue', 'dark, light, contrast'],
      ['delay', '90', '0–60'],
      ['scale', 'huge', '0.5–2'],
      ['safe', '-5', '0–20'],
      ['colour', 'red', undefined],
    ],
  );
});

test('a word of JavaScript’s own is no parameter', async (t) => {
  t.strictSame(readOptions('?scene=auto&constructor=1').faults, [{ parameter: 'constructor', value: '1' }]);
});
