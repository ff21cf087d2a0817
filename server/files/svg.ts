/**
 * Whether an SVG is a drawing and nothing else. Only elements and attributes that draw are let in; a script, an event
 * handler, a foreign document or an address outside of the file is refused and named, never repaired.
 * Parsed strictly (XML 1.0 by @rgrove/parse-xml, which expands no entity that the file declares).
 */
import { parseXml, XmlElement, XmlProcessingInstruction } from '@rgrove/parse-xml';

/** Largest drawing, bytes: a coat of arms has some tens of kilobytes. */
export const SVG_BYTES = 1024 * 1024;
/** A drawing nested deeper than this is no drawing. */
const DEEPEST = 100;

const DRAWING: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use title desc metadata style image path rect circle ellipse line polyline polygon text tspan textPath ' +
    'linearGradient radialGradient stop pattern clipPath mask marker switch filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile feTurbulence'
  ).split(' '),
);
const SVG = 'http://www.w3.org/2000/svg';
/** Notes that drawing programs leave: they draw nothing and are read by nobody. */
const PREFIXED = /^(?:sodipodi|inkscape|rdf|cc|dc|serif|sketch|xmlns|xml):/;
const INSIDE = /^#[\w.:-]+$/;
/** A picture within the file itself. */
const PICTURE = /^data:image\/(?:png|jpeg);base64,/;
const URL_REFERENCE = /url\(\s*(['"]?)([^)]*?)\1\s*\)/gi;
/** What a style could use to reach outside or to hide that it does. */
const REACHES_OUT = /\\|@import|javascript:|expression\s*\(|image-set\s*\(|image\s*\(|src\s*\(/i;

type Fault = { readonly uk: string; readonly en: string };

/** What makes it unfit, in Ukrainian and English; undefined for a drawing. Never throws. */
export function svgFault(text: string): Fault | undefined {
  const document = parsed(text);
  const root = document?.root;
  if (root?.name !== 'svg') return { uk: 'у ньому немає малюнка SVG', en: 'it holds no SVG drawing' };
  if (root.attributes['xmlns'] !== SVG) return { uk: `немає xmlns="${SVG}"`, en: `xmlns="${SVG}" is missing` };
  if (document?.children.some((node) => node instanceof XmlProcessingInstruction)) {
    return { uk: 'указівка <?…?>', en: 'an instruction <?…?>' };
  }
  return faultUnder(root, 0);
}

function parsed(text: string): ReturnType<typeof parseXml> | undefined {
  try {
    return parseXml(text);
  } catch {
    return undefined;
  }
}

function faultUnder(element: XmlElement, depth: number): Fault | undefined {
  const { name, attributes } = element;
  if (depth > DEEPEST) return { uk: 'вкладено занадто глибоко', en: 'it is nested too deeply' };
  if (PREFIXED.test(name)) return undefined;
  if (!DRAWING.has(name)) return { uk: `елемент <${name}>`, en: `the element <${name}>` };
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!isSafe(name, attribute, value))
      return { uk: `атрибут ${attribute} у <${name}>`, en: `${attribute} of <${name}>` };
  }
  if (name === 'style' && !staysInside(element.text)) return { uk: 'стиль <style>', en: 'the style <style>' };
  for (const child of element.children) {
    if (child instanceof XmlProcessingInstruction) return { uk: 'указівка <?…?>', en: 'an instruction <?…?>' };
    const fault = child instanceof XmlElement ? faultUnder(child, depth + 1) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

/** No handler, and no address but of a part of this file. */
function isSafe(element: string, attribute: string, value: string): boolean {
  const plain = attribute.toLowerCase();
  if (plain.startsWith('on')) return false;
  if (plain === 'href' || plain === 'xlink:href') {
    return INSIDE.test(value.trim()) || (element === 'image' && PICTURE.test(value.trim()));
  }
  if (plain === 'xml:base') return false;
  if (plain.includes(':')) return PREFIXED.test(plain);
  return staysInside(value);
}

const staysInside = (style: string): boolean =>
  !REACHES_OUT.test(style) && [...style.matchAll(URL_REFERENCE)].every(([, , to = '']) => INSIDE.test(to.trim()));
