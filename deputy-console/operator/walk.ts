/**
 * The round of the hall: seat after seat a key is pressed there, and the keypad that tells of it serves the seat from
 * then on. In: the seats of the view. Out: which seat comes next. Seats that have a keypad are passed over on the way on.
 */
import type { DeviceId, SeatNumber } from '#contract/ids';
import type { OperatorView } from '#contract/views';

type Seats = OperatorView['seats'];

const inOrder = (seats: Seats) => Object.values(seats).toSorted((a, b) => a.seat - b.seat);

/** The first seat after this one that has no keypad; from the beginning without one. Undefined: there is none. */
export const nextBare = (seats: Seats, after: SeatNumber = 0): SeatNumber | undefined =>
  inOrder(seats).find(({ seat, device }) => seat > after && device === undefined)?.seat;

/** The seat before this one, whatever serves it; undefined before the first. */
export const previousSeat = (seats: Seats, before: SeatNumber): SeatNumber | undefined =>
  inOrder(seats).findLast(({ seat }) => seat < before)?.seat;

/** Keypads that serve no seat and answer, by name. */
export const freeKeypads = ({ devices }: Pick<OperatorView, 'devices'>): DeviceId[] =>
  Object.entries(devices)
    .filter(([, { seat, up }]) => seat === undefined && up)
    .map(([device]) => device as DeviceId)
    .toSorted();

/** Presses heard so far, at keypads without a seat and at seats. */
type Heard = { readonly free: number; readonly seated: number };
export const heardBy = ({ pressed, pressedAtSeat }: OperatorView): Heard => ({
  free: pressed?.count ?? 0,
  seated: pressedAtSeat?.count ?? 0,
});

/** The first seat after this one that has a keypad; undefined: there is none. */
export const nextSeat = (seats: Seats, after: SeatNumber = 0): SeatNumber | undefined =>
  inOrder(seats).find(({ seat, device }) => seat > after && device !== undefined)?.seat;

/** In a check of the hall: the keypad that was pressed last since then, and the seat it serves, if any. */
export function answered(view: OperatorView, since: Heard): { device: DeviceId; seat?: SeatNumber } | undefined {
  const { pressed, pressedAtSeat, devices } = view;
  const fresh = [
    ...(pressed && pressed.count > since.free ? [pressed] : []),
    ...(pressedAtSeat && pressedAtSeat.count > since.seated ? [pressedAtSeat] : []),
  ];
  const last = fresh.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1);
  if (last === undefined) return undefined;
  const seat = devices[last.device]?.seat;
  return { device: last.device, ...(seat !== undefined && { seat }) };
}

/** The keypad that a press at `count` presses or later offers; undefined when nobody has pressed since. */
export function offeredBy({ pressed, devices }: OperatorView, count: number): DeviceId | undefined {
  if (pressed === undefined || pressed.count <= count) return undefined;
  return devices[pressed.device]?.seat === undefined ? pressed.device : undefined;
}
