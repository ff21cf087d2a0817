/**
 * What the sound of a sitting is to be archived from. In: the book, the journal, recordings and the archive as they lie
 * on the disk; out: what the thread that writes it has to know, and how much of what was recorded is gone.
 */
import type { SittingId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { keptRecordings } from '../store.ts';
import type { ArchiveDeskOptions } from './archive-options.ts';
import { isAsTold } from './check-sound.ts';
import type { Originals } from './originals.ts';
import { planOf } from './plan.ts';
import type { ArchivedSound, HeldSitting, SoundBook } from './sound-book.ts';
import type { ArchiveJob } from './write-archive.ts';

type Given = {
  readonly book: SoundBook;
  readonly originals: Originals;
  readonly options: Pick<ArchiveDeskOptions, 'recordings' | 'settings' | 'keepFreeBytes' | 'hub'>;
};

/** `goneMs`: so much of the sitting was in recordings that are not there. */
export type FoundJob = { readonly job: ArchiveJob; readonly goneMs: number };

/** Undefined when there is nothing to cut. */
export async function jobOf(
  sitting: HeldSitting,
  { book, originals, options: { recordings: folder, settings, keepFreeBytes, hub } }: Given,
): Promise<FoundJob | undefined> {
  const recordings = await keptRecordings(folder);
  const events = book.eventsOf(sitting.sittingId, hub.history());
  const plan = planOf({ events, recordings, ...book.neighbours(sitting) });
  if (!plan) return undefined;
  const { folder: archive, isNamed } = settings;
  const leastMs = await leastOf(archive, book.archived.get(sitting.sittingId));
  const job = { plan, archive, isNamed, name: book.folderOf(sitting), keepFreeBytes, leastMs };
  return { job, goneMs: await originals.goneMs(sitting) };
}

/** What is archived is not given up for less, unless no file of it is whole. */
async function leastOf(archive: string, archived: ArchivedSound | undefined): Promise<number> {
  const sounds = archived?.files.filter(({ ms }) => ms > 0) ?? [];
  for (const file of sounds) if (await isAsTold(archive, file)) return sounds.reduce((sum, { ms }) => sum + ms, 0);
  return 0;
}

/** Why there is nothing. */
export const nothingToCut = (sittingId: SittingId, { archived }: Pick<SoundBook, 'archived'>): Refusal =>
  refuse(archived.has(sittingId) ? 'SOUND_CUT_ALREADY' : 'SOUND_NOT_RECORDED', { sittingId });
