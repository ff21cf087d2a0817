/**
 * A server that takes SFTP, as hostings do. Where it has links a site is put in place of the former in one step; where it
 * has none, or `site` is a folder already, files are moved one by one.
 */
import { explainFar, TargetError } from '../line/target-error.ts';
import { mirrorShelf } from '../mirror/mirror.ts';
import type { Store } from '../mirror/store.ts';
import type { LiveShelf, Shelf, Target } from '../shelf.ts';
import { connect, type Patience, type SftpSettings } from './connection.ts';
import { FarFiles } from './far-files.ts';
import { hasLinks, linkShelf } from './link-shelf.ts';

const LANES = 8;
const LIVE = 'site/live';
/** A line of «Наживо» that is silent for so long is opened anew, ms: what it was to bring is old by then. */
const LIVE_PATIENCE: Patience = { readyMs: 10_000, aliveMs: 5_000, aliveMisses: 2 };

export const sftpTarget = (settings: SftpSettings): Target => ({
  open: () => openShelf(settings),
  openLive: () => openLive(settings),
  explain: explainFar,
});

async function openShelf(settings: SftpSettings): Promise<Shelf> {
  const far = new FarFiles(await connect(settings), settings.folder);
  try {
    if ((await far.kindOf('')) === undefined) throw new TargetError('TARGET_NOT_FOUND', settings.folder);
    return (await hasLinks(far)) ? linkShelf(far) : await mirrorShelf(storeOf(far), 'site');
  } catch (error) {
    far.close();
    throw error;
  }
}

/** A folder `site` that is not there yet is not made: it would keep the site from being a link. */
async function openLive(settings: SftpSettings): Promise<LiveShelf> {
  const far = new FarFiles(await connect(settings, LIVE_PATIENCE), settings.folder);
  try {
    if ((await far.kindOf('site')) === undefined) throw new TargetError('TARGET_NOT_FOUND', 'site');
  } catch (error) {
    far.close();
    throw error;
  }
  return {
    names: async () => [...(await far.list(LIVE)).files.keys()],
    put: (name, bytes) => far.write(`${LIVE}/${name}`, bytes),
    remove: (name) => far.remove(`${LIVE}/${name}`),
    close: async () => far.close(),
  };
}

/** Files of an SFTP server one by one. */
export const storeOf = (far: FarFiles): Store => ({
  lanes: LANES,
  read: (path) => far.read(path),
  sizes: (folder) => far.sizes(folder, LANES),
  put: (path, file, from) => far.put(path, file, from),
  write: (path, bytes) => far.write(path, bytes),
  move: (from, to) => far.move(from, to),
  remove: (path) => far.remove(path),
  removeFolder: (path) => far.removeFolder(path),
  close: async () => far.close(),
});
