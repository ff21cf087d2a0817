/**
 * The council's templates as files of its data folder, `papers/protocol.txt` and `papers/decision.txt`, edited on the page
 * or with any editor. What stands is in the journal; the file follows it. A change waits beside the file under another
 * name, so that after a power cut it is known whether the file was to be changed or somebody has changed it.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TemplateKind } from './kinds.ts';

/** What waits when the program's own is to be taken again: no template is empty. */
const NOTHING = '';

export class TemplateShelf {
  readonly #folder: string;

  constructor(dataDir: string) {
    this.#folder = join(dataDir, 'papers');
  }

  /** The file as it is; undefined: there is none. */
  read(kind: TemplateKind): Promise<string | undefined> {
    return textIn(this.#path(kind));
  }

  /** Puts a change beside the file. @param text absent: the file is to go */
  async prepare(kind: TemplateKind, text: string | undefined): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#waiting(kind), text ?? NOTHING, { encoding: 'utf8', flush: true });
  }

  /** Whether a change waits, and is the one to this text. */
  async waits(kind: TemplateKind, text: string | undefined): Promise<boolean> {
    return (await textIn(this.#waiting(kind))) === (text ?? NOTHING);
  }

  /** The file becomes what was prepared. */
  async take(kind: TemplateKind, text: string | undefined): Promise<void> {
    if (text !== undefined) return rename(this.#waiting(kind), this.#path(kind));
    await rm(this.#path(kind), { force: true });
    await this.forget(kind);
  }

  /** Throws away what was prepared. */
  forget(kind: TemplateKind): Promise<void> {
    return rm(this.#waiting(kind), { force: true });
  }

  #path(kind: TemplateKind): string {
    return join(this.#folder, `${kind}.txt`);
  }

  #waiting(kind: TemplateKind): string {
    return `${this.#path(kind)}.new`;
  }
}

async function textIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
