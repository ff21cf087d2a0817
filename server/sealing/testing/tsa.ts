/** A time-stamp server that is somebody else's: `openssl ts` in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StampServer } from '../time-stamp/ask-for-stamp.ts';

export type TestTsa = {
  readonly server: StampServer;
  /** Its root's certificate, PEM, and the folder with it. */
  readonly rootFile: string;
  readonly folder: string;
  /** Whether `openssl ts` accepts the token over the data. */
  readonly accepts: (token: Buffer, data: Buffer) => boolean;
  readonly end: () => void;
};

const CONFIG = `
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[stamps]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
[tsa]
default_tsa = here
[here]
serial = ./serial
signer_cert = ./tsa.pem
signer_key = ./tsa.key
certs = ./root.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
`;

export function openTsa(): TestTsa {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-tsa-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  writeFileSync(join(folder, 'tsa.cnf'), CONFIG);
  writeFileSync(join(folder, 'serial'), '01\n');
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-config',
    'tsa.cnf',
    '-extensions',
    'ca',
    '-subj',
    '/CN=Test root',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-days',
    '2',
  );
  openssl('req', ...key, '-config', 'tsa.cnf', '-subj', '/CN=Test stamps', '-keyout', 'tsa.key', '-out', 'tsa.csr');
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'stamps',
    '-days',
    '2',
    '-out',
    'tsa.pem',
  );
  const post = async (_url: string, query: Buffer) => {
    writeFileSync(join(folder, 'query'), query);
    openssl('ts', '-reply', '-config', 'tsa.cnf', '-queryfile', 'query', '-out', 'reply');
    return readFileSync(join(folder, 'reply'));
  };
  const accepts = (token: Buffer, data: Buffer) => {
    writeFileSync(join(folder, 'token'), token);
    writeFileSync(join(folder, 'data'), data);
    try {
      openssl('ts', '-verify', '-in', 'token', '-token_in', '-data', 'data', '-CAfile', 'root.pem');
      return true;
    } catch {
      return false;
    }
  };
  const end = () => rmSync(folder, { recursive: true, force: true });
  return {
    server: { url: 'https://tsa.example', timeoutMs: 1000, post },
    rootFile: join(folder, 'root.pem'),
    folder,
    accepts,
    end,
  };
}
