/** What views are told besides events: links, displays, the hall, the machine. Each is asked for only when it is read. */
import type { MachineNow } from '../hub/machine.ts';
import type { ViewContext } from '../views/context.ts';
import type { Live } from './live/live.ts';
import type { OutletOptions } from './options.ts';
import { wrongPinsOf } from './wrong-pins.ts';

/** @param live who watches now. */
export function contextOf(
  { hub, house, accounts, machine, rehearsals, backups, publishing, publicSite, seal, onAir, sound }: OutletOptions,
  live: () => Pick<Live, 'displays' | 'watches'>,
): () => ViewContext {
  const startedAt = hub.clock().now;
  const machineNow = (): MachineNow => {
    const behindMs = Date.parse(house.lastAt ?? startedAt) - Date.parse(hub.clock().now);
    const clockBehindSeconds = Math.round(behindMs / 1000);
    return { startedAt, ...machine?.(), ...(clockBehindSeconds > 0 && { clockBehindSeconds }) };
  };
  return () => ({
    links: hub.links(),
    get wrongPins() {
      return wrongPinsOf(accounts);
    },
    pagesOf: (memberId) => accounts.pagesOf(memberId),
    displays: live().displays(),
    get watches() {
      return live().watches();
    },
    get hall() {
      return hub.hall();
    },
    get machine() {
      return machineNow();
    },
    get rehearsal() {
      return rehearsals?.now();
    },
    get publishing() {
      const now = publishing?.now();
      const unmade = publicSite?.unmade?.() ?? [];
      return now && (unmade.length === 0 ? now : { ...now, unmade: [...unmade] });
    },
    get seal() {
      return seal?.desk.now();
    },
    get onAir() {
      return onAir?.now();
    },
    get recording() {
      return sound?.now();
    },
    get backups() {
      return backups?.now();
    },
  });
}
