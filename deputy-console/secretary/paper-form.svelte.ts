/** The figures of a ballot on paper while they are written. In: how many candidates there are. Out: figures to send. */
import type { PaperFigures } from '#contract/question';

export const PAPERS = ['made', 'issued', 'cancelled', 'inBox', 'invalid'] as const;
export const VOTES = ['for', 'against', 'abstain'] as const;
type Key = (typeof PAPERS)[number] | (typeof VOTES)[number];

const NOTHING: Readonly<Record<Key, number>> = {
  ...{ made: 0, issued: 0, cancelled: 0, inBox: 0, invalid: 0 },
  ...{ for: 0, against: 0, abstain: 0 },
};

export class PaperForm {
  readonly #candidates: () => number;
  /** Bound to the fields: an emptied one is null. */
  counts = $state<Partial<Record<Key, number | null>>>({});
  votes = $state<(number | null)[]>([]);
  note = $state('');

  /** @param candidates 0: the question is one, with за, проти and утримався. */
  constructor(candidates: () => number) {
    this.#candidates = candidates;
  }

  /** What is written so far; what is not counts as nought. */
  get figures(): PaperFigures {
    const written = Object.entries(this.counts).filter(([, count]) => typeof count === 'number');
    const figures = { ...NOTHING, ...(Object.fromEntries(written) as Partial<Record<Key, number>>) };
    const note = this.note.trim();
    const names = Array.from({ length: this.#candidates() }, (_, at) => this.votes[at] ?? 0);
    return {
      ...figures,
      ...(names.length > 0 && { for: 0, candidates: names }),
      ...(note && { note }),
    };
  }

  /** Whether anything is written. */
  get isBegun(): boolean {
    return (
      [...Object.values(this.counts), ...this.votes].some((count) => typeof count === 'number') || this.note !== ''
    );
  }

  /** Whether the figures of the papers are all there. */
  get isWritten(): boolean {
    return PAPERS.every((key) => typeof this.counts[key] === 'number');
  }
}
