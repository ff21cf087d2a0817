/** A device's key in a folder of its own, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDeviceKey } from '../device-key/key-file.ts';
import type { Signer } from '../device-key/signer.ts';

export type TestDevice = { readonly signer: Signer; readonly certificateFile: string; readonly end: () => void };

export async function openDevice(): Promise<TestDevice> {
  const data = mkdtempSync(join(tmpdir(), 'dzvin-seal-'));
  const owner = { councilName: 'Вишнівська міська рада', edrpou: '04052212' };
  const opened = await openDeviceKey(data, owner, new Date('2026-03-30T10:00:00Z'));
  if (!opened.ok) throw new Error(opened.refusal.en);
  const end = () => rmSync(data, { recursive: true, force: true });
  return { signer: opened.key.signer, certificateFile: join(data, 'seal/certificate.pem'), end };
}
