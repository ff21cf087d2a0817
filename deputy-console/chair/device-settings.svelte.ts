/**
 * What whoever presides has set on this device: under which hand the acts lie, and whether single keys act
 * (WCAG 2.1.4). In: choices. Out: the same after a reload; a device that keeps nothing has the usual ones.
 */
export const HANDS = ['both', 'left', 'right'] as const;
export type Hand = (typeof HANDS)[number];

const KEY = 'dzvin.chair';
const known = (hand: unknown): Hand => HANDS.find((one) => one === hand) ?? 'both';

/** What a device keeps: text under a name. */
type Kept = Pick<Storage, 'getItem' | 'setItem'>;

export class DeviceSettings {
  readonly #kept: Kept | undefined;
  #hand = $state<Hand>('both');
  #singleKeys = $state(true);

  constructor(kept: Kept | undefined) {
    this.#kept = kept;
    const { hand, singleKeys } = read(kept);
    this.#hand = known(hand);
    this.#singleKeys = singleKeys !== false;
  }

  /** Under which hand the acts lie. */
  get hand(): Hand {
    return this.#hand;
  }

  set hand(hand: Hand) {
    this.#hand = hand;
    this.#keep();
  }

  /** Whether a letter, a digit or a sign acts by itself. */
  get singleKeys(): boolean {
    return this.#singleKeys;
  }

  set singleKeys(act: boolean) {
    this.#singleKeys = act;
    this.#keep();
  }

  #keep(): void {
    try {
      this.#kept?.setItem(KEY, JSON.stringify({ hand: this.#hand, singleKeys: this.#singleKeys }));
    } catch {
      // A full or forbidden store: the choice holds until the page is left.
    }
  }
}

function read(kept: Kept | undefined): { hand?: unknown; singleKeys?: unknown } {
  try {
    return JSON.parse(kept?.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** The device's store, where the browser lets the page have one. */
export function deviceStore(): Kept | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
