/**
 * A site at an SFTP server that has links: `site` is a symbolic link which one rename puts in place of the former. Files
 * that have not changed are linked there (`hardlink@openssh.com`), not brought again.
 */
import { dirname } from 'node:path/posix';
import { TargetError } from '../line/target-error.ts';
import type { Shelf } from '../shelf.ts';
import type { FarFiles } from './far-files.ts';

const SITE = 'site';
const GENERATIONS = 'generations';
const LANES = 8;
const PROBE = `${GENERATIONS}/probe`;

/** Whether this server links files and puts a link in place of another in one step; tried out, and no trace left. */
export async function hasLinks(far: FarFiles): Promise<boolean> {
  const kind = await far.kindOf(SITE);
  if (kind === 'folder') return false;
  const [file, same, link] = ['file', 'same', 'link'].map((name) => `${PROBE}/${name}`) as [string, string, string];
  await far.removeFolder(PROBE);
  await far.write(file, Buffer.from('probe\n'));
  try {
    await hardlink(far, file, same);
    await symlink(far, far.at(file), link);
    await far.call((sftp, done) =>
      sftp.ext_openssh_rename(far.at(link), far.at(same), (error) => done(error, undefined)),
    );
    return (await far.kindOf(same)) === 'link' && (await far.read(same))?.toString() === 'probe\n';
  } catch (error) {
    if (error instanceof TargetError && error.code === 'TARGET_UNREACHABLE') throw error;
    return false;
  } finally {
    await far.removeFolder(PROBE);
  }
}

export function linkShelf(far: FarFiles): Shelf {
  const within = (generation: string, path = '') => `${GENERATIONS}/${generation}${path && `/${path}`}`;
  /** Sizes of what people see, looked at once, when the first of its files is kept. */
  let seen: Promise<ReadonlyMap<string, number>> | undefined;
  return {
    lanes: LANES,
    readSeen: (path) => far.read(`${SITE}/${path}`),
    arrived: (generation) => far.sizes(within(generation), LANES),
    put: (generation, file, from) => far.put(within(generation, file.path), file, from),
    write: (generation, path, bytes) => far.write(within(generation, path), bytes),
    carry: (generation, path, bytes) => far.write(within(generation, path), bytes),
    keep: async (generation, { path, bytes }) => {
      seen ??= far.sizes(SITE, LANES);
      if ((await seen).get(path) !== bytes) return false;
      const kept = within(generation, path);
      await far.openFolder(dirname(kept));
      await hardlink(far, `${SITE}/${path}`, kept);
      return true;
    },
    take: async (former, generation, { path }) => {
      await far.move(within(former, path), within(generation, path));
      return true;
    },
    show: async (generation) => {
      const next = `${SITE}.next`;
      await far.remove(next);
      await symlink(far, within(generation), next);
      await far.call((sftp, done) =>
        sftp.ext_openssh_rename(far.at(next), far.at(SITE), (error) => done(error, undefined)),
      );
    },
    sweep: async (kept) => {
      const { folders } = await far.list(GENERATIONS);
      for (const name of folders.filter((one) => !kept.includes(one))) await far.removeFolder(within(name));
    },
    close: async () => far.close(),
  };
}

const hardlink = (far: FarFiles, from: string, to: string): Promise<void> =>
  far.call((sftp, done) => sftp.ext_openssh_hardlink(far.at(from), far.at(to), (error) => done(error, undefined)));

/** @param target as the link will say it. */
const symlink = (far: FarFiles, target: string, link: string): Promise<void> =>
  far.call((sftp, done) => sftp.symlink(target, far.at(link), (error) => done(error, undefined)));
