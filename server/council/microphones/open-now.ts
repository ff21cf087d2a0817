/**
 * Which microphones are open now; it follows from the state alone. The chair's is always on while a sitting is convened
 * or open, and none is in a break, in an alarm and after the close. A seat where only the chairing is done is not listed:
 * who presides has the chair's microphone.
 */
import type { MicrophonePlace } from '#contract/hall-bus';
import type { MemberId } from '#contract/ids';
import type { Person } from '../floor/person.ts';
import { memberAtSeat, presenceOf } from '../registration/presence.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { modeOf } from './microphones.ts';

const ROSTRUM = 'rostrum';

/** Places whose microphones are open, the chair's first. */
export function openPlaces(sitting: Sitting): readonly MicrophonePlace[] {
  if (sitting.alarm || (sitting.phase !== 'convened' && sitting.phase !== 'open')) return [];
  const { speech } = sitting.floor;
  const speaking = speech?.goingSince === undefined ? [] : [placeOf(sitting, speech)];
  const opened = modeOf(sitting) === 'free' ? sitting.microphones.opened.map((id) => seatOf(sitting, id)) : [];
  return [...new Set<MicrophonePlace>(['chair', ...speaking, ...opened])];
}

function placeOf(sitting: Sitting, { memberId, rostrum }: Person & { readonly rostrum?: true }): MicrophonePlace {
  return rostrum || memberId === undefined ? ROSTRUM : seatOf(sitting, memberId);
}

/** Where the member's card is; for one registered at a console the usual seat, unless another has taken it. */
function seatOf(sitting: Sitting, memberId: MemberId): MicrophonePlace {
  const seat = presenceOf(sitting, memberId)?.seat;
  if (seat !== undefined) return seat;
  const usual = memberById(sitting.roster, memberId)?.seat;
  return usual === undefined || memberAtSeat(sitting, usual) ? ROSTRUM : usual;
}
