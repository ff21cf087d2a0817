/**
 * Chapters as WebVTT for `<track kind="chapters">` (W3C WebVTT §4.5 chapter titles, §6.2 the file's grammar). In:
 * chapters; out: the file's text. Cues follow one another, so that every player shows them all.
 */
import type { Chapter } from '#contract/chapters';

export const webVtt = (chapters: readonly Chapter[]): string =>
  `WEBVTT\n\n${chapters.map((chapter, place) => cue(chapter, place + 1)).join('\n')}`;

const cue = ({ startTime, endTime, title }: Chapter, number: number): string =>
  `${number}\n${stamp(startTime)} --> ${stamp(endTime)}\n${escaped(title)}\n`;

/** `01:02:03.456` */
function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60];
  return `${two(hours)}:${two(minutes)}:${two(rest)}.${String(ms % 1000).padStart(3, '0')}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One line: an empty one would end the cue, and `-->` would begin another. */
const escaped = (title: string): string =>
  title
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign) || '—';
