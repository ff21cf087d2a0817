/**
 * The tree of a document's tagged parts (ISO 32000-1, 14.7). pdfkit keeps an object of its own for each part and looks
 * through the tree at every step; here the tree grows in memory, and its objects are written once, at the end.
 */
import { number, Syntax, textString } from './syntax.ts';

export type PartOptions = {
  /** What a picture shows, read aloud in its place. */
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  /** Left, top, right, bottom; pt from the page's top left corner. */
  readonly bbox?: readonly number[];
};

/** Marked content of a page. */
type Content = { readonly page: number; readonly mcid: number };
type Reference = PDFKit.PDFKitReference;

/** What most parts say of themselves. */
export const NONE: PartOptions = {};

/** A tagged part of the document. */
export class Part {
  readonly type: string;
  readonly options: PartOptions;
  readonly children: (Part | Content)[] = [];

  constructor(type: string, options: PartOptions = NONE) {
    this.type = type;
    this.options = options;
  }
}

export class Structure {
  readonly root = new Part('Document');
  /** By page and number of content the part that it belongs to. */
  readonly #owners: Part[][] = [];

  /** A new last part of `parent`. */
  add(type: string, parent: Part, options: PartOptions): Part {
    const part = new Part(type, options);
    parent.children.push(part);
    return part;
  }

  /** The number of new marked content of `part` on the page, which is counted from 0. */
  content(part: Part, page: number): number {
    const owners = this.#owners[page] ?? [];
    this.#owners[page] = owners;
    const mcid = owners.push(part) - 1;
    part.children.push({ page, mcid });
    return mcid;
  }

  /** Writes the tree; `pages` are the dictionaries of all pages in order, `height` is theirs in pt. */
  write(doc: PDFKit.PDFDocument, pages: readonly Reference[], height: number): void {
    const tree = doc.getStructTreeRoot();
    const places = pages.map(String);
    const objects = new Map<Part, string>();
    const write = (part: Part, parent: string): string => {
      const object = doc.ref({});
      const own = String(object);
      objects.set(part, own);
      const kids = part.children.map((child) => (child instanceof Part ? write(child, own) : child));
      const syntax = `<</S/${part.type}/P ${parent}${attributes(part.options, height)}${kidsOf(kids, places)}>>`;
      Object.assign(object, { data: new Syntax(syntax) });
      object.end(undefined);
      return own;
    };
    const K = [new Syntax(write(this.root, String(tree)))];
    const owned = pages.map((_, page) => (this.#owners[page] ?? []).map((part) => objects.get(part)).join(' '));
    const ParentTree = new Syntax(`<</Nums[${owned.map((owners, page) => `${page}[${owners}]`).join('')}]>>`);
    Object.assign(tree.data, { K, ParentTree, ParentTreeNextKey: pages.length });
    pages.forEach((page, StructParents) => {
      Object.assign(page.data, { StructParents });
    });
  }
}

function attributes(options: PartOptions, height: number): string {
  if (options === NONE) return '';
  const { alt, scope, bbox } = options;
  const [left = 0, top = 0, right = 0, bottom = 0] = bbox ?? [];
  const box = [left, height - bottom, right, height - top].map(number).join(' ');
  return [
    alt === undefined ? '' : `/Alt ${textString(alt)}`,
    scope === undefined ? '' : `/A<</O/Table/Scope/${scope}>>`,
    bbox === undefined ? '' : `/A<</O/Layout/Placement/Block/BBox[${box}]>>`,
  ].join('');
}

/** Content of the first page by its number alone, of further pages with its page. */
function kidsOf(kids: readonly (string | Content)[], pages: readonly string[]): string {
  let first: number | undefined;
  const written = kids.map((kid) => {
    if (typeof kid === 'string') return kid;
    first ??= kid.page;
    return kid.page === first ? String(kid.mcid) : `<</Type/MCR/Pg ${pages[kid.page]}/MCID ${kid.mcid}>>`;
  });
  const page = first === undefined ? '' : `/Pg ${pages[first]}`;
  return `${page}/K${written.length === 1 ? ` ${written[0]}` : `[${written.join(' ')}]`}`;
}
