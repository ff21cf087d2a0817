/**
 * A browser's speech that only listens, put into a page before its own script runs. The functions run inside the
 * browser, so each stands alone. In: languages it has voices of, and whether it wants a touch first. Out: what was said.
 */
type Utterance = {
  text: string;
  onstart?: () => void;
  onend?: () => void;
  onerror?: (event: { error: string }) => void;
};
type Heard = { said: string[]; now: Utterance | undefined; overlaps: number; blocked: boolean };
declare const heard: Heard;

export type FakeSpeech = { readonly languages: readonly string[]; readonly blocked?: boolean };

/** Takes the place of `speechSynthesis`. A sentence ends when a test calls {@link endSentence}. */
export function listenInstead({ languages, blocked = false }: FakeSpeech): void {
  const ear: Heard = { said: [], now: undefined, overlaps: 0, blocked };
  const voices = languages.map((lang) => ({ lang, localService: true, name: lang }));
  const speech = {
    getVoices: () => voices,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    speak: (utterance: Utterance) => {
      if (ear.blocked) {
        queueMicrotask(() => utterance.onerror?.({ error: 'not-allowed' }));
        return;
      }
      if (ear.now) ear.overlaps += 1;
      ear.now = utterance;
      ear.said.push(utterance.text);
      utterance.onstart?.();
    },
    cancel: () => {
      ear.now = undefined;
    },
  };
  class SpeechSynthesisUtterance {
    readonly text: string;

    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
  Object.assign(globalThis, { heard: ear, SpeechSynthesisUtterance });
}

/** What the page has begun to say so far. */
export const heardSentences = (): string[] => heard.said;
/** How often it began before the last sentence ended. */
export const heardOverlaps = (): number => heard.overlaps;

/** The sentence that is being said ends. */
export function endSentence(): void {
  const { now } = heard;
  heard.now = undefined;
  now?.onend?.();
}
