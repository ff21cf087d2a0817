/**
 * Whether an SVG is a drawing and nothing else. Only elements and attributes that draw are let in; a script, an event
 * handler, a foreign document or an address outside of the file is refused and named, never repaired; so is what costs
 * without bound to draw: a filter, a pattern, a marker, a part used a thousand times.
 * Parsed strictly (XML 1.0 by @rgrove/parse-xml, which expands no entity that the file declares).
 */
import { parseXml, XmlDocumentType, XmlElement, XmlProcessingInstruction } from '@rgrove/parse-xml';
import { costFault } from './svg-cost.ts';
import {
  attributeName,
  elementName,
  isDeclaration,
  isOfNotes,
  isOfXml,
  type Name,
  OUTERMOST,
  type Scope,
  SVG,
  scopeWithin,
  XLINK,
} from './svg-names.ts';

/** Largest drawing, bytes: a coat of arms has some tens of kilobytes. */
export const SVG_BYTES = 256 * 1024;
/** A drawing nested deeper than this is no drawing. */
const DEEPEST = 100;

const DRAWING: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc metadata style image path rect circle ellipse line polyline polygon text tspan textPath ' +
    'linearGradient radialGradient stop clipPath mask switch'
  ).split(' '),
);
const INSIDE = /^#[\w.:-]+$/;
/** A picture within the file itself. */
const PICTURE = /^data:image\/(?:png|jpeg);base64,/;
const URL_OPENS = 'url(';
/** Blurs and noise, which take as long as they say; `filter: none` is none. */
const FILTERS = /\bfilter\b(?!\s*:\s*none\b)/i;
/** What a style could use to reach outside or to hide that it does. */
const REACHES_OUT = /\\|@import|javascript:|expression\s*\(|image-set\s*\(|image\s*\(|src\s*\(/i;

type Fault = { readonly uk: string; readonly en: string };
const INSTRUCTION: Fault = { uk: 'указівка <?…?>', en: 'an instruction <?…?>' };
/** A DTD of its own can add attributes that stand on no element; browsers heed it. */
const OWN_RULES: Fault = { uk: 'власні правила <!DOCTYPE […]>', en: 'rules of its own, <!DOCTYPE […]>' };

const FILTER: Fault = { uk: 'фільтр (filter)', en: 'a filter' };

/** What makes it unfit, in Ukrainian and English; undefined for a drawing. Never throws. */
export function svgFault(text: string): Fault | undefined {
  const document = parsed(text);
  const root = document?.root;
  if (root?.name !== 'svg') return { uk: 'у ньому немає малюнка SVG', en: 'it holds no SVG drawing' };
  if (root.attributes['xmlns'] !== SVG) return { uk: `немає xmlns="${SVG}"`, en: `xmlns="${SVG}" is missing` };
  for (const node of document?.children ?? []) {
    if (node instanceof XmlProcessingInstruction) return INSTRUCTION;
    if (node instanceof XmlDocumentType && node.internalSubset !== null) return OWN_RULES;
  }
  return faultUnder(root, OUTERMOST, 0) ?? costFault(root);
}

function parsed(text: string): ReturnType<typeof parseXml> | undefined {
  try {
    return parseXml(text, { preserveDocumentType: true });
  } catch {
    return undefined;
  }
}

function faultUnder(element: XmlElement, outside: Scope, depth: number): Fault | undefined {
  const { name, attributes } = element;
  if (depth > DEEPEST) return { uk: 'вкладено занадто глибоко', en: 'it is nested too deeply' };
  const scope = scopeWithin(outside, attributes);
  if (!isOfNotes(elementName(name, scope)) && !isDrawing(name, scope))
    return { uk: `елемент <${name}>`, en: `the element <${name}>` };
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!isDeclaration(attribute) && !isSafe(name, attributeName(attribute, scope), value))
      return { uk: `атрибут ${attribute} у <${name}>`, en: `${attribute} of <${name}>` };
  }
  if (isFiltered(element)) return FILTER;
  if (name === 'style' && !staysInside(element.text)) return { uk: 'стиль <style>', en: 'the style <style>' };
  for (const child of element.children) {
    if (child instanceof XmlProcessingInstruction) return INSTRUCTION;
    const fault = child instanceof XmlElement ? faultUnder(child, scope, depth + 1) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

function isFiltered(element: XmlElement): boolean {
  const { filter = 'none', style = '' } = element.attributes;
  return filter.trim() !== 'none' || FILTERS.test(style) || (element.name === 'style' && FILTERS.test(element.text));
}

/** One of SVG's own, written without a prefix. */
const isDrawing = (name: string, scope: Scope): boolean => DRAWING.has(name) && elementName(name, scope).space === SVG;

/** No handler, and no address but of a part of this file; whatever the prefix and also in notes. */
function isSafe(element: string, name: Name, value: string): boolean {
  const plain = name.local.toLowerCase();
  if (plain.startsWith('on') || plain === 'base') return false;
  if (plain === 'href') {
    if (name.space !== '' && name.space !== XLINK) return false;
    return INSIDE.test(value.trim()) || (element === 'image' && PICTURE.test(value.trim()));
  }
  return name.space === '' ? staysInside(value) : isOfNotes(name) || isOfXml(name);
}

/** Read once from the left, so that the longest style takes as long as its length says. */
function staysInside(style: string): boolean {
  if (REACHES_OUT.test(style)) return false;
  const text = style.toLowerCase();
  let end = 0;
  for (let at = text.indexOf(URL_OPENS); at >= 0; at = text.indexOf(URL_OPENS, end)) {
    end = text.indexOf(')', at);
    if (end < 0 || !INSIDE.test(unquoted(text.slice(at + URL_OPENS.length, end).trim()))) return false;
  }
  return true;
}

function unquoted(address: string): string {
  const quote = address.charAt(0);
  const isQuoted = (quote === '"' || quote === "'") && address.length > 1 && address.endsWith(quote);
  return isQuoted ? address.slice(1, -1).trim() : address;
}
