/** What the archive has: sittings by their files, with the keys of their ballots and the people in them. Read once each. */
import { readFile } from 'node:fs/promises';
import { checker } from '#contract/check';
import type { SittingId } from '#contract/ids';
import { type OlderPerson, OlderSitting, type OlderSittingRef } from '#contract/older-results';

const check = checker(OlderSitting);

export type Book = OlderSittingRef & { readonly keys: ReadonlySet<string>; readonly people: readonly OlderPerson[] };

/** What a file of the archive says; undefined when it says nothing that we know. */
export function parseSitting(text: string): OlderSitting | undefined {
  try {
    const checked = check(JSON.parse(text));
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined;
  }
}

export class ArchiveBooks {
  readonly #pathOf: (sha256: string) => Promise<string | undefined>;
  readonly #books = new Map<string, Pick<Book, 'keys' | 'people'>>();

  constructor(pathOf: (sha256: string) => Promise<string | undefined>) {
    this.#pathOf = pathOf;
  }

  async of(taken: ReadonlyMap<SittingId, OlderSittingRef>): Promise<readonly Book[]> {
    const books: Book[] = [];
    for (const ref of taken.values()) books.push({ ...ref, ...(await this.#book(ref.file.sha256)) });
    return books;
  }

  /** The whole file; undefined when it is not there, or damaged. */
  async read(sha256: string): Promise<OlderSitting | undefined> {
    const path = await this.#pathOf(sha256);
    return path === undefined ? undefined : parseSitting(await readFile(path, 'utf8'));
  }

  async #book(sha256: string): Promise<Pick<Book, 'keys' | 'people'>> {
    const known = this.#books.get(sha256);
    if (known) return known;
    const sitting = await this.read(sha256);
    const book = { keys: new Set(sitting?.ballots.map(({ key }) => key)), people: sitting?.people ?? [] };
    this.#books.set(sha256, book);
    return book;
  }
}
