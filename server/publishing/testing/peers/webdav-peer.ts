/** Apache with mod_dav on a free port, with name and password; by Debian’s `apache2-bin`. For tests. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import { freePort } from './dying-line.ts';

export const [USER, PASSWORD] = ['rada', 'вірний пароль'];
const MODULES = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];
const OPEN = 0o777;

/** Another program may take a free port first. */
const TRIES = 3;

/** @returns the server’s folder and port; people see all of the folder. */
export async function webdavPeer(t: Test): Promise<{ folder: string; port: number }> {
  const root = mkdtempSync(join(tmpdir(), 'dzvin-webdav-'));
  const folder = join(root, 'site');
  mkdirSync(folder);
  /* Run by root, Apache gives its rights away. */
  for (const path of [root, folder]) chmodSync(path, OPEN);
  const digest = createHash('sha1').update(PASSWORD).digest('base64');
  writeFileSync(join(root, 'users'), `${USER}:{SHA}${digest}\n`);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    writeFileSync(join(root, 'httpd.conf'), configOf(root, folder, port));
    const server = spawn('/usr/sbin/apache2', ['-X', '-f', join(root, 'httpd.conf')], { stdio: 'ignore' });
    const ended = once(server, 'exit');
    if (await listens(root, ended)) {
      t.teardown(async () => {
        server.kill('SIGTERM');
        await ended;
        rmSync(root, { recursive: true, force: true });
      });
      return { folder, port };
    }
    if (tries === TRIES) throw new Error(readFileSync(join(root, 'error.log'), 'utf8'));
  }
}

const configOf = (root: string, folder: string, port: number): string => `
ServerRoot "${root}"
ServerName localhost
Listen 127.0.0.1:${port}
PidFile "${root}/pid"
ErrorLog "${root}/error.log"
User www-data
Group www-data
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
DocumentRoot "${folder}"
DavLockDB "${root}/locks"
<Location />
  Dav On
  AuthType Basic
  AuthName rada
  AuthUserFile "${root}/users"
  Require valid-user
</Location>
`;

/** It writes its number when it has its port. @returns false: it ended before. */
async function listens(root: string, ended: Promise<unknown>): Promise<boolean> {
  const watcher = watch(root);
  try {
    for (let lives = true; lives; ) {
      if (existsSync(join(root, 'pid'))) return true;
      lives = await Promise.race([once(watcher, 'change').then(() => true), ended.then(() => false)]);
    }
    return false;
  } finally {
    watcher.close();
  }
}
