import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { test } from 'tap';
import { ask, drawingOrders } from '../testing/pdf-tools.ts';
import { outcomes, people } from '../testing/people.ts';
import { printed } from '../testing/print.ts';

const NAME = 'Рада «Мрія & Дія» <b>';
/** With letters that share a glyph: ı is what і́ is drawn with, and fi is one ligature. */
const plan = { roster: people(26), outcomes: outcomes(27), council: { name: NAME }, text: 'ı, file' };
const other = { roster: people(40), outcomes: outcomes(41), text: 'і\u0301, \uFB01le 🔔' };
const TITLE = `Результати поіменного голосування № 3 — ${NAME}, 30 березня 2026 року`;

test('the printout is PDF/A-2a: it says so, is tagged, in Ukrainian, and shows its title', async (t) => {
  const { pdf } = await printed(plan);
  const about = ask('pdfinfo', ['PDF'], pdf);
  t.match(about, /Tagged: +yes/);
  t.match(about, /PDF version: +1\.7/);
  t.match(about, /Encrypted: +no/);
  t.match(about, /Page size: .*A4/);
  const meta = ask('pdfinfo', ['-meta', 'PDF'], pdf);
  t.match(meta, '<pdfaid:part>2</pdfaid:part>');
  t.match(meta, '<pdfaid:conformance>A</pdfaid:conformance>');
  const catalog = ask('qpdf', ['--json', '--json-key=qpdf', 'PDF'], pdf);
  for (const mark of ['"/Lang": "u:uk"', '"/DisplayDocTitle": true', '"/Marked": true', '"/S": "/GTS_PDFA1"']) {
    t.ok(catalog.includes(mark), mark);
  }
});

test('the title is told alike in the document and, escaped, in its metadata', async (t) => {
  const { pdf } = await printed(plan);
  t.ok(ask('pdfinfo', ['PDF'], pdf).includes(TITLE));
  const escaped = TITLE.replace('&', '&amp;').replace('<b>', '&lt;b&gt;');
  t.ok(ask('pdfinfo', ['-meta', 'PDF'], pdf).includes(`<rdf:li xml:lang="x-default">${escaped}</rdf:li>`));
});

test('every font is embedded and can be copied from', async (t) => {
  const { pdf } = await printed(plan);
  const fonts = ask('pdffonts', ['PDF'], pdf).split('\n').slice(2, -1);
  t.ok(fonts.length > 0);
  for (const font of fonts) t.match(font, /Fira.*CID TrueType +Identity-H +yes yes yes/);
});

test('a screen reader finds a heading, a list of names and a table with headed rows and columns', async (t) => {
  const { facts, pdf } = await printed(plan);
  const parts = ask('pdfinfo', ['-struct', 'PDF'], pdf);
  const count = (type: string) => parts.split('\n').filter((line) => line.trim().split(/[ :]/)[0] === type).length;
  t.equal(count('Document'), 1);
  t.equal(count('H1'), 1);
  t.equal(count('LI'), facts.votes.length + 6, 'names and figures');
  t.equal(count('TR'), facts.factions.length + 2);
  t.equal(count('Figure'), 1);
});

test('whatever is drawn is either tagged or declared an artifact', async (t) => {
  const { pdf } = await printed({ ...plan, roster: people(120), outcomes: outcomes(121) });
  let depth = 0;
  let drawn = 0;
  const loose: string[] = [];
  for (const order of drawingOrders(pdf)) {
    if (/ B[DM]C$/.test(order)) depth++;
    else if (order === 'EMC') depth--;
    else if (/(^| )(TJ|Tj|f|S|B)$/.test(order)) {
      drawn++;
      if (depth !== 1) loose.push(order);
    }
  }
  t.ok(drawn > 500);
  t.strictSame(loose, []);
});

test('no letter is printed as the missing-glyph box, which PDF/A forbids', async (t) => {
  const { pdf } = await printed(other);
  const shown = drawingOrders(pdf).filter((order) => / TJ$/.test(order));
  t.ok(shown.length > 100);
  const glyphs = shown.flatMap((order) =>
    [...order.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? []),
  );
  t.notOk(glyphs.includes('0000'));
});

test('the file is sound', async (t) => {
  const { pdf } = await printed(plan);
  t.match(ask('qpdf', ['--check', 'PDF'], pdf), 'No syntax or stream encoding errors found');
});

test('made again it has the same bytes, whatever was printed between', async (t) => {
  const { pdf } = await printed(plan);
  await printed(other);
  const again = await printed(plan);
  t.ok(pdf.equals(again.pdf));
});

test('made in another process and time zone, after another paper, it has the same bytes', async (t) => {
  const { pdf } = await printed(plan);
  const script = `
    import { createHash } from 'node:crypto';
    import { printed } from ${JSON.stringify(new URL('../testing/print.js', import.meta.url).href)};
    await printed(${JSON.stringify(other)});
    const { pdf } = await printed(${JSON.stringify(plan)});
    process.stdout.write(createHash('sha256').update(pdf).digest('hex'));`;
  const expected = createHash('sha256').update(pdf).digest('hex');
  for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']) {
    const env = { ...process.env, TZ: zone, LANG: 'en_US.UTF-8', NODE_OPTIONS: '' };
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
    t.equal(made, expected, zone);
  }
});
