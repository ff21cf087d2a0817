import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { PNG } from 'pngjs';
import { test } from 'tap';
import type { Council } from '#contract/composition';
import { sizeOf } from '../../files/picture-size.ts';
import { documentDocx } from '../document/document-docx.ts';
import { documentHtml } from '../document/document-html.ts';
import { documentPdf } from '../document/document-pdf.ts';
import { protocolDocument } from '../protocol/protocol.ts';
import { ownTemplate } from '../templates/kinds.ts';
import { wholeProceedings } from '../testing/whole-papers.ts';
import { armsOf } from './arms.ts';
import { draw } from './draw.ts';

const SHIELD =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 80"><path d="M0 0h60v50q0 30-30 30T0 50z" fill="#1B4A9C"/></svg>';
const folder = mkdtempSync(join(tmpdir(), 'dzvin-arms-'));
const councilWith = (type: 'image/svg+xml' | 'application/pdf', text: string): Council => {
  writeFileSync(join(folder, 'arms'), text);
  const arms = { sha256: `${text.length}`.padStart(64, '0'), type, bytes: text.length };
  return { name: 'Вербівська рада', kind: 'city', seats: 26, timeZone: 'Europe/Kyiv', brand: { arms } };
};
const pathOf = async () => join(folder, 'arms');

test('a coat of arms in SVG is drawn fine enough for print, whole and on white', async (t) => {
  const arms = await armsOf(councilWith('image/svg+xml', SHIELD), pathOf);
  t.equal(arms?.alt, 'Герб: Вербівська рада');
  const { width, height, data } = PNG.sync.read(Buffer.from(arms?.bytes ?? []));
  t.same([width, height], [450, 600]);
  const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  t.same(pixel(225, 200), [0x1b, 0x4a, 0x9c, 255]);
  t.same(pixel(2, 598), [255, 255, 255, 255]);
});

test('it stands in PDF, DOCX and HTML alike', async (t) => {
  const arms = await armsOf(councilWith('image/svg+xml', SHIELD), pathOf);
  const template = ownTemplate('protocol');
  const paper = protocolDocument(wholeProceedings(), { template, draft: false, ...(arms && { arms }) });
  t.match((await documentPdf(paper)).toString('latin1'), /\/Subtype \/Image/);
  const zip = await JSZip.loadAsync(await documentDocx(paper));
  t.equal(Object.keys(zip.files).filter((name) => name.endsWith('.png')).length, 1);
  const document = (await zip.file('word/document.xml')?.async('string')) ?? '';
  const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? [];
  t.equal(Number(wide) / Number(high), 48 / 64, 'not pressed into a square');
  t.match(documentHtml(paper), '<img class="arms" src="data:image/png;base64,');
});

test('the size of a JPEG is read out of its frame, past the tables before it; of nonsense there is none', async (t) => {
  const jpeg = [
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 0, 80, 0, 60, 3, 1, 0x22,
  ];
  t.same(sizeOf(Uint8Array.from(jpeg)), { width: 60, height: 80 });
  t.equal(sizeOf(Uint8Array.from([1, 2, 3])), undefined);
});

const FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60">';
const NOISE = `${FRAME}<filter id="f"><feTurbulence numOctaves="10000000" baseFrequency="9"/></filter><rect width="60" height="60" filter="url(#f)"/></svg>`;

test('a drawing that no memory holds, or that never ends, is given up alone; whoever asked goes on', async (t) => {
  const thin = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1000000"><rect width="1" height="9"/></svg>';
  t.equal(await draw(thin), undefined);
  const beganMs = performance.now();
  t.equal(await draw(NOISE, { limitMs: 900 }), undefined);
  t.ok(performance.now() - beganMs < 5000);
  t.ok(await draw(SHIELD), 'and the next one is drawn');
});

test('a drawing that was kept before such were refused is not even begun; nor is a picture of a milliard dots', async (t) => {
  const beganMs = performance.now();
  t.equal(await armsOf(councilWith('image/svg+xml', NOISE), pathOf), undefined);
  t.ok(performance.now() - beganMs < 1000);
  const huge = PNG.sync.write(new PNG({ width: 1, height: 1 }));
  huge.writeUInt32BE(32_000, 16);
  huge.writeUInt32BE(32_000, 20);
  writeFileSync(join(folder, 'huge'), huge);
  const council = councilWith('image/svg+xml', '');
  const arms = { sha256: '9'.repeat(64), type: 'image/png', bytes: huge.length } as const;
  t.equal(await armsOf({ ...council, brand: { arms } }, async () => join(folder, 'huge')), undefined);
});

test('a wide drawing is fitted by its width', async (t) => {
  const wide = SHIELD.replace('0 0 60 80', '0 0 160 80').replace('<path', '<g/><path');
  const arms = await armsOf(councilWith('image/svg+xml', wide), pathOf);
  const { width, height } = PNG.sync.read(Buffer.from(arms?.bytes ?? []));
  t.same([width, height], [600, 300]);
});

test('what can’t be drawn, or is no picture, is left out, and the paper is made all the same', async (t) => {
  t.equal(await armsOf(councilWith('image/svg+xml', '<svg'), pathOf), undefined);
  t.equal(await armsOf(councilWith('application/pdf', SHIELD), pathOf), undefined);
  t.equal(await armsOf(councilWith('image/svg+xml', SHIELD), async () => undefined), undefined);
});

test('the folder is put away', async () => rmSync(folder, { recursive: true }));
