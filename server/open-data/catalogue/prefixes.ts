/** Vocabularies of DCAT-AP by the short names it uses for them. */
export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Prefix = keyof typeof PREFIXES;
/** `dct:title` */
export type Short = `${Prefix}:${string}`;

export function fullIri(short: string): string {
  const [prefix = '', rest = ''] = short.split(/:(.*)/s);
  const namespace = Object.entries(PREFIXES).find(([name]) => name === prefix)?.[1];
  return namespace === undefined ? short : namespace + rest;
}
