/**
 * Light orders: what each seat has to show follows from committed events alone. In: the committed state of the sitting;
 * out: an order for each device whose lights must change.
 */
import type { LightOrder } from '#contract/hall-bus';
import type { DeviceId, MemberId, SeatNumber } from '#contract/ids';
import type { Sitting } from '../../council/council.ts';
import { presenceOf, registeredMembers } from '../../council/registration/presence.ts';
import { ofMember } from '../../council/roster/by-member.ts';

type Lights = Omit<LightOrder, 'device' | 'position'>;

const DARK: Lights = { ready: false, floor: 'none', hurry: false };

/** Who is registered by card at each seat. A closed sitting has nobody there. */
function membersBySeat(sitting: Sitting | undefined): ReadonlyMap<SeatNumber, MemberId> {
  const seats = new Map<SeatNumber, MemberId>();
  if (sitting === undefined || sitting.phase === 'closed') return seats;
  for (const { id } of registeredMembers(sitting)) {
    const seat = presenceOf(sitting, id)?.seat;
    if (seat !== undefined) seats.set(seat, id);
  }
  return seats;
}

/** What a member's seat shows: ready, the ballot open to it, and the vote the journal holds. */
function lightsOf(sitting: Sitting | undefined, memberId: MemberId | undefined): Lights {
  if (sitting === undefined) return DARK;
  const { running } = sitting.ballots;
  const hurry = running !== undefined;
  if (memberId === undefined) return { ...DARK, hurry };
  const choice = running && ofMember(sitting.roster, running.votes, memberId)?.choice;
  return {
    ready: true,
    floor: sitting.floor.speech?.memberId === memberId ? 'granted' : 'none',
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

  /** Every seat will be ordered anew. */
  forget(): void {
    this.#last.clear();
  }

  /** @param position journal position the sitting rests on. */
  changed(sitting: Sitting | undefined, position: number): { place: Place; order: LightOrder }[] {
    const orders: { place: Place; order: LightOrder }[] = [];
    const members = membersBySeat(sitting);
    for (const place of this.#places) {
      const lights = lightsOf(sitting, members.get(place.seat));
      const text = JSON.stringify(lights);
      if (this.#last.get(place.device) === text) continue;
      this.#last.set(place.device, text);
      orders.push({ place, order: { device: place.device, position, ...lights } });
    }
    return orders;
  }
}
