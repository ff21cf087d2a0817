import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { SittingId } from '#contract/ids';
import type { PublicSeal } from '#contract/seal';
import { GivenOut } from '../../seal-desk/given-out.ts';
import { PackageDesk } from '../../seal-desk/package-desk.ts';
import { SealDesk } from '../../seal-desk/seal-desk.ts';
import { raise } from '../testing/rig.ts';

const PDF = { bytes: Buffer.from('%PDF'), fileName: 'Засідання не відбулося.pdf' };

async function rig(t: Test, councilName = 'Вишнівська міська рада') {
  const dataDir = t.testdir({});
  const nowMs = () => Date.parse('2026-03-30T12:00:00Z');
  const log = { info: () => undefined, warn: () => undefined };
  const owner = () => (councilName === '' ? {} : { councilName });
  const desk = new SealDesk({ dataDir, log, owner, clock: { wallMs: nowMs, after: () => () => undefined } });
  await desk.start();
  t.teardown(() => desk.stop());
  const nothing = async () => undefined;
  const packages = new PackageDesk({
    ...{ dataDir, seal: desk, givenOut: new GivenOut(dataDir), nowMs, signatures: () => [], note: nothing },
    papers: { ofBallots: { rollCall: nothing, commissionProtocol: nothing, notHeld: async () => PDF } },
    sittingOf: (id) =>
      id === ('8-1-1' as SittingId) ? { numbers: [], place: { position: 1, hash: 'ab' } } : undefined,
  });
  const { url, cookie } = await raise({ teardown: (run) => void t.teardown(run), seal: { desk, packages } });
  const ask = (role: 'operator' | 'secretary' | 'deputy', path: string, body?: Buffer) =>
    fetch(url + path, {
      headers: {
        cookie: cookie({ role }),
        origin: url,
        ...(body?.length && { 'content-type': 'application/octet-stream' }),
      },
      ...(body && { method: 'POST' }),
      ...(body?.length && { body: new Uint8Array(body) }),
    });
  return { url, ask };
}

test('anybody reads the certificate without signing in; only the operator has a new one made', async (t) => {
  const { url, ask } = await rig(t);
  const seal = (await (await fetch(`${url}/api/seal`)).json()) as PublicSeal;
  t.equal(seal.owner, 'Вишнівська міська рада');
  t.equal(await (await fetch(`${url}/api/seal/certificate.pem`)).text(), seal.certificate);
  t.equal((await ask('secretary', '/api/seal/certificate', Buffer.alloc(0))).status, 403);
  const renewed = (await (await ask('operator', '/api/seal/certificate', Buffer.alloc(0))).json()) as PublicSeal;
  t.not(renewed.fingerprint.sha256, seal.fingerprint.sha256);
});

test('where the council has no name yet there is no certificate to show', async (t) => {
  const { url } = await rig(t, '');
  t.equal((await fetch(`${url}/api/seal`)).status, 404);
});

test('the package is for the office; what is no signature is refused with its code, and only the secretary brings one', async (t) => {
  const { ask } = await rig(t);
  const zip = await ask('secretary', '/api/sittings/8-1-1/package.zip');
  t.equal(zip.headers.get('content-type'), 'application/zip');
  t.equal(
    Buffer.from(await zip.arrayBuffer())
      .subarray(0, 2)
      .toString(),
    'PK',
  );
  t.equal((await ask('deputy', '/api/sittings/8-1-1/package.zip')).status, 403);
  t.equal((await ask('secretary', '/api/sittings/8-1-2/package.zip')).status, 404);
  const path = '/api/sittings/8-1-1/signatures?name=a.p7s';
  t.equal((await ask('operator', path, Buffer.from('x'))).status, 403);
  const refused = await ask('secretary', path, Buffer.from('x'));
  t.match(await refused.json(), { code: 'KEP_NOT_A_SIGNATURE' });
  t.equal((await ask('secretary', `/api/sittings/8-1-1/signatures/${'a'.repeat(64)}`)).status, 404);
});

test('only the operator settles what issuers are judged by; what is no list is refused with its code', async (t) => {
  const { ask } = await rig(t);
  const path = '/api/seal/trust?name=TL.xml';
  t.equal((await ask('secretary', path, Buffer.from('x'))).status, 403);
  t.match(await (await ask('operator', path, Buffer.from('<x/>'))).json(), { code: 'TRUST_LIST_UNREADABLE' });
  const list = readFileSync(join(import.meta.dirname, '../../../../server/sealing/fixtures/czo-root-2012.cer'));
  const put = await ask('operator', '/api/seal/trust?name=czo.cer', list);
  t.match(await put.json(), [{ name: 'czo.cer', issuers: 1, revocations: 0 }]);
});
