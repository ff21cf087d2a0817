/**
 * Older results as the site is made from them. In: what was taken in and back, from the journal, and the folder of kept
 * files; out: which sittings changed, and each one's proceedings. A file that is missing, or is not what the journal
 * says, is as if the sitting had been taken back.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Council } from '#contract/composition';
import type { SittingId } from '#contract/ids';
import type { OlderSittingRef } from '#contract/older-results';
import { parseSitting } from '../older-results/archive-books.ts';
import { olderProceedings } from '../older-results/older-proceedings.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import type { Place, Proceedings } from '../proceedings/proceedings.ts';

type Told = { readonly place: Place; readonly ref?: OlderSittingRef };

export class OlderSource {
  readonly #folder: string;
  readonly #told = new Map<SittingId, Told>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  follow({ event, position, hash }: PlacedEvent): void {
    const place = { position, hash };
    if (event.type === 'OlderResultsTaken') {
      for (const ref of event.data.sittings) this.#told.set(ref.sittingId, { place, ref });
    }
    if (event.type === 'OlderResultsRemoved') {
      for (const sittingId of event.data.sittingIds) this.#told.set(sittingId, { place });
    }
  }

  /** Whether it is, or was, of older results. */
  knows(sittingId: SittingId): boolean {
    return this.#told.has(sittingId);
  }

  changedSince(position: number): readonly SittingId[] {
    return [...this.#told].flatMap(([sittingId, { place }]) => (place.position > position ? [sittingId] : []));
  }

  proceedings(sittingId: SittingId, council: Council | undefined): Proceedings | undefined {
    const told = this.#told.get(sittingId);
    const sitting = told?.ref && this.#read(told.ref.file.sha256);
    return sitting && council && olderProceedings(sitting, council, told.place);
  }

  #read(sha256: string) {
    try {
      const bytes = readFileSync(join(this.#folder, sha256.slice(0, 2), sha256));
      return createHash('sha256').update(bytes).digest('hex') === sha256
        ? parseSitting(bytes.toString('utf8'))
        : undefined;
    } catch {
      return undefined;
    }
  }
}
