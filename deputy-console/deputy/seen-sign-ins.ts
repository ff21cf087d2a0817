/** Up to where a person has looked at who signed in as him, kept on this device: a journal position. */

const keyOf = (memberId: string): string => `dzvin-sign-ins-seen/${memberId}`;

/** Up to which position the person has looked on this device; undefined where nothing is kept. */
export function seenUpTo(memberId: string): number | undefined {
  try {
    const kept = localStorage.getItem(keyOf(memberId));
    return kept === null ? undefined : Number(kept);
  } catch {
    return undefined;
  }
}

/** The person has looked. A browser that keeps nothing asks again. */
export function keepSeen(memberId: string, position: number): void {
  try {
    localStorage.setItem(keyOf(memberId), String(position));
  } catch {
    // Nothing is kept here.
  }
}
