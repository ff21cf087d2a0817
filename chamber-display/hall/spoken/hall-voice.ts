/**
 * The voice of a screen: the browser's where it knows the language, else what the council has recorded in Ukrainian.
 * In: sentences. Out: sound, and what speaks, told whenever that changes.
 */
import type { ScreenVoice } from '#contract/spoken-words';
import type { Language } from '../../kit/translate.ts';
import { BrowserVoice, type Trouble } from './browser-voice.ts';
import { RecordedVoice, recordedWords } from './recorded-voice.ts';
import type { Voice } from './speech-queue.ts';

export class HallVoice implements Voice {
  readonly #language: Language;
  readonly #tell: (voice: ScreenVoice) => void;
  readonly #browser: BrowserVoice;
  #recorded: RecordedVoice | undefined;
  #told: ScreenVoice | undefined;
  #isAsked = false;

  constructor(language: Language, tell: (voice: ScreenVoice) => void) {
    this.#language = language;
    this.#tell = tell;
    this.#browser = new BrowserVoice(language, globalThis.speechSynthesis, (trouble) => this.#heard(trouble));
  }

  say(sentence: string, done: () => void): void {
    const voice = this.#browser.speaks ? this.#browser : (this.#recorded ?? this.#browser);
    voice.say(sentence, done);
  }

  hush(): void {
    this.#browser.hush();
    this.#recorded?.hush();
  }

  close(): void {
    this.#recorded?.hush();
    this.#browser.close();
  }

  #heard(trouble: Trouble | undefined): void {
    if (trouble !== 'none') this.#become(trouble ?? 'browser');
    else if (this.#recorded) this.#become('recorded');
    else if (!this.#isAsked) void this.#askForRecordings();
  }

  async #askForRecordings(): Promise<void> {
    this.#isAsked = true;
    const words = await recordedWords(this.#language);
    if (words.size > 0) this.#recorded = new RecordedVoice(words, (isBlocked) => this.#touchWanted(isBlocked));
    if (!this.#browser.speaks) this.#become(this.#recorded ? 'recorded' : 'none');
  }

  #touchWanted(isBlocked: boolean): void {
    if (!this.#browser.speaks) this.#become(isBlocked ? 'blocked' : 'recorded');
  }

  #become(voice: ScreenVoice): void {
    if (voice === this.#told) return;
    this.#told = voice;
    this.#tell(voice);
  }
}
