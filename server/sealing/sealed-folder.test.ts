import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { test } from 'tap';
import { outcomes, people } from '../papers/testing/people.ts';
import { printed } from '../papers/testing/print.ts';
import { fingerprintOf } from './device-key/signer.ts';
import { sealPackage } from './package/seal-package.ts';
import { sealPdf } from './pdf/seal-pdf.ts';
import { verifySealedFolder } from './sealed-folder.ts';
import { openDevice } from './testing/device.ts';

const AT = new Date('2026-03-30T12:34:56Z');
const { pdf: plain } = await printed({ roster: people(3), outcomes: outcomes(4) });
const device = await openDevice();
const by = { signer: device.signer, at: AT };
const sealed = await sealPdf(plain, by);
if (!sealed.ok) throw new Error(sealed.refusal.en);
const { bytes: pdf } = sealed;
const fingerprint = fingerprintOf(device.signer.chain[0]).sha256;
const place = { position: 512, hash: 'ab'.repeat(32) };

test('in a folder every sealed paper and package is found, with whose seal it is and what it shows', async (t) => {
  const folder = t.testdir({ papers: {}, data: { 'votings.csv': 'uid\r\n' }, 'notes.txt': '' });
  writeFileSync(join(folder, 'papers', 'протокол.pdf'), pdf);
  writeFileSync(join(folder, 'papers', 'чернетка.pdf'), plain);
  await sealPackage(join(folder, 'data'), place, by);
  const zip = new JSZip();
  for (const name of ['votings.csv', 'manifest.json', 'manifest.json.p7s'])
    zip.file(name, readFileSync(join(folder, 'data', name)));
  writeFileSync(join(folder, 'package.zip'), await zip.generateAsync({ type: 'nodebuffer' }));
  const { ok, files } = await verifySealedFolder(folder);
  t.equal(ok, true);
  t.same(
    files.map(({ path, kind, verdict }) => [path, kind, verdict]),
    [
      ['data/manifest.json', 'package', 'sealed'],
      ['package.zip', 'zip', 'sealed'],
      ['papers/протокол.pdf', 'pdf', 'sealed'],
      ['papers/чернетка.pdf', 'pdf', 'unsealed'],
    ],
  );
  for (const { seals } of files.slice(0, 3))
    t.match(seals, [{ fingerprint, isDeviceSeal: true, organisation: 'Вишнівська міська рада', at: AT }]);
  t.same(files[0]?.journal, place);
});

test('one byte changed, one file more or less is found and named', async (t) => {
  const folder = t.testdir({ data: { 'a.csv': 'а', 'b.csv': 'б' } });
  await sealPackage(join(folder, 'data'), place, by);
  const touched = Buffer.from(pdf);
  touched[2000] = (touched[2000] ?? 0) ^ 1;
  writeFileSync(join(folder, 'протокол.pdf'), touched);
  writeFileSync(join(folder, 'data', 'a.csv'), 'в');
  writeFileSync(join(folder, 'data', 'c.csv'), '');
  const { ok, files } = await verifySealedFolder(folder);
  t.equal(ok, false);
  t.match(files, [
    {
      verdict: 'altered',
      faults: [
        { path: 'c.csv', fault: 'extra' },
        { path: 'a.csv', fault: 'altered' },
      ],
    },
    { path: 'протокол.pdf', verdict: 'altered' },
  ]);
});

test('a package whose seal was taken away is no sealed one, and a manifest of others is passed over', async (t) => {
  const folder = t.testdir({ 'manifest.json': '{"name":"сайт"}', 'manifest.json.p7s': 'щось' });
  t.match(await verifySealedFolder(folder), { ok: false, files: [{ kind: 'package', verdict: 'altered' }] });
  t.same((await verifySealedFolder(t.testdir({ 'manifest.json': '{"name":"сайт"}' }))).files, []);
});

test('what was made for these tests is put away', async (t) => {
  device.end();
  t.ok(true);
});
