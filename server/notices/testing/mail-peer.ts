/** A mail server of another make on a free port, with TLS, names and passwords; keeps what it took in. For tests. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { Test } from 'tap';
import type { MailSettings } from '../mail-file.ts';

export type Taken = {
  readonly to: string;
  readonly from: string;
  readonly isSecure: boolean;
  readonly message: string;
};

/** A certificate for `localhost`, by openssl. */
function certificate(folder: string): { key: string; cert: string; path: string } {
  const [key, path] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...names, '-keyout', key, '-out', path], { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(path, 'utf8'), path };
}

/** @param refused addresses that the server has no box for. */
export async function mailPeer(t: Test, refused: readonly string[] = []) {
  const { key, cert, path } = certificate(t.testdir({}));
  const taken: Taken[] = [];
  const server = new SMTPServer({
    ...{ key, cert, secure: false, authOptional: false, logger: false },
    onAuth: ({ username, password }, _session, done) =>
      username === 'rada' && password === 'вірний пароль' ? done(null, { user: username }) : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) => done(refused.includes(address) ? new Error(`no ${address}`) : undefined),
    onData: (stream, { envelope, secure }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const message = Buffer.concat(chunks).toString('utf8');
        taken.push({ to: envelope.rcptTo.map(({ address }) => address).join(), from, isSecure: secure, message });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  t.teardown(close);
  const { port } = server.server.address() as { port: number };
  const settings: MailSettings = {
    ...{ format: 'mail/1', host: 'localhost', port, security: 'starttls', user: 'rada', password: 'вірний пароль' },
    from: { name: 'Вербівська міська рада', address: 'rada@verbivka.example' },
    ca: path,
  };
  return { settings, taken, close };
}

/** The parts of a message, decoded, by content type. */
export function partsOf(message: string): { type: string; text: string }[] {
  return message.split(/\r?\n--[^\r\n]+\r?\n/).flatMap((part) => {
    const [head = '', ...body] = part.split(/\r?\n\r?\n/);
    const type = /^Content-Type: ([^;\r\n]+)/im.exec(head)?.[1];
    if (type === undefined || type.startsWith('multipart')) return [];
    return [{ type, text: decoded(body.join('\r\n\r\n'), /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1]) }];
  });
}

function decoded(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body.split(/\r?\n--/)[0] ?? '', 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const octets = body
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(octets, 'latin1').toString('utf8');
}
