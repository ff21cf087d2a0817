/**
 * Days of the calendar as a council counts terms by: local days of its time zone, working days of Ukraine. In: instants
 * and days `YYYY-MM-DD`; out: days, and the instant at which a day is over. The list of holidays: КЗпП ст. 73, 67 ч. 3.
 */

/** A local day, `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;
const utc = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day so many days later, earlier when negative. */
export const plusDays = (day: Day, days: number): Day => dayAt(utc(day) + days * DAY_MS);

const formats = new Map<string, Intl.DateTimeFormat>();
function localOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const digits = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('sv', { timeZone, ...digits, ...time });
  formats.set(timeZone, made);
  return made;
}

/** The wall clock of a zone as if it were UTC, ms. */
const wallMs = (ms: number, timeZone: string): number =>
  Date.parse(`${localOf(timeZone).format(ms).replace(' ', 'T')}Z`);

/** The local day of an instant. @param at ISO 8601. */
export const dayOf = (at: string, timeZone: string): Day => dayAt(wallMs(Date.parse(at), timeZone));

/** The same days are asked for again at every look at the terms; a council has some thousands in all. */
function remembered<Value>(reckon: (day: Day, given: string) => Value): (day: Day, given: string) => Value {
  const known = new Map<string, Value>();
  return (day, given) => {
    const key = `${day} ${given}`;
    const value = known.get(key) ?? reckon(day, given);
    known.set(key, value);
    return value;
  };
}

/** The first instant after a local day, ms since the epoch; right on days when the clocks change too. */
export const endOfDayMs = remembered((day: Day, timeZone: string): number => {
  const wanted = utc(plusDays(day, 1));
  const guess = wanted - (wallMs(wanted, timeZone) - wanted);
  return guess - (wallMs(guess, timeZone) - wanted);
});

/** Month and day of holidays with a date. */
const HOLIDAYS: ReadonlySet<string> = new Set('01-01 03-08 05-01 05-08 06-28 07-15 08-24 10-01 12-25'.split(' '));
/** Trinity is the fiftieth day of Easter. */
const TRINITY_AFTER = 49;

/** Easter Sunday of the eastern rite: the Julian reckoning (Meeus), written in the calendar in use until 2099. */
export function easterOf(year: number): Day {
  const moon = (19 * (year % 19) + 15) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const count = moon + week + 114;
  const julian = `${year}-${String(Math.floor(count / 31)).padStart(2, '0')}-${String((count % 31) + 1).padStart(2, '0')}`;
  return plusDays(julian, 13);
}

const weekdayOf = (day: Day): number => new Date(utc(day)).getUTCDay();
const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0;

function isHoliday(day: Day): boolean {
  if (HOLIDAYS.has(day.slice(5))) return true;
  const easter = easterOf(Number(day.slice(0, 4)));
  return day === easter || day === plusDays(easter, TRINITY_AFTER);
}

/** Whether a day off is carried over to this one: a holiday of the weekend is rested on the next working day. */
function isCarriedOver(day: Day): boolean {
  const back = [1, 2, 3, 4].map((days) => plusDays(day, -days));
  const before = back.slice(
    0,
    back.findIndex((one) => !isWeekend(one) && !isHoliday(one)),
  );
  return !isWeekend(day) && before.some((one) => isWeekend(one) && isHoliday(one));
}

export const isWorkingDay = (day: Day): boolean => !isWeekend(day) && !isHoliday(day) && !isCarriedOver(day);

const backFrom = remembered((day: Day, count: string): Day => {
  let at = day;
  for (let left = Number(count); left > 0; ) {
    at = plusDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
});

/** The working day that lies so many working days before this day. */
export const workingDaysBefore = (day: Day, count: number): Day => backFrom(day, String(count));
