/** The thread of the seal: jobs in, answers out. Waiting for a time-stamp server holds up no other job. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import JSZip from 'jszip';
import { OID } from '../sealing/asn1/oids.ts';
import { readCertificate } from '../sealing/cms/certificate.ts';
import { signerFacts } from '../sealing/cms/signer-facts.ts';
import {
  type DeviceKey,
  formerCertificates,
  type Opened,
  openDeviceKey,
  renewCertificate,
} from '../sealing/device-key/key-file.ts';
import { certificatePem, fingerprintOf, type Signer } from '../sealing/device-key/signer.ts';
import { importKep } from '../sealing/kep/import-kep.ts';
import { readTrustList } from '../sealing/kep/trust-list.ts';
import { listOf } from '../sealing/package/files.ts';
import { sealPackage } from '../sealing/package/seal-package.ts';
import { type SealedPdf, sealPdf, stampPdf } from '../sealing/pdf/seal-pdf.ts';
import { sealTree, stampTree } from './seal-tree.ts';
import type { KeyOf, KeyTold, SealDone, Sealed, SealJob, SealWork, Told, TrustRead, WorkName } from './seal-work.ts';
import { sha256Of } from './shelf.ts';

type Work = { [W in WorkName]: (ask: SealWork[W]['ask']) => Promise<SealWork[W]['told']> };

const WORK: Work = {
  open: async ({ dataDir, owner, at }) => told(await openDeviceKey(dataDir, owner, at), dataDir),
  renew: async ({ dataDir, owner, at }) => told(await renewCertificate(dataDir, owner, at), dataDir),
  sealPdf: (ask) =>
    withKey(ask, async (signer) => {
      const { bytes, at, reason, stamps } = ask;
      return sealed(await sealPdf(bytes, { signer, at, stamps, ...(reason !== undefined && { reason }) }));
    }),
  stampPdf: async ({ bytes, stamps }) => sealed(await stampPdf(bytes, stamps)),
  sealTree: (ask) =>
    withKey(ask, (signer) => sealTree(ask.tree, { signer, at: ask.at, ...(ask.stamps && { stamps: ask.stamps }) })),
  stampTree: ({ folder, stamps }) => stampTree(folder, stamps),
  packUp: (ask) => withKey(ask, (signer) => packedUp(ask, signer)),
  takeOut: async ({ zip, path }) => {
    const bytes = await (await JSZip.loadAsync(zip)).file(path)?.async('uint8array');
    return bytes ? { bytes } : {};
  },
  readTrust: async ({ name, bytes }) => readTrustFile(name, Buffer.from(bytes)),
  namesUnder: async ({ signature, bytes }) => {
    const now = new Date();
    const imported = await importKep({ name: '', bytes: Buffer.from(signature) }, Buffer.from(bytes), { now });
    return imported.ok ? { names: imported.signature.signers.map(({ name }) => name).join(', ') } : {};
  },
};

function readTrustFile(name: string, bytes: Buffer): TrustRead {
  const read = readTrustList(name, bytes);
  if (!read.ok) return read;
  const { issuers, revocations, until } = read.list;
  return { ok: true, issuers: issuers.length, revocations: revocations.length, until };
}

parentPort?.on('message', async (job: SealJob) => {
  parentPort?.postMessage(await answerTo(job));
});

async function answerTo({ job, work, ask }: SealJob): Promise<SealDone> {
  try {
    return { job, told: await done(work, ask) };
  } catch (error) {
    return { job, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const done = <W extends WorkName>(work: W, ask: SealWork[W]['ask']): Promise<SealWork[W]['told']> => WORK[work](ask);

type Refused = Extract<Opened, { ok: false }>;
type Done = { readonly ok: true };
/** The work, and by which key it was done. */
async function withKey<T extends Done>(
  { dataDir, owner, at }: KeyOf,
  use: (signer: Signer) => Promise<T | Refused>,
): Promise<(T & { readonly told: Told }) | Refused> {
  const opened = await openDeviceKey(dataDir, owner, at);
  if (!opened.ok) return opened;
  const used = await use(opened.key.signer);
  return used.ok ? { ...used, told: toldOf(opened.key, dataDir) } : used;
}

const sealed = (pdf: SealedPdf): Sealed =>
  pdf.ok ? { ok: true, bytes: pdf.bytes, stampOwed: pdf.stampOwed, stampedAt: pdf.stampedAt } : pdf;

/** Every entry of the zip has one date, and files stand in the order of their names. */
const NO_DATE = new Date('1980-01-01T00:00:00Z');

async function packedUp(
  { files, place, at, scratch, stamps }: SealWork['packUp']['ask'],
  signer: Signer,
): Promise<Extract<Sealed, { ok: true }>> {
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, '.package-'));
  try {
    for (const { path, bytes } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const { stampOwed } = await sealPackage(folder, place, { signer, at, stamps });
    return { ok: true, bytes: await zipOf(folder), stampOwed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function zipOf(folder: string): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const name of (await listOf(folder)).files)
    zip.file(name, await readFile(join(folder, name)), { date: NO_DATE, createFolders: false });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'UNIX' });
}

const told = (opened: Opened, dataDir: string): KeyTold =>
  opened.ok ? { ok: true, told: toldOf(opened.key, dataDir) } : opened;

function toldOf({ signer, validUntil }: DeviceKey, dataDir: string): Told {
  const [raw] = signer.chain;
  const certificate = readCertificate(raw);
  const facts = certificate && signerFacts(certificate, OID.sha256);
  const owner = {
    ...(facts?.organisation !== undefined && { councilName: facts.organisation }),
    ...(facts?.edrpou !== undefined && { edrpou: facts.edrpou }),
  };
  const key = sha256Of(certificate?.publicKey ?? raw);
  const former = formerCertificates(dataDir);
  return { pem: certificatePem(raw), fingerprint: fingerprintOf(raw), validUntil, owner, key, former };
}
