/** What a screen of the hall shows, by what happens and by what the operator chose. */
import { test } from 'tap';
import type { ScreenId } from '#contract/ids';
import type { Screen, ScreenShows } from '#contract/screens';
import { SCENES } from '#contract/vocabulary';
import * as change from '../kit/sample-changes.ts';
import { sampleHall } from '../kit/sample-views.ts';
import { shownOn } from './screen.ts';

const screen = (shows: ScreenShows, notice?: string): Screen => ({
  id: 'left' as ScreenId,
  name: 'ліворуч',
  shows,
  theme: 'dark',
  language: 'uk',
  ...(notice !== undefined && { notice }),
});
const ballot = sampleHall({ scene: 'ballot', deputies: 26 });
const alarm = sampleHall({
  scene: 'alarm',
  deputies: 26,
  change: change.other({ alarm: { since: '2025-12-18T11:40:12+02:00' } }),
});
const EVERYTHING: readonly ScreenShows[] = ['auto', ...SCENES, 'queue', 'clock', 'notice', 'blank'];

test('a page that is no arranged screen, and a screen left to itself, show what happens', async (t) => {
  t.strictSame(shownOn(ballot, undefined), { kind: 'scene', view: ballot });
  t.strictSame(shownOn(ballot, screen('auto')), { kind: 'scene', view: ballot });
});

test('the alarm is over whatever the operator chose', async (t) => {
  for (const shows of EVERYTHING)
    t.match(shownOn(alarm, screen(shows, 'Слова')), { kind: 'scene', view: { scene: 'alarm' } });
});

test('nobody can hold an alarm, a break or an end that is not', async (t) => {
  for (const shows of ['alarm', 'break', 'closed', 'not-held', 'ceremony'] as const) {
    t.strictSame(shownOn(ballot, screen(shows)), { kind: 'scene', view: ballot }, shows);
  }
});

test('a scene is held while it has something to show, and gives way while it has not', async (t) => {
  t.match(shownOn(ballot, screen('agenda')), { kind: 'scene', view: { scene: 'agenda' } });
  t.match(shownOn(ballot, screen('item')), { kind: 'scene', view: { scene: 'item' } });
  t.match(shownOn(ballot, screen('result')), { kind: 'scene', view: { scene: 'ballot' } });
  t.match(shownOn(ballot, screen('speech')), { kind: 'scene', view: { scene: 'ballot' } });
});

test('registration held during a ballot tells who is here, and nothing of the ballot', async (t) => {
  const shown = shownOn(ballot, screen('registration'));
  const seats = shown.kind === 'scene' ? shown.view.seats : {};
  const marks = new Set(Object.values(seats).map(({ mark }) => mark));
  t.strictSame([...marks].sort(), ['absent', 'present']);
});

test('queue, clock and blank are no scenes; a notice without words gives way', async (t) => {
  for (const shows of ['queue', 'clock', 'blank'] as const)
    t.strictSame(shownOn(ballot, screen(shows)), { kind: shows });
  t.strictSame(shownOn(ballot, screen('notice', 'Ложі — на балконі')), { kind: 'notice', words: 'Ложі — на балконі' });
  t.strictSame(shownOn(ballot, screen('notice')), { kind: 'scene', view: ballot });
});

test('whatever is chosen in whatever scene, something is shown', async (t) => {
  for (const scene of SCENES) {
    const view = sampleHall({ scene, deputies: 26 });
    for (const shows of EVERYTHING) t.ok(shownOn(view, screen(shows)).kind);
  }
});
