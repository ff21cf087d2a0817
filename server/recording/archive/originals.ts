/**
 * Recordings that the archive was cut from. They stay beside it for some time, in case that it has to be cut anew, and
 * go when every sitting they have a share in is archived, or deleted by a person. In: the book, the folder; out: bytes.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keptRecording } from '../store.ts';
import type { HeldSitting, SoundBook } from './sound-book.ts';

export class Originals {
  readonly #folder: string;
  readonly #book: SoundBook;

  /** @param folder of all recordings. */
  constructor(folder: string, book: SoundBook) {
    this.#folder = folder;
    this.#book = book;
  }

  /** Bytes of recordings that have a share in the sitting; 0: they are gone. */
  async bytesOf(sitting: HeldSitting): Promise<number> {
    const kept = this.#book.recordingsOf(sitting).map(({ id }) => keptRecording(join(this.#folder, id)));
    const segments = (await Promise.all(kept)).flatMap((one) => one?.segments ?? []);
    return segments.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Whether there is one that no sitting still needs. */
  areFree(sitting: HeldSitting): boolean {
    return this.#book.recordingsOf(sitting).some(({ id }) => this.#isFree(id));
  }

  /** Removes those of a sitting that no other sitting still needs. @returns their names. */
  async remove(sitting: HeldSitting): Promise<readonly string[]> {
    const removed: string[] = [];
    for (const { id } of this.#book.recordingsOf(sitting)) {
      if (!this.#isFree(id)) continue;
      await rm(join(this.#folder, id), { recursive: true, force: true });
      removed.push(id);
    }
    return removed;
  }

  #isFree(id: string): boolean {
    const { archived, deleted } = this.#book;
    return this.#book.sittingsOf(id).every(({ sittingId }) => archived.has(sittingId) || deleted.has(sittingId));
  }
}
