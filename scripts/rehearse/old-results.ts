/** Results of an earlier rehearsal in the same folder would be taken for this one's: they go before the next begins. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OVERLAY_FILES, OVERLAY_FOLDER } from './on-stream.ts';

/** What SQLite may have left beside a journal that somebody looked into goes with it. */
const RESULT =
  /^(report\.json|journal\.db(-wal|-shm|-journal)?|(roll-call|commission-protocol)-\d+\.pdf|(not-held|roll-calls)\.pdf|protocol\.(pdf|docx|html)|package\.zip|certificate\.pem|(motions|votings)\.csv|popolo\.json|akoma-ntoso\.xml)$/;
const KYIV = /^\d{6}_\d+\.json$/;
/** What tells a site of ours from a folder that only has its name. */
const OF_OUR_SITE = ['data/datapackage.json', 'people/index.html'];

/** Removes what a rehearsal left in the folder, and nothing else. */
export function removeOldResults(out: string): void {
  const names = readdirSync(out);
  for (const name of names) if (RESULT.test(name)) rmSync(join(out, name));
  if (names.includes('kyiv')) removeKyiv(join(out, 'kyiv'));
  if (names.includes(OVERLAY_FOLDER)) removeOverlay(join(out, OVERLAY_FOLDER));
  const site = join(out, 'site');
  if (OF_OUR_SITE.every((path) => existsSync(join(site, path)))) rmSync(site, { recursive: true });
}

function removeKyiv(folder: string): void {
  for (const name of readdirSync(folder)) if (KYIV.test(name)) rmSync(join(folder, name));
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}

function removeOverlay(folder: string): void {
  for (const name of OVERLAY_FILES) rmSync(join(folder, name), { force: true });
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
