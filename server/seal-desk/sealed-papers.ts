/**
 * The papers of a sitting's record as they are given out: laid out by the press, sealed once, the same bytes ever after.
 * Labels of seats and badges are no record, DOCX and HTML are to be edited: they are left as they are.
 */
import type { PaperDesk } from '../papers/papers.ts';
import type { WholePapers } from './package-papers.ts';
import type { SealDesk } from './seal-desk.ts';

type Sealing = Pick<SealDesk, 'sealPaper'>;

const sealed = async <P extends { readonly bytes: Uint8Array }>(paper: P | undefined, seal: Sealing) =>
  paper && { ...paper, bytes: (await seal.sealPaper(paper.bytes)).bytes };

export const sealedPapers = (papers: PaperDesk, seal: Sealing): PaperDesk => ({
  ...papers,
  rollCall: async (sittingId, number) => sealed(await papers.rollCall(sittingId, number), seal),
  commissionProtocol: async (sittingId, number) => sealed(await papers.commissionProtocol(sittingId, number), seal),
  notHeld: async (sittingId) => sealed(await papers.notHeld(sittingId), seal),
});

/** Papers of whole sittings, with whatever else that desk does. */
export const sealedWhole = <W extends WholePapers>(papers: W, seal: Sealing): W => ({
  ...papers,
  make: async (sittingId, which, format) => {
    const made = await papers.make(sittingId, which, format);
    return format === 'pdf' ? sealed(made, seal) : made;
  },
});
