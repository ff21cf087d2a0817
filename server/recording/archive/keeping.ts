/**
 * Until when the sound of a sitting is kept. In: when it was closed, the council's term; out: the instant after which a
 * person may delete it. Law 3590-IX has recordings of plenary sittings kept for five years at least.
 */

/** @param closedAt ISO 8601. @returns ISO 8601 UTC; of 29 February the day after its last in a year that has none. */
export function dueAt(closedAt: string, keepYears: number): string {
  const due = new Date(closedAt);
  due.setUTCFullYear(due.getUTCFullYear() + keepYears);
  return due.toISOString();
}
