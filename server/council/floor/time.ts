/** How long a speech has lasted, by the stamps of its events: pauses do not count. */
import type { Speech } from './floor.ts';

/** Spoken until `nowMs`, ms; a wall clock set back makes it no shorter than what was spoken before the last pause. */
export const elapsedMs = ({ spokenMs, goingSince }: Speech, nowMs: number): number =>
  spokenMs + (goingSince === undefined ? 0 : Math.max(0, nowMs - Date.parse(goingSince)));

/** What is left of the limit, ms, below zero in the grace; undefined for a speech without a limit. */
export const remainingMs = (speech: Speech, nowMs: number): number | undefined =>
  speech.limitSeconds === 0 ? undefined : speech.limitSeconds * 1000 - elapsedMs(speech, nowMs);

/** When a speech is cut off unless extended: ms until its limit and the grace are over; undefined for one that never is. */
export const cutInMs = (speech: Speech, graceSeconds: number, nowMs: number): number | undefined => {
  const left = remainingMs(speech, nowMs);
  return left === undefined || speech.goingSince === undefined ? undefined : left + graceSeconds * 1000;
};
