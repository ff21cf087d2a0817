/** Speeches as they were held, gathered while a sitting's events are followed. */
import type { GuestId, MemberId } from '#contract/ids';
import type { Sitting } from '../council/council.ts';
import type { Speech, SpeechHeld } from '../council/floor/floor.ts';
import { guestById } from '../council/offices/offices.ts';
import { everMember } from '../council/roster/roster.ts';
import type { PlacedEvent } from './placed-event.ts';
import type { Speaker, SpeechRecord } from './proceedings.ts';
import { memberWords } from './words.ts';

type Begun = {
  readonly position: number;
  readonly number: number;
  readonly inClosedPart: boolean;
  readonly speaker: Speaker;
};
const keyOf = ({ begunAt, memberId, guestId }: Speech): string => `${begunAt} ${memberId ?? guestId ?? ''}`;

export class SpeechBook {
  readonly #begun = new Map<string, Begun>();

  /** A speech began: who speaks is as the roster has it now. */
  begin(sitting: Sitting, { position }: PlacedEvent): void {
    const { speech } = sitting.floor;
    if (!speech) return;
    this.#begun.set(keyOf(speech), {
      position,
      number: this.#begun.size + 1,
      inClosedPart: sitting.closedPart !== undefined,
      speaker: speakerOf(sitting, speech),
    });
  }

  /** The speech that the event at `placed` ended. */
  end(sitting: Sitting, { at }: PlacedEvent): SpeechRecord | undefined {
    const held = sitting.floor.held.at(-1);
    const begun = held && this.#begun.get(keyOf(held));
    return held && begun && recordOf(held, begun, at);
  }
}

function recordOf(held: SpeechHeld, begun: Begun, endedAt: string): SpeechRecord {
  const { kind, itemId, begunAt, seconds, limitSeconds, rostrum } = held;
  return {
    ...begun,
    kind,
    ...(itemId !== undefined && { itemId }),
    begunAt,
    endedAt,
    seconds,
    limitSeconds,
    rostrum: rostrum === true,
  };
}

function speakerOf(sitting: Sitting, { memberId, guestId, faction }: Speech): Speaker {
  if (memberId !== undefined) return memberSpeaker(sitting, memberId, faction);
  return guestId === undefined ? { name: '' } : guestSpeaker(sitting, guestId);
}

function memberSpeaker({ roster, council }: Sitting, memberId: MemberId, faction: string | undefined): Speaker {
  const member = everMember(roster, memberId);
  return {
    memberId,
    name: member?.name ?? memberId,
    ...(member && { office: memberWords(member, council.kind) }),
    ...(faction !== undefined && { faction }),
    ...(member?.district !== undefined && { district: member.district }),
  };
}

function guestSpeaker({ offices }: Sitting, guestId: GuestId): Speaker {
  const guest = guestById(offices, guestId);
  return { name: guest?.name ?? guestId, ...(guest?.office !== undefined && { office: guest.office }) };
}
