/** What is done with files that are made to hurt: refused with words that say what to do, quickly, and nothing of them is kept. */
import fc from 'fast-check';
import { test } from 'tap';
import { checker } from '#contract/check';
import { AgendaPreview, RosterPreview } from '#contract/imports';
import { docx, zip } from '../files/testing/samples.ts';
import { readAgenda } from './agenda.ts';
import { readRoster } from './roster.ts';
import { document, LAUGHS, sheetOf, xlsx } from './testing/hostile.ts';

const MEGABYTE = 1024 * 1024;
const P = '<w:p><w:r><w:t>1. Про бюджет</w:t></w:r></w:p>';
const TOO_MUCH = { rows: [], faults: [{ uk: /забагато даних/, en: /too much/ }] };
const BROKEN = { rows: [], faults: [{ uk: /не читається/, en: /can’t be read/ }] };

test('a small file that unpacks to hundreds of megabytes is too much, whether its directory owns up to it or lies', async (t) => {
  const content = Buffer.alloc(40 * MEGABYTE, ' ');
  const bomb = (claimedSize: number) => zip({ name: 'word/document.xml', content, claimedSize });
  t.match(await readAgenda(bomb(content.length)), TOO_MUCH);
  t.match(await readAgenda(bomb(100)), BROKEN);
  const parts = Array.from({ length: 5 }, (_, n) => ({ name: `word/${n}.xml`, content: Buffer.alloc(8 * MEGABYTE) }));
  t.match(await readAgenda(zip(...parts)), TOO_MUCH, 'each small, all together not');
  const many = Array.from({ length: 2001 }, (_, n) => ({ name: `${n}.xml`, content: Buffer.from('<a/>') }));
  t.match(await readAgenda(zip(...many)), TOO_MUCH, 'more parts than a document has');
});

test('entities of a document’s own are none: neither a billion of them nor a file of this machine', async (t) => {
  t.match(await readAgenda(document(P.replace('бюджет', '&l9;'), LAUGHS)), BROKEN);
  const outside = '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
  t.match(await readAgenda(document(P.replace('бюджет', '&f;'), outside)), BROKEN);
});

test('a million rows, cells or paragraphs are too much, and so is a table within a table without end', async (t) => {
  const row = '<row><c t="str"><v>ж</v></c></row>';
  t.match(await readRoster(xlsx(sheetOf(row.repeat(400_000))), []), TOO_MUCH);
  t.match(await readRoster(xlsx(sheetOf('<row/>'.repeat(1_000_000))), []), TOO_MUCH);
  t.match(await readRoster(xlsx(sheetOf(row.repeat(2002))), []), { rows: [], faults: [{ uk: /понад 2000 рядків/ }] });
  t.match(await readAgenda(document('<w:p/>'.repeat(1_000_000))), TOO_MUCH);
  const deep = (name: string) => `<w:${name}>`.repeat(50_000) + `</w:${name}>`.repeat(50_000);
  for (const name of ['sdt', 'r', 'tbl'])
    t.match(await readAgenda(document(`<w:p>${deep(name)}</w:p>`)), TOO_MUCH, name);
  t.match(await readRoster(Buffer.from('ж;\n'.repeat(1_000_000)), []), { rows: [], faults: [{ uk: /рядк/ }] });
});

test('a name that leads out of the file opens nothing', async (t) => {
  const sheet = sheetOf('<row><c t="inlineStr"><is><t>ПІБ</t></is></c></row>');
  t.match(await readRoster(zip({ name: '../../etc/passwd.xml', content: Buffer.from('<a/>') }), []), BROKEN);
  const relations = '<Relationships><Relationship Id="r1" Target="../../../../etc/passwd"/></Relationships>';
  t.match(await readRoster(xlsx(sheet, { 'xl/_rels/workbook.xml.rels': relations }), []), BROKEN);
});

test('whatever stands in the parts of a document, the answer is a preview of the contract, never a throw', async () => {
  const [agenda, roster] = [checker(AgendaPreview), checker(RosterPreview)];
  const tag = fc.constantFrom('w:p', 'w:r', 'w:t', 'w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'row', 'c', 'v', 'is', 't');
  const attribute = fc.constantFrom(
    '',
    ' r="A9"',
    ' r="ZZZ999999999"',
    ' t="s"',
    ' w:val="-1"',
    ' r="-5"',
    ' x="&#xD800;"',
  );
  const text = fc.oneof(fc.constantFrom('1. Про', '9e999', '-1', '&amp;', '&x;', '\u0000', '2.1.'), fc.string());
  const { xml } = fc.letrec<{ xml: string }>((tie) => ({
    xml: fc.oneof(
      { depthSize: 'small' },
      text,
      fc
        .tuple(tag, attribute, fc.array(tie('xml'), { maxLength: 4 }))
        .map(([n, a, c]) => `<${n}${a}>${c.join('')}</${n}>`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(xml, async (inside) => {
      const read = [
        await readAgenda(document(inside)),
        await readAgenda(docx(inside)),
        await readAgenda(xlsx(sheetOf(inside))),
      ];
      return read.every((preview) => agenda(preview).ok) && roster(await readRoster(xlsx(sheetOf(inside)), [])).ok;
    }),
    { numRuns: 150 },
  );
});
