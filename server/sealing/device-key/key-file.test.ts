import { execFileSync } from 'node:child_process';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { type DeviceKey, type Opened, openDeviceKey, renewCertificate } from './key-file.ts';
import { fingerprintOf } from './signer.ts';

const NOW = new Date('2026-03-30T10:00:00Z');
const OWNER = { councilName: 'Вишнівська міська рада', edrpou: '04052212' };
const LONG = 'Верхньодніпровська міська рада Камʼянського району Дніпропетровської області';

function keyOf(opened: Opened): DeviceKey {
  if (!opened.ok) throw new Error(opened.refusal.en);
  return opened.key;
}
const rightsOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

test('the first run makes a key that the hub alone can read; later runs find it', async (t) => {
  const data = t.testdir({});
  const first = keyOf(await openDeviceKey(data, OWNER, NOW));
  const again = keyOf(await openDeviceKey(data, {}, new Date('2027-01-01T00:00:00Z')));
  t.equal(first.made, true);
  t.equal(again.made, false);
  t.same(again.signer.chain, first.signer.chain);
  t.equal(rightsOf(join(data, 'seal')), '700');
  t.equal(rightsOf(join(data, 'seal/device-key.pem')), '600');
  t.same(readdirSync(join(data, 'seal')).toSorted(), ['certificate.pem', 'device-key.pem'], 'nothing half written');
});

test('the certificate says whose seal it is, that it is not КЕП, and may sign for ten years and more', async (t) => {
  const data = t.testdir({});
  const { signer, validUntil } = keyOf(await openDeviceKey(data, OWNER, NOW));
  const certificate = new X509Certificate(signer.chain[0]);
  t.match(certificate.subject, 'CN=Печатка пристрою Dzvin (не КЕП)');
  t.match(certificate.subject, 'O=Вишнівська міська рада');
  t.match(certificate.subject, 'organizationIdentifier=NTRUA-04052212');
  t.match(certificate.subject, 'not a qualified electronic signature');
  t.ok(validUntil > new Date('2036-04-01T00:00:00Z'));
  t.ok(new Date(certificate.validFrom) < NOW, 'a clock that is behind takes it too');
  const text = execFileSync('openssl', ['x509', '-in', join(data, 'seal/certificate.pem'), '-noout', '-text'], {
    encoding: 'utf8',
  });
  t.match(text, /Key Usage: critical\s+Digital Signature\n/);
  t.match(text, /prime256v1/);
  t.match(
    execFileSync(
      'openssl',
      ['verify', '-CAfile', join(data, 'seal/certificate.pem'), join(data, 'seal/certificate.pem')],
      { encoding: 'utf8' },
    ),
    ': OK',
  );
});

test('what the key signs, its certificate verifies', async (t) => {
  const { signer } = keyOf(await openDeviceKey(t.testdir({}), OWNER, NOW));
  const data = Buffer.from('протокол');
  t.ok(
    verify(
      'sha256',
      data,
      createPublicKey(new X509Certificate(signer.chain[0]).publicKey.export({ type: 'spki', format: 'pem' })),
      await signer.sign(data),
    ),
  );
});

test('a council whose name is longer than a certificate allows has it cut after a word, and whole in the description', async (t) => {
  const { signer } = keyOf(await openDeviceKey(t.testdir({}), { councilName: LONG }, NOW));
  const { subject } = new X509Certificate(signer.chain[0]);
  t.match(subject, /O=Верхньодніпровська міська рада Камʼянського району…\n/);
  t.ok(subject.includes(LONG));
});

test('a fingerprint begins as openssl prints it, in groups that can be read aloud', async (t) => {
  const data = t.testdir({});
  const { aloud, sha256 } = fingerprintOf(keyOf(await openDeviceKey(data, OWNER, NOW)).signer.chain[0]);
  const printed = execFileSync(
    'openssl',
    ['x509', '-in', join(data, 'seal/certificate.pem'), '-noout', '-fingerprint', '-sha256'],
    { encoding: 'utf8' },
  );
  const digits = printed.split('=')[1]?.trim().replaceAll(':', '') ?? '';
  t.equal(sha256.toUpperCase(), digits);
  t.match(aloud, /^([0-9A-F]{4} ){5}[0-9A-F]{4}$/);
  t.ok(digits.startsWith(aloud.replaceAll(' ', '')));
});

for (const [what, path] of [
  ['the key', 'seal/device-key.pem'],
  ['its folder', 'seal'],
] as const) {
  test(`when others can read ${what} it is refused, with the remedy, until it is closed`, async (t) => {
    const data = t.testdir({});
    await openDeviceKey(data, OWNER, NOW);
    chmodSync(join(data, path), path === 'seal' ? 0o755 : 0o640);
    const refused = await openDeviceKey(data, OWNER, NOW);
    t.match(refused, { ok: false, refusal: { code: 'SEAL_KEY_EXPOSED' } });
    if (!refused.ok) t.match(refused.refusal.uk, /chmod -R u=rwX,go= .*seal/);
    execFileSync('chmod', ['-R', 'u=rwX,go=', join(data, 'seal')]);
    t.equal((await openDeviceKey(data, OWNER, NOW)).ok, true);
  });
}

test('a key that is no key, or a certificate of another key, is refused and stays as it is', async (t) => {
  const folders = t.testdir({ data: {}, other: {} });
  const [data, other] = ['data', 'other'].map((name) => join(folders, name)) as [string, string];
  await openDeviceKey(data, OWNER, NOW);
  const key = join(data, 'seal/device-key.pem');
  const whole = readFileSync(key);
  writeFileSync(key, 'не ключ');
  t.match(await openDeviceKey(data, OWNER, NOW), { refusal: { code: 'SEAL_KEY_DAMAGED' } });
  t.equal(readFileSync(key, 'utf8'), 'не ключ');
  writeFileSync(key, whole);
  await openDeviceKey(other, OWNER, NOW);
  writeFileSync(join(data, 'seal/certificate.pem'), readFileSync(join(other, 'seal/certificate.pem')));
  t.match(await openDeviceKey(data, OWNER, NOW), { refusal: { code: 'SEAL_KEY_DAMAGED' } });
});

test('a power cut between key and certificate costs the certificate alone', async (t) => {
  const data = t.testdir({});
  await openDeviceKey(data, OWNER, NOW);
  const key = readFileSync(join(data, 'seal/device-key.pem'));
  rmSync(join(data, 'seal/certificate.pem'));
  t.equal((await openDeviceKey(data, OWNER, NOW)).ok, true);
  t.same(readFileSync(join(data, 'seal/device-key.pem')), key);
});

test('a certificate is renewed for the same key, and the old one is kept', async (t) => {
  const data = t.testdir({});
  const old = keyOf(await openDeviceKey(data, {}, NOW));
  const renewed = keyOf(await renewCertificate(data, OWNER, new Date('2040-01-01T00:00:00Z')));
  t.not(renewed.signer.chain[0].toString('hex'), old.signer.chain[0].toString('hex'));
  const key = (der: Buffer) => new X509Certificate(der).publicKey.export({ type: 'spki', format: 'pem' });
  t.equal(key(renewed.signer.chain[0]), key(old.signer.chain[0]));
  t.ok(renewed.validUntil > new Date('2050-01-01T00:00:00Z'), 'a year that needs four digits');
  t.equal(readdirSync(join(data, 'seal')).filter((name) => /^certificate-2026-03-29-/.test(name)).length, 1);
});

test('a disk that refuses is told, not thrown', async (t) => {
  const data = t.testdir({ seal: 'тут файл' });
  t.match(await openDeviceKey(data, OWNER, NOW), { ok: false, refusal: { code: 'SEAL_KEY_NOT_WRITTEN' } });
});
