/**
 * A short sitting for tests where everybody has a tone: the chair, two deputies, a point of order, a ballot, a break, a
 * closed part. Decided by the council's own rules; its sound goes with the events to the ms.
 */
import type { SittingCommand } from '#contract/commands';
import {
  after,
  closeBallot,
  councilOf,
  type Given,
  itemId,
  later,
  memberId,
  nothing,
  openBallot,
  registerAll,
} from '../../../council/testing/given.ts';
import type { PlacedEvent } from '../../../proceedings/placed-event.ts';
import { placedEvents } from '../../../proceedings/testing/placed-events.ts';
import type { Tone } from './kept-sound.ts';

export const HZ = { chair: 400, m1: 700, m2: 1000, m3: 1300, ballot: 1700, break: 2100, closed: 2600, before: 3100 };
export const ALL_HZ = Object.values(HZ);

type Talk = { readonly given: Given; readonly tones: readonly Tone[] };

/** Then so many seconds of this tone. */
const does = ({ given, tones }: Talk, hz: number, seconds: number, ...commands: readonly SittingCommand[]): Talk => ({
  given: later(after(given, ...commands), seconds),
  tones: [...tones, { hz, ms: seconds * 1000 }],
});

const grants = (id: string, interposed = false): SittingCommand => ({
  ...{ type: 'grant-floor', memberId: memberId(id), kind: interposed ? 'point-of-order' : 'debate' },
  ...(interposed && { interposed: true }),
});
const end: SittingCommand = { type: 'end-speech' };

/** `tones` begin with the convening. */
export function talkingSitting(): {
  readonly events: PlacedEvent[];
  readonly tones: readonly Tone[];
  readonly atMs: number;
} {
  const registered = registerAll('head', 'm1', 'm2', 'm3', 'm4');
  const convened = does({ given: nothing, tones: [] }, HZ.before, 2, councilOf(), ...registered);
  const opened = does(convened, HZ.chair, 1, { type: 'open-sitting' });
  const item = does(opened, HZ.chair, 2, { type: 'open-item', itemId: itemId('i1') });
  const speaks = does(item, HZ.m1, 2, grants('m1'));
  const order = does(speaks, HZ.m2, 1, grants('m2', true));
  const first = does(does(order, HZ.m1, 2, end), HZ.chair, 1, end);
  const second = does(does(first, HZ.m3, 3, grants('m3')), HZ.chair, 1, end);
  const voted = does(second, HZ.ballot, 2, openBallot({ openForSeconds: 60 }));
  const rest = does(does(voted, HZ.chair, 1, closeBallot()), HZ.break, 2, { type: 'adjourn-sitting' });
  const secret = does(does(rest, HZ.chair, 1, { type: 'resume-sitting' }), HZ.closed, 2, {
    ...{ type: 'begin-closed-part', reason: 'Відомості про оборону громади' },
  });
  const last = does(secret, HZ.chair, 2, { type: 'end-closed-part' });
  const { given, tones } = does(last, HZ.chair, 1, { type: 'close-sitting' });
  return { events: placedEvents(given), tones, atMs: nothing.nowMs };
}
