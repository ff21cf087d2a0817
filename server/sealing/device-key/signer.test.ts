import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import { conforms } from '../testing/signer-conformance.ts';
import { openDeviceKey } from './key-file.ts';
import type { Signer } from './signer.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-signer-'));

async function ofFile(): Promise<Signer> {
  const opened = await openDeviceKey(
    dataDir,
    { councilName: 'Вишнівська міська рада' },
    new Date('2026-03-30T10:00:00Z'),
  );
  if (!opened.ok) throw new Error(opened.refusal.en);
  return opened.key.signer;
}

/** A key that this process never sees, as a TPM's: another program is given bytes and gives a signature. */
async function ofProgram(): Promise<Signer> {
  const { chain } = await ofFile();
  const key = join(dataDir, 'seal/device-key.pem');
  return {
    chain,
    sign: async (data) => {
      const out = join(dataDir, randomUUID());
      const program = execFile('openssl', ['dgst', '-sha256', '-sign', key, '-out', out]);
      program.stdin?.end(data);
      await once(program, 'exit');
      return readFileSync(out);
    },
  };
}

conforms('the key in a file', ofFile);
conforms('a key that another program holds', ofProgram);

test('what was made for these tests is put away', async (t) => {
  rmSync(dataDir, { recursive: true });
  t.ok(true);
});
