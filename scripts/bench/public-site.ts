/**
 * The public site of ten years: 5,000 ballots by name of 60 members, with the front end as it is built. After one ballot
 * more, against 2 s and against making the whole anew; and what a sitting of 100 ballots takes, papers left out.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openJournal } from '../../server/journal/journal.ts';
import { frontEnd } from '../../server/public-site/build/assets.ts';
import { siteFolder } from '../../server/public-site/build/edition.ts';
import { SiteWorks } from '../../server/public-site/build/site-works.ts';
import { SiteReader } from '../../server/public-site/site-reader.ts';
import { ROOT } from '../house/scripts.ts';
import type { Bench } from './bench.ts';
import { type Row, timesAsLong, timesFaster } from './row.ts';
import { siteArchive } from './site-archive.ts';

const BALLOTS = 5000;
const MEMBERS = 60;
const SITTINGS = BALLOTS / 100;
const LIMIT_MS = 2000;
const KB = 1000;

export async function publicSite({ folder, tell }: Bench): Promise<readonly Row[]> {
  const journal = openJournal(join(folder, 'journal.db'));
  const { sittings, first, last } = siteArchive(BALLOTS, MEMBERS);
  for (const events of sittings) await journal.whenCommitted(journal.append(events, journal.position).last);
  tell(`${journal.position} events`);
  const end = await frontEnd({
    drawModule: join(ROOT, 'dist/public-site/draw.js'),
    assetsFolder: join(ROOT, 'dist/web/public-site'),
  });
  if (!end) throw new Error('the public site’s front end is not built');
  /* Papers are printed once in their life; here that of the new ballot alone is. */
  const archive = new SiteWorks({ dataDir: folder, frontEnd: end, lay: async () => Buffer.from('%PDF-') });
  const whole = await elapsed(async () => tell(`${(await archive.build())?.made.length} files`));
  archive.close();
  const works = new SiteWorks({ dataDir: folder, frontEnd: end });
  /* The thread that builds has printed before. */
  await journal.whenCommitted(journal.append(first, journal.position).last);
  await works.build();
  await journal.whenCommitted(journal.append(last, journal.position).last);
  const one = await elapsed(async () => tell(`${(await works.build())?.made.length} files changed`));
  works.close();
  await journal.close();
  const name = `public site of ${BALLOTS} ballots of ${MEMBERS}`;
  return [
    timesAsLong({ name: `${name}, one ballot more`, ours: one, peer: LIMIT_MS, peerName: 'two seconds' }, 1),
    timesFaster({ name: `${name}, one ballot more`, ours: one, peer: whole, peerName: 'the whole site anew' }),
    sizeRow(folder),
  ];
}

function sizeRow(folder: string): Row {
  const reader = new SiteReader(siteFolder(folder));
  const plain = (reader.manifest()?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
  reader.close();
  const names = readdirSync(siteFolder(folder), { recursive: true, encoding: 'utf8' });
  const kept = names
    .filter((name) => name.endsWith('.db'))
    .map((name) => statSync(join(siteFolder(folder), name)).size);
  const [ours, peer] = [kept.reduce((sum, size) => sum + size, 0), plain].map((all) => Math.round(all / SITTINGS / KB));
  return {
    ...{ name: 'public site, a sitting of 100 ballots without its papers: times as much', unit: 'kB' },
    ...{ ours: ours ?? 0, peer: peer ?? 0, peerName: 'its files as they are published', target: null, holds: true },
    ratio: Math.round(((ours ?? 0) / (peer || 1)) * KB) / KB,
  };
}

async function elapsed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}
