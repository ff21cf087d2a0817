/**
 * Which devices answer, and for how long. What a device or its bridge has kept while out of contact comes after word of
 * the link: a slot that is told to be closed may hold another card than before, whose report is still on its way. So what
 * a slot holds counts as known only when contact has stood for a while.
 */
import type { DeviceId } from '#contract/ids';
import type { HubClock } from './clock.ts';

/** By then what was kept has been told, ms: reports of a device come one by one, a few in each second of a busy line. */
export const SETTLED_MS = 2000;

type Contact = { isSettled: boolean; readonly cancel: () => void };

export class Contacts {
  readonly #clock: Pick<HubClock, 'after'>;
  readonly #contacts = new Map<DeviceId, Contact>();
  readonly #listeners: ((device: DeviceId) => void)[] = [];
  #isStopped = false;

  constructor(clock: Pick<HubClock, 'after'>) {
    this.#clock = clock;
  }

  /** Whether the device answers now; that it still does is no news. */
  follow(device: DeviceId, answers: boolean): void {
    if (!answers) this.lose(device);
    else if (!this.#isStopped && !this.#contacts.has(device)) this.#begin(device);
  }

  /** Contact is lost, or begins anew. */
  lose(device: DeviceId): void {
    this.#contacts.get(device)?.cancel();
    this.#contacts.delete(device);
  }

  /** Whether the device answers, and has for so long that all it had kept is told. */
  isSettled(device: DeviceId): boolean {
    return this.#contacts.get(device)?.isSettled === true;
  }

  /** Called each time that a device has answered for {@link SETTLED_MS} after contact had returned. */
  onSettled(listener: (device: DeviceId) => void): void {
    this.#listeners.push(listener);
  }

  /** Lets no more timers run, whatever is told from now on. */
  stop(): void {
    this.#isStopped = true;
    for (const { cancel } of this.#contacts.values()) cancel();
  }

  #begin(device: DeviceId): void {
    const settle = () => {
      contact.isSettled = true;
      for (const listener of this.#listeners) listener(device);
    };
    const contact: Contact = { isSettled: false, cancel: this.#clock.after(SETTLED_MS, settle) };
    this.#contacts.set(device, contact);
  }
}
