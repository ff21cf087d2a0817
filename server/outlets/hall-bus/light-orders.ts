/**
 * Light orders: what each seat has to show follows from committed events alone. In: the committed state of the sitting;
 * out: an order for each device whose lights must change.
 */
import type { LightOrder } from '#contract/hall-bus';
import type { DeviceId, MemberId, SeatNumber } from '#contract/ids';
import { presenceOf, registeredMembers } from '../../council/registration/presence.ts';
import { ofMember } from '../../council/roster/by-member.ts';
import type { SittingState } from '../../council/sitting/sitting.ts';

type Lights = Omit<LightOrder, 'device' | 'position'>;

const DARK: Lights = { ready: false, floor: 'none', hurry: false };

/** Who is registered by card at each seat. A closed sitting has nobody there. */
function membersBySeat(state: SittingState): ReadonlyMap<SeatNumber, MemberId> {
  const seats = new Map<SeatNumber, MemberId>();
  if (state.phase === 'none' || state.phase === 'closed') return seats;
  for (const { id } of registeredMembers(state)) {
    const seat = presenceOf(state, id)?.seat;
    if (seat !== undefined) seats.set(seat, id);
  }
  return seats;
}

/** What a member's seat shows: ready, the ballot open to it, and the vote the journal holds. */
function lightsOf(state: SittingState, memberId: MemberId | undefined): Lights {
  if (state.phase === 'none') return DARK;
  const { running } = state.ballots;
  const hurry = running !== undefined;
  if (memberId === undefined) return { ...DARK, hurry };
  const choice = running && ofMember(state.roster, running.votes, memberId)?.choice;
  return {
    ready: true,
    floor: state.floor.speech?.memberId === memberId ? 'granted' : 'none',
    hurry,
    ...(running !== undefined && { ballotId: running.ballotId }),
    ...(choice !== undefined && { choice }),
  };
}

/** Orders for the devices whose lights differ from those last ordered. */
export class LightOrders<Place extends { device: DeviceId; seat: SeatNumber }> {
  readonly #places: readonly Place[];
  readonly #last = new Map<DeviceId, string>();

  constructor(places: readonly Place[]) {
    this.#places = places;
  }

  /** @param position journal position the state rests on. */
  changed(state: SittingState, position: number): { place: Place; order: LightOrder }[] {
    const orders: { place: Place; order: LightOrder }[] = [];
    const members = membersBySeat(state);
    for (const place of this.#places) {
      const lights = lightsOf(state, members.get(place.seat));
      const text = JSON.stringify(lights);
      if (this.#last.get(place.device) === text) continue;
      this.#last.set(place.device, text);
      orders.push({ place, order: { device: place.device, position, ...lights } });
    }
    return orders;
  }
}
