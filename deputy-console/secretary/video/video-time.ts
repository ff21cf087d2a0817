/**
 * Where something is heard in a video, as people write it, and when the video began by that. In: «0:03:41», instants. Out:
 * seconds, an instant.
 */

const WRITTEN = /^(?:(\d{1,2})[:.])?(\d{1,3})[:.](\d{2})$/u;

/** Seconds of «3:41», «0:03:41», «1.02.03»; undefined for what is no place in a video. */
export function secondsWritten(words: string): number | undefined {
  const [, hours = '0', minutes = '', seconds = ''] = WRITTEN.exec(words.trim()) ?? [];
  if (seconds === '' || Number(seconds) > 59 || (hours !== '0' && Number(minutes) > 59)) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
}

/** «0:03:41», as players write it. In: s, not below 0. */
export function placeWritten(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** When the video began, in which this moment is heard after so many seconds. ISO 8601 UTC. */
export const begunAt = (anchorAt: string, seconds: number): string =>
  new Date(Date.parse(anchorAt) - seconds * 1000).toISOString();

/** Where the moment is heard in a video that began then; undefined when it was over by then. */
export function placeOf(anchorAt: string, videoAt: string): string | undefined {
  const seconds = (Date.parse(anchorAt) - Date.parse(videoAt)) / 1000;
  return seconds < 0 ? undefined : placeWritten(seconds);
}
