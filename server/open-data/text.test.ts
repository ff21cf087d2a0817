/** Any text that a title can hold comes back from every format as it was. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { Parser } from 'n3';
import { test } from 'tap';
import { proceedingsOf } from '../proceedings/taking.ts';
import { wholeSitting } from '../proceedings/testing/whole-sitting.ts';
import type { Archive } from './archive.ts';
import { plain } from './plain.ts';
import { DAY, filesOf, wholeArchive } from './testing/archive.ts';
import { ODD_PIECES } from './testing/odd-pieces.ts';
import { readByPython } from './testing/python-csv.ts';

const PIECES = [...ODD_PIECES, '\u0301'];
const title = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
);

/** The whole sitting with this title on its first item, and as the council's and a deputy's own name. */
function archiveWith(text: string): Archive {
  const sitting = proceedingsOf(wholeSitting({ titles: { 1: text } }));
  return sitting ? { sittings: [{ ...sitting, council: { ...sitting.council, name: text } }] } : { sittings: [] };
}

const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (child instanceof XmlElement ? textIn(child) : 'text' in child ? child.text : '')).join('');
function textsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  const walk = (element: XmlElement) => {
    if (element.name === name) found.push(textIn(element));
    for (const child of element.children) if (child instanceof XmlElement) walk(child);
  };
  const { root } = parseXml(xml);
  if (root) walk(root);
  return found;
}

/** Where in the formats, CSV left out, the title is not as it was given. */
function lostIn(file: (path: string) => string, text: string): string[] {
  const xml = file(`${DAY}debate.xml`);
  const catalogue = new Parser({ baseIRI: 'https://example.org/' }).parse(file('catalog.ttl'));
  const found = {
    'sitting.json': JSON.parse(file(`${DAY}sitting.json`)).agenda[0].title,
    'the council in sitting.json': JSON.parse(file(`${DAY}sitting.json`)).council.name,
    'popolo.json': JSON.parse(file(`${DAY}popolo.json`)).motions[2].title,
    'Kyiv’s JSON': JSON.parse(file(`${DAY}kyiv/260330_3.json`)).GL_Text,
    'debate.xml': textsOf(xml, 'heading').find((one) => one === text),
    'an attribute of debate.xml': textsOf(xml, 'docProponent')[0],
    'catalog.jsonld': JSON.parse(file('catalog.jsonld'))['dct:publisher']['foaf:name']['@value'],
    'catalog.ttl': catalogue.find(({ predicate }) => predicate.value.endsWith('foaf/0.1/name'))?.object.value,
  };
  return Object.entries(found).flatMap(([where, is]) => (is === text ? [] : [where]));
}

test('any title survives every format, and a reader of another make', async (t) => {
  const seen: { readonly text: string; readonly csv: string }[] = [];
  fc.assert(
    fc.property(title, (given) => {
      const text = plain(given);
      const file = filesOf(archiveWith(given));
      const lost = lostIn(file, text);
      if (lost.length > 0) throw new Error(lost.join(', '));
      seen.push({ text, csv: file('agenda.csv') });
    }),
    { numRuns: 12 },
  );
  for (const [index, rows] of readByPython(seen.map(({ csv }) => csv)).entries()) {
    t.equal(rows[1]?.[4], seen[index]?.text);
    t.equal(rows.length, 9);
  }
});

test('a title of 4,000 characters comes out whole', async (t) => {
  const text = 'Ґанок «Їжак» & <сад> "дім"\n'.repeat(148).slice(0, 4000);
  const file = filesOf(archiveWith(text));
  t.strictSame(lostIn(file, text), []);
  t.equal(readByPython([file('agenda.csv')])[0]?.[1]?.[4], text);
});

test('control characters are spaces, ends of lines are one, half a pair and noncharacters are dropped', async (t) => {
  t.equal(plain('а\u0000б\u0007в\u009Fг\tд'), 'а б в г д');
  t.equal(plain('а\r\nб\rв\nг'), 'а\nб\nв\nг');
  t.equal(plain('а\uD83Dб\uFFFEв\uFFFFг🔔'), 'абвг🔔');
});

test('every CSV is read by a program of another make with the same cells in each row', async (t) => {
  const file = filesOf(wholeArchive());
  const names = ['motions', 'votings', 'deputies', 'sessions', 'convocations', 'agenda', 'attendance'];
  for (const rows of readByPython(names.map((name) => file(`${name}.csv`)))) {
    t.equal(new Set(rows.map((row) => row.length)).size, 1, `${rows[0]?.join()}`);
    t.ok(rows.length > 1);
  }
});
