/** A time of day as people write it. In: words. Out: «HH:MM», by which the pages reckon. */

/** «HH:MM» of what a person wrote: «14:30», «9.05», «1430»; undefined when it is no time of day. */
export function timeWritten(words: string): string | undefined {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:. ]?(\d{2})$/u.exec(words.trim()) ?? [];
  const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}
