/** What polling costs: processor time of the bridge with three buses of twelve keypads in a ballot that nobody presses in. */
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { startWires } from './hall-wires.ts';
import { processorMs } from './processor.ts';
import { type Row, timesAsLong } from './row.ts';

const SEATS = Array.from({ length: 36 }, (_, index) => index + 1);
const BUSES = 3;
const MEASURED_MS = 10_000;
/** Of one core, ms a second. */
const SHARE_MS = 150;

export async function polling({ folder, tell }: Bench): Promise<Row> {
  const wires = await startWires(join(folder, 'polling'), SEATS, BUSES);
  try {
    const { pid } = wires.bridge;
    if (pid === undefined) throw new Error('the bridge is gone');
    tell(`${MEASURED_MS / 1000} s of polling`);
    const [before, begun] = [processorMs(pid), performance.now()];
    await new Promise((resolve) => setTimeout(resolve, MEASURED_MS));
    const ours = (processorMs(pid) - before) / ((performance.now() - begun) / 1000);
    const peer = { peer: SHARE_MS, peerName: '15 % of one core' };
    return timesAsLong({ name: 'polling three buses, processor time in a second', ours, ...peer }, 1);
  } finally {
    await wires.stop();
  }
}
