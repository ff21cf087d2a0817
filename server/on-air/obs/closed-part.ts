/**
 * A closed part of the sitting, as one OBS has to hide it. In: what OBS answers; out: why it may be on air still. It may
 * from the first moment on, until OBS itself has told that the safe scene is on and all is mute; until then scene and
 * mute are asked for again and again, and afterwards OBS is looked at still.
 */
import type { Sentence } from '#contract/views';
import type { HubClock } from '../../hub/clock.ts';
import type { Silence } from './silence.ts';
import { type Exposure, exposedWords } from './words.ts';

/** What is not proved hidden is seen to again after so long, and what is, ms. */
export const AGAIN_MS = 1_000;
export const WATCH_MS = 5_000;

type Given = {
  readonly clock: Pick<HubClock, 'after'>;
  readonly silence: Pick<Silence, 'begin'>;
  readonly safeScene: string;
  /** What OBS shows; undefined: it does not answer. */
  readonly shown: () => Promise<string | undefined>;
  /** OBS shows this instead of the safe scene, which is asked for again. @returns what to tell of it. */
  readonly insist: (shown: string) => Exposure;
  readonly changed: () => void;
  /** A step that nobody waits for. */
  readonly unwaited: (work: Promise<void>) => void;
};

export class ClosedPart {
  readonly #given: Given;
  /** How many there were; a look into an earlier one proves nothing. */
  #number = 0;
  #isOn = false;
  #isLooking = false;
  #isAskedAgain = false;
  #exposure: Exposure | undefined;
  #cancel: () => void = () => undefined;

  constructor(given: Given) {
    this.#given = given;
  }

  get isOn(): boolean {
    return this.#isOn;
  }
  /** Why picture or sound may be on air, and what to do at once. */
  get exposed(): Sentence | undefined {
    return this.#exposure && exposedWords(this.#exposure);
  }
  /** OBS has told what it shows. */
  get isSeen(): boolean {
    return this.#exposure !== 'unreachable' && this.#exposure !== 'not-proved';
  }

  begin(): void {
    this.#number += 1;
    this.#isOn = true;
    this.#exposure = 'not-proved';
    this.look();
  }

  end(): void {
    this.#isOn = false;
    this.#exposure = undefined;
    this.#cancel();
  }

  /** OBS is gone. */
  lost(): void {
    if (this.#isOn) this.#exposure = 'unreachable';
  }

  /** Sees to picture and sound now; something may have changed them. */
  look(): void {
    this.#isAskedAgain = true;
    if (this.#isOn && !this.#isLooking) this.#given.unwaited(this.#look());
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    try {
      while (this.#isOn && this.#isAskedAgain) {
        this.#isAskedAgain = false;
        const part = this.#number;
        const exposure = await this.#see();
        /* What happened meanwhile is looked at before anything counts as hidden. */
        const isProof = exposure !== undefined || !this.#isAskedAgain;
        if (this.#isOn && part === this.#number && isProof) this.#tell(exposure);
      }
    } catch (error) {
      if (this.#isOn) this.#tell('not-proved');
      throw error;
    } finally {
      this.#isLooking = false;
      this.#lookLater();
    }
  }

  #lookLater(): void {
    this.#cancel();
    const ms = this.#exposure ? AGAIN_MS : WATCH_MS;
    if (this.#isOn) this.#cancel = this.#given.clock.after(ms, () => this.look());
  }

  async #see(): Promise<Exposure | undefined> {
    const { silence, safeScene, shown, insist } = this.#given;
    const isMute = await silence.begin();
    const scene = await shown();
    if (scene === undefined) return 'unreachable';
    if (scene === safeScene) return isMute ? undefined : 'no-mute';
    return this.#isOn ? insist(scene) : undefined;
  }

  #tell(exposure: Exposure | undefined): void {
    if (exposure === this.#exposure) return;
    this.#exposure = exposure;
    this.#given.changed();
  }
}
