/**
 * Recordings that the archive was cut from. They stay beside it for some time, in case that it has to be cut anew, and
 * go when every sitting they have a share in is archived, or deleted by a person. In: the book, the folder; out: bytes.
 */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keptRecording } from '../store.ts';
import type { HeldSitting, SoundBook } from './sound-book.ts';

/** `bytes` 0: they are gone. `areWhole`: all that was recorded of the sitting is there. `ids`: of which there is anything. */
export type Measured = { readonly bytes: number; readonly areWhole: boolean; readonly ids: readonly string[] };

export class Originals {
  readonly #folder: string;
  readonly #book: SoundBook;

  /** @param folder of all recordings. */
  constructor(folder: string, book: SoundBook) {
    this.#folder = folder;
    this.#book = book;
  }

  /** What is there of recordings that have a share in the sitting. */
  async measure(sitting: HeldSitting): Promise<Measured> {
    const kept = await Promise.all(this.#recorded(sitting).map((id) => this.#measured(id)));
    return {
      bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
      areWhole: kept.every(({ areWhole }) => areWhole),
      ids: kept.flatMap(({ ids }) => ids),
    };
  }

  /** So much was recorded of the sitting in recordings that are not there any more, ms. */
  async goneMs(sitting: HeldSitting): Promise<number> {
    let goneMs = 0;
    for (const id of this.#recorded(sitting))
      if (!(await keptRecording(join(this.#folder, id)))) goneMs += this.#book.sharedMs(sitting, id);
    return goneMs;
  }

  /** Whether there is one that no sitting needs any more. */
  someFree(measured: Measured | undefined): boolean {
    return measured?.ids.some((id) => this.#isFree(id)) ?? false;
  }

  /** Removes those of a sitting that no other sitting still needs. @returns their names. @throws the system's error. */
  async remove(sitting: HeldSitting): Promise<readonly string[]> {
    const removed: string[] = [];
    for (const { id } of this.#book.recordingsOf(sitting)) {
      if (!this.#isFree(id)) continue;
      await rm(join(this.#folder, id), { recursive: true, force: true });
      removed.push(id);
    }
    return removed;
  }

  /** Those that kept anything. */
  #recorded(sitting: HeldSitting): readonly string[] {
    return this.#book.recordingsOf(sitting).flatMap(({ id, ms }) => (ms === 0 ? [] : [id]));
  }

  async #measured(id: string): Promise<Measured> {
    const folder = join(this.#folder, id);
    const kept = await keptRecording(folder);
    if (!kept) return { bytes: 0, areWhole: false, ids: [] };
    const sizes = await Promise.all(kept.segments.map(({ file }) => sizeOf(join(folder, file))));
    return {
      bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
      ids: [id],
      areWhole: kept.segments.every(({ bytes }, index) => sizes[index] === bytes),
    };
  }

  /** Where something could not be read the recording stays: somebody may yet save it. */
  #isFree(id: string): boolean {
    const { archived, deleted } = this.#book;
    return this.#book
      .sittingsOf(id)
      .every(({ sittingId }) => deleted.has(sittingId) || archived.get(sittingId)?.lostMs === 0);
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
