/** An instant as the date and time that stand in a form, in the council's zone. Out: `2026-03-30`, `10:00`. */
export function localTime(timeZone: string, instant: string): { date: string; time: string } {
  const written = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).format(new Date(instant));
  const [date = '', time = ''] = written.split(' ');
  return { date, time };
}
