/**
 * Numbers that a word processor prints before paragraphs of its own accord (ECMA-376 part 1, §17.9). In: the parts
 * numbering.xml and styles.xml; out: the number of each paragraph in turn, as a path: `3`, `3.1`. Bullets have none.
 */
import { roman } from '#contract/ordinals';
import type { Parts } from './office-file.ts';
import { attributeOf, childOf, childrenOf, type XmlElement, xmlRoot } from './xml.ts';

type Level = {
  readonly start: number;
  readonly numbered: boolean;
  /** How the number is written, and what stands around it: `decimal`, `%1)`. */
  readonly format: string;
  readonly text: string;
};
/** The counters of a list as they stand at one paragraph. */
type Counted = {
  readonly counters: readonly number[];
  readonly levels: ReadonlyMap<number, Level>;
  readonly level: number;
};
type Place = { readonly list: string; readonly level: number };
/** Decimal digits alone make numbers of items; letters and Roman digits are parts of a text. */
const DECIMAL = new Set(['decimal', 'decimalZero', undefined]);

export class DocxNumbering {
  readonly #listOf = new Map<string, string>();
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #starts = new Map<string, number>();
  readonly #ofStyle = new Map<string, Place>();
  readonly #counters = new Map<string, number[]>();

  constructor(parts: Parts) {
    const numbering = parts.has('word/numbering.xml') ? xmlRoot(parts.get('word/numbering.xml')) : undefined;
    for (const list of childrenOf(numbering, 'abstractNum')) {
      this.#levels.set(attributeOf(list, 'abstractNumId') ?? '', levelsOf(list));
    }
    for (const num of childrenOf(numbering, 'num')) {
      const id = attributeOf(num, 'numId') ?? '';
      this.#listOf.set(id, attributeOf(childOf(num, 'abstractNumId'), 'val') ?? '');
      for (const override of childrenOf(num, 'lvlOverride')) {
        const start = attributeOf(childOf(override, 'startOverride'), 'val');
        if (start !== undefined) this.#starts.set(`${id} ${attributeOf(override, 'ilvl')}`, Number(start));
      }
    }
    this.#readStyles(parts);
  }

  /** The number of the next paragraph with these properties (`w:pPr`); undefined when it has none. */
  numberOf(properties: XmlElement | undefined): string | undefined {
    const counted = this.#count(properties);
    if (!counted?.levels.get(counted.level)?.numbered) return undefined;
    return counted.counters.filter((_count, at) => counted.levels.get(at)?.numbered ?? false).join('.');
  }

  /** What is printed before the next paragraph, `2.1.`, `а)`, `–` for any sign of a list; undefined for no list. */
  markOf(properties: XmlElement | undefined): string | undefined {
    const counted = this.#count(properties);
    const here = counted?.levels.get(counted.level);
    if (!counted || !here) return undefined;
    if (here.format === 'bullet') return '–';
    if (here.format === 'none') return undefined;
    const { counters, levels } = counted;
    return here.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counters[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }

  #count(properties: XmlElement | undefined): Counted | undefined {
    const style = attributeOf(childOf(properties, 'pStyle'), 'val');
    const place = placeIn(properties, this.#ofStyle.get(style ?? ''));
    if (!place) return undefined;
    const list = this.#listOf.get(place.list);
    const levels = this.#levels.get(list ?? '');
    const level = levels?.get(place.level);
    if (list === undefined || !levels || !level) return undefined;
    /* Lists that share a definition go on counting together, unless one begins anew. */
    const key = this.#starts.has(`${place.list} ${place.level}`) ? place.list : `of ${list}`;
    const counters = this.#counters.get(key) ?? [];
    const start = this.#starts.get(`${place.list} ${place.level}`) ?? level.start;
    for (let above = 0; above < place.level; above += 1) counters[above] ??= levels.get(above)?.start ?? 1;
    counters[place.level] = (counters[place.level] ?? start - 1) + 1;
    counters.length = place.level + 1;
    this.#counters.set(key, counters);
    return { counters, levels, level: place.level };
  }

  #readStyles(parts: Parts): void {
    if (!parts.has('word/styles.xml')) return;
    const styles = childrenOf(xmlRoot(parts.get('word/styles.xml')), 'style');
    const own = new Map(styles.map((style) => [attributeOf(style, 'styleId') ?? '', style]));
    for (const id of own.keys()) {
      const place = this.#styleChain(own, id);
      if (place) this.#ofStyle.set(id, place);
    }
  }

  /** What a style says of numbers, or the style it is based on. */
  #styleChain(own: ReadonlyMap<string, XmlElement>, first: string): Place | undefined {
    const seen = new Set<string>();
    for (let id: string | undefined = first; id !== undefined && !seen.has(id); ) {
      seen.add(id);
      const place = placeIn(childOf(own.get(id), 'pPr'), undefined);
      if (place) return place;
      id = attributeOf(childOf(own.get(id), 'basedOn'), 'val');
    }
    return undefined;
  }
}

/** `numId` 0 takes the numbers of a style away. */
function placeIn(properties: XmlElement | undefined, ofStyle: Place | undefined): Place | undefined {
  const numPr = childOf(properties, 'numPr');
  const list = attributeOf(childOf(numPr, 'numId'), 'val') ?? ofStyle?.list;
  const level = attributeOf(childOf(numPr, 'ilvl'), 'val') ?? ofStyle?.level ?? 0;
  if (list === undefined || list === '0' || !(Number(level) >= 0 && Number(level) < 9)) return undefined;
  return { list, level: Number(level) };
}

const levelsOf = (list: XmlElement): Map<number, Level> =>
  new Map(
    childrenOf(list, 'lvl').map((level) => {
      const format = attributeOf(childOf(level, 'numFmt'), 'val');
      const numbered = DECIMAL.has(format);
      const text = attributeOf(childOf(level, 'lvlText'), 'val') ?? '';
      const start = Number(attributeOf(childOf(level, 'start'), 'val') ?? 1);
      return [
        Number(attributeOf(level, 'ilvl')),
        { start: Number.isFinite(start) ? start : 1, numbered, format: format ?? 'decimal', text },
      ];
    }),
  );

const LETTERS = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const letter = (letters: string, count: number): string => letters.charAt((count - 1) % letters.length);

/** A counter as the list writes it. Formats that no council uses are written as digits. */
function written(count: number, format: string): string {
  switch (format) {
    case 'russianLower':
      return letter(LETTERS, count);
    case 'russianUpper':
      return letter(LETTERS, count).toUpperCase();
    case 'lowerLetter':
      return letter(LATIN, count);
    case 'upperLetter':
      return letter(LATIN, count).toUpperCase();
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperRoman':
      return roman(count);
    default:
      return String(count);
  }
}
