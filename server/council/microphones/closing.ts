/** Closing microphones that members have opened; those of speakers follow the floor. */
import type { SittingEventOf } from '#contract/events';
import type { MemberId } from '#contract/ids';
import type { Sitting } from '../sitting/sitting.ts';

type Closed = SittingEventOf<'MicrophoneClosed'>;

/** Closes them all: for a break, an alarm and the close, unless another is named. */
export const closingAll = ({ microphones }: Sitting, by: Closed['data']['by'] = 'break'): readonly Closed[] =>
  closing(microphones.opened, by);

/** Closes this member's; none when it is not open. */
export const closingOf = ({ microphones }: Sitting, memberId: MemberId, by: Closed['data']['by']): readonly Closed[] =>
  closing(
    microphones.opened.filter((id) => id === memberId),
    by,
  );

export const closing = (memberIds: readonly MemberId[], by: Closed['data']['by']): readonly Closed[] =>
  memberIds.map((memberId) => ({ type: 'MicrophoneClosed', v: 1, data: { memberId, by } }));
