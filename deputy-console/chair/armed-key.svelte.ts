/** A key that is pressed twice, the second time within {@link ARMED_MS}: what it does can't be done by one touch. */

/** Within which time it has to be pressed a second time, ms. */
const ARMED_MS = 5000;

export class ArmedKey {
  readonly #act: () => void;
  #armed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param act what the second press does. */
  constructor(act: () => void) {
    this.#act = act;
  }

  /** It has been pressed once. */
  get armed(): boolean {
    return this.#armed;
  }

  press(): void {
    clearTimeout(this.#timer);
    if (this.#armed) this.#act();
    this.#armed = !this.#armed;
    this.#timer = setTimeout(() => {
      this.#armed = false;
    }, ARMED_MS);
  }
}
