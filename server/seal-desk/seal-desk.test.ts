import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { emptyCouncil } from '../council/composition/council-state.ts';
import { evolveCouncil } from '../council/composition/evolve.ts';
import { outcomes, people } from '../papers/testing/people.ts';
import { printed } from '../papers/testing/print.ts';
import { checkPdf } from '../sealing/pdf/check-pdf.ts';
import { ask } from '../sealing/testing/ask.ts';
import { revocationList } from '../sealing/testing/issuer-words.ts';
import { personWith, signCades } from '../sealing/testing/kep.ts';
import { dstuKey } from '../sealing/testing/keys.ts';
import { SealDesk, type SealDeskOptions } from './seal-desk.ts';
import type { SealJournal } from './seal-notes.ts';
import { sha256Of } from './shelf.ts';
import { stampServer } from './testing/stamp-server.ts';

const NOW = Date.parse('2026-03-30T12:00:00Z');
const COUNCIL = { councilName: 'Вишнівська міська рада', edrpou: '04052212' };
const { pdf: paper } = await printed({ roster: people(3), outcomes: outcomes(4) });
const { pdf: other } = await printed({ roster: people(2), outcomes: outcomes(3) });
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

/** A journal that remembers what was noted, as the council's state does. */
function journal() {
  const noted: Parameters<SealJournal['note']>[0][] = [];
  let state = emptyCouncil;
  const told: SealJournal = {
    known: () => state.seal,
    note: async (event) => {
      noted.push(event);
      state = evolveCouncil(state, event, new Date(NOW).toISOString());
    },
  };
  return { noted, told };
}

test('the journal knows each certificate that seals, and a key that became another is told for thirty days', async (t) => {
  const dataDir = t.testdir({});
  const { noted, told } = journal();
  const { desk } = await open(t, dataDir, { journal: told });
  t.same(noted, [], 'nothing was sealed yet');
  for (const bytes of [paper, other]) await desk.sealPaper(bytes);
  const [first] = noted;
  t.match(first, { type: 'SealCertificateUsed', data: { certificate: desk.published()?.fingerprint.sha256 } });
  t.equal(noted.length, 1);
  await desk.renew();
  await desk.sealPaper(Buffer.concat([paper]));
  t.equal(desk.now().keyChangedAt, undefined, 'a renewed certificate has the same key');
  t.equal(desk.published()?.former?.length, 1, 'the former certificate stays public');
  rmSync(join(dataDir, 'seal'), { recursive: true });
  rmSync(join(dataDir, 'papers'), { recursive: true });
  const { desk: later } = await open(t, dataDir, { journal: told });
  await later.sealPaper(paper);
  t.equal(later.now().keyChangedAt, new Date(NOW).toISOString());
  const keys = noted.map((event) => (event.type === 'SealCertificateUsed' ? event.data.key : ''));
  t.not(keys.at(-1), keys[0]);
  const inTwoMonths = { wallMs: () => NOW + 60 * 86_400_000, after: () => () => undefined };
  const { desk: last } = await open(t, dataDir, { journal: told, clock: inTwoMonths });
  t.equal(last.now().keyChangedAt, undefined);
});

test('a clock that is wrong by the stamp’s time is told, with how much', async (t) => {
  const stamps = await stampServer(t);
  const hourAhead = { wallMs: () => Date.now() + 3_600_000, after: () => () => undefined };
  const { desk } = await open(t, t.testdir({}), { stamps, clock: hourAhead });
  await desk.sealPaper(paper);
  t.ok(Math.abs((desk.now().stamps?.clockAheadSeconds ?? 0) - 3600) < 60);
  const { desk: right } = await open(t, t.testdir({}), { stamps, clock: { ...hourAhead, wallMs: () => Date.now() } });
  await right.sealPaper(paper);
  t.equal(right.now().stamps?.clockAheadSeconds, undefined);
});

test('what issuers are judged by is put in from a file, told with what it holds and who signed it, and noted', async (t) => {
  const { noted, told } = journal();
  const { desk } = await open(t, t.testdir({}), { journal: told });
  const issuer = personWith(dstuKey('person', undefined, 0), dstuKey('issuer', undefined, 0));
  const list = revocationList(issuer.ca, [], { until: '2026-04-07T00:00:00Z' });
  t.match(await desk.takeTrust('лист.txt', Buffer.from('лист'), 'secretary'), { code: 'TRUST_LIST_UNREADABLE' });
  t.equal(await desk.takeTrust('КНЕДП Проба.cer', issuer.ca.certificate, 'operator'), undefined);
  t.equal(await desk.takeTrust('../../CA-Full.crl', list, 'operator'), undefined);
  t.equal(await desk.takeTrust('CA-Full.crl.p7s', signCades(issuer.issuedBy, list), 'operator'), undefined);
  t.match(desk.now().trust, [
    {
      name: 'CA-Full.crl',
      issuers: 0,
      revocations: 1,
      until: '2026-04-07T00:00:00.000Z',
      signedBy: 'Вʼюн Ольга Петрівна',
    },
    { issuers: 1, revocations: 0, signedBy: undefined },
  ]);
  t.equal(await desk.dropTrust('CA-Full.crl', 'operator'), undefined);
  t.match(await desk.dropTrust('CA-Full.crl', 'operator'), { code: 'NOT_FOUND' });
  t.match(noted.at(-1), { type: 'TrustSettled', data: { files: [{ sha256: sha256Of(issuer.ca.certificate) }] } });
  t.equal(desk.now().trust?.length, 1);
});
