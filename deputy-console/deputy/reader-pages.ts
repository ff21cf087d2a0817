/** Where the pages of a document lie one under another. In: their shapes (height over width), the width, px. Out: px. */

/** Space around and between pages, px. */
export const GAP = 12;

/** The upper edge of each page. */
export function topsOf(shapes: readonly number[], width: number): number[] {
  let top = GAP;
  return shapes.map((shape) => {
    const here = top;
    top += Math.round(width * shape) + GAP;
    return here;
  });
}

/** Number of the page that is read when `line` px from the top is where the eye is; 1 where there is none. */
export const pageAt = (tops: readonly number[], line: number): number =>
  Math.max(1, tops.findLastIndex((top) => top <= line) + 1);
