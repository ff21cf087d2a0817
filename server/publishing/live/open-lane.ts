/** The lane of «Наживо» to a target that is to have it. In: its entry in `publishing.json`, the house; out: the lane. */
import type { Hub } from '../../hub/face.ts';
import { LiveFiles } from '../../public-site/live/live-files.ts';
import { farPace } from '../../public-site/live/pace.ts';
import type { House } from '../../views/house.ts';
import { everySecondsOf, type TargetEntry } from '../target-entries.ts';
import type { Target } from '../targets/shelf.ts';
import { LiveLane, type LiveLaneOptions } from './live-lane.ts';

type Given = Pick<LiveLaneOptions, 'clock' | 'log' | 'onChanged'> & {
  readonly hub: Pick<Hub, 'onCommitted' | 'clock'>;
  readonly house: House;
};

/** @returns undefined: this target is not to have it. */
export function openLiveLane(entry: TargetEntry, target: Target, given: Given): LiveLane | undefined {
  const everySeconds = everySecondsOf(entry);
  if (everySeconds === undefined || target.openLive === undefined) return undefined;
  const { hub, house, clock, log, onChanged } = given;
  const files = new LiveFiles({
    ...{ hub, house, nowMs: clock.monotonicMs, lifeMs: 0 },
    pace: farPace({ house, wallMs: clock.wallMs, everySeconds }),
  });
  const lane = new LiveLane({
    ...{ name: entry.name, open: target.openLive, explain: target.explain, everySeconds, clock, log, onChanged },
    state: () => files.state(),
  });
  hub.onCommitted(() => lane.wake());
  return lane;
}
