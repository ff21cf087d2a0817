/** How long the answer of one device is waited for: long at first, then by how slow it has been of late. */

const REPLY_MS = { shortest: 50, longest: 200, inHurry: 30 } as const;
/** Share of what was known of a device's slowness that each answer leaves. */
const REMEMBERED = 0.8;
/** A device may take so many times as long as it did. */
const LENIENCE = 4;

export class Patience {
  #slowestMs: number = REPLY_MS.longest;

  /** It has answered so long after the command, ms. */
  answered(replyMs: number): void {
    this.#slowestMs = Math.max(replyMs, REMEMBERED * this.#slowestMs + (1 - REMEMBERED) * replyMs);
  }

  /** Contact is lost: what was known of it counts no more. */
  forget(): void {
    this.#slowestMs = REPLY_MS.longest;
  }

  /** Wait before the time on the wire, ms. `living`: it answered last time. `hurry`: a ballot is open. */
  ms(living: boolean, hurry: boolean): number {
    if (!living) return hurry ? REPLY_MS.inHurry : REPLY_MS.longest;
    const shortest = hurry ? REPLY_MS.inHurry : REPLY_MS.shortest;
    return Math.min(REPLY_MS.longest, Math.max(shortest, LENIENCE * this.#slowestMs));
  }
}
