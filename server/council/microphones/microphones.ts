/** Microphones: the mode, and in the free mode whose members have opened theirs. */
import type { MemberId } from '#contract/ids';
import type { MicrophoneMode } from '#contract/vocabulary';
import type { Sitting } from '../sitting/sitting.ts';

export type Microphones = {
  /** Absent: by the council's rules. */
  readonly mode?: MicrophoneMode;
  /** In the free mode, in the order of opening. */
  readonly opened: readonly MemberId[];
};

export const noMicrophones: Microphones = { opened: [] };

/** Who opens microphones now. */
export const modeOf = ({ microphones, rules }: Sitting): MicrophoneMode => microphones.mode ?? rules.microphoneMode;
