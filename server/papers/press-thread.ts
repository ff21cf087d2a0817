/** The press's thread: facts in, the finished paper out. */
import { parentPort } from 'node:worker_threads';
import { unreachable } from '#contract/unreachable';
import { badgesPdf } from './badges/badges.ts';
import { commissionProtocolPdf } from './commission-protocol/commission-protocol.ts';
import { notHeldPdf } from './not-held/not-held.ts';
import type { Copy, Pressed, PressJob } from './press.ts';
import { rollCallPdf } from './roll-call/roll-call.ts';
import { seatLabelsPdf } from './seat-labels/seat-labels.ts';
import { sittingPaper } from './sitting-papers.ts';

parentPort?.on('message', async ({ job, copy }: PressJob) => {
  parentPort?.postMessage(await press(job, copy));
});

async function press(job: number, copy: PressJob['copy']): Promise<Pressed> {
  try {
    const made = copy.paper === 'sitting' ? await sittingPaper(copy.copy) : { bytes: await laidOut(copy) };
    return { job, made };
  } catch (error) {
    return { job, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function laidOut(copy: Copy): Promise<Buffer> {
  switch (copy.paper) {
    case 'roll-call':
      return rollCallPdf(copy.facts);
    case 'commission-protocol':
      return commissionProtocolPdf(copy.facts);
    case 'not-held':
      return notHeldPdf(copy.facts);
    case 'seat-labels':
      return seatLabelsPdf(copy.facts);
    case 'badges':
      return badgesPdf(copy.facts);
    default:
      return unreachable(copy);
  }
}
