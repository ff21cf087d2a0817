/**
 * Lines that the hub does not have yet, kept by this window until it has them: they outlive a reload. In: a plan's id.
 * Out: the lines and the rows they began with. Without a store of the browser's nothing is kept, and nothing fails; what
 * can't be read as such lines is dropped, for a plan has to open.
 */
import type { PlanId } from '#contract/ids';
import { type DraftLine, emptyLine } from './draft-line.ts';
import type { Row } from './merge-lines.ts';

export type Kept = { readonly lines: readonly DraftLine[]; readonly base: readonly Row[] };
export type KeptLines = {
  read(planId: PlanId): Kept | undefined;
  keep(planId: PlanId, kept: Kept): void;
  drop(planId: PlanId): void;
};

/** What is asked of the browser's store. */
export type TextStore = {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
  removeItem(name: string): void;
};

const nameOf = (planId: PlanId) => `dzvin-agenda-${planId}`;

/** @param store the window's own store, so that two windows don't write over each other. */
export const keptIn = (store: TextStore | undefined): KeptLines => ({
  read(planId) {
    const text = store?.getItem(nameOf(planId));
    if (!text) return undefined;
    const kept = parsed(text);
    if (isKept(kept)) return ownKeys(kept);
    store?.removeItem(nameOf(planId));
    return undefined;
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (one: unknown): one is Fields => typeof one === 'object' && one !== null;
const isKept = (kept: unknown): kept is Kept =>
  isFields(kept) && all(kept['lines'], isLine) && all(kept['base'], isRow);
const all = (list: unknown, is: (one: unknown) => boolean) => Array.isArray(list) && list.every(is);
const isRow = (row: unknown) => isFields(row) && typeof row['key'] === 'string' && isEntry(row['entry']);
const isEntry = (entry: unknown) =>
  isFields(entry) &&
  typeof entry['number'] === 'string' &&
  typeof entry['title'] === 'string' &&
  (entry['documents'] === undefined || all(entry['documents'], isDocument));
const isLine = (line: unknown) =>
  isFields(line) &&
  Object.entries(emptyLine('')).every(([field, value]) => typeof line[field] === typeof value) &&
  all(line['documents'], isDocument);
const isDocument = (one: unknown) => isFields(one) && typeof one['title'] === 'string' && isFields(one['file']);
