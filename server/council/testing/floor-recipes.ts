/** Recipes of the commands to the floor and its microphones (see recipes.ts). */
import { SPEECH_KINDS } from '#contract/vocabulary';
import type { Draw } from './draw.ts';
import type { Known } from './known.ts';
import type { RecipesOf } from './recipes.ts';
import { someGuest, somePresent } from './sitting-recipes.ts';

type FloorCommandType =
  | 'request-floor'
  | 'withdraw-request'
  | 'grant-floor'
  | 'end-speech'
  | 'pause-speech'
  | 'continue-speech'
  | 'extend-speech'
  | 'reorder-queue'
  | 'clear-queue'
  | 'set-microphone-mode'
  | 'open-microphone'
  | 'close-microphone'
  | 'cut-microphones'
  | 'speech-time-up';

const speaker = (draw: Draw, known: Known) =>
  draw.once(10) ? { guestId: someGuest(draw, known) } : { memberId: somePresent(draw, known) };
const aKind = (draw: Draw) => draw.among(['debate', 'question', ...SPEECH_KINDS] as const) ?? 'debate';
const maybeKind = (draw: Draw) => (draw.once(2) ? { kind: aKind(draw) } : {});

/** One who waits, for what was asked; else anyone. */
function waiting(draw: Draw, known: Known) {
  const request = draw.mostly([...known.requests.values()], undefined);
  if (!request) return { ...speaker(draw, known), kind: aKind(draw) };
  const { memberId, guestId, kind } = request;
  return { ...(memberId !== undefined && { memberId }), ...(guestId !== undefined && { guestId }), kind };
}

export const FLOOR_RECIPES: RecipesOf<FloorCommandType> = {
  'request-floor': [24, (draw, known) => ({ ...speaker(draw, known), ...maybeKind(draw) })],
  'withdraw-request': [4, (draw, known) => ({ ...speaker(draw, known), ...maybeKind(draw) })],
  'grant-floor': [
    18,
    (draw, known) => ({
      ...waiting(draw, known),
      ...(draw.once(4) && { interposed: true as const }),
      ...(draw.once(4) && { rostrum: true as const }),
      ...(draw.once(6) && { seconds: 60 }),
    }),
  ],
  'end-speech': [8, () => ({})],
  'pause-speech': [3, () => ({})],
  'continue-speech': [4, () => ({})],
  'extend-speech': [2, () => ({ bySeconds: 30 })],
  'reorder-queue': [
    4,
    (draw, known) => ({ order: draw.several([...known.requests.keys()], draw.once(3) ? 0 : known.requests.size) }),
  ],
  'clear-queue': [1, () => ({})],
  'set-microphone-mode': [
    4,
    (draw) => ({ mode: draw.among(['free', 'chair-grants', 'queue-advances'] as const) ?? 'free' }),
  ],
  'open-microphone': [10, (draw, known) => ({ memberId: somePresent(draw, known) })],
  'close-microphone': [
    4,
    (draw, known) => ({ memberId: draw.mostly([...known.openMicrophones], somePresent(draw, known)) }),
  ],
  'cut-microphones': [2, () => ({})],
  'speech-time-up': [4, () => ({})],
};
