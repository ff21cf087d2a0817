/**
 * `npm run bench`: measures what the house promises, each row against a bare peer in the same run. `--json`: stdout is
 * one JSON array of rows; `--only NAMES` (with commas): these rows alone. How it goes is told on stderr.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../house/scripts.ts';
import type { Bench } from './bench.ts';
import { broadcast } from './broadcast.ts';
import { compileSlowFsync } from './disk.ts';
import { hotPlug } from './hot-plug.ts';
import { livePage } from './live-page.ts';
import { longSitting } from './long-sitting.ts';
import { oneVote } from './one-vote.ts';
import { pageWeight } from './page-weight.ts';
import { paintedResult } from './painted-result.ts';
import { polling } from './polling.ts';
import { pressToLight } from './press-to-light.ts';
import { protocol } from './protocol.ts';
import { publicSite } from './public-site.ts';
import { recording } from './recording.ts';
import type { Row } from './row.ts';
import { search } from './search.ts';
import { seenInHall } from './seen-in-hall.ts';
import { tableOf } from './table.ts';
import { verdictOnAir } from './verdict-on-air.ts';
import { votesAtOnce } from './votes-at-once.ts';

/** In the order of the table. */
const MEASUREMENTS: Readonly<Record<string, (bench: Bench) => Promise<Row | readonly Row[]>>> = {
  'votes-slow-disk': (bench) => votesAtOnce(bench, 5, 10),
  votes: (bench) => votesAtOnce(bench, 0),
  'one-vote': oneVote,
  broadcast,
  'press-to-light': pressToLight,
  'hot-plug': hotPlug,
  polling,
  'long-sitting': longSitting,
  search,
  protocol,
  'public-site': publicSite,
  'live-page': livePage,
  'painted-result': paintedResult,
  'seen-in-hall': seenInHall,
  'verdict-on-air': verdictOnAir,
  recording,
  'page-weight': pageWeight,
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(MEASUREMENTS);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const rows: Row[] = [];
for (const name of chosen) rows.push(...(await measure(name)));
process.stdout.write(values.json ? `${JSON.stringify(rows)}\n` : tableOf(rows));

async function measure(name: string): Promise<readonly Row[]> {
  const measurement = MEASUREMENTS[name];
  if (measurement === undefined) throw new Error(`no row ${name}; there are: ${Object.keys(MEASUREMENTS).join(', ')}`);
  /* Beside the checkout and not in /tmp, which may be in memory: there an fsync costs nothing. */
  const folder = mkdtempSync(join(ROOT, 'dist/bench-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  const begun = performance.now();
  const tell = (line: string) => process.stderr.write(`${name}: ${line}\n`);
  try {
    compileSlowFsync(folder);
    const measured = await measurement({ folder, tell });
    tell(`${Math.round((performance.now() - begun) / 1000)} s`);
    return [measured].flat();
  } finally {
    clear();
    process.off('exit', clear);
  }
}
