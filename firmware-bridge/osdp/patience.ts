/** How long the answer of one device is waited for: long at first, then by how slow it has been since contact returned. */

const REPLY_MS = { shortest: 50, longest: 200, inHurry: 30 } as const;
/** Of the tries of a dead address so many are short, then one is as long as the slowest device may take. */
const SHORT_TRIES = 3;
/** Share of what was known of a device's slowness that each answer leaves. */
const REMEMBERED = 0.8;
/** A device may take so many times as long as it did. */
const LENIENCE = 4;

export class Patience {
  #slowestMs: number | undefined;
  #shortTries = 0;

  /** It has answered so long after the command, ms. */
  answered(replyMs: number): void {
    const before = this.#slowestMs ?? replyMs;
    this.#slowestMs = Math.max(replyMs, REMEMBERED * before + (1 - REMEMBERED) * replyMs);
  }

  /** Contact is lost: what was known of it counts no more. */
  forget(): void {
    this.#slowestMs = undefined;
  }

  /** Wait for a dead address, ms: the living wait with it. `hurry`: a ballot is open. */
  probeMs(hurry: boolean): number {
    const isShort = hurry || this.#shortTries < SHORT_TRIES;
    this.#shortTries = isShort ? this.#shortTries + 1 : 0;
    return isShort ? REPLY_MS.inHurry : REPLY_MS.longest;
  }

  /** Wait before the time on the wire, ms. `living`: it is in contact. `hurry`: a ballot is open. */
  ms(living: boolean, hurry: boolean): number {
    if (!living) return hurry ? REPLY_MS.inHurry : REPLY_MS.longest;
    const shortest = hurry ? REPLY_MS.inHurry : REPLY_MS.shortest;
    return Math.min(REPLY_MS.longest, Math.max(shortest, LENIENCE * (this.#slowestMs ?? REPLY_MS.longest)));
  }
}
