/**
 * `npm run soak [-- MINUTES] [-- --seed N]`: random sittings for a long time (10 minutes unless told), with all
 * invariants of the council watched. A line a minute; when a rule breaks, the smallest sitting that breaks it and
 * exit code 1. Wrong arguments: exit code 2.
 */
import { soak } from './soak.ts';
import { soakOptions } from './soak-options.ts';

const options = soakOptions(process.argv.slice(2));
const say = (line: string) => process.stdout.write(`${line}\n`);
if ('problem' in options) {
  process.stderr.write(`${options.problem}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = soak({ ...options, now: () => performance.now(), say }) ? 0 : 1;
}
