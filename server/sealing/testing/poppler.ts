/** A signing program that is somebody else's: poppler's `pdfsig` with a person's key in a database of NSS. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Poppler = {
  /** The PDF with a further signature, as that program appends it. */
  readonly sign: (pdf: Buffer) => Buffer;
  /** What it says of a PDF's signatures. */
  readonly says: (pdf: Buffer) => string;
  readonly end: () => void;
};

export function openPoppler(name: string): Poppler {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-poppler-'));
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: folder, stdio: 'pipe' });
  const usage = ['-addext', 'keyUsage=critical,digitalSignature,nonRepudiation'];
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'key', '-out', 'crt', '-days', '9'];
  run('openssl', 'req', '-x509', ...key, '-utf8', '-subj', `/CN=${name}/O=Рада`, ...usage);
  run(
    'openssl',
    'pkcs12',
    '-export',
    '-inkey',
    'key',
    '-in',
    'crt',
    '-name',
    'person',
    '-out',
    'p12',
    '-passout',
    'pass:',
  );
  run('certutil', '-N', '-d', '.', '--empty-password');
  run('pk12util', '-i', 'p12', '-d', '.', '-W', '');
  return {
    sign: (pdf) => {
      writeFileSync(join(folder, 'in.pdf'), pdf);
      run('pdfsig', '-nssdir', '.', '-add-signature', '-nick', 'person', 'in.pdf', 'out.pdf');
      return readFileSync(join(folder, 'out.pdf'));
    },
    says: (pdf) => {
      writeFileSync(join(folder, 'said.pdf'), pdf);
      return run('pdfsig', '-nssdir', '.', 'said.pdf').toString();
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}
