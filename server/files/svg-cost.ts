/**
 * What an SVG costs to draw, judged before anybody draws it: its shape, how many elements it comes to with every use of a
 * part counted (SVG 2 §5.5), and the dots of the pictures in it. In: the parsed drawing; out: what is too much.
 */
import { XmlElement } from '@rgrove/parse-xml';
import { sizeOf } from './picture-size.ts';

type Fault = { readonly uk: string; readonly en: string };
type Box = { readonly wide: number; readonly high: number };

/** A longer drawing would be a line on paper, and its dots would fill the memory. */
export const MOST_RATIO = 10;
const SMALLEST = 0.01;
const LARGEST = 100_000;
/** Elements with all uses; the richest coats of arms have some thousands. */
const MOST_ELEMENTS = 20_000;
/** Dots of all embedded pictures, at each use. */
const MOST_DOTS = 16_000_000;

const SHAPE: Fault = {
  uk: `сторони малюнка (viewBox, width, height) відрізняються понад ${MOST_RATIO} разів або не є звичайними числами`,
  en: `its sides (viewBox, width, height) differ more than ${MOST_RATIO} times or are no usual numbers`,
};
const NO_SHAPE: Fault = { uk: 'не вказано його розмір (viewBox)', en: 'it tells no size (viewBox)' };
const TOO_MANY: Fault = {
  uk: `понад ${MOST_ELEMENTS} елементів разом із повтореннями <use>`,
  en: `more than ${MOST_ELEMENTS} elements with every <use> counted`,
};
const ENDLESS: Fault = {
  uk: 'частина малюнка містить саму себе або вкладена занадто глибоко',
  en: 'a part of it holds itself, or is nested too deeply',
};
const TOO_FINE: Fault = { uk: 'завеликі вкладені зображення', en: 'the pictures in it are too large' };

/** Undefined for a drawing that is drawn in a moment. */
export function costFault(root: XmlElement): Fault | undefined {
  return shapeFault(root) ?? amountFault(root);
}

/** Whether a picture of these sides can be printed. */
export const isFitShape = ({ wide, high }: Box): boolean =>
  [wide, high].every((side) => side >= SMALLEST && side <= LARGEST) &&
  Math.max(wide, high) <= MOST_RATIO * Math.min(wide, high);

function shapeFault({ attributes }: XmlElement): Fault | undefined {
  const { viewBox, width, height } = attributes;
  const box = viewBox === undefined ? undefined : boxOf(viewBox);
  if (viewBox !== undefined && !(box && isFitShape(box))) return SHAPE;
  const wide = lengthOf(width, box?.wide);
  const high = lengthOf(height, box?.high);
  if (wide === undefined || high === undefined) return NO_SHAPE;
  return isFitShape({ wide, high }) ? undefined : SHAPE;
}

function boxOf(viewBox: string): Box | undefined {
  const [, , wide, high, ...more] = viewBox.trim().split(/[\s,]+/);
  return wide === undefined || high === undefined || more.length > 0
    ? undefined
    : { wide: Number(wide), high: Number(high) };
}

/** Dots at 96 to the inch (CSS Values 3 §6.2). */
const UNITS: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54, em: 16, ex: 8 },
};
const LENGTH = /^\+?((?:\d{1,9}(?:\.\d{0,20})?|\.\d{1,20})(?:e[+-]?\d{1,2})?)(px|pt|pc|in|cm|mm|em|ex|%)?$/i;

/** A side that is not told is the box's. NaN for what is no length. */
function lengthOf(side: string | undefined, ofBox: number | undefined): number | undefined {
  if (side === undefined || side.trim() === 'auto') return ofBox;
  const [, number, unit = ''] = LENGTH.exec(side.trim()) ?? [];
  if (number === undefined) return Number.NaN;
  if (unit === '%') return ofBox === undefined ? undefined : (Number(number) / 100) * ofBox;
  return Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
}

type Cost = { readonly elements: number; readonly dots: number };
const ENDS = 'holds itself';
/** Parts within parts, each used by the next. */
const DEEPEST = 500;

function amountFault(root: XmlElement): Fault | undefined {
  const parts = new Map<string, XmlElement>();
  for (const element of everyElement(root)) {
    const { id } = element.attributes;
    if (id !== undefined && !parts.has(id)) parts.set(id, element);
  }
  const cost = new Reckoning(parts).of(root);
  if (cost === ENDS) return ENDLESS;
  if (cost.elements > MOST_ELEMENTS) return TOO_MANY;
  return cost.dots > MOST_DOTS ? TOO_FINE : undefined;
}

function* everyElement(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) if (child instanceof XmlElement) yield* everyElement(child);
}

/** Each element is reckoned once, however often it is used. */
class Reckoning {
  readonly #parts: ReadonlyMap<string, XmlElement>;
  readonly #known = new Map<XmlElement, Cost | typeof ENDS>();

  constructor(parts: ReadonlyMap<string, XmlElement>) {
    this.#parts = parts;
  }

  of(element: XmlElement, depth = 0): Cost | typeof ENDS {
    const known = this.#known.get(element);
    if (known) return known;
    if (depth > DEEPEST) return ENDS;
    this.#known.set(element, ENDS);
    let { elements, dots } = { elements: 1, dots: dotsOf(element) };
    for (const next of this.#under(element)) {
      const cost = this.of(next, depth + 1);
      if (cost === ENDS) return ENDS;
      elements += cost.elements;
      dots += cost.dots;
    }
    const cost = { elements, dots };
    this.#known.set(element, cost);
    return cost;
  }

  #under(element: XmlElement): readonly XmlElement[] {
    const used = partsOf(element).flatMap((id) => this.#parts.get(id) ?? []);
    return [...element.children.filter((child) => child instanceof XmlElement), ...used];
  }
}

const USED = /url\(\s*["']?\s*#([\w.:-]+)/gi;
/** Attributes in which a part of the drawing can be named. */
const NAMING = /^(?:style|fill|stroke|mask|clip-path)$/;

/** Names of the parts of the drawing that are drawn with this element. */
const partsOf = ({ attributes }: XmlElement): readonly string[] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    if (/^(?:.+:)?href$/i.test(name)) return value.trim().startsWith('#') ? [value.trim().slice(1)] : [];
    return NAMING.test(name) ? [...value.matchAll(USED)].map(([, id = '']) => id) : [];
  });

const EMBEDDED = /^\s*data:image\/(?:png|jpeg);base64,/;

function dotsOf({ name, attributes }: XmlElement): number {
  if (name !== 'image') return 0;
  const size = Object.values(attributes).flatMap((value) => {
    const head = EMBEDDED.exec(value)?.[0];
    return head === undefined ? [] : (sizeOf(Buffer.from(value.slice(head.length), 'base64')) ?? []);
  });
  return size.reduce((dots, { width, height }) => dots + width * height, 0);
}
