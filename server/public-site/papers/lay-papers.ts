/**
 * Lays out a paper that the site shows, as the office's desk does: the same templates, the same coat of arms. In: which
 * paper and the events that it is made from; out: its bytes before the seal, or undefined when there is none such.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unreachable } from '#contract/unreachable';
import { commissionProtocolPdf } from '../../papers/commission-protocol/commission-protocol.ts';
import { protocolFacts } from '../../papers/commission-protocol/facts.ts';
import { notHeldFacts } from '../../papers/not-held/facts.ts';
import { notHeldPdf } from '../../papers/not-held/not-held.ts';
import { rollCallPdf } from '../../papers/roll-call/roll-call.ts';
import { openSittingDesk } from '../../papers/sitting-desk.ts';
import { type SittingPaper, sittingPaper } from '../../papers/sitting-papers.ts';
import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';

export type LayOrder =
  | { readonly kind: 'roll-call'; readonly facts: RollCallFacts }
  | { readonly kind: 'commission'; readonly events: readonly PlacedEvent[]; readonly number: number }
  | { readonly kind: 'not-held'; readonly events: readonly PlacedEvent[] }
  | {
      readonly kind: 'whole';
      readonly events: readonly PlacedEvent[];
      readonly ofRecord: readonly PlacedEvent[];
      readonly which: SittingPaper;
    };

export type Lay = (order: LayOrder) => Promise<Uint8Array | undefined>;

export const layPapers =
  (dataDir: string): Lay =>
  async (order) => {
    switch (order.kind) {
      case 'roll-call':
        return rollCallPdf(order.facts);
      case 'commission': {
        const facts = protocolFacts(order.events, order.number);
        return facts && commissionProtocolPdf(facts);
      }
      case 'not-held': {
        const facts = notHeldFacts(order.events);
        return facts && notHeldPdf(facts);
      }
      case 'whole':
        return layWhole(dataDir, order);
      default:
        return unreachable(order);
    }
  };

async function layWhole(dataDir: string, order: Extract<LayOrder, { kind: 'whole' }>): Promise<Uint8Array | undefined> {
  const { events, ofRecord, which } = order;
  const [first] = events;
  if (first?.event.type !== 'SittingConvened') return undefined;
  const desk = openSittingDesk({
    press: { make: sittingPaper },
    ...{ dataDir, eventsOf: () => events, councilEvents: () => ofRecord },
    pathOf: (sha256) => keptPath(dataDir, sha256),
  });
  return (await desk.make(first.event.data.sittingId, which, 'pdf'))?.bytes;
}

async function keptPath(dataDir: string, sha256: string): Promise<string | undefined> {
  const path = join(dataDir, 'files', sha256.slice(0, 2), sha256);
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && path;
}
