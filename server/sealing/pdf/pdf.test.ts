import { PDF, type PdfDict, PdfName, PdfString } from '@libpdf/core';
import fc from 'fast-check';
import { test } from 'tap';
import { documentPdf } from '../../papers/document/document-pdf.ts';
import { outcomes, people } from '../../papers/testing/people.ts';
import { printed } from '../../papers/testing/print.ts';
import { wholeProtocol } from '../../papers/testing/whole-papers.ts';
import { makeDetachedSeal } from '../cms/detached-seal.ts';
import type { Signer } from '../device-key/signer.ts';
import { drawing, withObject } from '../testing/append.ts';
import { ask } from '../testing/ask.ts';
import { openDevice, type TestDevice } from '../testing/device.ts';
import { openTsa, type TestTsa } from '../testing/tsa.ts';
import type { StampServer } from '../time-stamp/ask-for-stamp.ts';
import { checkPdf } from './check-pdf.ts';
import { type PdfSeal, sealPdf, stampPdf } from './seal-pdf.ts';

const AT = new Date('2026-03-30T12:34:56Z');
const { pdf: paper } = await printed({ roster: people(26), outcomes: outcomes(27) });
const device: TestDevice = await openDevice();
const tsa: TestTsa = openTsa();
const signer: Signer = device.signer;
const dead: StampServer = { url: 'http://127.0.0.1:9', timeoutMs: 1000 };

async function sealed(bytes: Buffer = paper, more: Partial<PdfSeal> = {}): Promise<Buffer> {
  const done = await sealPdf(bytes, { signer, at: AT, ...more });
  if (!done.ok) throw new Error(done.refusal.en);
  return done.bytes;
}
/** The document with something done to it, appended as an increment. */
async function changed(bytes: Buffer, change: (pdf: PDF) => void): Promise<Buffer> {
  const pdf = await PDF.load(bytes);
  change(pdf);
  return Buffer.from(await pdf.save({ incremental: true }));
}
const pdfsig = (pdf: Buffer) => ask('pdfsig', ['a.pdf'], { 'a.pdf': pdf }).text;

test('a sealed paper is valid for poppler and qpdf, as PAdES over the whole document', async (t) => {
  const pdf = await sealed();
  const said = pdfsig(pdf);
  t.match(said, 'Signature Validation: Signature is Valid.');
  t.match(said, 'Signature Type: ETSI.CAdES.detached');
  t.match(said, 'Signing Hash Algorithm: SHA-256');
  t.match(said, 'Total document signed');
  t.match(said, 'Common Name: Печатка пристрою Dzvin (не КЕП)');
  t.match(ask('qpdf', ['--check', 'a.pdf'], { 'a.pdf': pdf }).text, 'No syntax or stream encoding errors');
});

test('our own check says the same: by whom, when, where, why, with the whole document covered', async (t) => {
  const check = await checkPdf(await sealed(paper, { place: 'м. Вишневе' }));
  t.equal(check.ok, true);
  t.equal(check.afterwards, 'nothing');
  const [signature] = check.signatures;
  t.equal(signature?.signer?.name, 'Печатка пристрою Dzvin (не КЕП)');
  t.equal(signature?.signer?.isDeviceSeal, true);
  t.equal(signature?.signer?.organisation, 'Вишнівська міська рада');
  t.same(signature?.claimedAt, AT);
  t.equal(signature?.place, 'м. Вишневе');
  t.equal(signature?.reason, 'Засвідчено печаткою пристрою Dzvin; це не КЕП');
});

test('the paper stays PDF/A: its own bytes stand first, the metadata are the same, and no font comes in', async (t) => {
  const pdf = await sealed(await sealed());
  t.ok(pdf.subarray(0, paper.length).equals(paper));
  t.notMatch(pdf.subarray(paper.length).toString('latin1'), /\/Font|\/NeedAppearances|\/Metadata 0/);
  for (const args of [['-meta'], ['-struct']]) {
    const about = (bytes: Buffer) => ask('pdfinfo', [...args, 'a.pdf'], { 'a.pdf': bytes }).text;
    t.equal(about(pdf), about(paper));
  }
});

test('a second seal is appended and the first stays valid', async (t) => {
  const twice = await sealed(await sealed(), { at: new Date('2026-03-31T08:00:00Z') });
  t.equal(pdfsig(twice).match(/Signature is Valid/g)?.length, 2);
  const check = await checkPdf(twice);
  t.equal(check.ok, true);
  t.equal(check.afterwards, 'signatures');
  t.same(
    check.signatures.map(({ claimedAt }) => claimedAt?.toISOString()),
    ['2026-03-30T12:34:56.000Z', '2026-03-31T08:00:00.000Z'],
  );
});

test('a long protocol may be sealed twice: its hundreds of bookmarks and parts, packed in streams, are the same', async (t) => {
  const text = 'Про зміни до бюджету';
  const items = Array.from({ length: 400 }, (_, at) => ({ kind: 'item', text: `${at + 1}. ${text}` }) as const);
  const long = await documentPdf({ ...wholeProtocol(), blocks: items, attached: [] });
  const twice = await sealed(await sealed(long));
  t.equal(pdfsig(twice).match(/Signature is Valid/g)?.length, 2);
  t.match(await checkPdf(twice), { ok: true, afterwards: 'signatures' });
  const altered = await changed(twice, (pdf) => pdf.getPages().at(-1)?.drawText('14', { x: 50, y: 500 }));
  t.match(await checkPdf(altered), { ok: false, afterwards: 'content' });
});

test('with a time-stamp server the seal carries its stamp', async (t) => {
  const done = await sealPdf(paper, { signer, at: AT, stamps: tsa.server });
  t.match(done, { ok: true, stampOwed: undefined });
  if (!done.ok) return;
  t.match(pdfsig(done.bytes), 'Signature is Valid');
  const check = await checkPdf(done.bytes);
  t.equal(check.ok, true);
  t.same(check.signatures[0]?.stampedAt, done.stampedAt);
  t.ok(done.stampedAt);
});

test('a dead time-stamp server hinders no seal: it is told, and the stamp is put over the document later', async (t) => {
  const done = await sealPdf(paper, { signer, at: AT, stamps: dead });
  t.match(done, { ok: true, stampedAt: undefined, stampOwed: { code: 'TIME_STAMP_NOT_GOT' } });
  if (!done.ok) return;
  t.equal((await checkPdf(done.bytes)).ok, true);
  t.match(await stampPdf(done.bytes, dead), { ok: false, refusal: { code: 'TIME_STAMP_NOT_GOT' } });
  const later = await stampPdf(done.bytes, tsa.server);
  if (!later.ok) throw new Error(later.refusal.en);
  const check = await checkPdf(later.bytes);
  t.same(
    check.signatures.map(({ kind }) => kind),
    ['signature', 'time-stamp'],
  );
  t.same(check.signatures[1]?.stampedAt, later.stampedAt);
  t.equal(check.ok, true);
});

const answers: Readonly<Record<string, () => Promise<Buffer>>> = {
  'is no answer': async () => Buffer.from('<html>'),
  'is empty': async () => Buffer.alloc(0),
  refuses: async () => Buffer.from('30053003020102', 'hex'),
  'answers another request': async () => await (tsa.server.post ?? (async () => Buffer.alloc(0)))('', OTHER_QUERY, 0),
};
const OTHER_QUERY = Buffer.from(`30390201013031300d060960864801650304020105000420${'00'.repeat(32)}0101ff`, 'hex');

for (const [what, post] of Object.entries(answers)) {
  test(`a time-stamp server whose answer ${what} gives no stamp`, async (t) => {
    const done = await sealPdf(paper, { signer, at: AT, stamps: { ...tsa.server, post } });
    t.match(done, { ok: true, stampedAt: undefined, stampOwed: { code: 'TIME_STAMP_NOT_GOT' } });
  });
}

test('bytes appended after the seal are an alteration, though the seal itself stays valid', async (t) => {
  const pdf = await sealed();
  for (const more of ['\n', '% приписка\n', '1 0 obj\n<<>>\nendobj\n']) {
    const longer = Buffer.concat([pdf, Buffer.from(more)]);
    t.match(pdfsig(longer), 'Signature is Valid');
    t.match(await checkPdf(longer), { ok: false, afterwards: 'content' }, JSON.stringify(more));
  }
});

const SOMETHING = PdfString.fromString('щось');
const alterations: Readonly<Record<string, (pdf: PDF) => void>> = {
  'a text drawn over a page': (pdf) => pdf.getPages()[0]?.drawText('14', { x: 50, y: 500 }),
  'another title': (pdf) => pdf.setTitle('Інший протокол'),
  'another page': (pdf) => void pdf.addPage({ size: 'a4' }),
  'an action at opening': (pdf) => pdf.getCatalog().set('OpenAction', SOMETHING),
  'a field of text': (pdf) => void pdf.getForm()?.createTextField('поле'),
  'a form that is drawn anew': (pdf) => formOf(pdf).set('NeedAppearances', PdfName.of('true')),
};
test('a seal whose field was taken away is gone, and the document is not valid', async (t) => {
  const altered = await changed(await sealed(), (pdf) => formOf(pdf).delete('Fields'));
  t.match(await checkPdf(altered), { ok: false, signatures: [] });
});

function formOf(pdf: PDF): PdfDict {
  return pdf.getOrCreateForm().acroForm().getDict();
}

for (const [what, change] of Object.entries(alterations)) {
  test(`${what} after the seal is an alteration, and a further seal does not heal it`, async (t) => {
    const altered = await changed(await sealed(), change);
    t.match(await checkPdf(altered), { ok: false });
    t.match(await checkPdf(await sealed(altered)), { ok: false });
  });
}

test('a drawing of the same length put in place of another is an alteration', async (t) => {
  const pdf = await sealed();
  const { number, body } = drawing(pdf);
  t.ok(number > 0);
  const same = withObject(pdf, number, body);
  const other = withObject(
    pdf,
    number,
    body.replace(/\d(?= \d+ re\b)|\d(?= [ml]\b)/, (digit) => String((Number(digit) + 1) % 10)),
  );
  t.not(other.toString('latin1'), same.toString('latin1'));
  t.match(pdfsig(other), 'Signature is Valid');
  t.match(await checkPdf(other), { ok: false, afterwards: 'content' });
  t.match(await checkPdf(await sealed(other)), { ok: false, afterwards: 'content' });
});

/** The sealed document, its last seal made anew over this range of it. */
async function withRange(pdf: Buffer, range: (hole: number, from: number) => readonly number[]): Promise<Buffer> {
  const text = pdf.toString('latin1');
  const place = text.lastIndexOf('/ByteRange [');
  const [whole = '', inside = ''] = /^\/ByteRange \[([\d ]+)\]/.exec(text.slice(place, place + 200)) ?? [];
  const [, hole = 0, from = 0] = inside.trim().split(/ +/).map(Number);
  const numbers = range(hole, from);
  const bytes = Buffer.from(pdf);
  bytes.write(`/ByteRange [${numbers.join(' ')}`.padEnd(whole.length - 1).concat(']'), place, 'latin1');
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const covered = Buffer.concat([bytes.subarray(a, a + b), bytes.subarray(c, c + d)]);
  const seal = await makeDetachedSeal(signer, covered, AT);
  bytes.write(seal.toString('hex').padEnd(from - hole - 2, '0'), hole + 1, 'latin1');
  return bytes;
}

test('a further signature that shows something lies over the page, and is an alteration', async (t) => {
  const twice = await sealed(await sealed());
  const visible = Buffer.from(twice);
  visible.write('/Rect [0 0 9 9]', twice.lastIndexOf('/Rect [0 0 0 0]'), 'latin1');
  const whole = (hole: number, from: number) => [0, hole, from, twice.length - from];
  t.match(await checkPdf(await withRange(twice, whole)), { ok: true, afterwards: 'signatures' });
  const check = await checkPdf(await withRange(visible, whole));
  t.match(check, { ok: false, afterwards: 'content' });
  t.same(
    check.signatures.map(({ fault }) => fault),
    [undefined, undefined],
    'though both are valid',
  );
});

test('a seal must cover from the first byte on, with no gap but its own place', async (t) => {
  const pdf = await sealed();
  const rest = (from: number) => pdf.length - from;
  t.match(await checkPdf(await withRange(pdf, (hole, from) => [0, hole, from, rest(from)])), { ok: true });
  const gaps = [
    await withRange(pdf, (hole, from) => [9, hole - 9, from, rest(from)]),
    await withRange(pdf, (hole, from) => [0, hole - 1, from, rest(from)]),
    await withRange(pdf, (hole, from) => [0, hole, from + 1, rest(from + 1)]),
    await withRange(pdf, (hole, from) => [0, hole, from, rest(from) - 1]),
  ];
  for (const [at, gap] of gaps.entries()) t.match(await checkPdf(gap), { ok: false }, `gap ${at}`);
});

test('a changed byte anywhere in a sealed paper is noticed', async (t) => {
  const pdf = await sealed();
  const step = Math.floor(pdf.length / 60);
  for (let at = 20; at < pdf.length; at += step) {
    const broken = Buffer.from(pdf);
    broken[at] = (broken[at] ?? 0) ^ 1;
    t.equal((await checkPdf(broken)).ok, false, `byte ${at}`);
  }
});

test('whatever is done to its bytes, a sealed paper is not valid, and nothing is thrown', async (t) => {
  const pdf = await sealed();
  const place = fc.nat({ max: pdf.length - 1 });
  const change = fc.array(fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 9 })), {
    minLength: 1,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(change, fc.boolean(), async (changes, cut) => {
      const bytes = Buffer.from(pdf);
      for (const [at, more] of changes) bytes.set(more.subarray(0, pdf.length - at), at);
      const touched = cut ? bytes.subarray(0, changes[0]?.[0] ?? 0) : bytes;
      return touched.equals(pdf) || !(await checkPdf(touched)).ok;
    }),
    { numRuns: 60 },
  );
  t.ok(true);
});

test('what is no PDF is refused, and one without a seal is not valid', async (t) => {
  t.match(await sealPdf(Buffer.from('не PDF'), { signer, at: AT }), { refusal: { code: 'SEAL_PDF_UNREADABLE' } });
  t.match(await checkPdf(Buffer.from('не PDF')), { ok: false, afterwards: 'unreadable' });
  t.match(await checkPdf(paper), { ok: false, signatures: [] });
});

test('brackets and backslashes in a reason do not break the file', async (t) => {
  const check = await checkPdf(await sealed(paper, { reason: 'Ґрунт («Їжак») \\ №1 🔔' }));
  t.equal(check.ok, true);
  t.equal(check.signatures[0]?.reason, 'Ґрунт [«Їжак»] / №1 🔔');
});

test('what was made for these tests is put away', async (t) => {
  device.end();
  tsa.end();
  t.ok(true);
});
