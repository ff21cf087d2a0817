import { test } from 'tap';
import type { OverlayView } from '#contract/views';
import { SCENES } from '../params.ts';
import { AIR_SHOTS, sampleOverlay } from '../testing/sample-overlay.ts';
import { cutsIn, isFull, plateOf } from './plate.ts';

const NO_SITTING: OverlayView = { council: 'Калинопільська міська рада', seats: {} };
const kindsOf = (view: OverlayView) => SCENES.flatMap((scene) => plateOf(view, scene)?.kind ?? []);
const shown = (name: string) => {
  const view = AIR_SHOTS.find((shot) => shot.name === name)?.view(26) ?? NO_SITTING;
  return { view, plate: plateOf(view, view.fitting) };
};

test('where there is no sitting, only the clock has something to show', async (t) => {
  t.strictSame(kindsOf(NO_SITTING), ['clock']);
  t.equal(plateOf(NO_SITTING, undefined), undefined);
});

test('a closed part has its plate in every scene, and no other', async (t) => {
  const { view } = shown('speech-closed-part');
  t.strictSame([...new Set(kindsOf(view))], ['closed-part']);
  t.equal(plateOf(view, undefined)?.kind, 'closed-part');
});

test('even a view that says too much shows nothing but the plate of the closed part', async (t) => {
  for (const name of ['speech', 'ballot', 'adopted', 'item', 'alarm']) {
    t.strictSame([...new Set(kindsOf({ ...shown(name).view, closedPart: true }))], ['closed-part'], name);
  }
});

test('every sample has the plate of the scene that fits it', async (t) => {
  for (const { name, view } of AIR_SHOTS) t.ok(plateOf(view(26), view(26).fitting), name);
});

test('a scene shows its own matter alone', async (t) => {
  const { view } = shown('ballot');
  t.equal(plateOf(view, 'lower-third'), undefined);
  t.equal(plateOf(view, 'tally'), undefined);
  t.equal(plateOf(view, 'break'), undefined);
  t.equal(plateOf(view, 'running')?.kind, 'running');
});

test('in a break nobody is told of a quorum', async (t) => {
  t.equal(plateOf(sampleOverlay({ scene: 'break', deputies: 26 }), 'quorum'), undefined);
  t.equal(plateOf(sampleOverlay({ scene: 'registration', deputies: 26 }), 'quorum')?.kind, 'quorum');
});

test('the alarm is over a break', async (t) => {
  const { view } = shown('break-until');
  t.equal(plateOf(view, 'break')?.kind, 'break');
  t.equal(plateOf({ ...view, alarm: { since: '2025-12-18T11:40:12+02:00' } }, 'break')?.kind, 'alarm');
});

test('another speaker, ballot or item is another plate; the same one with other figures is not', async (t) => {
  const { view, plate } = shown('speech');
  t.equal(
    plateOf({ ...view, ...(view.speech && { speech: { ...view.speech, paused: true } }) }, 'lower-third')?.key,
    plate?.key,
  );
  t.not(
    plateOf({ ...view, ...(view.speech && { speech: { ...view.speech, name: 'Жук' } }) }, 'lower-third')?.key,
    plate?.key,
  );
  const asked = shown('ballot');
  const voted = { ...asked.view, ...(asked.view.ballot && { ballot: { ...asked.view.ballot, voted: 3 } }) };
  t.equal(plateOf(voted, 'running')?.key, asked.plate?.key);
});

test('a verdict and a closed part cut in and nothing else does; what is voted on takes the whole width', async (t) => {
  t.ok(cutsIn(shown('adopted').plate) && cutsIn(shown('speech-closed-part').plate));
  for (const name of ['speech', 'ballot', 'item', 'alarm']) t.notOk(cutsIn(shown(name).plate), name);
  const full = ['adopted', 'ballot', 'speech', 'registration'].map((name) => {
    const { plate } = shown(name);
    return plate && isFull(plate);
  });
  t.strictSame(full, [true, true, false, false]);
});
