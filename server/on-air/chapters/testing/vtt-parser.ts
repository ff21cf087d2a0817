/** The W3C's own parser and validator of WebVTT, which has no types. */
import { createRequire } from 'node:module';

type Parser = {
  parse(
    text: string,
    mode: 'chapters',
  ): {
    readonly cues: readonly {
      readonly startTime: number;
      readonly endTime: number;
      readonly tree: { readonly children: readonly { readonly value?: string }[] };
    }[];
    readonly errors: readonly { readonly message: string; readonly line: number }[];
  };
};
const load = createRequire(import.meta.url);
const { WebVTTParser } = load('webvtt-parser') as { WebVTTParser: new (entities: object) => Parser };
const ENTITIES = load('webvtt-parser/html-entities.json') as object;

/** What a program of another make reads out of a file of chapters, and what is wrong with it. Times in s. */
export function readVtt(text: string) {
  const { cues, errors } = new WebVTTParser(ENTITIES).parse(text, 'chapters');
  const told = cues.map(({ startTime, endTime, tree }) => ({
    ...{ startTime, endTime, title: tree.children.map(({ value = '' }) => value).join('') },
  }));
  return { chapters: told, errors };
}
