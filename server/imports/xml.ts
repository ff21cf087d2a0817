/** Parts of office documents as XML trees (ECMA-376): elements are asked for by their names without the prefix. */
import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { TOO_LARGE, UNREADABLE, UnfitFile } from './words.ts';

export { XmlElement, XmlText } from '@rgrove/parse-xml';

/** Elements of one part: a sheet of 2,000 rows and 64 columns has 260,000, and each costs the heap half a kilobyte. */
const MOST_ELEMENTS = 300_000;
/** How deep they may stand in each other: a table within a table of a text box within a table has some sixty. */
const DEEPEST = 256;
const [SLASH, QUESTION, MARK] = [...'/?!'].map((sign) => sign.charCodeAt(0));

/** The root of a part; entities of its own are none. @throws UnfitFile when it is no XML, or too much of it. */
export function xmlRoot(part: Buffer | undefined): XmlElement {
  if (part !== undefined && isTooMuch(part)) throw new UnfitFile(TOO_LARGE);
  try {
    const { root } = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(part));
    if (root !== null) return root;
  } catch {
    throw new UnfitFile(UNREADABLE);
  }
  throw new UnfitFile(UNREADABLE);
}

/** Counted before a tree is made of it. What only looks like an element, within a comment, is counted too. */
function isTooMuch(part: Buffer): boolean {
  let elements = 0;
  let depth = 0;
  for (let at = part.indexOf('<'); at >= 0; at = part.indexOf('<', at + 1)) {
    const next = part[at + 1];
    if (next === QUESTION || next === MARK) continue;
    const end = part.indexOf('>', at);
    if (next === SLASH) depth -= 1;
    else {
      elements += 1;
      if (part[end - 1] !== SLASH) depth += 1;
    }
    if (elements > MOST_ELEMENTS || depth > DEEPEST) return true;
  }
  return false;
}

/** Name without its prefix. */
export const nameOf = (node: XmlNode): string =>
  node instanceof XmlElement ? node.name.slice(node.name.indexOf(':') + 1) : '';

/** An attribute by its name without the prefix. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const found = Object.entries(element?.attributes ?? {}).find(([key]) => key.slice(key.indexOf(':') + 1) === name);
  return found?.[1];
}

/** The child elements of this name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((node): node is XmlElement => node instanceof XmlElement && nameOf(node) === name);

/** The first child found by following these names. */
export const childOf = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
