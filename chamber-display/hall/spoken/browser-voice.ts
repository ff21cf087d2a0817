/**
 * The browser's own speech (Web Speech API) as a voice of one language. In: sentences. Out: sound, and what stands in
 * its way: no voice of that language on this machine, or a browser that wants a touch before it makes a sound.
 */
import type { Language } from '../../kit/translate.ts';
import type { Voice } from './speech-queue.ts';

/** Some voices never say that they ended: after this long a sentence counts as said, ms, and so much more a letter. */
const LONGEST_MS = 4000;
const LETTER_MS = 150;

/** What keeps it silent: no voice of the language on this machine; a browser that wants a touch first. */
export type Trouble = 'none' | 'blocked';

export class BrowserVoice implements Voice {
  readonly #language: Language;
  readonly #speech: SpeechSynthesis | undefined;
  readonly #onTrouble: (trouble: Trouble | undefined) => void;
  #voice: SpeechSynthesisVoice | undefined;
  #isBlocked = false;
  #guard: ReturnType<typeof setTimeout> | undefined;

  constructor(
    language: Language,
    speech: SpeechSynthesis | undefined,
    onTrouble: (trouble: Trouble | undefined) => void,
  ) {
    this.#language = language;
    this.#onTrouble = onTrouble;
    this.#speech = speech;
    this.#find();
    speech?.addEventListener('voiceschanged', this.#find);
    addEventListener('pointerdown', this.#touched);
  }

  /** Whether there is a voice of the language. */
  get speaks(): boolean {
    return this.#voice !== undefined;
  }

  say(sentence: string, done: () => void): void {
    if (!this.#speech || !this.#voice) {
      queueMicrotask(done);
      return;
    }
    // Engines know the typewriter's apostrophe; the letter ʼ some of them spell.
    const utterance = new SpeechSynthesisUtterance(sentence.replaceAll('ʼ', "'"));
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(this.#guard);
      done();
    };
    utterance.onstart = () => this.#tell(false);
    utterance.onend = end;
    utterance.onerror = ({ error }) => {
      if (error === 'not-allowed') this.#tell(true);
      end();
    };
    clearTimeout(this.#guard);
    this.#guard = setTimeout(end, LONGEST_MS + sentence.length * LETTER_MS);
    this.#speech.speak(utterance);
  }

  hush(): void {
    clearTimeout(this.#guard);
    this.#speech?.cancel();
  }

  close(): void {
    this.hush();
    this.#speech?.removeEventListener('voiceschanged', this.#find);
    removeEventListener('pointerdown', this.#touched);
  }

  /** A voice that lives on this machine comes before one that asks a server. */
  readonly #find = (): void => {
    const voices = (this.#speech?.getVoices() ?? []).filter(({ lang }) =>
      lang.toLowerCase().startsWith(this.#language),
    );
    this.#voice = voices.find(({ localService }) => localService) ?? voices[0];
    this.#tell(this.#isBlocked);
  };

  readonly #touched = (): void => this.#tell(false);

  #tell(isBlocked: boolean): void {
    this.#isBlocked = isBlocked;
    const trouble = isBlocked ? 'blocked' : undefined;
    this.#onTrouble(this.#voice ? trouble : 'none');
  }
}
