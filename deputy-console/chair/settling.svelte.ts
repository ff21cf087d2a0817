/**
 * A second press within {@link SETTLE_MS} of a new primary step or of a new sheet does nothing, so that a double press
 * of Enter never takes two steps: opening a ballot and closing it at once.
 */

/** How long a new primary step or sheet has to be on the page before it can be taken, ms. */
const SETTLE_MS = 600;

export class Settling {
  #settled = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether what is on the page has been there long enough to be taken. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Something else has come onto the page. */
  begin(): void {
    this.#settled = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#settled = true;
    }, SETTLE_MS);
  }
}
