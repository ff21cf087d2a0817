/**
 * An SSH server on a free port whose SFTP is OpenSSH’s own `sftp-server` (Debian’s `openssh-sftp-server`), by name and
 * password or key. SSH’s transport is ssh2’s: Debian’s `sshd` cannot be installed without being started. For tests.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import ssh2, { type AuthContext, type Connection, type Session } from 'ssh2';
import type { Test } from 'tap';
import { fingerprintOf } from '../../targets/sftp/connection.ts';

export const [USER, PASSWORD] = ['rada', 'вірний пароль'];
const SFTP_SERVER = '/usr/lib/openssh/sftp-server';

/** @param asksByQuestion the password is asked for by a question, as PAM does. @param readKey a public key that is let in. */
export async function sftpPeer(t: Test, folder: string, { asksByQuestion = false, publicKey }: Rules = {}) {
  const hostKey = ssh2.utils.generateKeyPairSync('ed25519').private;
  const parsed = ssh2.utils.parseKey(hostKey);
  if (parsed instanceof Error) throw parsed;
  const clients = new Set<Connection>();
  const names: string[] = [];
  const server = new ssh2.Server({ hostKeys: [hostKey], ident: 'OpenSSH_9.2p1' }, (client) => {
    clients.add(client);
    /* The type leaves it out. */
    (client as Connection & { setNoDelay(on: boolean): void }).setNoDelay(true);
    client.on('error', () => undefined);
    client.on('close', () => void clients.delete(client));
    client.on('authentication', (context) => {
      names.push(context.username);
      letIn(context, asksByQuestion, publicKey);
    });
    client.on('session', (accept) => serveSftp(accept(), folder));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    for (const client of clients) client.end();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, hostKey: fingerprintOf(parsed.getPublicSSH()), names };
}
export type Rules = { readonly asksByQuestion?: boolean; readonly publicKey?: string };

function letIn(context: AuthContext, asksByQuestion: boolean, publicKey: string | undefined): void {
  if (context.method === 'keyboard-interactive' && asksByQuestion)
    context.prompt([{ prompt: 'Password:', echo: false }], ([given]) =>
      given === PASSWORD && context.username === USER ? context.accept() : context.reject(),
    );
  else if (context.username === USER && isProved(context, asksByQuestion, publicKey)) context.accept();
  else context.reject(asksByQuestion ? ['keyboard-interactive'] : ['password', 'publickey']);
}

function isProved(context: AuthContext, asksByQuestion: boolean, publicKey: string | undefined): boolean {
  if (context.method === 'password') return !asksByQuestion && context.password === PASSWORD;
  if (context.method !== 'publickey' || publicKey === undefined) return false;
  const key = ssh2.utils.parseKey(publicKey);
  if (key instanceof Error || !key.getPublicSSH().equals(context.key.data)) return false;
  /* First it is asked whether the key would do, without a signature. */
  return !context.signature || key.verify(context.blob ?? Buffer.alloc(0), context.signature) === true;
}

function serveSftp(session: Session, folder: string): void {
  session.on('subsystem', (accept) => {
    const channel = accept();
    const server = spawn(SFTP_SERVER, ['-d', folder], { stdio: ['pipe', 'pipe', 'ignore'] });
    channel.on('error', () => undefined);
    server.stdin.on('error', () => undefined);
    channel.pipe(server.stdin);
    server.stdout.pipe(channel);
    channel.on('close', () => void server.kill());
  });
}
