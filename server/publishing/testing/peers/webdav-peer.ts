/** Apache with mod_dav on a free port, with name and password; by Debian’s `apache2-bin`. For tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'tap';
import { freePort } from './dying-line.ts';

export const [USER, PASSWORD] = ['rada', 'вірний пароль'];
const MODULES = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs'];
const OPEN = 0o777;

/** @returns the server’s folder and port; people see all of the folder under `/сайт/`. */
export async function webdavPeer(t: Test): Promise<{ folder: string; port: number }> {
  const root = mkdtempSync(join(tmpdir(), 'dzvin-webdav-'));
  const folder = join(root, 'site');
  mkdirSync(folder);
  /* Run by root, Apache gives its rights away. */
  for (const path of [root, folder]) chmodSync(path, OPEN);
  const port = await freePort();
  const digest = createHash('sha1').update(PASSWORD).digest('base64');
  writeFileSync(join(root, 'users'), `${USER}:{SHA}${digest}\n`);
  writeFileSync(join(root, 'httpd.conf'), configOf(root, folder, port));
  const server = spawn('/usr/sbin/apache2', ['-X', '-f', join(root, 'httpd.conf')], { stdio: 'ignore' });
  t.teardown(async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    rmSync(root, { recursive: true, force: true });
  });
  await listens(port, server);
  return { folder, port };
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

/** Tries until somebody takes a connection. */
async function listens(port: number, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`apache2 ended with ${server.exitCode}`);
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return;
  }
}
