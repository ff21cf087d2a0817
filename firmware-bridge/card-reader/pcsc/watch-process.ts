/**
 * The process in which one PC/SC reader is watched. In: the reader's name as its argument. Out: what its ears hear, and
 * `looked` after each look. When to end is its parent's to say; it never outlives it.
 */
import { monotonicClock } from '../../clock.ts';
import { earsThatSay, type Said } from './reader.ts';
import { PcscWatch } from './watch.ts';

const say = (said: Said) => {
  process.send?.(said);
};
// Nothing gentler: the library may hold threads that a polite exit would wait for.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined);

const options = { path: process.argv[2] ?? '', clock: monotonicClock, ears: earsThatSay(say) };
new PcscWatch(options, { looked: () => say(['looked']) }).start();
