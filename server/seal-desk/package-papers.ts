/**
 * Papers that a sitting's package holds: that it was not held, or its protocol and lists, decisions, and of each ballot the
 * roll call or the commission's protocol. A decision whose text is still to be brought is nothing that anybody signs.
 */
import type { SittingId } from '#contract/ids';
import type { PaperDesk } from '../papers/papers.ts';
import type { PackageFile } from './seal-work.ts';

type Paper = { readonly bytes: Uint8Array; readonly fileName: string };
type Which =
  | { readonly kind: 'protocol' | 'attendance' | 'speeches' }
  | { readonly kind: 'decision'; readonly ordinal: number };

/** Whoever makes papers of a whole sitting. */
export type WholePapers = {
  make(
    sittingId: SittingId,
    which: Which,
    format: 'pdf' | 'docx' | 'html',
  ): Promise<(Paper & { readonly lacksText?: true }) | undefined>;
};
export type PapersOfSitting = {
  readonly ofBallots: Pick<PaperDesk, 'rollCall' | 'commissionProtocol' | 'notHeld'>;
  /** Absent: there are none. */
  readonly ofWhole?: WholePapers;
};

/** In the order in which they are read; a name stands once. @param numbers of the sitting's ballots */
export async function packagePapers(
  { ofBallots, ofWhole }: PapersOfSitting,
  sittingId: SittingId,
  numbers: readonly number[],
): Promise<readonly PackageFile[]> {
  const notHeld = await ofBallots.notHeld(sittingId);
  const found = notHeld ? [notHeld] : await ofSitting(ofWhole, sittingId);
  for (const number of numbers) {
    const paper =
      (await ofBallots.rollCall(sittingId, number)) ?? (await ofBallots.commissionProtocol(sittingId, number));
    if (paper) found.push(paper);
  }
  const files = new Map(found.map(({ fileName, bytes }) => [fileName.replaceAll(/[/\\]/gu, '-'), bytes]));
  return [...files].map(([path, bytes]) => ({ path, bytes }));
}

async function ofSitting(papers: WholePapers | undefined, sittingId: SittingId): Promise<Paper[]> {
  const found: Paper[] = [];
  if (papers === undefined) return found;
  for (const kind of ['protocol', 'attendance', 'speeches'] as const) {
    const paper = await papers.make(sittingId, { kind }, 'pdf');
    if (paper) found.push(paper);
  }
  for (let ordinal = 1; ; ordinal += 1) {
    const paper = await papers.make(sittingId, { kind: 'decision', ordinal }, 'pdf');
    if (!paper) return found;
    if (!paper.lacksText) found.push(paper);
  }
}
