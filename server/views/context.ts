/** What views are told that is in no event: which devices answer, and how many displays watch. No clock. */
import type { HealthLine } from '#contract/views';
import type { HallNow, Hub } from '../hub/face.ts';
import type { MachineNow } from '../hub/machine.ts';
import type { House } from './house.ts';

export type ViewContext = {
  readonly links: ReturnType<Hub['links']>;
  /** Hall displays that watch now. */
  readonly displays: number;
  /** How lines, devices and microphones are; absent: nothing is known of them. */
  readonly hall?: HallNow;
  /** The machine the hub runs on, as last looked at. */
  readonly machine?: MachineNow;
};

/** The health line of the chair's and the secretary's page: keypads that serve a seat; spares wait and are not counted. */
export const healthLine = (house: House, { links, displays }: ViewContext): HealthLine => ({
  devicesUp: [...house.devices.values()].filter((device) => links.devices.get(device) === 'up').length,
  devicesAll: links.assigned,
  bridges: links.bridges,
  position: house.position,
  displays,
});
