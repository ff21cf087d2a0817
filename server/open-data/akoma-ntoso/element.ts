/** Building Akoma Ntoso XML: elements in its namespace, and the document as text (UTF-8, XML 1.0). */
import { type Document, type Element, type Node, serializeToWellFormedString } from 'slimdom';
import { plain } from '../plain.ts';

const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
/** Of what Akoma Ntoso has no element for. */
export const OURS = 'urn:dzvin:open-data';

export type Attributes = Readonly<Record<string, string | number | undefined>>;
/** Undefined is left out. */
export type Content = Node | string | undefined;
export type Build = (name: string, attributes?: Attributes, ...content: readonly Content[]) => Element;

/** Makes elements that belong to one document. */
export function builder(document: Document, namespace: string = AKN): Build {
  return (name, attributes = {}, ...content) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes))
      if (value !== undefined) element.setAttribute(key, plain(String(value)));
    for (const part of content)
      if (part !== undefined) element.append(typeof part === 'string' ? document.createTextNode(plain(part)) : part);
    return element;
  };
}

export const xmlText = (document: Document): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${serializeToWellFormedString(document)}\n`;

/** A word that may stand in an `eId` and after `#` of an IRI: letters stay as they are, the rest is escaped. */
export const idPart = (text: string): string =>
  plain(text).replace(/[^\p{L}\p{N}._~-]/gu, (sign) =>
    encodeURIComponent(sign).replace(/[!'()*]/g, (left) => `%${left.charCodeAt(0).toString(16).toUpperCase()}`),
  );
