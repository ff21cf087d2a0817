/** What ends on the floor when a member leaves, and when an item closes. */
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { ItemId, MemberId } from '#contract/ids';
import type { DecisionContext } from '../decision.ts';
import { closingOf } from '../microphones/closing.ts';
import { evolveMicrophones } from '../microphones/evolve.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { handingBack, speechEnded } from './ending.ts';
import type { FloorRequest, Speech } from './floor.ts';
import { samePerson } from './person.ts';

/**
 * Leaving ends the member's requests, microphone and speech. A card that goes along to the rostrum ends no speech there,
 * and who goes to the shelter in an alarm keeps the place in the queue and the time left.
 */
export function leavingFloor(
  sitting: Sitting,
  memberId: MemberId,
  context: DecisionContext,
  means?: SittingEventOf<'MemberLeft'>['data']['means'],
): SittingEvent[] {
  if (sitting.alarm) return [];
  const { speech, interrupted, requests } = sitting.floor;
  const own = requests.filter((request) => request.memberId === memberId);
  const closed = closingOf(sitting, memberId, 'left');
  const events: SittingEvent[] = [...endings(own, 'left'), ...closed];
  const ends = (one: Speech | undefined): one is Speech =>
    one !== undefined && samePerson(one, { memberId }) && !(one.rostrum && means === 'card-out');
  if (ends(speech)) return [...events, ...handingBack(closed.reduce(evolveMicrophones, sitting), 'left', context)];
  return ends(interrupted) ? [...events, speechEnded(interrupted, 'left', context)] : events;
}

/** Requests for the floor on an item end with it. */
export const itemClosedFloor = ({ floor }: Sitting, itemId: ItemId): SittingEvent[] =>
  endings(
    floor.requests.filter((request) => request.itemId === itemId),
    'item-closed',
  );

const endings = (requests: readonly FloorRequest[], reason: 'left' | 'item-closed'): SittingEventOf<'RequestEnded'>[] =>
  requests.map(({ requestId }) => ({ type: 'RequestEnded', v: 1, data: { requestId, reason } }));
