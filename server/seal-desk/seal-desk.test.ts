import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { outcomes, people } from '../papers/testing/people.ts';
import { printed } from '../papers/testing/print.ts';
import { checkPdf } from '../sealing/pdf/check-pdf.ts';
import { ask } from '../sealing/testing/ask.ts';
import { SealDesk, type SealDeskOptions } from './seal-desk.ts';
import { stampServer } from './testing/stamp-server.ts';

const NOW = Date.parse('2026-03-30T12:00:00Z');
const COUNCIL = { councilName: 'Вишнівська міська рада', edrpou: '04052212' };
const { pdf: paper } = await printed({ roster: people(3), outcomes: outcomes(4) });
const pdfsig = (bytes: Uint8Array) => ask('pdfsig', ['a.pdf'], { 'a.pdf': Buffer.from(bytes) }).text;

/** A desk over a data folder whose clock stands; what waits on the clock is called by hand. */
async function open(t: Test, dataDir: string, more: Partial<SealDeskOptions> = {}) {
  const warned: string[] = [];
  const log = { info: () => undefined, warn: ({ code }: { code?: string }) => warned.push(code ?? '') };
  const clock = { wallMs: () => NOW, after: () => () => undefined };
  const desk = new SealDesk({ dataDir, clock, log, owner: () => COUNCIL, ...more });
  await desk.start();
  t.teardown(() => desk.stop());
  return { desk, warned };
}

test('a paper is sealed once: whoever asks again, at once or after a restart, gets the same bytes', async (t) => {
  const dataDir = t.testdir({});
  const { desk } = await open(t, dataDir);
  const [one, other] = await Promise.all([desk.sealPaper(paper), desk.sealPaper(paper)]);
  t.match(one, { isSealed: true, stampOwed: false });
  t.same(one.bytes, other.bytes);
  const said = pdfsig(one.bytes);
  t.match(said, 'Signature is Valid');
  t.match(said, 'Total document signed');
  const { desk: later } = await open(t, dataDir, {
    clock: { wallMs: () => NOW + 86_400_000, after: () => () => undefined },
  });
  t.same((await later.sealPaper(paper)).bytes, Buffer.from(one.bytes));
  t.equal(readdirSync(join(dataDir, 'papers/sealed')).length, 1);
});

test('everybody may know the certificate, whose it is and how it is checked, and it is never called КЕП', async (t) => {
  const { desk } = await open(t, t.testdir({}));
  const seal = desk.published();
  t.equal(seal?.owner, COUNCIL.councilName);
  t.match(seal?.fingerprint.aloud, /^([0-9A-F]{4} ){5}[0-9A-F]{4}$/);
  const pem = { 'c.pem': Buffer.from(seal?.certificate ?? '') };
  const said = ask('openssl', ['x509', '-in', 'c.pem', '-noout', '-fingerprint', '-sha256'], pem).text;
  t.equal(said.split('=')[1]?.trim().replaceAll(':', '').toLowerCase(), seal?.fingerprint.sha256);
  t.match(seal?.check.uk, 'а не КЕП');
});

test('until the council has a name there is no certificate, and papers go out as they are', async (t) => {
  let owner: SealDeskOptions['owner'] = () => ({});
  const { desk } = await open(t, t.testdir({}), { owner: () => owner() });
  t.same(desk.now(), { state: 'waits' });
  t.same(await desk.sealPaper(paper), { bytes: paper, isSealed: false, stampOwed: false });
  owner = () => COUNCIL;
  await desk.councilSettled();
  t.match(desk.now(), { state: 'ready', owner: COUNCIL.councilName });
  t.equal((await desk.sealPaper(paper)).isSealed, true);
});

test('a key that others can read seals nothing; papers go out as they are and it is told', async (t) => {
  const dataDir = t.testdir({});
  const { desk, warned } = await open(t, dataDir);
  chmodSync(join(dataDir, 'seal/device-key.pem'), 0o644);
  t.equal((await desk.sealPaper(paper)).isSealed, false);
  t.equal(desk.now().state, 'refused');
  t.same(warned, ['SEAL_KEY_EXPOSED']);
  chmodSync(join(dataDir, 'seal/device-key.pem'), 0o600);
  t.equal((await desk.sealPaper(paper)).isSealed, true);
  t.equal(desk.now().state, 'ready');
});

test('sixty days before its end, or for a council called otherwise, the certificate is renewed for the same key', async (t) => {
  const dataDir = t.testdir({});
  await open(t, dataDir);
  const soon = { wallMs: () => Date.parse('2041-02-15T00:00:00Z'), after: () => () => undefined };
  const { desk } = await open(t, dataDir, { clock: soon, owner: () => ({ ...COUNCIL, councilName: 'Вишнева рада' }) });
  const before = desk.now();
  t.match(before, { endsSoon: true, isOfOther: true });
  t.equal(await desk.renew(), undefined);
  const after = desk.now();
  t.equal(after.endsSoon, undefined);
  t.equal(after.isOfOther, undefined);
  t.not(after.fingerprint?.sha256, before.fingerprint?.sha256);
});

test('a dead time-stamp server hinders no paper; the stamp is owed over a restart and comes when it answers', async (t) => {
  const dataDir = t.testdir({});
  const dead = { url: 'http://127.0.0.1:9', timeoutMs: 1000 };
  const { desk } = await open(t, dataDir, { stamps: dead });
  const sealed = await desk.sealPaper(paper);
  t.match(sealed, { isSealed: true, stampOwed: true });
  t.match(desk.now().stamps, { owed: 1, failed: { why: { uk: /Сервер позначок часу/ } } });
  await desk.stop();
  const server = await stampServer(t);
  const { desk: later } = await open(t, dataDir, { stamps: server });
  await later.askForStamps();
  t.match(later.now().stamps, { url: server.url, owed: 0 });
  const stamped = (await later.sealPaper(paper)).bytes;
  t.same(Buffer.from(stamped).subarray(0, sealed.bytes.length), Buffer.from(sealed.bytes));
  const said = pdfsig(stamped);
  t.match(said, /Signature #2[\s\S]*Total document signed/);
  t.notMatch(said, 'Signature is Invalid');
  t.match(await checkPdf(Buffer.from(stamped)), { ok: true, signatures: [{}, { kind: 'time-stamp' }] });
});
