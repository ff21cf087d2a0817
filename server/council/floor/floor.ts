/** The floor: who speaks, and who has spoken for how long. */
import type { SittingEventOf } from '#contract/events';

export type Speech = SittingEventOf<'SpeechBegun'>['data'] & {
  readonly begunAt: string;
};
export type SpeechHeld = Speech & { readonly seconds: number };

export type Floor = { readonly speech?: Speech; readonly held: readonly SpeechHeld[] };

export const nobodySpeaks: Floor = { held: [] };
