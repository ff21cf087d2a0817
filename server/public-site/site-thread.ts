/** The site's thread: builds when asked, after everything else on the machine. */
import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { frontEnd } from './build/assets.ts';
import { siteFolder } from './build/edition.ts';
import type { Sealed, SealState } from './build/paper-staging.ts';
import { SiteWorks } from './build/site-works.ts';
import { layOut } from './lay-out.ts';
import type { FromSite, SiteData, ToSite } from './site-desk.ts';
import { type SiteFile, SiteReader } from './site-reader.ts';
import { isSound, soundFile } from './sound/of-sound.ts';

const { drawModule, assetsFolder, ...given } = workerData as SiteData;
const { dataDir } = given;
let works: SiteWorks | undefined;

giveWay();
/** Papers that are away to be sealed. */
const away = new Map<number, (sealed: Sealed) => void>();
let jobs = 0;

parentPort?.on('message', async (message: ToSite) => {
  if (message.ask === 'take-sealed') {
    away.get(message.job)?.(message.sealed);
    away.delete(message.job);
  } else parentPort?.postMessage(message.ask === 'build' ? await build(message.seal) : layOutNow());
});

/** The device's key is held by another thread. */
const seal = (bytes: Uint8Array): Promise<Sealed> =>
  new Promise((resolve) => {
    jobs += 1;
    away.set(jobs, resolve);
    parentPort?.postMessage({ tells: 'unsealed', job: jobs, bytes } satisfies FromSite);
  });

async function build(state: SealState): Promise<FromSite> {
  const begun = performance.now();
  try {
    works ??= await openWorks();
    if (!works) return { tells: 'nothing', why: 'no-front-end' };
    const built = await works.build({ state, seal });
    if (!built) return { tells: 'nothing', why: 'no-council' };
    const { position, made, gone, failed } = built;
    const ms = Math.round(performance.now() - begun);
    return { tells: 'built', position, made: made.length, gone: gone.length, ms, failed };
  } catch (error) {
    works?.close();
    works = undefined;
    return failure(error);
  }
}

/** Files of the council, and the sound of speeches, which is the site's own. */
const keptAt = ({ sha256, type }: SiteFile): string =>
  isSound(type) ? soundFile(siteFolder(dataDir), sha256) : join(dataDir, 'files', sha256.slice(0, 2), sha256);

function layOutNow(): FromSite {
  const reader = new SiteReader(siteFolder(dataDir));
  try {
    const site = layOut(reader, keptAt, join(siteFolder(dataDir), 'trees'));
    return site ? { tells: 'laid-out', site } : { tells: 'nothing', why: 'no-council' };
  } catch (error) {
    return failure(error);
  } finally {
    reader.close();
  }
}

const failure = (error: unknown): FromSite => ({
  tells: 'failed',
  message: error instanceof Error ? (error.stack ?? error.message) : String(error),
});

async function openWorks(): Promise<SiteWorks | undefined> {
  const end = await frontEnd({ drawModule, assetsFolder });
  return end && new SiteWorks({ ...given, frontEnd: end });
}

/** Linux keeps a priority for each thread, and says here which one this is; elsewhere it stays as it is. */
function giveWay(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, constants.priority.PRIORITY_LOW);
  } catch {
    /* A site that is built at the usual priority is a site all the same. */
  }
}
