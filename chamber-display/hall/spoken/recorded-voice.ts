/**
 * Words that the council has recorded as a voice (`/api/spoken-words`): recordings one after another. In: sentences.
 * Out: sound; whether a browser wants a touch first. What is not recorded is not said.
 */
import type { SpokenWordsView } from '#contract/spoken-words';
import type { Language } from '../../kit/translate.ts';
import { clipsOf } from './recorded-clips.ts';
import type { Voice } from './speech-queue.ts';

const AT = '/api/spoken-words';

/** The words that are recorded, in Ukrainian alone; none when the hub does not say. */
export async function recordedWords(language: Language): Promise<ReadonlySet<string>> {
  if (language !== 'uk') return new Set();
  const answer = await fetch(`${AT}?as=display`).catch(() => undefined);
  return new Set(answer?.ok ? ((await answer.json()) as SpokenWordsView).there : []);
}

export class RecordedVoice implements Voice {
  readonly #recorded: ReadonlySet<string>;
  readonly #onBlocked: (isBlocked: boolean) => void;
  #now: HTMLAudioElement | undefined;

  constructor(recorded: ReadonlySet<string>, onBlocked: (isBlocked: boolean) => void) {
    this.#recorded = recorded;
    this.#onBlocked = onBlocked;
  }

  say(sentence: string, done: () => void): void {
    const sounds = clipsOf(sentence, this.#recorded).map((words) => new Audio(addressOf(words)));
    if (sounds.length === 0) queueMicrotask(done);
    else this.#play(sounds, done);
  }

  hush(): void {
    const now = this.#now;
    this.#now = undefined;
    now?.pause();
  }

  #play([sound, ...rest]: readonly HTMLAudioElement[], done: () => void): void {
    this.#now = sound;
    if (!sound) {
      done();
      return;
    }
    const next = () => {
      if (this.#now === sound) this.#play(rest, done);
    };
    sound.addEventListener('ended', next);
    sound.addEventListener('error', next);
    sound.addEventListener('playing', () => this.#onBlocked(false));
    sound.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.#onBlocked(true);
      next();
    });
  }
}

const addressOf = (words: string): string => `${AT}/${encodeURIComponent(words)}?as=display`;
