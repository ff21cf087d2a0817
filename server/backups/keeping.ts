/**
 * Which backups are kept: the last of each of the fourteen latest days that have one, and the last of each of the
 * twelve latest months. In: names of good ones. Out: those that may go; never the newest.
 */
const DAYS = 14;
const MONTHS = 12;
const OF_DAY = 'yyyy-mm-dd'.length;
const OF_MONTH = 'yyyy-mm'.length;

export function outlived(names: readonly string[]): string[] {
  const newestFirst = names.toSorted().reverse();
  const kept = new Set([...lastOfEach(newestFirst, OF_DAY, DAYS), ...lastOfEach(newestFirst, OF_MONTH, MONTHS)]);
  return newestFirst.filter((name) => !kept.has(name));
}

/** The newest of each period, of the latest so many periods; a period is what names begin with. */
function lastOfEach(newestFirst: readonly string[], letters: number, periods: number): string[] {
  const last = new Map<string, string>();
  for (const name of newestFirst) {
    const period = name.slice(0, letters);
    if (!last.has(period)) last.set(period, name);
  }
  return [...last.values()].slice(0, periods);
}
