/**
 * Papers that people had read with other bytes. In: each event of the council, in order; out: every such paper once,
 * however many places it was published to.
 */
import type { PlacedEvent } from '../../proceedings/placed-event.ts';

export type CorrectedPaper = {
  readonly path: string;
  /** When the other bytes were published, ISO 8601 UTC. */
  readonly at: string;
  readonly position: number;
  /** Digests before and after, hex; absent where the journal does not tell. */
  readonly former?: string;
  readonly sha256?: string;
};

export class CorrectionBook {
  readonly #all: CorrectedPaper[] = [];
  readonly #known = new Set<string>();

  /** Where not everybody can read, nothing was corrected in public. */
  follow({ event, at, position }: PlacedEvent): void {
    if (event.type !== 'Published' || !event.data.isPublic) return;
    const { corrected = [], digests = [], digest } = event.data;
    for (const [place, path] of corrected.entries()) {
      const key = `${path} ${digests[place]?.sha256 ?? digest}`;
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      this.#all.push({ path, at, position, ...digests[place] });
    }
  }

  /** Oldest first. */
  get all(): readonly CorrectedPaper[] {
    return this.#all;
  }

  since(position: number): readonly CorrectedPaper[] {
    return this.#all.filter((one) => one.position > position);
  }
}
