/**
 * Light orders: what each seat has to show follows from committed events alone. In: the committed state of the sitting;
 * out: an order for each device whose lights must change.
 */
import type { LightOrder } from '#contract/hall-bus';
import type { DeviceId, MemberId, SeatNumber } from '#contract/ids';
import { askedId, type RunningBallot } from '../../council/ballot/ballot.ts';
import { isOnPaper, isSealed } from '../../council/ballot/secret.ts';
import { inConflictOnBallot } from '../../council/conflict/conflict.ts';
import type { Sitting } from '../../council/council.ts';
import { idleMemberAtSeat, presenceOf, registeredMembers } from '../../council/registration/presence.ts';
import { blockedSeats } from '../../council/registration/seen-twice.ts';
import { ofMember } from '../../council/roster/by-member.ts';

type Lights = Omit<LightOrder, 'device' | 'position'>;

const DARK: Lights = { ready: false, floor: 'none', hurry: false };

/** Who is registered by card at each seat. */
function membersBySeat(sitting: Sitting): ReadonlyMap<SeatNumber, MemberId> {
  const seats = new Map<SeatNumber, MemberId>();
  for (const { id } of registeredMembers(sitting)) {
    const seat = presenceOf(sitting, id)?.seat;
    if (seat !== undefined) seats.set(seat, id);
  }
  return seats;
}

/** The ballot that keys vote in: one on paper lights nothing and hurries nobody. */
const ballotOf = ({ ballots: { running } }: Sitting): RunningBallot | undefined =>
  running && isOnPaper(running) ? undefined : running;

/** What each seat shows. A sitting that is closed, or none, leaves the hall dark; seats with one and the same card are not ready. */
function lightsIn(sitting: Sitting | undefined): (seat: SeatNumber) => Lights {
  if (sitting === undefined || sitting.phase === 'closed') return () => DARK;
  const members = membersBySeat(sitting);
  const ballot = ballotOf(sitting);
  const hurry = ballot !== undefined;
  const blocked = new Set(blockedSeats(sitting));
  return (seat) => {
    if (blocked.has(seat)) return { ...DARK, hurry };
    const memberId = members.get(seat);
    if (memberId !== undefined)
      return { ready: true, floor: floorOf(sitting, memberId), hurry, ...voteOf(sitting, ballot, memberId) };
    return { ...DARK, hurry, ...(idleMemberAtSeat(sitting, seat) && { registerAgain: true as const }) };
  };
}

/** Granted: speaks, or has the own microphone open. Requested: waits for the floor, or for an interposed speech to end. */
function floorOf({ floor, microphones }: Sitting, memberId: MemberId): Lights['floor'] {
  if (floor.speech?.memberId === memberId || microphones.opened.includes(memberId)) return 'granted';
  const waits =
    floor.interrupted?.memberId === memberId || floor.requests.some((request) => request.memberId === memberId);
  return waits ? 'requested' : 'none';
}

/** The ballot open to the member's seat, and what the journal holds of the member in it; of a secret one never how. */
function voteOf(sitting: Sitting, ballot: RunningBallot | undefined, memberId: MemberId): Partial<Lights> {
  if (ballot === undefined || inConflictOnBallot(sitting, memberId)) return {};
  const ballotId = askedId(ballot);
  const { twoHandHoldMs } = sitting.rules;
  const asked = { ballotId, ...(twoHandHoldMs > 0 && { holdMs: twoHandHoldMs }) };
  if (isSealed(ballot)) {
    const { sealKey } = ballot;
    const tookPart = ofMember(sitting.roster, ballot.tookPart, memberId);
    return { ...asked, ...(sealKey !== undefined && { sealKey }), ...(tookPart && { tookPart: true as const }) };
  }
  const choice = ofMember(sitting.roster, ballot.votes, memberId)?.choice;
  return { ...asked, ...(choice !== undefined && { choice }) };
}

/** Orders for the devices whose lights differ from those last ordered. */
export class LightOrders<Place extends { device: DeviceId; seat?: SeatNumber }> {
  readonly #places: () => readonly Place[];
  readonly #last = new Map<DeviceId, { place: Place; text: string }>();

  /** @param places which device serves which seat now; spares serve none, and are ordered to be dark. */
  constructor(places: () => readonly Place[]) {
    this.#places = places;
  }

  /** Every seat will be ordered anew. */
  forget(): void {
    for (const [device, { place }] of this.#last) this.#last.set(device, { place, text: '' });
  }

  /** A device that serves no seat any more goes dark. @param position journal position the sitting rests on. */
  changed(sitting: Sitting | undefined, position: number): { place: Place; order: LightOrder }[] {
    const lightsAt = lightsIn(sitting);
    const places = this.#places();
    const serving = new Set(places.map(({ device }) => device));
    const retired = [...this.#last.values()].filter(({ place }) => !serving.has(place.device));
    return [
      ...retired.flatMap(({ place }) => this.#order(place, DARK, position)),
      ...places.flatMap((place) =>
        this.#order(place, place.seat === undefined ? DARK : lightsAt(place.seat), position),
      ),
    ];
  }

  #order(place: Place, lights: Lights, position: number): { place: Place; order: LightOrder }[] {
    const text = JSON.stringify(lights);
    if (this.#last.get(place.device)?.text === text) return [];
    this.#last.set(place.device, { place, text });
    return [{ place, order: { device: place.device, position, ...lights } }];
  }
}
