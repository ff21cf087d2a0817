/** At which seats keys can be pressed now: a keypad serves the seat and answers. */
import type { SeatNumber } from '#contract/ids';
import type { ViewContext } from './context.ts';
import type { House } from './house.ts';

export const keysAt =
  ({ devices }: Pick<House, 'devices'>, { links }: Pick<ViewContext, 'links'>) =>
  (seat: SeatNumber): boolean => {
    const device = devices.get(seat);
    return device !== undefined && links.devices.get(device) === 'up';
  };
