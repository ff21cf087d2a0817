/**
 * Any Ukrainian text that a title may hold comes out of every format as it went in. What is allowed to differ is said
 * here: where text is laid out in lines the breaks are the layout's own; what the faces of a PDF can't draw stands there
 * by its code, [U+1F514], and what is invisible is left out. Nothing is lost in silence.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import JSZip from 'jszip';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { type Test, test } from 'tap';
import { openData } from '../../server/open-data/open-data.ts';
import { ODD_PIECES } from '../../server/open-data/testing/odd-pieces.ts';
import { readByPython } from '../../server/open-data/testing/python-csv.ts';
import { sittingPaper } from '../../server/papers/sitting-papers.ts';
import { ownTemplate } from '../../server/papers/templates/kinds.ts';
import { proceedingsOf } from '../../server/proceedings/taking.ts';
import { wholeSitting } from '../../server/proceedings/testing/whole-sitting.ts';
import { siteRig, sittingEvents } from '../../server/public-site/testing/site-rig.ts';

const ITEMS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const DAY = 'sittings/2026-03-30/';
const PIECES = [...ODD_PIECES, 'і\u0301'];
const title = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 })
  .map((pieces) => `Про ${pieces.join('')}.`);
const LONG = `Про ${'Ґанок «Їжак» & <сад> "дім" обʼєкт\n'.repeat(200)}`.slice(0, 3999);

/** What stands beneath a page and above the next. */
const FOOT = /Журнал: запис № [^\n]*\n[^\n]*\n\f?(?:[^\n]*\n[^\n]*пленарне засідання\n)?/gu;

type Sitting = { readonly agenda: readonly { readonly number: string; readonly title: string }[] };
type Found = Readonly<Record<string, readonly string[]>>;

for (const [name, arbitrary, numRuns] of [
  ['any text', fc.tuple(title, title, title, title, title, title, title), 2],
  ['a title of 4,000 characters', fc.constant([`${LONG}.`, ...ITEMS.slice(1).map((n) => `Про питання ${n}.`)]), 1],
] as const)
  test(`${name} survives every format`, async (t) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (titles) => {
        t.strictSame(await lost(t, titles), []);
      }),
      { numRuns, endOnFailure: true },
    );
  });

/** Formats in which a title is not as it was given, with its number. */
async function lost(t: Test, titles: readonly string[]): Promise<string[]> {
  const events = wholeSitting({ titles: Object.fromEntries(ITEMS.map((number, at) => [number, titles[at] ?? ''])) });
  const exact = inData(events);
  const laidOut = { ...(await inPapers(t, events)), ...(await inSite(t, events)) };
  const missing = (found: Found, same: (text: string) => string) =>
    Object.entries(found).flatMap(([format, texts]) => {
      const all = texts.map(same);
      return titles.flatMap((one, at) => (all.some((text) => text.includes(same(one))) ? [] : [`${format} ${at + 1}`]));
    });
  return [...missing(exact, (text) => `\u0001${text}\u0001`), ...missing(laidOut, inLines)];
}

/** Without the breaks of lines, and the hyphens at their ends, that belong to a layout. */
const inLines = (text: string): string =>
  text
    .replace(/\[U\+([0-9A-F]{4,6})\]/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\s-]/gu, '');

function inData(events: ReturnType<typeof wholeSitting>): Found {
  const proceedings = proceedingsOf(events);
  const files = new Map(
    openData({ sittings: proceedings ? [proceedings] : [] }).map(({ path, text }) => [path, text] as const),
  );
  const text = (path: string) => files.get(path) ?? '';
  const { agenda } = JSON.parse(text(`${DAY}sitting.json`)) as Sitting;
  const [csv = []] = readByPython([text('agenda.csv')]);
  const column = csv[0]?.indexOf('title') ?? -1;
  const { root } = parseXml(text(`${DAY}debate.xml`));
  return {
    'sitting.json': agenda.map((item) => item.title),
    'agenda.csv': csv.map((row) => row[column] ?? ''),
    'debate.xml': root ? namesOfItems(root) : [],
  };
}

/** Of a stretch on one item its heading; of a block each of its items, after the number. */
const namesOfItems = (element: XmlElement): string[] =>
  ['heading', 'p'].includes(element.name)
    ? [element.text, element.text.replace(/^\d+\. /u, '')]
    : element.children.flatMap((child) => (child instanceof XmlElement ? namesOfItems(child) : []));

async function inPapers(t: Test, events: ReturnType<typeof wholeSitting>): Promise<Found> {
  const templates = { protocol: ownTemplate('protocol'), decision: ownTemplate('decision') };
  const make = async (format: 'pdf' | 'docx' | 'html') => {
    const made = await sittingPaper({ events, council: [], which: { kind: 'protocol' }, format, templates });
    if (!made) throw new Error('no protocol');
    return Buffer.from(made.bytes);
  };
  const file = join(t.testdir({}), 'protocol.pdf');
  writeFileSync(file, await make('pdf'));
  const printed = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  const zip = await JSZip.loadAsync(await make('docx'));
  const word = parseXml((await zip.file('word/document.xml')?.async('string')) ?? '');
  return {
    'protocol.pdf': [printed.replace(FOOT, '')],
    'protocol.docx': [word.root?.text ?? ''],
    'protocol.html': [textOf((await make('html')).toString('utf8'))],
  };
}

async function inSite(t: Test, events: ReturnType<typeof wholeSitting>): Promise<Found> {
  const site = await siteRig(t);
  await site.add(sittingEvents('8-14-1', events));
  await site.build();
  const text = (path: string) => String(site.reader.bytesOf(path));
  const { entries } = JSON.parse(text('search-index.json')) as { readonly entries: readonly (readonly string[])[] };
  return {
    'page of the sitting': [textOf(text('sittings/8-14-1/index.html'))],
    'search-index.json': entries.map((entry) => entry.join(' ')),
  };
}

/** Text of an HTML page as a browser's parser has it. */
function textOf(html: string): string {
  const walk = (node: DefaultTreeAdapterMap['node']): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(walk).join('') : '';
  return walk(parse(html));
}
