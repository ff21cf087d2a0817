/**
 * What every `Signer` must do, wherever its key lives: the file's key passes it, and so must a TPM's or a secure element's.
 * In: how to open one; out: tests.
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { test } from 'tap';
import { outcomes, people } from '../../papers/testing/people.ts';
import { printed } from '../../papers/testing/print.ts';
import { OID } from '../asn1/oids.ts';
import { readCertificate } from '../cms/certificate.ts';
import { makeDetachedSeal } from '../cms/detached-seal.ts';
import { certificatePem, DEVICE_NAME, type Signer } from '../device-key/signer.ts';
import { checkPdf } from '../pdf/check-pdf.ts';
import { sealPdf } from '../pdf/seal-pdf.ts';
import { ask } from './ask.ts';

const AT = new Date('2026-03-30T12:34:56Z');

/** @param what of the key, for the tests' names */
export function conforms(what: string, open: () => Promise<Signer>): void {
  test(`${what}: its certificate is of a key on P-256 that may sign, and says that it is no КЕП`, async (t) => {
    const [raw] = (await open()).chain;
    const certificate = readCertificate(raw);
    t.equal(certificate?.maySign, true);
    t.equal(certificate?.subject.parts.get(OID.commonName), DEVICE_NAME);
    const key = createPublicKey({ key: certificate?.publicKey ?? raw, format: 'der', type: 'spki' });
    t.equal(key.asymmetricKeyDetails?.namedCurve, 'prime256v1');
  });

  test(`${what}: it signs whatever bytes, none or many, and many at once, in DER of r and s over their SHA-256`, async (t) => {
    const signer = await open();
    const key = createPublicKey(certificatePem(signer.chain[0]));
    const given = [Buffer.alloc(0), Buffer.from('Протокол'), Buffer.alloc(300_000, 7)];
    const signatures = await Promise.all([...given, ...given].map((bytes) => signer.sign(bytes)));
    for (const [at, signature] of signatures.entries()) {
      const bytes = given[at % given.length] ?? Buffer.alloc(0);
      t.ok(verify('sha256', bytes, { key, dsaEncoding: 'der' }, signature));
      t.notOk(verify('sha256', createHash('sha256').update(bytes).digest(), key, signature), 'the key hashes itself');
    }
  });

  test(`${what}: other people’s programs accept what it seals`, async (t) => {
    const signer = await open();
    const { pdf } = await printed({ roster: people(2), outcomes: outcomes(3) });
    const sealed = await sealPdf(pdf, { signer, at: AT });
    if (!sealed.ok) throw new Error(sealed.refusal.en);
    t.match(ask('pdfsig', ['a.pdf'], { 'a.pdf': sealed.bytes }).text, /Total document signed[\s\S]*Signature is Valid/);
    t.match(await checkPdf(sealed.bytes), { ok: true });
    const content = Buffer.from('{}');
    const files = {
      m: content,
      s: await makeDetachedSeal(signer, content, AT),
      c: Buffer.from(certificatePem(signer.chain[0])),
    };
    const verified =
      'cms -verify -cades -binary -purpose any -inform DER -in s -content m -CAfile c -no_check_time -out o';
    t.ok(ask('openssl', verified.split(' '), files).ok);
  });
}
