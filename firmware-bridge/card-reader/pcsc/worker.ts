/** The thread in which one PC/SC reader is watched. In: the reader's name, then `end`. Out: what its ears hear. */
import { parentPort, workerData } from 'node:worker_threads';
import { monotonicClock } from '../../clock.ts';
import { earsThatSay } from './reader.ts';
import { PcscWatch } from './watch.ts';

const port = parentPort;
const ears = earsThatSay((said) => port?.postMessage(said));
const watch = new PcscWatch({ path: String(workerData), clock: monotonicClock, ears });
port?.once('message', () => {
  watch.end();
  port.close();
});
watch.start();
