/**
 * What holds in every sitting, whatever is asked of it. Each invariant is a rule in one sentence and watches a life;
 * what it finds wrong it says in words. All of them are watched at once, so that a life is lived only once.
 */
import { AGENDA_INVARIANTS } from './agenda-invariants.ts';
import { BALLOT_INVARIANTS } from './ballot-invariants.ts';
import { COURSE_INVARIANTS } from './course-invariants.ts';
import { FLOOR_INVARIANTS } from './floor-invariants.ts';
import { type Life, live, type Watcher } from './lives.ts';
import { PROXY_INVARIANTS } from './proxy-invariants.ts';
import { RECORD_INVARIANTS } from './record-invariants.ts';

/** Says what is wrong. */
export type Blame = (fault: string) => void;
/** Makes the watcher of one life. */
export type Invariant = (blame: Blame) => Watcher;

/** Rule → how it is watched. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  ...BALLOT_INVARIANTS,
  ...FLOOR_INVARIANTS,
  ...AGENDA_INVARIANTS,
  ...COURSE_INVARIANTS,
  ...PROXY_INVARIANTS,
  ...RECORD_INVARIANTS,
};

/** Lives the life under the eyes of these invariants, and throws the first fault with its rule. */
export function watch(life: Life, invariants = INVARIANTS, also?: Watcher): void {
  const watchers = Object.entries(invariants).map(([rule, invariant]) =>
    invariant((fault) => {
      throw new Error(`${rule}: ${fault}`);
    }),
  );
  if (also) watchers.push(also);
  live(life, {
    event: (event, known, events) => {
      for (const watcher of watchers) watcher.event?.(event, known, events);
    },
    step: (step, known) => {
      for (const watcher of watchers) watcher.step?.(step, known);
    },
    end: (state, record) => {
      for (const watcher of watchers) watcher.end?.(state, record);
    },
  });
}
