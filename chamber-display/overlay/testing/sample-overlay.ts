/** Sample views of the overlays: every scene of the wall that the stream shows too, as the hub would send it. */
import type { LiveClock } from '#contract/live-wire';
import type { HallView, OverlayScene, OverlayView, Scene } from '#contract/views';
import { SCENES } from '../../kit/sample-scenes.ts';
import { type Sample, sampleHall } from '../../kit/sample-views.ts';
import { firstWaiting } from '../../kit/sitting-words.ts';

const FITTING: Readonly<Record<Scene, OverlayScene | undefined>> = {
  speech: 'lower-third',
  item: 'agenda',
  ballot: 'running',
  result: 'tally',
  registration: 'quorum',
  agenda: 'next',
  break: 'break',
  alarm: 'break',
  idle: 'clock',
  ceremony: undefined,
  'not-held': undefined,
  closed: undefined,
};

/** What the stream shows of what the hall shows; `scene`: the one that fits. */
export function onAir(hall: HallView): OverlayView {
  const { council, brand, head, quorum, item, ballot, result, speech, alarm, seats } = hall;
  if (head?.closedPart) return { council, ...(brand && { brand }), closedPart: true, seats: {} };
  const fitting = FITTING[hall.scene];
  const waiting = firstWaiting(hall.agenda);
  return {
    council,
    ...(brand && { brand }),
    ...(fitting && { fitting }),
    ...(head && { head }),
    ...(quorum && { quorum }),
    ...(item && { item }),
    ...(waiting && { next: { itemId: waiting.itemId, number: waiting.number, title: waiting.title } }),
    ...(ballot && { ballot }),
    ...(result && { result }),
    ...(speech && { speech }),
    ...(alarm && { alarm }),
    seats,
  };
}

export const sampleOverlay = (sample: Sample): OverlayView => onAir(sampleHall(sample));

export type AirShot = {
  readonly name: string;
  readonly view: (deputies: number) => OverlayView;
  readonly clock?: Omit<LiveClock, 'now'>;
};

/** Every scene of the wall that the stream shows too; what the operator holds on a screen is the wall's alone. */
export const AIR_SHOTS: readonly AirShot[] = SCENES.filter(
  ({ name, sample }) => FITTING[sample.scene] && !/^held-|^nasty-(queue|notice)/.test(name),
).map(({ name, sample, clock }) => ({
  name,
  view: (deputies) => sampleOverlay({ ...sample, deputies }),
  ...(clock && { clock }),
}));

/** Shots whose plates differ with the number of seats. */
export const hasMap = ({ name }: AirShot): boolean => /^(adopted|rejected|nasty-result)$/.test(name);
