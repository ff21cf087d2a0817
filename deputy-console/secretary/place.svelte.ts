/**
 * Where on the page somebody is, as the address says it. In: turns of the address. Out: the section and what stands after
 * it; both stay while what is unsaved there waits for an answer.
 */
import { Leaving } from './leaving.svelte.ts';
import { restOf, type Tab, tabOf } from './tabs.ts';

export class Place {
  readonly leaving = new Leaving();
  readonly #onturn: () => void;
  /** The address of what is shown. */
  #at = location.hash;
  #tab = $state<Tab>(tabOf(location.hash));
  #rest = $state(restOf(location.hash));

  /** @param onturn called when another place is shown. */
  constructor(onturn: () => void) {
    this.#onturn = onturn;
  }

  get tab(): Tab {
    return this.#tab;
  }
  /** What the address says after the section. */
  get rest(): string {
    return this.#rest;
  }

  /** The address is another one. */
  turn = (): void => {
    const to = location.hash;
    const isAsked = this.leaving.isHeld;
    if (isAsked) history.replaceState(null, '', this.#at || location.pathname + location.search);
    this.leaving.to(() => {
      if (isAsked) history.pushState(null, '', to);
      this.#show(to);
    });
  };
  /** The window is closed or loaded anew: the browser asks, while something would be lost. */
  stay = (event: BeforeUnloadEvent): void => {
    if (this.leaving.isHeld) event.preventDefault();
  };

  #show(hash: string): void {
    [this.#at, this.#tab, this.#rest] = [hash, tabOf(hash), restOf(hash)];
    this.#onturn();
  }
}
