/** Events of the floor: requests, the queue, speeches, microphones. */
import { Type } from '#typebox';
import { Count, event } from './event.ts';
import { BallotId, GuestId, ItemId, MemberId, RequestId } from './ids.ts';
import { MicrophoneMode, SpeechKind } from './vocabulary.ts';

/** Who speaks: a member or an invited guest, one of the two. */
export const speaker = { memberId: Type.Optional(MemberId), guestId: Type.Optional(GuestId) };
const Seconds = Type.Integer({ minimum: 1 });

export const FloorRequested = event('FloorRequested', {
  requestId: RequestId,
  ...speaker,
  kind: SpeechKind,
  itemId: Type.Optional(ItemId),
  means: Type.Enum(['keypad', 'console', 'ballot'] as const),
  ballotId: Type.Optional(BallotId),
});
/** `granted`: the speech that follows answers it. `left`: the member is not registered any more. */
export const RequestEnded = event('RequestEnded', {
  requestId: RequestId,
  reason: Type.Enum(['granted', 'withdrawn', 'left', 'conflict', 'item-closed', 'cleared'] as const),
});
/** The chair's order of the whole queue at that moment. */
export const QueueReordered = event('QueueReordered', { order: Type.Array(RequestId) });

/** `limitSeconds` 0 stands in records from before there were limits. `turn`: which speech of this person on the item. */
export const SpeechBegun = event('SpeechBegun', {
  ...speaker,
  kind: SpeechKind,
  itemId: Type.Optional(ItemId),
  limitSeconds: Type.Optional(Count),
  turn: Type.Optional(Type.Integer({ minimum: 1 })),
  rostrum: Type.Optional(Type.Literal(true, { description: 'Speaks from the rostrum, not from the seat.' })),
  interposed: Type.Optional(Type.Literal(true, { description: 'The speech before is paused and goes on afterwards.' })),
});
export const SpeechPaused = event('SpeechPaused', {
  reason: Type.Enum(['chair', 'interposed', 'alarm'] as const),
});
/** The paused speech goes on with the time it had left. */
export const SpeechContinued = event('SpeechContinued', {});
export const SpeechExtended = event('SpeechExtended', { bySeconds: Seconds });
/** `time`: cut off when the grace after its limit was over. */
export const SpeechEnded = event('SpeechEnded', {
  ...speaker,
  seconds: Count,
  by: Type.Optional(Type.Enum(['chair', 'time', 'speaker', 'left'] as const)),
});

export const MicrophoneModeSet = event('MicrophoneModeSet', { mode: MicrophoneMode });
/** In the free mode: a member's microphone, by the own key. */
export const MicrophoneOpened = event('MicrophoneOpened', { memberId: MemberId });
export const MicrophoneClosed = event('MicrophoneClosed', {
  memberId: MemberId,
  by: Type.Enum(['member', 'chair', 'left', 'break', 'conflict'] as const),
});

export const FLOOR_EVENTS = [
  FloorRequested,
  RequestEnded,
  QueueReordered,
  SpeechBegun,
  SpeechPaused,
  SpeechContinued,
  SpeechExtended,
  SpeechEnded,
  MicrophoneModeSet,
  MicrophoneOpened,
  MicrophoneClosed,
] as const;
