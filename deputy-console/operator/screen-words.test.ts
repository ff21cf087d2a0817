import { test } from 'tap';
import type { ScreenId } from '#contract/ids';
import type { Screen } from '#contract/screens';
import { sampleHall } from '#kit/sample-views';
import { heldOf, newScreenId, shownOn, underIt } from './screen-words.ts';

const screen = (parts: Partial<Screen> = {}): Screen => ({
  ...{ id: 'screen-1' as ScreenId, name: 'ліворуч', shows: 'auto', theme: 'dark', language: 'uk' },
  ...parts,
});
const hall = sampleHall({ deputies: 6, scene: 'item' });

test('a screen shows what happens, unless it was told otherwise', async (t) => {
  t.equal(shownOn(screen(), hall), 'item');
  t.equal(shownOn(screen({ shows: 'clock' }), hall), 'clock');
  t.equal(shownOn(screen(), undefined), 'idle');
  t.match(underIt(screen(), hall), hall.item?.title ?? '');
  t.equal(underIt(screen({ shows: 'notice', notice: 'Обід' }), hall), 'Обід');
  t.equal(underIt(screen({ shows: 'clock' }), hall), '');
  t.equal(
    underIt(screen(), sampleHall({ deputies: 6, scene: 'ballot' })),
    sampleHall({ deputies: 6, scene: 'ballot' }).ballot?.text,
  );
});

test('those that do not follow the sitting are named; a new screen has an id of its own', async (t) => {
  t.same(heldOf([screen(), screen({ shows: 'blank' })]).length, 1);
  t.equal(newScreenId([]), 'screen-1');
  t.equal(newScreenId([screen({ id: 'screen-2' as ScreenId })]), 'screen-3');
});
