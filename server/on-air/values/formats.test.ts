/** What mixers get is read by other programs: csv-parse, parse-xml and the XPath of libxml2. */
import { execFileSync } from 'node:child_process';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { test } from 'tap';
import { FORMATS } from './formats.ts';
import { DATA_KEYS, type DataKey, KEYS, type Values } from './keys.ts';
import { keysPage } from './keys-page.ts';
import { valuesOf } from './values-of.ts';

const nothing = valuesOf(undefined, 'uk');
const withThese = (values: Partial<Values>) => ({ sequence: 7, values: { ...nothing, ...values } });
const HOSTILE = '«Сім\'я» & <b>"Дім"</b> ]]> ʼ, ;\nдругий рядок';

const fromXml = (text: string): ReadonlyMap<string, string> => {
  const [row] = parseXml(text).root?.children.filter((child) => child instanceof XmlElement) ?? [];
  const cells = row?.children.filter((child) => child instanceof XmlElement) ?? [];
  return new Map(cells.map((cell) => [cell.name, cell.text]));
};
const columnsOf = (row: object): string[] => Object.keys(row).filter((key) => key !== 'sequence');

test('every format has every key, in one order', async (t) => {
  const body = withThese({});
  t.same(columnsOf(JSON.parse(FORMATS['data.json'].write(body))), DATA_KEYS);
  t.same(columnsOf(JSON.parse(FORMATS['rows.json'].write(body))[0]), DATA_KEYS);
  t.same([...fromXml(FORMATS['data.xml'].write(body)).keys()], DATA_KEYS);
  t.same(parse(FORMATS['data.csv'].write(body))[0], ['sequence', ...DATA_KEYS]);
});

test('a name of a key is good as a column, an XML element and a variable', async (t) => {
  t.same(
    DATA_KEYS.filter((key) => !/^[a-z]+(_[a-z]+)*$/.test(key)),
    [],
  );
  t.ok(DATA_KEYS.every((key) => KEYS[key].uk !== '' && KEYS[key].en !== ''));
});

test('every format has the sequence', async (t) => {
  const body = withThese({});
  t.equal(JSON.parse(FORMATS['data.json'].write(body)).sequence, 7);
  t.equal(JSON.parse(FORMATS['rows.json'].write(body))[0].sequence, '7', 'a row has texts alone');
  t.match(FORMATS['data.xml'].write(body), '<row sequence="7">');
  t.equal(parse(FORMATS['data.csv'].write(body))[1]?.[0], '7');
});

test('vMix takes an array of rows, each an object of texts', async (t) => {
  const rows = JSON.parse(FORMATS['rows.json'].write(withThese({ result_for: '17' })));
  t.equal(rows.length, 1);
  t.ok(Object.values(rows[0]).every((value) => typeof value === 'string'));
  t.match(rows[0], { sequence: '7', result_for: '17' });
});

test('in CSV, which spreadsheets open, no title is a formula', async (t) => {
  const at = 1 + DATA_KEYS.indexOf('item_title');
  const inCsv = (title: string) => parse(FORMATS['data.csv'].write(withThese({ item_title: title })))[1]?.[at];
  for (const sign of ['=', '+', '-', '@', '\t=', ' =', '\r@'])
    t.equal(inCsv(`${sign}HYPERLINK("http://evil.example")`), `'${sign}HYPERLINK("http://evil.example")`);
  t.equal(inCsv('Про бюджет = кошторис'), 'Про бюджет = кошторис');
});

test('whatever stands in a title arrives as it was, in every format', async (t) => {
  const text = fc.string({ unit: fc.constantFrom(...HOSTILE, 'ї', '\u{1F514}', '=', '\\', '\u2028') });
  const at = 1 + DATA_KEYS.indexOf('item_title');
  const arrives = fc.property(text, (title) => {
    const body = withThese({ item_title: title });
    const read = [
      JSON.parse(FORMATS['data.json'].write(body)).item_title,
      JSON.parse(FORMATS['rows.json'].write(body))[0].item_title,
      fromXml(FORMATS['data.xml'].write(body)).get('item_title'),
      parse(FORMATS['data.csv'].write(body))[1]?.[at]?.replace(/^'(?=\s*[=+\-@])/, ''),
    ];
    return read.every((one) => one === title);
  });
  t.doesNotThrow(() => fc.assert(arrives));
});

test('the row is found by the path that the guide names for vMix', async (t) => {
  const xml = FORMATS['data.xml'].write(withThese({ item_title: HOSTILE }));
  const found = execFileSync('xmllint', ['--xpath', 'string(/onair/row/item_title)', '-'], { input: xml });
  t.equal(found.toString().replace(/\n$/, ''), HOSTILE);
});

test('the page of keys shows what a title holds, and runs nothing of it', async (t) => {
  const page = keysPage({ ...nothing, item_title: HOSTILE }, 'uk');
  t.ok(page.includes('&lt;b&gt;&quot;Дім&quot;&lt;/b&gt; ]]&gt;'));
  t.notMatch(page, /<b>/);
  for (const key of DATA_KEYS satisfies readonly DataKey[]) t.ok(page.includes(`text/${key}.txt`), key);
  t.ok(keysPage(nothing, 'en').includes('href="text/clock.txt?lang=en"'));
});
