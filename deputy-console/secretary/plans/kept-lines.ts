/**
 * Lines that the hub does not have yet, kept by this window until it has them: they outlive a reload. In: a plan's id.
 * Out: the lines and the rows they began with. Without a store of the browser's nothing is kept, and nothing fails.
 */
import type { PlanId } from '#contract/ids';
import type { DraftLine } from './draft-line.ts';
import type { Row } from './merge-lines.ts';

export type Kept = { readonly lines: readonly DraftLine[]; readonly base: readonly Row[] };
export type KeptLines = {
  read(planId: PlanId): Kept | undefined;
  keep(planId: PlanId, kept: Kept): void;
  drop(planId: PlanId): void;
};

const nameOf = (planId: PlanId) => `dzvin-agenda-${planId}`;

/** @param store the window's own store, so that two windows don't write over each other. */
export const keptIn = (store: Storage | undefined): KeptLines => ({
  read(planId) {
    const text = store?.getItem(nameOf(planId));
    return text ? ownKeys(JSON.parse(text) as Kept) : undefined;
  },
  keep(planId, kept) {
    try {
      store?.setItem(nameOf(planId), JSON.stringify(kept));
    } catch {
      // The store is full: the lines stand on the page, and are sent from there.
    }
  },
  drop: (planId) => store?.removeItem(nameOf(planId)),
});

/** Keys that no line of the page opened anew gets. */
function ownKeys({ lines, base }: Kept): Kept {
  const own = (key: string) => (key.startsWith('kept-') ? key : `kept-${key}`);
  return {
    lines: lines.map((line) => ({ ...line, key: own(line.key) })),
    base: base.map(({ key, entry }) => ({ key: own(key), entry })),
  };
}
