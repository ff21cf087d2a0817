/** Sample views of the overlays: every scene of the wall that the stream shows too, as the hub would send it. */
import type { LiveClock } from '#contract/live-wire';
import type { HallView, OverlayScene, OverlayView, Scene } from '#contract/views';
import * as change from '../../kit/sample-changes.ts';
import { QUESTION } from '../../kit/sample-names.ts';
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
    ...(alarm && { alarm: { since: alarm.since } }),
    seats,
  };
}

export const sampleOverlay = (sample: Sample): OverlayView => onAir(sampleHall(sample));

export type AirShot = {
  readonly name: string;
  readonly view: (deputies: number) => OverlayView;
  readonly clock?: Omit<LiveClock, 'now'>;
};

/** As the hub heads a ballot among several that has a winner: with the name. */
const named = (name: string, won: HallView, uk: string): AirShot => ({
  name,
  view: () => onAir(change.result({ headline: { uk, en: uk } })(won)),
});
const RESULT = sampleHall({ scene: 'result', deputies: 26 });
const LONGEST_NAME = 'Нечипорук-Непийпиво-Задніпровська Єлизавета-Соломія Святославівна';
const OF_THE_STREAM: readonly AirShot[] = [
  {
    name: 'longest-name',
    view: () =>
      onAir(change.speech({ name: LONGEST_NAME })(change.guest(sampleHall({ scene: 'speech', deputies: 26 })))),
    clock: { elapsedMs: 20_000 },
  },
  named('elected-named', change.elected(RESULT), 'ОБРАНО: Григоренко Степан Ілліч'),
  named('rated-named', change.rating(RESULT), `ПЕРЕМОГЛА АЛЬТЕРНАТИВА 2: Назвати вулицю Яблуневою, ${QUESTION}`),
];

/** Every scene of the wall that the stream shows too; what the operator holds on a screen is the wall's alone. */
const OF_THE_WALL: readonly AirShot[] = SCENES.filter(
  ({ name, sample }) => FITTING[sample.scene] && !/^held-|^nasty-(queue|notice)/.test(name),
).map(({ name, sample, clock }) => ({
  name,
  view: (deputies) => sampleOverlay({ ...sample, deputies }),
  ...(clock && { clock }),
}));

export const AIR_SHOTS: readonly AirShot[] = [...OF_THE_WALL, ...OF_THE_STREAM];

/** Shots whose plates differ with the number of seats. */
export const hasMap = ({ name }: AirShot): boolean => /^(adopted|rejected|nasty-result)$/.test(name);
