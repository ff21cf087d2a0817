/** What views are told besides events: links, displays, the hall, the machine. Each is asked for only when it is read. */
import type { MachineNow } from '../hub/machine.ts';
import type { ViewContext } from '../views/context.ts';
import type { OutletOptions } from './options.ts';

/** @param displays hall displays that watch now. */
export function contextOf(
  { hub, house, machine, rehearsals, backups }: OutletOptions,
  displays: () => number,
): () => ViewContext {
  const startedAt = hub.clock().now;
  const machineNow = (): MachineNow => {
    const behindMs = Date.parse(house.lastAt ?? startedAt) - Date.parse(hub.clock().now);
    const clockBehindSeconds = Math.round(behindMs / 1000);
    return { startedAt, ...machine?.(), ...(clockBehindSeconds > 0 && { clockBehindSeconds }) };
  };
  return () => ({
    links: hub.links(),
    displays: displays(),
    get hall() {
      return hub.hall();
    },
    get machine() {
      return machineNow();
    },
    get rehearsal() {
      return rehearsals?.now();
    },
    get backups() {
      return backups?.now();
    },
  });
}
