/** The press's thread: facts in, the finished paper out. */
import { parentPort } from 'node:worker_threads';
import type { Pressed, PressJob } from './press.ts';
import { rollCallPdf } from './roll-call/roll-call.ts';

parentPort?.on('message', async ({ job, facts }: PressJob) => {
  parentPort?.postMessage(await press(job, facts));
});

async function press(job: number, facts: PressJob['facts']): Promise<Pressed> {
  try {
    return { job, bytes: await rollCallPdf(facts) };
  } catch (error) {
    return { job, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
