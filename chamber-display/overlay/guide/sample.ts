/** What the guide's pictures show of each scene. In: its name in the address. Out: view, scene and clocks of one moment. */
import type { OverlayScene, OverlayView, Scene } from '#contract/views';
import type { AirClock } from '../air-clock.ts';
import { sampleOverlay } from '../testing/sample-overlay.ts';

/** Scenes of the hall display that show what the overlays' scenes do. */
const IN_THE_HALL: Readonly<Record<OverlayScene, Scene>> = {
  'lower-third': 'speech',
  agenda: 'item',
  running: 'ballot',
  tally: 'result',
  quorum: 'registration',
  clock: 'idle',
  break: 'break',
  next: 'agenda',
};
const CLOCK: AirClock = { now: new Date('2025-12-18T09:42:07Z'), remainingMs: 17_000, elapsedMs: 112_000 };
const DEPUTIES = 26;

const isScene = (name: string): name is OverlayScene => Object.hasOwn(IN_THE_HALL, name);

type Moment = { readonly view: OverlayView; readonly scene: OverlayScene; readonly clock: AirClock };

/** `auto` shows a verdict; `closed-part` its plate. */
export function sampleOf(name: string): Moment {
  const scene = isScene(name) ? name : 'tally';
  const view = sampleOverlay({ scene: IN_THE_HALL[scene], deputies: DEPUTIES });
  const isClosed = name === 'closed-part';
  return { scene, clock: CLOCK, view: isClosed ? { council: view.council, closedPart: true, seats: {} } : view };
}
