/** How long the hub has been running. In: the stamp of its start and its clock. Out: days, hours, minutes. */
export function uptimeOf(startedAt: string, now: Date): { days: number; hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(startedAt)) / 60_000));
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
