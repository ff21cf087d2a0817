/** Papers on request: which ballot of which sitting in, the finished file out. They are laid out on a thread of their own. */
import type { SittingId } from '#contract/ids';
import { rollCallFacts } from '../proceedings/ballot/roll-call.ts';
import type { PlacedEvent } from '../proceedings/placed-event.ts';
import type { BadgesFacts } from './badges/badges.ts';
import { protocolFacts } from './commission-protocol/facts.ts';
import { notHeldFacts } from './not-held/facts.ts';
import { type Copy, PaperPress } from './press.ts';
import type { SeatLabelsFacts } from './seat-labels/seat-labels.ts';

/** A finished paper and the name it is saved under. */
export type Paper = { readonly bytes: Uint8Array; readonly fileName: string };

export type PaperDesk = {
  /** The roll-call printout of a closed open ballot; undefined when the sitting has none of that number. */
  rollCall(sittingId: SittingId, number: number): Promise<Paper | undefined>;
  /** The counting commission's protocol of a secret ballot on paper; undefined when there is none of that number. */
  commissionProtocol(sittingId: SittingId, number: number): Promise<Paper | undefined>;
  /** «Засідання не відбулося»; undefined for a sitting that was held. */
  notHeld(sittingId: SittingId): Promise<Paper | undefined>;
  /** Labels for the seats of a hall. */
  seatLabels(facts: SeatLabelsFacts): Promise<Paper>;
  /** Badges of a council's members. */
  badges(facts: BadgesFacts): Promise<Paper>;
  stop(): Promise<void>;
};

/**
 * @param eventsOf the committed events of one sitting, oldest first; empty when there is no such sitting.
 * @param press shared with other desks, so that one thread lays out every paper
 */
export function openPapers(
  eventsOf: (sittingId: SittingId) => Iterable<PlacedEvent>,
  press = new PaperPress(),
): PaperDesk {
  const print = async (copy: Copy | undefined, name: string): Promise<Paper | undefined> =>
    copy && { bytes: await press.print(copy), fileName: `${name}.pdf` };
  return {
    rollCall: (sittingId, number) => {
      const facts = rollCallFacts(eventsOf(sittingId), number);
      return print(facts && { paper: 'roll-call', facts }, `Поіменне голосування ${sittingId} № ${number}`);
    },
    commissionProtocol: (sittingId, number) => {
      const facts = protocolFacts(eventsOf(sittingId), number);
      const copy = facts && ({ paper: 'commission-protocol', facts } as const);
      return print(copy, `Протокол лічильної комісії ${sittingId} № ${number}`);
    },
    notHeld: (sittingId) => {
      const facts = notHeldFacts(eventsOf(sittingId));
      return print(facts && { paper: 'not-held', facts }, `Засідання не відбулося ${sittingId}`);
    },
    seatLabels: async (facts) => ({
      bytes: await press.print({ paper: 'seat-labels', facts }),
      fileName: 'Наклейки місць.pdf',
    }),
    badges: async (facts) => ({ bytes: await press.print({ paper: 'badges', facts }), fileName: 'Іменні картки.pdf' }),
    stop: () => press.stop(),
  };
}
