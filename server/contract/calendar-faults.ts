/** Dates, times and zones of a council's file that have the right form but do not exist. */
import type { Fault } from './check.ts';

type Dated = { council: { timeZone?: string }; sitting: { startsAt: string } };

const TO_THE_MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** Whether an instant of the contract's form is on the calendar and the clock: 30 February and 24:00 are not. */
export function isInstant(text: string): boolean {
  const written = text.slice(0, TO_THE_MINUTE);
  const ms = Date.parse(`${written}Z`);
  const exists = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(written);
  return exists && !Number.isNaN(Date.parse(text));
}

/** The faults of when the sitting begins and of the council's time zone, with JSON pointers. */
export function calendarFaults({ council, sitting }: Dated): Fault[] {
  const faults = zoneFaults(council);
  if (!isInstant(sitting.startsAt))
    faults.push({
      path: '/sitting/startsAt',
      uk: `немає такої дати або часу: ${sitting.startsAt}`,
      en: `no such date or time: ${sitting.startsAt}`,
    });
  return faults;
}

/** The fault of a council's time zone, with its JSON pointer. */
export function zoneFaults({ timeZone }: Dated['council']): Fault[] {
  if (timeZone === undefined || isZone(timeZone)) return [];
  return [
    {
      path: '/council/timeZone',
      uk: `немає часового поясу «${timeZone}»; наприклад Europe/Kyiv`,
      en: `no time zone "${timeZone}"; for example Europe/Kyiv`,
    },
  ];
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('uk', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
