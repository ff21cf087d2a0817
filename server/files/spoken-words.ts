/**
 * Recorded words of a council: files of a folder, each named by the words that are said in it. In: the folder. Out:
 * which words of the list are there, which are missing, and the file of each. Apostrophe, capitals and the way in
 * which a system writes «й» make no difference.
 */
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { RECORDED_AS, SPOKEN_WORDS, type SpokenWordsView } from '#contract/spoken-words';

export type Recording = { readonly path: string; readonly type: string };

const asKey = (words: string): string => words.normalize('NFC').toLowerCase().replaceAll(/['’`]/g, 'ʼ').trim();

export class RecordedWords {
  readonly folder: string;

  /** @param folder it need not be there. */
  constructor(folder: string) {
    this.folder = folder;
  }

  async now(): Promise<SpokenWordsView> {
    const recorded = await this.#recorded();
    return {
      folder: this.folder,
      there: SPOKEN_WORDS.filter((words) => recorded.has(words)),
      missing: SPOKEN_WORDS.filter((words) => !recorded.has(words)),
    };
  }

  /** The recording of these words of the list; undefined when there is none. */
  async find(words: string): Promise<Recording | undefined> {
    return (await this.#recorded()).get(words);
  }

  async #recorded(): Promise<ReadonlyMap<string, Recording>> {
    const entries = await readdir(this.folder, { withFileTypes: true }).catch(() => []);
    const all = entries.flatMap((entry): [string, Recording][] => {
      const ending = extname(entry.name).slice(1).toLowerCase();
      const type = Object.entries(RECORDED_AS).find(([known]) => known === ending)?.[1];
      if (type === undefined || !entry.isFile()) return [];
      return [[asKey(entry.name.slice(0, -ending.length - 1)), { path: join(this.folder, entry.name), type }]];
    });
    const known = new Set(SPOKEN_WORDS);
    return new Map(all.filter(([words]) => known.has(words)));
  }
}

/** The list for whoever records: a line a file, those that are there ticked off. */
export const listToRecord = ({ there }: SpokenWordsView): string =>
  [
    'Слова для запису',
    '',
    'Кожне — окремим файлом, названим цими самими словами: «двадцять.ogg» (можна .mp3, .m4a, .wav).',
    'Один голос, спокійно, рівно, без тиші на початку й наприкінці.',
    '',
    ...SPOKEN_WORDS.map((words) => `${there.includes(words) ? '[x]' : '[ ]'} ${words}`),
    '',
  ].join('\r\n');
