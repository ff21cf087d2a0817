/**
 * What OBS answers, as far as it is used here (docs/generated/protocol.md of obsproject/obs-websocket, RPC version 1).
 * In: an answer; out: what it says, or undefined when it says nothing that can be. Whatever answers, nothing throws.
 */
import { checker } from '#contract/check';
import { type Static, type TSchema, Type } from '#typebox';
import type { Answer } from './session.ts';

/** More scenes than these are not led, and no operator chooses from them. */
export const MOST_SCENES = 500;
const MOST_INPUTS = 500;
/** No stream lasts longer, ms: a length beyond was measured wrongly. */
const LONGEST_MS = 7 * 24 * 60 * 60_000;

const readerOf = <S extends TSchema>(schema: S): ((answer: Answer) => Static<S> | undefined) => {
  const check = checker(schema);
  return (answer) => {
    const read = answer.ok ? check(answer.data) : undefined;
    return read?.ok ? read.value : undefined;
  };
};

/* OBS tells null for a program scene while it has none. */
const Shown = Type.Union([Type.String(), Type.Null()]);
const sceneList = readerOf(
  Type.Object({
    currentProgramSceneName: Shown,
    scenes: Type.Array(Type.Object({ sceneName: Type.String() })),
  }),
);
const programScene = readerOf(Type.Object({ currentProgramSceneName: Shown }));
const inputList = readerOf(Type.Object({ inputs: Type.Array(Type.Object({ inputName: Type.String() })) }));
const inputMute = readerOf(Type.Object({ inputMuted: Type.Boolean() }));
const outputStatus = readerOf(
  Type.Union([
    Type.Object({ outputActive: Type.Literal(true), outputDuration: Type.Number({ minimum: 0, maximum: LONGEST_MS }) }),
    Type.Object({ outputActive: Type.Literal(false) }),
  ]),
);

/** `GetSceneList`: what is on, and all scenes from the top to the bottom. */
export function scenesIn(answer: Answer): { shown: string | undefined; scenes: readonly string[] } | undefined {
  const read = sceneList(answer);
  /* OBS lists them from the bottom to the top. */
  const scenes = read?.scenes.slice(-MOST_SCENES).map(({ sceneName }) => sceneName);
  return read && scenes && { shown: read.currentProgramSceneName ?? undefined, scenes: scenes.toReversed() };
}

/** `GetCurrentProgramScene`. */
export const shownIn = (answer: Answer): string | undefined =>
  programScene(answer)?.currentProgramSceneName ?? undefined;

/** `GetInputList`; undefined: more than can be muted, too. */
export function inputsIn(answer: Answer): readonly string[] | undefined {
  const inputs = inputList(answer)?.inputs;
  return inputs && inputs.length <= MOST_INPUTS ? inputs.map(({ inputName }) => inputName) : undefined;
}

/** `GetInputMute`. */
export const isMuteIn = (answer: Answer): boolean | undefined => inputMute(answer)?.inputMuted;

/** `GetStreamStatus`, `GetRecordStatus`: for how long it runs, ms; `off`: it does not. */
export function runsIn(answer: Answer): number | 'off' | undefined {
  const status = outputStatus(answer);
  return status && (status.outputActive ? status.outputDuration : 'off');
}
