import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream } from '@libpdf/core';
import { test } from 'tap';
import { outcomes, people } from '../../papers/testing/people.ts';
import { printed } from '../../papers/testing/print.ts';
import { importKep } from '../kep/import-kep.ts';
import { ask } from '../testing/ask.ts';
import { openDevice } from '../testing/device.ts';
import { revocationList } from '../testing/issuer-words.ts';
import { personWith } from '../testing/kep.ts';
import { ecKey } from '../testing/keys.ts';
import { openPoppler } from '../testing/poppler.ts';
import { openTsa } from '../testing/tsa.ts';
import { checkPdf } from './check-pdf.ts';
import { sealPdf, stampPdf } from './seal-pdf.ts';
import { signaturesAdded } from './signatures-added.ts';

const { pdf: paper } = await printed({ roster: people(3), outcomes: outcomes(4) });
const device = await openDevice();
const poppler = openPoppler('Вʼюн Ольга Петрівна');
const sealed = await sealPdf(paper, { signer: device.signer, at: new Date('2026-03-30T12:34:56Z') });
if (!sealed.ok) throw new Error(sealed.refusal.en);
const { bytes: given } = sealed;
const signed = poppler.sign(given);
const take = (bytes: Buffer, document = given) =>
  importKep({ name: 'протокол.pdf', bytes }, document, { now: new Date() });

test('a signature that another program appends to a sealed paper leaves both valid, for that program and for us', async (t) => {
  const said = poppler.says(signed);
  t.equal(said.match(/Signature is Valid/g)?.length, 2);
  t.match(said.slice(said.indexOf('Signature #2')), 'Total document signed');
  t.match(ask('qpdf', ['--check', 'a.pdf'], { 'a.pdf': signed }).text, 'No syntax or stream encoding errors');
  const check = await checkPdf(signed);
  t.match(check, { ok: true, afterwards: 'signatures' });
  t.same(
    check.signatures.map(({ signer }) => signer?.name),
    ['Печатка пристрою Dzvin (не КЕП)', 'Вʼюн Ольга Петрівна'],
  );
});

test('it is taken in as the person’s, over the very paper that was given out, with the time that the PDF tells', async (t) => {
  const taken = await take(signed);
  t.match(taken, {
    ok: true,
    signature: { kind: 'PAdES', signers: [{ name: 'Вʼюн Ольга Петрівна', clock: 'signer' }] },
  });
  if (taken.ok) t.ok(taken.signature.signers[0]?.signedAt);
});

test('a time stamp of ours after it covers all of it', async (t) => {
  const tsa = openTsa();
  t.teardown(tsa.end);
  const stamped = await stampPdf(signed, tsa.server);
  if (!stamped.ok) throw new Error(stamped.refusal.en);
  const said = poppler.says(stamped.bytes);
  t.match(said.slice(said.indexOf('Signature #3')), 'Total document signed');
  t.match(await checkPdf(stamped.bytes), { ok: true, signatures: [{}, {}, { kind: 'time-stamp' }] });
});

test('what the PDF brought for later, lists of revoked certificates, is read', async (t) => {
  const later = await PDF.load(signed);
  const list = revocationList(personWith(ecKey(), ecKey()).ca);
  const store = PdfDict.of({ CRLs: PdfArray.of(later.context.register(PdfStream.fromDict({}, list))) });
  later.getCatalog().set('DSS', store);
  const added = await signaturesAdded(Buffer.from(await later.save({ incremental: true })), given);
  t.match(added, [{ revocations: [list] }]);
});

test('under another paper, or over one that was changed before signing, it is refused with what to do', async (t) => {
  t.match(await take(signed, paper.subarray(0, 1000)), { ok: false });
  const other = await sealPdf(paper, { signer: device.signer, at: new Date('2026-03-31T00:00:00Z') });
  if (other.ok) t.match(await take(signed, other.bytes), { refusal: { code: 'KEP_OTHER_BYTES' } });
  const drawn = await PDF.load(given);
  drawn.getPages()[0]?.drawText('14', { x: 50, y: 500 });
  const changed = poppler.sign(Buffer.from(await drawn.save({ incremental: true })));
  t.match(poppler.says(changed), 'Signature is Valid');
  t.match(await take(changed), { refusal: { code: 'KEP_PDF_CHANGED', uk: /\.p7s/ } });
});

test('a mark that it shows on the page is an alteration', async (t) => {
  const marked = await PDF.load(given);
  const fields = marked
    .getForm()
    ?.acroForm()
    .getDict()
    .getArray('Fields', (ref) => marked.getObject(ref));
  const page = marked.getPages()[0]?.dict;
  const field = fields?.at(0);
  const copy = marked.getForm()?.acroForm().getDict().clone();
  t.ok(page && field && copy);
  if (!page || !copy) return;
  copy.set('FT', PdfName.of('Sig'));
  copy.set('Rect', PdfArray.of(...[0, 0, 200, 80].map((one) => PdfNumber.of(one))));
  page.set('Annots', PdfArray.of(copy));
  const changed = poppler.sign(Buffer.from(await marked.save({ incremental: true })));
  t.match(await take(changed), { refusal: { code: 'KEP_PDF_CHANGED' } });
});

test('one byte changed anywhere in a paper signed twice is found by that program and by us', async (t) => {
  const step = Math.floor(signed.length / 24);
  const holes = [given, signed].map((pdf) => pdf.lastIndexOf('/Contents'));
  for (let at = 20; at < signed.length; at += step) {
    const broken = Buffer.from(signed);
    broken[at] = (broken[at] ?? 0) ^ 1;
    t.equal((await checkPdf(broken)).ok, false, `byte ${at}`);
    const isHole = holes.some((hole) => at > hole && at < hole + 14_000);
    if (!isHole) t.notMatch(said(broken), /(Signature is Valid[\s\S]*){2}/, `byte ${at}, for poppler`);
  }
});

/** A file that can't be read at all is not valid either. */
function said(pdf: Buffer): string {
  try {
    return poppler.says(pdf);
  } catch {
    return '';
  }
}

test('what was made for these tests is put away', async (t) => {
  device.end();
  poppler.end();
  t.ok(true);
});
