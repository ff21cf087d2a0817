/** Pages that turn by themselves. In: how many pages and how long each stays, s. Out: the page to show, from 0. */

/** Call it while a component is set up; it starts anew whenever what it reads through `pages` changes. */
export class PageTurner {
  #page = $state(0);

  constructor(pages: () => number, secondsEach: () => number) {
    $effect(() => {
      const count = pages();
      this.#page = 0;
      if (count < 2) return undefined;
      const turning = setInterval(() => {
        this.#page = (this.#page + 1) % count;
      }, secondsEach() * 1000);
      return () => clearInterval(turning);
    });
  }

  /** The page to show, from 0. */
  get page(): number {
    return this.#page;
  }
}
