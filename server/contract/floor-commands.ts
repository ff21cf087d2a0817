/** What people ask of the floor: requests, the queue, speeches, microphones. */
import { Type } from '#typebox';
import { command, Seconds } from './command.ts';
import { speaker } from './floor-events.ts';
import { MemberId, RequestId } from './ids.ts';
import { MicrophoneMode, SpeechKind } from './vocabulary.ts';

/** `kind` absent: what the chair has opened. */
export const RequestFloor = command('request-floor', { ...speaker, kind: Type.Optional(SpeechKind) });
/** Takes back the own requests, or of one kind. */
export const WithdrawRequest = command('withdraw-request', { ...speaker, kind: Type.Optional(SpeechKind) });
/**
 * The chair gives the floor, to one who waits or to anyone else. `seconds` absent: by the rules. `interposed`: the
 * running speech is paused and goes on afterwards.
 */
export const GrantFloor = command('grant-floor', {
  ...speaker,
  kind: SpeechKind,
  seconds: Type.Optional(Type.Integer({ minimum: 10, maximum: 7200 })),
  rostrum: Type.Optional(Type.Literal(true)),
  interposed: Type.Optional(Type.Literal(true)),
});
/** `memberId`: the speaker himself ends it; absent: the chair. */
export const EndSpeech = command('end-speech', { memberId: Type.Optional(MemberId) });
export const PauseSpeech = command('pause-speech', {});
export const ContinueSpeech = command('continue-speech', {});
export const ExtendSpeech = command('extend-speech', { bySeconds: Seconds });
/** The whole queue in the chair's order. */
export const ReorderQueue = command('reorder-queue', { order: Type.Array(RequestId, { uniqueItems: true }) });
export const ClearQueue = command('clear-queue', {});
export const SetMicrophoneMode = command('set-microphone-mode', { mode: MicrophoneMode });
export const OpenMicrophone = command('open-microphone', { memberId: MemberId });
export const CloseMicrophone = command('close-microphone', { memberId: MemberId });
/** The chair's priority: every microphone but the chair's closes, a running speech ends. */
export const CutMicrophones = command('cut-microphones', {});

export const FLOOR_COMMANDS = [
  RequestFloor,
  WithdrawRequest,
  GrantFloor,
  EndSpeech,
  PauseSpeech,
  ContinueSpeech,
  ExtendSpeech,
  ReorderQueue,
  ClearQueue,
  SetMicrophoneMode,
  OpenMicrophone,
  CloseMicrophone,
  CutMicrophones,
] as const;
