import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { checker } from '#contract/check';
import type { SittingId } from '#contract/ids';
import { PaperSigned } from '#contract/seal';
import { outcomes, people } from '../papers/testing/people.ts';
import { printed } from '../papers/testing/print.ts';
import { unpack } from '../sealing/kep/zip.ts';
import { MANIFEST, SEAL } from '../sealing/package/manifest.ts';
import { asice } from '../sealing/testing/asice.ts';
import { ask } from '../sealing/testing/ask.ts';
import { personWith, signCades } from '../sealing/testing/kep.ts';
import { dstuKey } from '../sealing/testing/keys.ts';
import { openPoppler } from '../sealing/testing/poppler.ts';
import { GivenOut } from './given-out.ts';
import { PackageDesk, type Signed } from './package-desk.ts';
import { packagePapers, type WholePapers } from './package-papers.ts';
import { SealDesk } from './seal-desk.ts';
import { sealedPapers, sealedWhole } from './sealed-papers.ts';
import { sha256Of } from './shelf.ts';

const NOW = Date.parse('2026-03-30T12:00:00Z');
const SITTING = '8-1-1' as SittingId;
const SECRETARY = { role: 'secretary' } as const;
const { pdf: rollCall } = await printed({ roster: people(3), outcomes: outcomes(4) });
const { issuedBy: person, ca } = personWith(dstuKey('person', undefined, 0), dstuKey('issuer', undefined, 0));
const isEvent = checker(PaperSigned);

async function rig(t: Test) {
  const dataDir = t.testdir({});
  const noted: Signed[] = [];
  const clock = { wallMs: () => NOW, after: () => () => undefined };
  const log = { info: () => undefined, warn: () => undefined };
  const seal = new SealDesk({ dataDir, clock, log, owner: () => ({ councilName: 'Вишнівська міська рада' }) });
  await seal.start();
  t.teardown(() => seal.stop());
  const nothing = async () => undefined;
  const laidOut = {
    rollCall: async (_: SittingId, number: number) =>
      number === 2 ? { bytes: rollCall, fileName: 'Поіменне голосування 8-1-1 № 2.pdf' } : undefined,
    ...{ commissionProtocol: nothing, notHeld: nothing, stop: nothing },
    seatLabels: async () => ({ bytes: rollCall, fileName: 'a.pdf' }),
    badges: async () => ({ bytes: rollCall, fileName: 'a.pdf' }),
  };
  const givenOut = new GivenOut(dataDir);
  const papers = sealedPapers(laidOut, seal, givenOut);
  const packages = new PackageDesk({
    ...{ dataDir, seal, givenOut, papers: { ofBallots: papers }, nowMs: () => NOW },
    sittingOf: (id) =>
      id === SITTING ? { numbers: [1, 2], place: { position: 42, hash: 'ab'.repeat(32) } } : undefined,
    signatures: () => noted,
    note: async (signed) => void noted.push(signed),
  });
  const made = await packages.make(SITTING);
  if (!made.ok) throw new Error(made.refusal.en);
  const partOf = async (path: string) => Buffer.from((await seal.takeOut(made.bytes, path)) ?? []);
  return { dataDir, seal, papers, givenOut, packages, noted, made, partOf };
}

test('a package holds the sealed papers of a sitting and a manifest sealed by the device, and comes the same again', async (t) => {
  const { packages, made, partOf, seal } = await rig(t);
  t.same(await packages.make(SITTING), made);
  const [manifest, p7s] = [await partOf(MANIFEST), await partOf(SEAL)];
  const { files, journal } = JSON.parse(manifest.toString()) as { files: { path: string }[]; journal: object };
  t.same(
    files.map(({ path }) => path),
    ['Поіменне голосування 8-1-1 № 2.pdf'],
  );
  t.match(journal, { position: 42 });
  const given = { m: manifest, s: p7s, c: Buffer.from(seal.published()?.certificate ?? '') };
  const verify = [
    'cms',
    '-verify',
    '-cades',
    '-binary',
    '-purpose',
    'any',
    '-inform',
    'DER',
    '-in',
    's',
    '-content',
    'm',
  ];
  t.ok(ask('openssl', [...verify, '-CAfile', 'c', '-no_check_time', '-out', 'o'], given).ok);
  const sealedPaper = await partOf('Поіменне голосування 8-1-1 № 2.pdf');
  t.match(ask('pdfsig', ['a.pdf'], { 'a.pdf': sealedPaper }).text, 'Total document signed');
  t.same(
    [...((await unpack(made.bytes))?.keys() ?? [])].toSorted(),
    [MANIFEST, SEAL, ...files.map(({ path }) => path)].toSorted(),
  );
});

test('a decision whose text is still to be brought is in no package; the next one is', async (t) => {
  const none = async () => undefined;
  const decisions = [
    { bytes: rollCall, fileName: 'Рішення 1.pdf', lacksText: true as const },
    { bytes: rollCall, fileName: 'Рішення 2.pdf' },
  ];
  const ofWhole: WholePapers = {
    make: async (_, which) => ('ordinal' in which ? decisions[which.ordinal - 1] : undefined),
  };
  const papers = { ofBallots: { rollCall: none, commissionProtocol: none, notHeld: none }, ofWhole };
  t.strictSame(
    (await packagePapers(papers, SITTING, [])).map(({ path }) => path),
    ['Рішення 2.pdf'],
  );
});

test('КЕП over the package or over its manifest is taken in, kept and noted, once, without a tax number', async (t) => {
  const { packages, noted, made, partOf } = await rig(t);
  const overManifest = { name: 'manifest.json.p7s', bytes: signCades(person, await partOf(MANIFEST)) };
  const overZip = { name: `${made.name}.p7s`, bytes: signCades(person, made.bytes, { attached: true }) };
  for (const file of [overManifest, overZip, overManifest])
    t.match(await packages.takeIn(SITTING, file, SECRETARY), { ok: true });
  t.same(
    noted.map(({ document }) => document.name),
    [MANIFEST, made.name],
  );
  const [first] = noted;
  t.match(first?.signers[0], {
    name: 'Вʼюн Ольга Петрівна',
    position: 'секретар ради',
    clock: 'signer',
    saysQualified: true,
  });
  t.match(first?.signers[0]?.checked.uk, /скасовано.*не перевірено/);
  t.notMatch(JSON.stringify(noted), '3141592653');
  for (const data of noted) t.match(isEvent({ type: 'PaperSigned', v: 1, data }), { ok: true });
  t.same((await packages.signature(SITTING, first?.signature.sha256 ?? ''))?.bytes, overManifest.bytes);
});

test('a signature is КЕП only by the lists put in; the same file again after they came is judged anew, and noted', async (t) => {
  const { dataDir, packages, noted, partOf } = await rig(t);
  const file = { name: 'a.p7s', bytes: signCades(person, await partOf(MANIFEST)) };
  await packages.takeIn(SITTING, file, SECRETARY);
  await packages.takeIn(SITTING, file, SECRETARY);
  mkdirSync(join(dataDir, 'seal/trust'), { recursive: true });
  writeFileSync(join(dataDir, 'seal/trust/ca.cer'), ca.certificate);
  await packages.takeIn(SITTING, file, SECRETARY);
  t.same(
    noted.map(({ signers: [one] }) => [one?.isConfirmed, one?.asked]),
    [
      [undefined, { issuer: 'no-lists', revocation: 'unknown' }],
      [true, { issuer: 'trusted', revocation: 'unknown' }],
    ],
  );
  for (const data of noted) t.match(isEvent({ type: 'PaperSigned', v: 1, data }), { ok: true });
});

test('a signature over other bytes, our own seal, and one of a sitting that gave nothing out are refused with what to do', async (t) => {
  const { packages, noted, partOf } = await rig(t);
  const other = { name: 'a.p7s', bytes: signCades(person, Buffer.from('інший документ')) };
  t.match(await packages.takeIn(SITTING, other, SECRETARY), { ok: false, refusal: { code: 'KEP_OTHER_BYTES' } });
  const own = { name: SEAL, bytes: await partOf(SEAL) };
  t.match(await packages.takeIn(SITTING, own, SECRETARY), { ok: false, refusal: { code: 'KEP_IS_DEVICE_SEAL' } });
  t.match(await packages.takeIn('8-1-2' as SittingId, other, SECRETARY), { ok: false, refusal: { code: 'NOT_FOUND' } });
  t.match(await packages.make('8-1-2' as SittingId), { ok: false, refusal: { code: 'NOT_FOUND' } });
  t.same(noted, []);
});

test('a signature that changed on the disk is not given out', async (t) => {
  const { dataDir, packages, noted, partOf } = await rig(t);
  await packages.takeIn(SITTING, { name: 'a.p7s', bytes: signCades(person, await partOf(MANIFEST)) }, SECRETARY);
  const sha256 = noted[0]?.signature.sha256 ?? '';
  const path = join(dataDir, 'papers/signatures', sha256);
  chmodSync(path, 0o600);
  writeFileSync(path, 'інше');
  t.equal(await packages.signature(SITTING, sha256), undefined);
});

/** One paper as the secretary has it, and its name. */
async function oneOf({ papers }: Awaited<ReturnType<typeof rig>>) {
  const { bytes, fileName: name } = (await papers.rollCall(SITTING, 2)) ?? { bytes: Buffer.alloc(0), fileName: '' };
  return { name, bytes: Buffer.from(bytes) };
}

test('one paper alone is signed in any of four ways, and it is told which paper', async (t) => {
  const rigged = await rig(t);
  const { packages, noted } = rigged;
  const paper = await oneOf(rigged);
  const poppler = openPoppler('Вʼюн Ольга Петрівна');
  t.teardown(poppler.end);
  const ways: readonly [string, Buffer][] = [
    ['протокол.pdf.p7s', signCades(person, paper.bytes)],
    ['протокол.p7s', signCades(person, paper.bytes, { attached: true })],
    ['протокол.asice', asice(person, paper.bytes)],
    ['протокол-підписаний.pdf', poppler.sign(paper.bytes)],
  ];
  for (const [name, bytes] of ways)
    t.match(await packages.takeIn(SITTING, { name, bytes }, SECRETARY), { ok: true }, name);
  t.same(
    noted.map(({ document, signature }) => [document.name, document.sha256, signature.kind]),
    ['p7s', 'p7s', 'ASiC-E', 'PAdES'].map((kind) => [paper.name, sha256Of(paper.bytes), kind]),
  );
});

test('the very bytes that were given out count, though the paper has got its stamp or another draft since', async (t) => {
  const rigged = await rig(t);
  const { packages, noted, seal, givenOut } = rigged;
  let text = 'перша чернетка';
  const written: WholePapers = { make: async () => ({ bytes: Buffer.from(text), fileName: 'Протокол.docx' }) };
  const drafts = sealedWhole(written, seal, givenOut);
  const first = await drafts.make(SITTING, { kind: 'protocol' }, 'docx');
  text = 'друга чернетка';
  await drafts.make(SITTING, { kind: 'protocol' }, 'docx');
  const file = { name: 'a.p7s', bytes: signCades(person, Buffer.from(first?.bytes ?? [])) };
  t.match(await packages.takeIn(SITTING, file, SECRETARY), { ok: true });
  t.match(noted[0]?.document, { name: 'Протокол.docx', bytes: Buffer.from('перша чернетка').length });
  const stranger = { name: 'b.p7s', bytes: signCades(person, Buffer.from('третя чернетка')) };
  t.match(await packages.takeIn(SITTING, stranger, SECRETARY), { refusal: { code: 'KEP_OTHER_BYTES' } });
});
