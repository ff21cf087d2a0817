/** In the free mode members open and close their own microphones; the chair may close any. */
import type { SittingEventOf } from '#contract/events';
import type { MemberId } from '#contract/ids';
import { accept, type Decision, reject } from '../decision.ts';
import { whyNoFloor } from '../floor/person.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { closingOf } from './closing.ts';
import { modeOf } from './microphones.ts';
import { openCount } from './room.ts';

export function openMicrophone(sitting: Sitting, memberId: MemberId): Decision {
  if (modeOf(sitting) !== 'free') return reject('MICROPHONES_BY_CHAIR');
  const refusal = whyNoFloor(sitting, { memberId });
  if (refusal) return { ok: false, refusal };
  if (isOn(sitting, memberId)) return accept();
  const count = sitting.rules.openMicrophones;
  if (openCount(sitting) >= count) return reject('MICROPHONES_TAKEN', { count });
  return accept({ type: 'MicrophoneOpened', v: 1, data: { memberId } });
}

/** Whether the member's microphone is on, opened by himself or because he speaks. */
const isOn = ({ microphones, floor: { speech } }: Sitting, memberId: MemberId): boolean =>
  microphones.opened.includes(memberId) || (speech?.memberId === memberId && speech.goingSince !== undefined);

export function closeMicrophone(
  sitting: Sitting,
  memberId: MemberId,
  by: SittingEventOf<'MicrophoneClosed'>['data']['by'],
): Decision {
  if (!memberById(sitting.roster, memberId)) return reject('UNKNOWN_MEMBER', { memberId });
  return accept(...closingOf(sitting, memberId, by));
}
