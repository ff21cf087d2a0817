/** Papers on request: which ballot of which sitting in, the finished file out. They are laid out on a thread of their own. */
import type { SittingId } from '#contract/ids';
import { printableLine } from './kit/printable.ts';
import { PaperPress } from './press.ts';
import { type PlacedEvent, rollCallFacts } from './roll-call/facts.ts';

/** A finished paper and the name it is saved under. */
export type Paper = { readonly bytes: Uint8Array; readonly fileName: string };

export type PaperDesk = {
  /** The roll-call printout of a closed open ballot; undefined when the sitting has none of that number. */
  rollCall(sittingId: SittingId, number: number): Promise<Paper | undefined>;
  stop(): Promise<void>;
};

/** @param eventsOf the committed events of one sitting, oldest first; empty when there is no such sitting. */
export function openPapers(eventsOf: (sittingId: SittingId) => Iterable<PlacedEvent>): PaperDesk {
  const press = new PaperPress();
  return {
    rollCall: async (sittingId, number) => {
      const events = [...eventsOf(sittingId)];
      const opened = events.find(({ event }) => event.type === 'BallotOpened' && event.data.number === number);
      if (opened?.event.type !== 'BallotOpened') return undefined;
      const facts = rollCallFacts(events, opened.event.data.ballotId);
      if (facts === undefined) return undefined;
      const fileName = printableLine(`Поіменне голосування ${sittingId} № ${number}.pdf`);
      return { bytes: await press.rollCall(facts), fileName };
    },
    stop: () => press.stop(),
  };
}
