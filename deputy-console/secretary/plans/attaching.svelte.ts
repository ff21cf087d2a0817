/**
 * Files on their way to the hub, to become documents of a line. In: keys of lines, and files. Out: what is on its way, and what
 * did not arrive with its reason; the file is kept until it is sent again or let go.
 */
import { createContext } from 'svelte';
import { FILE_BYTES, type FileRef } from '#contract/files';
import { type Refusal, refuse } from '#contract/refusals';
import { askHub, typeOfFile } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';
import type { AgendaDraft } from './agenda-draft.svelte.ts';

export type Failed = { readonly key: string; readonly file: File; readonly refusal: Refusal; readonly lost: boolean };

export class Attaching {
  readonly #draft: AgendaDraft;
  readonly #as: PageRole;
  #going = $state.raw<readonly { key: string; name: string }[]>([]);
  #failed = $state.raw<readonly Failed[]>([]);

  constructor(draft: AgendaDraft, as: PageRole) {
    this.#draft = draft;
    this.#as = as;
  }

  goingTo(key: string): readonly string[] {
    return this.#going.filter((one) => one.key === key).map(({ name }) => name);
  }
  failedFor(key: string): readonly Failed[] {
    return this.#failed.filter((one) => one.key === key);
  }

  /** Sends files one after another; each becomes the line's document under its own name without the ending. */
  async attach(key: string, files: readonly File[]): Promise<void> {
    for (const file of files) await this.#send(key, file);
  }
  async again(failed: Failed): Promise<void> {
    this.letGo(failed);
    await this.#send(failed.key, failed.file);
  }
  letGo(failed: Failed): void {
    this.#failed = this.#failed.filter((one) => one !== failed);
  }

  async #send(key: string, file: File): Promise<void> {
    if (file.size > FILE_BYTES) {
      this.#fail({ key, file, refusal: refuse('FILE_TOO_LARGE', { limitMb: FILE_BYTES / 1024 / 1024 }), lost: false });
      return;
    }
    const going = { key, name: file.name };
    this.#going = [...this.#going, going];
    const asked = await askHub<FileRef>('/api/files', this.#as, { method: 'POST', body: file, type: typeOfFile(file) });
    this.#going = this.#going.filter((one) => one !== going);
    if (!asked.ok) this.#fail({ key, file, refusal: asked.refusal, lost: asked.lost === true });
    else this.#draft.addDocument(key, { title: titleOf(file.name), file: asked.value });
  }
  #fail(failed: Failed): void {
    this.#failed = [...this.#failed, failed];
  }
}

/** A file's name as a document's title: without its ending, spaces for underscores. */
export const titleOf = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 300) || name;

export const [useAttaching, provideAttaching] = createContext<Attaching>();
