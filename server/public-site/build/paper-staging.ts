/**
 * Papers of a sitting as files of the site. In: the papers that are wanted, and those that are there; out: what is made
 * anew, each sealed once, and what the pages tell of every paper. A paper that could not be sealed, or whose time stamp
 * is owed, is asked for again when that has changed.
 */
import { createHash } from 'node:crypto';
import type { SitePaper } from '#contract/public-site';
import type { PaperWanted } from '../papers/paper-list.ts';
import type { Signed } from '../papers/signed.ts';
import type { Made, SiteStore } from './site-store.ts';

/** How the device's seal stands. `owes`: some papers wait for their time stamp. */
export type SealState = { readonly isReady: boolean; readonly owes: boolean };
export type Sealed = { readonly bytes: Uint8Array; readonly isSealed: boolean; readonly stampOwed: boolean };
export type Sealing = { readonly state: SealState; readonly seal: (bytes: Uint8Array) => Promise<Sealed> };

/** What is told of a paper that is there. */
type Known = { readonly key: string; readonly bytes: number; readonly sha256: string };

/** Keys of papers that are to be made again when the seal stands otherwise. */
const PLAIN = '~plain';
const OWED = '~owed';

const isFit = (known: string | undefined, key: string, { isReady, owes }: SealState): boolean =>
  known === key || (known === key + PLAIN && !isReady) || (known === key + OWED && owes);

/** Scopes of papers that are to be made again as the seal stands now. */
export const pendingPapers = (
  store: Pick<SiteStore, 'scopesWith'>,
  { isReady, owes }: SealState,
): readonly string[] => [...(isReady ? store.scopesWith(PLAIN) : []), ...(owes ? [] : store.scopesWith(OWED))];

type Given = {
  readonly scope: string;
  readonly store: Pick<SiteStore, 'listOf'>;
  readonly sealing: Sealing;
  /** The body of a file that another edition has under the same key. */
  readonly former: ((path: string, key: string) => Buffer | undefined) | undefined;
};

export type StagedPapers = {
  readonly made: readonly Made[];
  readonly gone: readonly string[];
  readonly known: ReadonlyMap<string, Known>;
  /** Papers that could not be laid out, and why. */
  readonly failed: readonly PaperFailure[];
};
/** `text`: what the paper is called. */
export type PaperFailure = { readonly path: string; readonly text: string; readonly why: string };

export async function stagePapers(wanted: readonly PaperWanted[], given: Given): Promise<StagedPapers> {
  const { scope, store, sealing } = given;
  const before = new Map(store.listOf(scope).map((file) => [file.path, file]));
  const known = new Map<string, Known>();
  const made: Made[] = [];
  const failed: PaperFailure[] = [];
  for (const paper of wanted) {
    const there = before.get(paper.path);
    if (there && isFit(there.key, paper.key, sealing.state)) known.set(paper.path, there);
    else {
      const fresh = await makePaper(paper, given);
      if (fresh && 'why' in fresh) failed.push({ path: paper.path, text: paper.text, why: fresh.why });
      if (!fresh || 'why' in fresh) continue;
      made.push({ path: paper.path, scope, type: 'application/pdf', ...fresh });
      known.set(paper.path, { key: fresh.key, bytes: fresh.body.length, sha256: digestOf(fresh.body) });
    }
  }
  return { made, gone: [...before.keys()].filter((path) => !known.has(path)), known, failed };
}

async function makePaper(
  { path, key, lay }: PaperWanted,
  { sealing, former }: Given,
): Promise<{ key: string; body: Buffer } | { why: string } | undefined> {
  const kept = former?.(path, key);
  if (kept) return { key, body: kept };
  const laid = await lay().catch((error: unknown) => ({ why: wordsOf(error) }));
  if (!laid || 'why' in laid) return laid;
  const { bytes, isSealed, stampOwed } = await sealing.seal(laid);
  return { key: key + (isSealed ? (stampOwed ? OWED : '') : PLAIN), body: Buffer.from(bytes) };
}

/** The papers as pages tell of them; of one ballot, or of the sitting. */
export function toldPapers(
  wanted: readonly PaperWanted[],
  known: StagedPapers['known'],
  signed: readonly Signed[],
): (number?: number) => readonly SitePaper[] {
  const signersOf = (sha256: string) => signed.flatMap(({ over, signers }) => (over.has(sha256) ? signers : []));
  const withheldOf = (sha256: string) =>
    signed.find(({ over, page }) => over.has(sha256) && page.withheld)?.page.withheld;
  return (number) =>
    wanted.flatMap(({ path, text, number: of }): SitePaper[] => {
      const there = known.get(path);
      if (!there || of !== number) return [];
      const { bytes, sha256, key } = there;
      const isSealed = !key.endsWith(PLAIN);
      const withheld = withheldOf(sha256);
      return [
        {
          ...{ path, text, bytes, sha256, signedBy: signersOf(sha256) },
          ...(isSealed && { isSealed }),
          ...(withheld !== undefined && { withheld }),
        },
      ];
    });
}

const wordsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
