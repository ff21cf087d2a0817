/**
 * What stands over the picture: the plate of a scene, or none where the scene has nothing to tell. In: the overlays' view
 * and the scene. Out: the plate with what it shows, and a key that changes when another of its kind takes its place.
 */
import { unreachable } from '#contract/unreachable';
import type { EndedBallot, ItemHead, OverlayScene, OverlayView, RunningBallot, Speech } from '#contract/views';

type Quorum = NonNullable<OverlayView['quorum']>;
type Alarm = NonNullable<OverlayView['alarm']>;

export type Plate =
  | { readonly kind: 'closed-part' | 'clock' | 'break'; readonly key: string }
  | { readonly kind: 'lower-third'; readonly key: string; readonly speech: Speech }
  | { readonly kind: 'agenda' | 'next'; readonly key: string; readonly item: ItemHead }
  | { readonly kind: 'running'; readonly key: string; readonly ballot: RunningBallot }
  | { readonly kind: 'tally'; readonly key: string; readonly result: EndedBallot }
  | { readonly kind: 'quorum'; readonly key: string; readonly quorum: Quorum }
  | { readonly kind: 'alarm'; readonly key: string; readonly alarm: Alarm };

/** A sitting that sits or is called together; one in a break, over or not held has no quorum to tell of. */
const isGathered = ({ head }: OverlayView): boolean => head?.state === 'open' || head?.state === 'convened';

function ofBreak({ head, alarm }: OverlayView): Plate | undefined {
  if (alarm) return { kind: 'alarm', key: 'alarm', alarm };
  return head?.state === 'adjourned' ? { kind: 'break', key: 'break' } : undefined;
}

/** The plate of a scene; a closed part of the sitting has one only, whatever is asked. */
export function plateOf(view: OverlayView, scene: OverlayScene | undefined): Plate | undefined {
  const { speech, item, next, ballot, result, quorum } = view;
  if (view.closedPart) return { kind: 'closed-part', key: 'closed-part' };
  switch (scene) {
    case undefined:
      return undefined;
    case 'lower-third':
      return speech && { kind: scene, key: `speech ${speech.begunAt} ${speech.name}`, speech };
    case 'agenda':
      return item && { kind: scene, key: `item ${item.itemId}`, item };
    case 'next':
      return next && { kind: scene, key: `next ${next.itemId}`, item: next };
    case 'running':
      return ballot && { kind: scene, key: `ballot ${ballot.ballotId}`, ballot };
    case 'tally':
      return result && { kind: scene, key: `result ${result.ballotId}`, result };
    case 'quorum':
      return quorum && isGathered(view) ? { kind: scene, key: scene, quorum } : undefined;
    case 'clock':
      return { kind: scene, key: scene };
    case 'break':
      return ofBreak(view);
    default:
      return unreachable(scene);
  }
}

/** As wide as there is room, whatever it says: what is voted on and how. */
export const isFull = ({ kind }: Plate): boolean => kind === 'running' || kind === 'tally';

/** A verdict and a closed part come at once, and what stood there before goes at once. */
export const cutsIn = (plate: Plate | undefined): boolean => plate?.kind === 'tally' || plate?.kind === 'closed-part';
