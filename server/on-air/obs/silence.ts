/**
 * The sound of OBS in a closed part of a sitting: inputs are muted, and afterwards those that were muted here sound
 * again. In: what OBS answers and tells; out: what was muted, kept over a restart. One step at a time, in their order.
 */
import type { Sentence } from '#contract/views';
import { inputsIn, isMuteIn } from './answers.ts';
import type { Data } from './protocol.ts';
import { STATUS } from './protocol.ts';
import type { Answer } from './session.ts';
import type { ObsEntry } from './settings.ts';

/** Where it is kept what was muted here. */
export type KeptInputs = {
  read(): readonly string[];
  write(inputs: readonly string[]): void;
  /** Why a restart would forget what was muted here. */
  fault?(): Sentence | undefined;
};
type Given = {
  readonly which: NonNullable<ObsEntry['closedPart']>['mute'];
  readonly ask: (requestType: string, data?: object) => Promise<Answer>;
  readonly kept: KeptInputs;
};

export class Silence {
  readonly #given: Given;
  #isOn = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(given: Given) {
    this.#given = given;
  }

  /** @returns whether everything is mute now. Said again: what sounds is muted anew. */
  begin(): Promise<boolean> {
    this.#isOn = true;
    return this.#inTurn(() => this.#muteAll());
  }

  /** What was muted here sounds again; what cannot be reached now does so when OBS is there again. */
  end(): Promise<void> {
    this.#isOn = false;
    return this.#inTurn(() => this.#restore());
  }

  /** An input that is switched on or added while it must be mute is muted. @returns whether it was about that. */
  heard(type: string, { inputName, inputMuted }: Data): boolean {
    const sounds = type === 'InputCreated' || (type === 'InputMuteStateChanged' && inputMuted === false);
    return sounds && this.#isOn && typeof inputName === 'string' && this.#isMeant(inputName);
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.#work.then(step);
    /* A step that failed is told to who asked for it, and hinders no later one. */
    this.#work = done.catch(() => undefined);
    return done;
  }

  #isMeant(name: string): boolean {
    const { which = 'all' } = this.#given;
    return which === 'all' || which.includes(name);
  }

  async #muteAll(): Promise<boolean> {
    if (!this.#isOn) return true;
    const names = await this.#inputs();
    const muted = await Promise.all(names.map((name) => this.#mute(name)));
    return muted.every(Boolean);
  }

  async #inputs(): Promise<readonly string[]> {
    const { which = 'all', ask } = this.#given;
    if (which !== 'all') return which;
    /* No list, no certainty: an input of no name cannot be muted. */
    return inputsIn(await ask('GetInputList')) ?? [''];
  }

  async #mute(inputName: string): Promise<boolean> {
    const { ask, kept } = this.#given;
    const state = await ask('GetInputMute', { inputName });
    if (!state.ok) return state.code === STATUS.notOfThisKind;
    if (isMuteIn(state)) return true;
    /* Noted before it is done: a restart in between leaves nothing mute for good. */
    kept.write([...new Set([...kept.read(), inputName])]);
    return (await ask('SetInputMute', { inputName, inputMuted: true })).ok;
  }

  async #restore(): Promise<void> {
    const { ask, kept } = this.#given;
    for (const inputName of kept.read()) {
      if (this.#isOn) return;
      const done = await ask('SetInputMute', { inputName, inputMuted: false });
      if (!done.ok && done.code !== STATUS.notFound) return;
      kept.write(kept.read().filter((name) => name !== inputName));
    }
  }
}
