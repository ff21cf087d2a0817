/** Elements of XML by their names without prefixes. No entities are expanded and nothing is fetched. */
import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** The root element; undefined when this is no well-formed XML. */
export function readXml(bytes: Buffer): XmlElement | undefined {
  try {
    return parseXml(bytes.toString('utf8')).root ?? undefined;
  } catch {
    return undefined;
  }
}

export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

const childrenOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement);

/** Every element of this name below, in order. */
export function below(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next !== element && localName(next) === name) found.push(next);
    for (const child of childrenOf(next).toReversed()) waiting.push(child);
  }
  return found;
}
