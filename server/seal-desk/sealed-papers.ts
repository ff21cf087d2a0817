/**
 * The papers of a sitting's record as they are given out: laid out by the press, sealed once, the same bytes ever after.
 * Labels of seats and badges are no record, DOCX and HTML are to be edited: they are left as they are. What may be signed
 * outside, PDF and DOCX, is kept as it was given out.
 */
import type { SittingId } from '#contract/ids';
import type { PaperDesk } from '../papers/papers.ts';
import type { GivenOut } from './given-out.ts';
import type { WholePapers } from './package-papers.ts';
import type { SealDesk } from './seal-desk.ts';

type Sealing = Pick<SealDesk, 'sealPaper'>;
type Keeping = Pick<GivenOut, 'keep'>;
type Paper = { readonly bytes: Uint8Array; readonly fileName: string };

const sealedBy =
  (seal: Sealing, given: Keeping) =>
  async <P extends Paper>(sittingId: SittingId, paper: P | undefined): Promise<P | undefined> => {
    if (paper === undefined) return undefined;
    const { bytes } = await seal.sealPaper(paper.bytes);
    await given.keep(sittingId, paper.fileName, bytes);
    return { ...paper, bytes };
  };

export function sealedPapers(papers: PaperDesk, seal: Sealing, given: Keeping): PaperDesk {
  const sealed = sealedBy(seal, given);
  return {
    ...papers,
    rollCall: async (id, number) => sealed(id, await papers.rollCall(id, number)),
    commissionProtocol: async (id, number) => sealed(id, await papers.commissionProtocol(id, number)),
    notHeld: async (id) => sealed(id, await papers.notHeld(id)),
  };
}

/** Papers of whole sittings, with whatever else that desk does. */
export function sealedWhole<W extends WholePapers>(papers: W, seal: Sealing, given: Keeping): W {
  const sealed = sealedBy(seal, given);
  return {
    ...papers,
    make: async (sittingId, which, format) => {
      const made = await papers.make(sittingId, which, format);
      if (format === 'pdf') return sealed(sittingId, made);
      if (format === 'docx' && made) await given.keep(sittingId, made.fileName, made.bytes);
      return made;
    },
  };
}
