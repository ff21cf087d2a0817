/** Each format by its own specification, read by programs of another make, and the same figures in all of them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parse } from 'csv-parse/sync';
import { Parser } from 'n3';
import { test } from 'tap';
import type { TSchema } from '#typebox';
import { Value } from '#typebox/value';
import { SittingJson } from './sitting-json/schema.ts';
import { DAY, filesOf, wholeArchive } from './testing/archive.ts';
import { CouncilPopolo, SittingPopolo } from './testing/popolo-schemas.ts';
import { secretSitting } from './testing/secret-sitting.ts';

const XSD = join(import.meta.dirname, '../../../server/open-data/fixtures/akoma-ntoso-debate.xsd');
const whole = filesOf(wholeArchive());
const secret = filesOf({ sittings: [secretSitting()] });
const readings = [
  ['the whole sitting', whole, DAY],
  ['one with secret ballots', secret, DAY],
] as const;

function xsdErrors(xml: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', XSD, '-'], { input: xml, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}

const elements = (within: XmlElement, name: string): XmlElement[] =>
  within.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...elements(child, name)] : [],
  );
const rootOf = (xml: string): XmlElement => {
  const { root } = parseXml(xml);
  if (!root) throw new Error('no root');
  return root;
};

for (const [name, file, day] of readings)
  test(`the debate of ${name} is what its schema allows, and points at nothing that is not there`, async (t) => {
    const xml = file(`${day}debate.xml`);
    t.equal(xsdErrors(xml), '');
    const ids = new Set([...xml.matchAll(/ eId="([^"]*)"/g)].map(([, id]) => `#${id}`));
    const pointers = [...xml.matchAll(/ (?:by|as|choice|source|outcome|refersTo|href)="(#[^"]*)"/g)].map(
      ([, to]) => to,
    );
    t.strictSame(
      pointers.filter((to) => to === undefined || !ids.has(to)),
      [],
    );
  });

test('a debate that is broken is told so', async (t) => {
  t.match(xsdErrors(whole(`${DAY}debate.xml`).replace('<num>', '<number>').replace('</num>', '</number>')), /number/);
});

for (const [name, file, day] of readings)
  test(`Popolo and sitting.json of ${name} keep to their schemas`, async (t) => {
    const errors = (schema: TSchema, path: string) =>
      [...Value.Errors(schema, JSON.parse(file(path)))].map(
        ({ instancePath, message }) => `${instancePath} ${message}`,
      );
    t.strictSame(errors(SittingPopolo, `${day}popolo.json`), []);
    t.strictSame(errors(CouncilPopolo, 'popolo.json'), []);
    t.strictSame(errors(SittingJson, `${day}sitting.json`), []);
  });

test('every id that Popolo’s records name is there', async (t) => {
  const { organizations, persons, events, motions, speeches, memberships } = JSON.parse(whole(`${DAY}popolo.json`));
  const ids = new Set([...organizations, ...persons, ...events, ...motions].map(({ id }) => id));
  const named: string[] = [];
  for (const vote of motions.flatMap(
    ({ vote_events }: { vote_events: { votes?: [] }[] }) => vote_events[0]?.votes ?? [],
  ))
    named.push(vote['voter_id'], vote['group_id']);
  for (const one of [...motions, ...speeches, ...memberships, ...organizations, ...events])
    for (const [key, value] of Object.entries(one))
      if (key.endsWith('_id') && key !== 'area_id') named.push(String(value));
  t.strictSame(
    named.filter((id) => id !== undefined && !ids.has(id)),
    [],
  );
});

test('the catalogue says the same as JSON-LD and as Turtle, and what DCAT-AP asks of each', async (t) => {
  const quads = new Parser({ baseIRI: 'https://example.org/' }).parse(whole('catalog.ttl'));
  const { '@context': context, ...catalogue } = JSON.parse(whole('catalog.jsonld'));
  const statements = (thing: Record<string, unknown>): number =>
    Object.entries(thing).reduce((sum, [key, held]) => {
      if (key === '@id') return sum;
      const values = [held].flat() as (Record<string, unknown> | string)[];
      const nested = values.filter((one) => typeof one === 'object' && '@type' in one && !('@value' in one));
      return sum + values.length + nested.reduce<number>((inner, one) => inner + statements(one as typeof thing), 0);
    }, 0);
  t.equal(quads.length, statements(catalogue));
  const said = (type: string) => {
    const subject = quads.find(({ object }) => object.value === context.dcat + type)?.subject.value;
    return quads
      .filter((one) => one.subject.value === subject)
      .map(({ predicate }) => predicate.value.split(/[/#]/).at(-1));
  };
  for (const name of ['title', 'description', 'publisher', 'dataset']) t.ok(said('Catalog').includes(name), name);
  for (const name of ['title', 'description', 'accrualPeriodicity', 'distribution'])
    t.ok(said('Dataset').includes(name));
  for (const name of ['accessURL', 'mediaType', 'license']) t.ok(said('Distribution').includes(name), name);
});

test('the figures of a ballot are the same in CSV, Kyiv’s JSON, Popolo, Akoma Ntoso and sitting.json', async (t) => {
  const motions: Record<string, string>[] = parse(whole('motions.csv'), { columns: true, record_delimiter: '\r\n' });
  const popolo = JSON.parse(whole(`${DAY}popolo.json`)).motions;
  const sitting = JSON.parse(whole(`${DAY}sitting.json`)).ballots;
  const votings = elements(rootOf(whole(`${DAY}debate.xml`)), 'voting');
  t.equal(popolo.length, motions.length);
  t.equal(votings.length, motions.length);
  for (const [index, row] of motions.entries()) {
    const figures = ['votingFor', 'votingAgainst', 'votingAbstain', 'notVoting', 'absent'].map((name) =>
      Number(row[name]),
    );
    const kyiv = JSON.parse(whole(`${DAY}kyiv/260330_${index + 1}.json`));
    t.strictSame([kyiv.YESCnt, kyiv.NOCnt, kyiv.UTRCnt, kyiv.NGCnt], figures.slice(0, 4));
    const [event] = popolo[index].vote_events;
    t.strictSame(
      event.counts.filter((one: object) => !('group_id' in one)).map(({ value }: { value: number }) => value),
      figures,
    );
    const voting = votings.find(({ attributes }) => attributes['eId'] === `voting_${row['num']}`);
    const [f, a, b, silent, absent, conflict] = elements(voting ?? rootOf('<a/>'), 'count').map(({ attributes }) =>
      Number(attributes['value']),
    );
    t.strictSame([f, a, b, (silent ?? 0) + (conflict ?? 0), absent], figures);
    const { counts } = sitting.find(({ uid }: { uid?: string }) => uid === row['uid']).verdict;
    t.strictSame(
      [counts.for, counts.against, counts.abstain, counts.notVoting + counts.conflict, counts.absent],
      figures,
    );
    t.equal(event.result === 'pass', row['votingResult'] === 'прийнято');
  }
});

test('a table is read by the dialect that its package tells', (t) => {
  const { resources } = JSON.parse(whole('datapackage.json'));
  const tables = resources.filter(({ profile }: { profile?: string }) => profile === 'tabular-data-resource');
  t.ok(tables.length > 0);
  for (const { path, dialect, schema } of tables) {
    const { delimiter, quoteChar, lineTerminator = '\r\n' } = dialect;
    const [titles] = parse(whole(path), { delimiter, quote: quoteChar, recordDelimiter: lineTerminator, bom: true });
    const names = schema.fields.map(({ name }: { name: string }) => name);
    t.strictSame(titles, names, path);
  }
  t.end();
});
