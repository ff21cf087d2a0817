/**
 * The catalogue that data portals harvest (DCAT-AP 3.0: Catalogue, Dataset, Distribution), as JSON-LD and as Turtle:
 * the same statements. Addresses are relative to the catalogue unless the folder's own is known.
 */

import type { Outline } from '../archive.ts';
import { LICENCE, TITLE } from '../datapackage.ts';
import { type DataFile, type FileDigest, jsonFile } from '../file.ts';
import { localOf } from '../local-time.ts';
import { councilId } from '../popolo/names.ts';
import { type Described, iri, typed, uk } from './described.ts';
import { PREFIXES } from './prefixes.ts';
import { turtle } from './turtle.ts';

export type Offered = FileDigest & { readonly title: string };
export type CatalogueOptions = { readonly baseUrl?: string };

const EU = 'http://publications.europa.eu/resource/authority/';
const KEYWORDS = ['поіменне голосування', 'місцева рада', 'депутати', 'пленарні засідання', 'рішення ради'];

export function catalogueFiles(
  outlines: readonly Outline[],
  files: readonly Offered[],
  { baseUrl = '' }: CatalogueOptions,
): readonly DataFile[] {
  const last = outlines.at(-1);
  if (!last) return [];
  const catalogue = catalogueOf(outlines, last, files, baseUrl);
  return [
    jsonFile('catalog.jsonld', { '@context': PREFIXES, ...catalogue }, 'application/ld+json'),
    { path: 'catalog.ttl', mediaType: 'text/turtle', text: turtle(catalogue) },
  ];
}

function catalogueOf(
  outlines: readonly Outline[],
  last: Outline,
  files: readonly Offered[],
  baseUrl: string,
): Described {
  const publisher = agentOf(last, baseUrl);
  return {
    '@id': `${baseUrl}catalog.ttl#catalogue`,
    '@type': 'dcat:Catalog',
    'dct:title': uk(`Відкриті дані: ${last.council.name}`),
    'dct:description': uk(`Набори відкритих даних про пленарні засідання. ${last.council.name}.`),
    'dct:publisher': publisher,
    'dct:language': iri(`${EU}language/UKR`),
    'dct:license': iri(LICENCE.path),
    ...modified(outlines),
    'dcat:dataset': datasetOf(outlines, last, files, baseUrl),
  };
}

function datasetOf(outlines: readonly Outline[], last: Outline, files: readonly Offered[], baseUrl: string): Described {
  const first = outlines[0] ?? last;
  return {
    '@id': `${baseUrl}catalog.ttl#dataset`,
    '@type': 'dcat:Dataset',
    'dct:title': uk(`${TITLE}: ${last.council.name}`),
    'dct:description': uk(
      'Питання, поставлені на голосування, голос кожного депутата, порядок денний і присутність. Постанова Кабінету Міністрів України від 21.10.2015 № 835.',
    ),
    'dct:publisher': iri(agentIri(last, baseUrl)),
    'dct:identifier': typed(`${councilId(last)}/poimenni-rezultaty`, 'xsd:string'),
    'dct:accrualPeriodicity': iri(`${EU}frequency/IRREG`),
    'dct:language': iri(`${EU}language/UKR`),
    'dcat:theme': iri(`${EU}data-theme/GOVE`),
    'dcat:keyword': KEYWORDS.map(uk),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed(localOf(first)(first.openedAt ?? first.sitting.startsAt), 'xsd:dateTime'),
    },
    ...modified(outlines),
    'dcat:distribution': files.map((file) => distributionOf(file, baseUrl)),
  };
}

function distributionOf({ path, title, mediaType, bytes, sha256 }: Offered, baseUrl: string): Described {
  const address = iri(`${baseUrl}${path}`);
  return {
    '@id': `${baseUrl}catalog.ttl#${path}`,
    '@type': 'dcat:Distribution',
    'dct:title': uk(title),
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': iri(`http://www.iana.org/assignments/media-types/${mediaType}`),
    'dcat:byteSize': typed(String(bytes), 'xsd:nonNegativeInteger'),
    'dct:license': iri(LICENCE.path),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
    },
  };
}

const agentIri = (last: Outline, baseUrl: string): string => `${baseUrl}catalog.ttl#${councilId(last)}`;

const agentOf = (last: Outline, baseUrl: string): Described => ({
  '@id': agentIri(last, baseUrl),
  '@type': 'foaf:Agent',
  'foaf:name': uk(last.council.name),
  'dct:type': iri('http://purl.org/adms/publishertype/LocalAuthority'),
});

/** When the last of the sittings was closed; nothing when none was. */
function modified(outlines: readonly Outline[]): Readonly<Record<string, ReturnType<typeof typed>>> {
  const closed = outlines.findLast(({ closedAt }) => closedAt !== undefined);
  if (closed?.closedAt === undefined) return {};
  return { 'dct:modified': typed(localOf(closed)(closed.closedAt), 'xsd:dateTime') };
}
