/** Dates and zones that have the right form but do not exist. */
import type { Fault } from '#contract/check';
import type { RehearsalFile } from '#contract/rehearsal-file';

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('uk', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

export function calendarFaults({ council, sitting }: RehearsalFile): Fault[] {
  const faults: Fault[] = [];
  if (Number.isNaN(Date.parse(sitting.startsAt)))
    faults.push({
      path: '/sitting/startsAt',
      uk: `немає такої дати або часу: ${sitting.startsAt}`,
      en: `no such date or time: ${sitting.startsAt}`,
    });
  if (council.timeZone !== undefined && !isZone(council.timeZone))
    faults.push({
      path: '/council/timeZone',
      uk: `немає часового поясу «${council.timeZone}»; наприклад Europe/Kyiv`,
      en: `no time zone "${council.timeZone}"; for example Europe/Kyiv`,
    });
  return faults;
}
