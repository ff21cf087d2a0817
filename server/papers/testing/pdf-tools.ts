/**
 * What other people's tools say of a PDF: poppler's and qpdf's. A tool that is not installed fails the test and says
 * which package brings it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE_OF = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  qpdf: 'qpdf',
} as const;

/** Runs the tool with the file's path in place of `PDF` and answers its output. */
export function ask(tool: keyof typeof PACKAGE_OF, args: readonly string[], pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-paper-'));
  const path = join(folder, 'paper.pdf');
  try {
    writeFileSync(path, pdf);
    const given = args.map((arg) => (arg === 'PDF' ? path : arg));
    return execFileSync(tool, given, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${tool} is not installed: apt-get install ${PACKAGE_OF[tool]}`);
    }
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text in reading order, with every run of white space as one space. */
export const textOf = (pdf: Uint8Array): string => ask('pdftotext', ['-raw', 'PDF', '-'], pdf).replace(/\s+/g, ' ');

/** The text as it lies on the page, line by line. */
export const layoutOf = (pdf: Uint8Array): string => ask('pdftotext', ['-layout', 'PDF', '-'], pdf);

/** The drawing orders of every page, one a line. Our papers store them plain. */
export const drawingOrders = (pdf: Uint8Array): string[] =>
  Buffer.from(pdf)
    .toString('latin1')
    .split('endstream')
    .flatMap((chunk) =>
      chunk.includes('\n/') && chunk.includes(' BDC\n') ? [chunk.slice(chunk.indexOf('stream\n') + 7)] : [],
    )
    .flatMap((orders) => orders.split('\n'));

/** A printed word's box, pt from the top left corner. */
export type WordBox = { page: number; text: string; left: number; top: number; right: number; bottom: number };

/** Every word of every page with its box. */
export function wordsOf(pdf: Uint8Array): WordBox[] {
  const pages = ask('pdftotext', ['-bbox', 'PDF', '-'], pdf).split('<page ').slice(1);
  return pages.flatMap((page, index) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
      ([, left, top, right, bottom, text]) => ({
        page: index + 1,
        text: text ?? '',
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }),
    ),
  );
}

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = { left: 56, right: 42, top: 39, bottom: 31 };
/** A word's box is as high as its font's tallest letter and lowest tail, so tight lines' boxes touch. */
const SLACK = 3;

/** What is wrong with the places of words: two that lie over one another, or one outside the page's margins. */
export function misplaced(words: readonly WordBox[]): string[] {
  const outside = words.filter(
    ({ left, top, right, bottom }) =>
      left < MARGIN.left || right > A4.width - MARGIN.right || top < MARGIN.top || bottom > A4.height - MARGIN.bottom,
  );
  const clashes = words.flatMap((word, index) =>
    words.slice(index + 1).flatMap((other) => (overlap(word, other) ? [`${word.text} over ${other.text}`] : [])),
  );
  return [...outside.map(({ page, text }) => `${text} outside page ${page}`), ...clashes];
}

const overlap = (a: WordBox, b: WordBox): boolean =>
  a.page === b.page &&
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;
