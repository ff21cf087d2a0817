/** Which keypad serves which seat, and which serve none and stand ready to replace one. */
import type { DeviceId } from '#contract/ids';
import type { SecretaryView } from '#contract/views';
import type { ViewContext } from './context.ts';
import type { House } from './house.ts';

/** Seats with their keypads, by seat number; one that has never answered is down. */
export function keypadsOf(house: House, { links }: ViewContext): SecretaryView['keypads'] {
  const seats = [...house.devices].map(([seat, device]) => {
    return [String(seat), { seat, device, up: links.devices.get(device) === 'up' }] as const;
  });
  return Object.fromEntries(seats);
}

/** Devices that a bridge has told of and that serve no seat, a keypad that was replaced among them. */
export function sparesOf(house: House, { links }: ViewContext): SecretaryView['spares'] {
  const serving = new Set<DeviceId>(house.devices.values());
  const spares = [...links.devices].filter(([device]) => !serving.has(device));
  return Object.fromEntries(spares.map(([device, link]) => [device, { up: link === 'up' }]));
}
