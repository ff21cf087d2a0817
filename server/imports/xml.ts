/** Parts of office documents as XML trees (ECMA-376): elements are asked for by their names without the prefix. */
import { parseXml, XmlElement, type XmlNode } from '@rgrove/parse-xml';
import { UNREADABLE, UnfitFile } from './words.ts';

export { XmlElement, XmlText } from '@rgrove/parse-xml';

/** The root of a part. @throws UnfitFile when it is no XML. */
export function xmlRoot(part: Buffer | undefined): XmlElement {
  try {
    const { root } = parseXml(new TextDecoder('utf-8', { fatal: true }).decode(part));
    if (root !== null) return root;
  } catch {
    throw new UnfitFile(UNREADABLE);
  }
  throw new UnfitFile(UNREADABLE);
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
