/** Signatures that were made outside: whom the site names at which paper, and which files it gives to everybody. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { type Test, test } from 'tap';
import type { CouncilEventOf, HouseEvent } from '#contract/events';
import type { NoteId } from '#contract/ids';
import { OID } from '../../sealing/asn1/oids.ts';
import { manifestBytes } from '../../sealing/package/manifest.ts';
import { PERSON, personWith, signCades } from '../../sealing/testing/kep.ts';
import { ecKey } from '../../sealing/testing/keys.ts';
import { shortSitting } from '../testing/short-sitting.ts';
import { type SiteRig, siteRig, tellCouncil } from '../testing/site-rig.ts';

const AT = '2026-03-31T09:00:00.000Z';
const { id, events } = shortSitting({ session: 1, startsAt: '2026-03-30T10:00:00+03:00' });
const FOLDER = `sittings/${id}/`;
const PROTOCOL = `${FOLDER}protocol.pdf`;
const ROLL_CALL = `${FOLDER}ballots/1/roll-call.pdf`;
const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const tell = (site: SiteRig, ...told: HouseEvent[]) => tellCouncil(site, AT, ...told);
const note = (kind: 'note' | 'protocol-final', words: string): HouseEvent => ({
  type: 'RecordNoted',
  v: 1,
  data: { noteId: words as NoteId, sittingId: id, kind, text: words },
});
const text = (site: SiteRig, path: string) => String(site.reader.bytesOf(path));

const signed = (
  name: string,
  document: Buffer,
  signature: Buffer,
  kind: CouncilEventOf<'PaperSigned'>['data']['signature']['kind'] = 'p7s',
): CouncilEventOf<'PaperSigned'> => ({
  type: 'PaperSigned',
  v: 1,
  data: {
    sittingId: id,
    document: { name, bytes: document.length, sha256: digestOf(document) },
    signature: { name: 'a.p7s', bytes: signature.length, sha256: digestOf(signature), kind },
    signers: [
      {
        ...{ name: 'Вʼюн Ольга Петрівна', position: 'секретар ради', signedAt: AT, clock: 'signer' },
        certificate: { serial: '01', issuer: 'Надавач', notBefore: AT, notAfter: AT, sha256: '0'.repeat(64) },
        ...{ saysQualified: true, algorithm: 'ДСТУ 4145', checked: { uk: 'Відкликання не перевірялося.', en: '' } },
      },
    ],
  },
});

/** A site with its papers, and what the office keeps beside the journal: packages, signatures. */
async function signing(t: Test, { withNumbers = false } = {}) {
  const site = await siteRig(t, { withNumbers });
  await site.add(events);
  await tell(site, note('protocol-final', 'остаточний'));
  await site.build();
  const papers = join(site.dataDir, 'papers');
  for (const folder of ['packages', 'signatures']) mkdirSync(join(papers, folder), { recursive: true });
  const bytesOf = (path: string) => site.reader.bytesOf(path) ?? Buffer.alloc(0);
  return {
    ...{ site, bytesOf, page: () => text(site, `${FOLDER}index.html`) },
    keep: (signature: Buffer) => writeFileSync(join(papers, 'signatures', digestOf(signature)), signature),
    given: () => site.tree().filter((path) => path.includes('/signatures/')),
    /** Of the site's papers by their places, and of others by their names; gives its list. */
    pack: async (paths: readonly string[], others: readonly string[] = []) => {
      const own = paths.map((path) => ({ path: path.replaceAll('/', '-'), body: bytesOf(path) }));
      const files = [...own, ...others.map((path) => ({ path, body: Buffer.from(path) }))];
      const manifest = manifestBytes(
        { position: 1, hash: '0'.repeat(64) },
        files.map(({ path, body }) => ({ path, bytes: body.length, sha256: digestOf(body) })),
      );
      const zip = files.reduce((all, { path, body }) => all.file(path, body), new JSZip());
      const bytes = await zip.file('manifest.json', manifest).generateAsync({ type: 'nodebuffer' });
      writeFileSync(join(papers, 'packages', `${id}_000000001_${digestOf(manifest).slice(0, 16)}.zip`), bytes);
      return { manifest, bytes };
    },
  };
}

const without = ([field, ...others]: readonly string[]) =>
  Object.fromEntries(Object.entries(PERSON).filter(([key]) => key !== field && !others.includes(key)));
/** One whose certificate has no number of its owner, and one whose has it. */
const { issuedBy: PLAIN } = personWith(ecKey(), ecKey(), { subject: without([OID.serialNumber]) });
const { issuedBy: NUMBERED } = personWith(ecKey(), ecKey());
const { issuedBy: BARE } = personWith(ecKey(), ecKey(), { subject: { ...PERSON, [OID.serialNumber]: '3141592653' } });
const [PACKAGE_LIST, LISTS] = ['manifest.json', ['Список присутніх (1-1).pdf', 'Список виступів (1-1).pdf']] as const;

test('КЕП stands at those papers whose very bytes it covers, with the files to check it by', async (t) => {
  const { site, pack, keep, given, page } = await signing(t);
  const { manifest } = await pack([ROLL_CALL, PROTOCOL], LISTS);
  const signature = signCades(PLAIN, manifest);
  keep(signature);
  await tell(site, signed(PACKAGE_LIST, manifest, signature));
  await site.build();
  t.match(text(site, `${FOLDER}ballots/1/index.html`), 'Вʼюн Ольга Петрівна');
  t.match(page(), 'Відкликання не перевірялося.');
  const folder = `${FOLDER}signatures/${digestOf(signature).slice(0, 16)}/`;
  t.same(site.reader.bytesOf(`${folder}manifest.json.p7s`), signature);
  t.equal(text(site, `${folder}manifest.json`), String(manifest));
  t.match(page(), `${folder}manifest.json.p7s`);
  writeFileSync(join(site.dataDir, 'papers', 'signatures', digestOf(signature)), 'інше');
  await tell(site, note('note', 'далі'));
  await site.build();
  t.strictSame(given(), [], 'one that changed on the disk is not given out');
});

test('a draft that somebody signed stays inside with its signature: of it the site tells who signed, and why there is no file', async (t) => {
  const { site, pack, keep, given, page, bytesOf } = await signing(t);
  const draft = Buffer.from('%PDF- проєкт протоколу');
  const pdf = Buffer.concat([draft, Buffer.from('\n%підпис')]);
  const { manifest, bytes: zip } = await pack([ROLL_CALL], ['Проєкт протоколу засідання (1-1).pdf', ...LISTS]);
  const [ofList, ofZip] = [signCades(PLAIN, manifest), signCades(PLAIN, zip)];
  const more = bytesOf(ROLL_CALL);
  const asice = await new JSZip()
    .file('roll-call.pdf', more)
    .file('ще один.pdf', draft)
    .file('META-INF/signature.p7s', signCades(PLAIN, more))
    .generateAsync({ type: 'nodebuffer' });
  for (const signature of [pdf, ofList, ofZip, asice]) keep(signature);
  await tell(
    site,
    signed('Протокол (1-1).pdf', draft, pdf, 'PAdES'),
    signed(PACKAGE_LIST, manifest, ofList),
    signed('package.zip', zip, ofZip),
    signed('roll-call.pdf', more, asice, 'ASiC-E'),
  );
  await site.build();
  t.strictSame(given(), []);
  t.equal(page().split('документи, яких на сайті немає').length, 5);
  t.equal(page().split('Вʼюн Ольга Петрівна').length > 4, true);
});

test('a paper that was signed alone has its signer beside it, and its signature by its own name', async (t) => {
  const { site, keep, given, page, bytesOf } = await signing(t);
  const paper = bytesOf(ROLL_CALL);
  const signature = signCades(PLAIN, paper);
  keep(signature);
  await tell(site, signed('Поіменне голосування № 1.pdf', paper, signature));
  await site.build();
  t.match(text(site, `${FOLDER}ballots/1/index.html`), 'Вʼюн Ольга Петрівна');
  t.strictSame(given(), [`${FOLDER}signatures/${digestOf(signature).slice(0, 16)}/roll-call.pdf.p7s`]);
  t.match(page(), 'Документ, який підписано');
});

test('a signature whose certificate tells its owner’s tax number is given out only where the council says so', async (t) => {
  for (const withNumbers of [false, true]) {
    const { site, keep, given, page, bytesOf } = await signing(t, { withNumbers });
    const paper = bytesOf(ROLL_CALL);
    const inText = Buffer.from(signCades(NUMBERED, paper).toString('base64'));
    const inPdf = Buffer.concat([
      ...[paper, Buffer.from('\n9 0 obj <</Contents <')],
      ...[Buffer.from(signCades(NUMBERED, paper).toString('hex')), Buffer.from('0000>>> endobj')],
    ]);
    const bare = signCades(BARE, paper);
    for (const signature of [inText, inPdf, bare]) keep(signature);
    await tell(
      site,
      signed('a.pdf', paper, inText),
      signed('a.pdf', paper, inPdf, 'PAdES'),
      signed('a.pdf', paper, bare),
    );
    await site.build();
    t.equal(given().length, withNumbers ? 3 : 0);
    t.equal(page().split('податковий номер').length, withNumbers ? 1 : 4);
    t.equal(page().includes('податковий номер'), !withNumbers);
    t.equal(
      text(site, `${FOLDER}ballots/1/index.html`).includes('податковий номер'),
      !withNumbers,
      'said at the paper',
    );
    t.match(page(), 'Вʼюн Ольга Петрівна');
  }
});

test('a package of a long sitting has its КЕП at its papers as any other', async (t) => {
  const { site, pack, keep, page } = await signing(t);
  const { manifest } = await pack(
    [ROLL_CALL],
    Array.from({ length: 300 }, (_, index) => `інше ${index}.pdf`),
  );
  const signature = signCades(PLAIN, manifest);
  keep(signature);
  await tell(site, signed(PACKAGE_LIST, manifest, signature));
  await site.build();
  t.match(text(site, `${FOLDER}ballots/1/index.html`), 'Вʼюн Ольга Петрівна');
  t.match(page(), 'документи, яких на сайті немає');
});
