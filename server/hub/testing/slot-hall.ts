/** For tests: a hub of the small council in whose hall seats 2 to 5 have keypads with slots, and what these tell. */
import type { LinkState, Report } from '#contract/hall-bus';
import type { BallotId, BridgeId, CardNumber, DeviceId } from '#contract/ids';
import { SETTLED_MS } from '../contacts.ts';
import { Intake } from '../intake.ts';
import { SeatMap } from '../seat-map.ts';
import { handClock } from './hand-clock.ts';
import { smallCouncil } from './small-council.ts';
import { smallHub } from './small-hub.ts';

export const bridge = 'bridge-1' as BridgeId;
export const deviceAt = (seat: number) => `line1-0${seat}` as DeviceId;
/** Wired, and serving no seat. */
export const spare = 'line1-09' as DeviceId;
export const ballotId = '8-14-1-b1' as BallotId;
const places = [2, 3, 4, 5].map((seat) => ({ bridge, line: 'line1', seat, device: deviceAt(seat) }));

/** The card in of who usually sits there. */
export const cardIn = (seat: number) => ({ kind: 'card-in', card: `620000000${seat}` as CardNumber });
export const cardOut = { kind: 'card-out' };
export const floorKey = { kind: 'key', key: 'request-floor' };

let boots = 0;

/** A hub that has started on the journal at `file`, with its bridge online. */
export function slotHall(file: string, rules = {}) {
  const settings = { ...smallCouncil, rules: { ...smallCouncil.rules, ...rules } };
  const clock = handClock();
  const seatMap = new SeatMap(places, [{ bridge, line: 'line1', device: spare }]);
  const house = smallHub(file, { settings, seatMap, clock });
  const intake = new Intake(house.hub, house.seatMap, () => undefined);
  const desk = house.hub.hallDesk;
  let counter = 0;
  boots += 1;
  const boot = `boot${boots}`;
  desk.bridge(bridge, 'online');
  return {
    ...house,
    clock,
    /** A report of the keypad at a seat. */
    tell: (seat: number, what: object) => {
      counter += 1;
      const report = { device: deviceAt(seat), boot, counter, ageMs: 12, ...what } as Report;
      return intake.take(bridge, report);
    },
    link: (seat: number, state: Partial<LinkState> = {}) =>
      desk.link(bridge, { device: deviceAt(seat), link: 'up', ...state }),
    bus: (state: 'online' | 'lost') => desk.bridge(bridge, state),
    /** What was kept while out of contact has been told. */
    settle: () => clock.pass(SETTLED_MS),
    types: () => house.seen.map(({ event }) => event.type as string),
    committed: () => house.journal.whenCommitted(house.journal.position),
  };
}
export type SlotHall = ReturnType<typeof slotHall>;
