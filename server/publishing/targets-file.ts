/**
 * Where the site is brought out to: `publishing.json` in the data folder, checked at start. It holds secrets, so it is
 * for its owner alone, and backups hold it without them.
 */
import { isAbsolute, join } from 'node:path';
import { ConfigError } from '../config.ts';
import { readPrivateFile } from '../private-file.ts';
import { checkTargets, everySecondsOf, type TargetEntry } from './target-entries.ts';
import { folderTarget } from './targets/folder/folder.ts';
import { pullTarget } from './targets/pull/pull.ts';
import { s3Target } from './targets/s3/s3.ts';
import { sftpTarget } from './targets/sftp/sftp.ts';
import type { Target } from './targets/shelf.ts';
import { webdavTarget } from './targets/webdav/webdav.ts';

export const TARGETS_FILE = 'publishing.json';
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Targets of the file; none when there is no file. @throws ConfigError. */
export function readTargets(path: string): readonly TargetEntry[] {
  const targets = readPrivateFile(path, checkTargets) ?? [];
  const paths = targets.flatMap((entry) => (entry.kind === 'pull' ? [entry.path] : []));
  const twice = repeated(targets.map(({ name }) => name)) ?? repeated(paths);
  if (twice !== undefined)
    throw new ConfigError(`${path}: назва «${twice}» стоїть двічі. / The name “${twice}” stands twice.`);
  for (const entry of targets) {
    const fault = faultOf(entry);
    if (fault !== undefined) throw new ConfigError(`${path} «${entry.name}»: ${fault}`);
  }
  return targets;
}

const repeated = (names: readonly string[]): string | undefined => names.find((name, at) => names.indexOf(name) !== at);

/** What no schema says: paths are whole, secrets go over https alone. */
function faultOf(entry: TargetEntry): string | undefined {
  const bare = pathsOf(entry).find((path) => path !== undefined && !isAbsolute(path));
  if (bare !== undefined) return `${bare} не є повним шляхом. / is no absolute path.`;
  if (entry.kind === 'sftp' && (entry.password === undefined) === (entry.keyFile === undefined))
    return 'потрібне одне з двох: password або keyFile. / One of password and keyFile is needed.';
  if (everySecondsOf(entry) !== undefined) {
    if (entry.kind === 'pull') return NO_LIVE_PULL;
    if (!entry.public) return NO_LIVE_COPY;
  }
  if (entry.address !== undefined && !isWeb(entry.address)) return notWeb(entry.address);
  const carrying = entry.kind === 's3' ? entry.endpoint : entry.kind === 'webdav' ? entry.url : undefined;
  return carrying === undefined || isSafe(carrying) ? undefined : notWeb(carrying, 'https://');
}

const NO_LIVE_PULL =
  'live тут неможливе: вебсервер забирає сайт сам, і то зрідка. Приберіть live; «Наживо» він візьме через proxy_pass. / live can’t be brought here: the web server fetches the site itself, and seldom. Take live out; it gets «Наживо» by proxy_pass.';
const NO_LIVE_COPY =
  'live лише там, де сайт бачать усі ("public": true). / live only where everybody can read the site ("public": true).';

function pathsOf(entry: TargetEntry): (string | undefined)[] {
  if (entry.kind === 'folder') return [entry.folder];
  if (entry.kind === 'sftp') return [entry.keyFile];
  return entry.kind === 'pull' ? [] : [entry.ca];
}

const notWeb = (text: string, scheme = 'http(s)://'): string =>
  `${withoutSecrets(text)} не є адресою ${scheme}… / is no address ${scheme}…`;
/** Who writes name and password into an address does not read them again in an error. */
const withoutSecrets = (text: string): string => text.replace(/\/\/[^/@]*@/, '//…@');

function isWeb(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

function isSafe(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !isWeb(text) || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || LOOPBACK.has(url.hostname);
}

/** @param dataDir where a site that is fetched waits. */
export function targetOf(entry: TargetEntry, dataDir: string): Target {
  if (entry.kind === 'folder') return folderTarget(entry.folder);
  if (entry.kind === 'sftp') return sftpTarget(entry);
  if (entry.kind === 's3') return s3Target(entry);
  if (entry.kind === 'webdav') return webdavTarget(entry);
  return pullTarget(join(dataDir, 'pull', entry.path));
}
