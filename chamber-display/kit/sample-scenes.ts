/** Every scene of the wall, once: what to show, the clocks beside it, and what of the page tells that it is there. */
import type { LiveClock } from '#contract/live-wire';
import type { Sample } from './sample-views.ts';

export type Shot = {
  readonly name: string;
  readonly sample: Omit<Sample, 'deputies'>;
  readonly clock?: Omit<LiveClock, 'now'>;
  /** A selector that only this scene has. */
  readonly shows: string;
};

export const SCENES: readonly Shot[] = [
  { name: 'idle', sample: { scene: 'idle' }, shows: '.idle .next' },
  { name: 'registration', sample: { scene: 'registration' }, shows: '.registered' },
  { name: 'agenda', sample: { scene: 'agenda' }, shows: '.agenda' },
  { name: 'item', sample: { scene: 'item' }, shows: '.item' },
  { name: 'speech', sample: { scene: 'speech' }, clock: { elapsedMs: 188_000 }, shows: '.speech' },
  { name: 'ballot', sample: { scene: 'ballot' }, clock: { remainingMs: 17_000 }, shows: '.question' },
  { name: 'ballot-warning', sample: { scene: 'ballot' }, clock: { remainingMs: 4000 }, shows: '.countdown.warn' },
  { name: 'adopted', sample: { scene: 'result', result: 'adopted' }, shows: '.verdict.adopted' },
  { name: 'rejected', sample: { scene: 'result', result: 'rejected' }, shows: '.verdict.rejected' },
  { name: 'void', sample: { scene: 'result', result: 'void' }, shows: '.verdict.void' },
  { name: 'stopped', sample: { scene: 'result', result: 'stopped' }, shows: '.verdict.stopped' },
  { name: 'break', sample: { scene: 'break' }, shows: '.pause .next' },
  { name: 'closed', sample: { scene: 'closed' }, shows: '.pause:not(:has(.next))' },
  { name: 'nasty-registration', sample: { scene: 'registration', nasty: true }, shows: '.registered' },
  { name: 'nasty-speech', sample: { scene: 'speech', nasty: true }, clock: { elapsedMs: 754_000 }, shows: '.speech' },
  {
    name: 'nasty-ballot',
    sample: { scene: 'ballot', nasty: true },
    clock: { remainingMs: 17_000 },
    shows: '.question',
  },
  { name: 'nasty-result', sample: { scene: 'result', nasty: true, result: 'rejected' }, shows: '.verdict.rejected' },
];
