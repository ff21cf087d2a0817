/**
 * Names in an SVG, resolved as browsers do it (Namespaces in XML 1.0 §6): what a prefix stands for is what the file
 * declares, so a name is judged by its name space, never by the letters before its colon.
 */
const XML = 'http://www.w3.org/XML/1998/namespace';
export const SVG = 'http://www.w3.org/2000/svg';
export const XLINK = 'http://www.w3.org/1999/xlink';

/** Notes that drawing programs leave: they draw nothing and are read by nobody. */
const NOTES = [
  'http://sodipodi.sourceforge.net/',
  'http://www.inkscape.org/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://purl.org/dc/',
  'http://www.serif.com/',
  'http://www.bohemiancoding.com/sketch/',
];

export type Attributes = Readonly<Record<string, string>>;
/** What each prefix stands for; the empty one is that of names without any. */
export type Scope = ReadonlyMap<string, string>;
/** `space`: '' for none, undefined for a prefix that nobody declared. */
export type Name = { readonly space: string | undefined; readonly local: string };

export const OUTERMOST: Scope = new Map([['xml', XML]]);

/** The scope within an element of these attributes. */
export function scopeWithin(scope: Scope, attributes: Attributes): Scope {
  const declared = Object.entries(attributes).filter(([name]) => isDeclaration(name));
  if (declared.length === 0) return scope;
  return new Map([...scope, ...declared.map(([name, space]) => [name.slice('xmlns:'.length), space] as const)]);
}

export const isDeclaration = (attribute: string): boolean => attribute === 'xmlns' || attribute.startsWith('xmlns:');

export function elementName(name: string, scope: Scope): Name {
  const { prefix, local } = parts(name);
  return { space: scope.get(prefix), local };
}

/** An attribute without a prefix is in no name space. */
export function attributeName(name: string, scope: Scope): Name {
  const { prefix, local } = parts(name);
  return { space: prefix === '' ? '' : scope.get(prefix), local };
}

function parts(name: string): { prefix: string; local: string } {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(colon, 0)), local: name.slice(colon + 1) };
}

export const isOfNotes = ({ space }: Name): boolean =>
  space !== undefined && NOTES.some((one) => space.startsWith(one));
export const isOfXml = ({ space }: Name): boolean => space === XML;
