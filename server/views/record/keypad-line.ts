/** The line of a keypad that came to a seat, or left one, in the course of a sitting. */
import type { HallEventOf } from '#contract/events';
import type { DeviceId, SeatNumber } from '#contract/ids';
import type { Sitting } from '../../council/council.ts';
import { type Line, line } from './line.ts';

/** Undefined where no seat has another keypad than before, before the opening, and after the close. */
export function keypadLine(
  { phase }: Sitting,
  before: ReadonlyMap<SeatNumber, DeviceId>,
  now: HallEventOf<'HallArranged'>['data']['seats'],
): Line | undefined {
  if (phase !== 'open' && phase !== 'adjourned') return undefined;
  const after = new Map(now.map(({ seat, device }) => [seat, device]));
  const seats = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  const changed = seats.filter((seat) => before.get(seat) !== after.get(seat));
  if (changed.length === 0) return undefined;
  const told = (of: string, none: string, was: string) =>
    changed.map((seat) => {
      const old = before.get(seat);
      return `${of} ${seat} — ${after.get(seat) ?? none}${old === undefined ? '' : ` (${was} ${old})`}`;
    });
  return line('people', 'Пульти переставлено', 'Keypads were rearranged', {
    uk: told('місце', 'без пульта', 'раніше').join('; '),
    en: told('seat', 'no keypad', 'before:').join('; '),
  });
}
