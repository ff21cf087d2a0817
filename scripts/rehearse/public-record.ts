/**
 * What of a rehearsed sitting everybody may have: the public site as a folder of plain files, and the open data of the
 * sitting beside its papers. In: the stage's data folder, the hub stopped; nothing is left in it that was not there.
 */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { frontEnd } from '../../server/public-site/build/assets.ts';
import { siteFolder } from '../../server/public-site/build/edition.ts';
import { SiteWorks } from '../../server/public-site/build/site-works.ts';
import { layOut } from '../../server/public-site/lay-out.ts';
import { SiteReader } from '../../server/public-site/site-reader.ts';
import { ROOT } from '../house/scripts.ts';

const DIST = join(ROOT, 'dist');
/** Files of the one sitting, by where the site has them. */
const OF_SITTING: Readonly<Record<string, string>> = {
  'motions.csv': 'motions.csv',
  'votings.csv': 'votings.csv',
  'popolo.json': 'popolo.json',
  'debate.xml': 'akoma-ntoso.xml',
  kyiv: 'kyiv',
};

/** Saves `site/` and the sitting's open data. @throws what the disk, or a page that can't be drawn, says. */
export async function savePublicRecord(dataDir: string, out: string): Promise<void> {
  const look = await frontEnd({
    drawModule: join(DIST, 'public-site/draw.js'),
    assetsFolder: join(DIST, 'web/public-site'),
  });
  if (!look) throw new Error('the public site has not been built: npm run bootstrap');
  const works = new SiteWorks({ dataDir, frontEnd: look });
  try {
    await works.build();
  } finally {
    works.close();
  }
  const site = laidOut(dataDir);
  if (site === undefined) return;
  cpSync(site, join(out, 'site'), { recursive: true });
  saveOpenData(join(site, 'data/sittings'), out);
}

function laidOut(dataDir: string): string | undefined {
  const reader = new SiteReader(siteFolder(dataDir));
  try {
    const kept = ({ sha256 }: { readonly sha256: string }) => join(dataDir, 'files', sha256.slice(0, 2), sha256);
    return layOut(reader, kept, join(siteFolder(dataDir), 'trees'))?.folder;
  } finally {
    reader.close();
  }
}

/** A rehearsal holds one sitting; one that was never opened has left no data. */
function saveOpenData(sittings: string, out: string): void {
  const [sitting] = existsSync(sittings) ? readdirSync(sittings) : [];
  if (sitting === undefined) return;
  for (const [from, to] of Object.entries(OF_SITTING)) {
    const path = join(sittings, sitting, from);
    if (existsSync(path)) cpSync(path, join(out, to), { recursive: true });
  }
}
