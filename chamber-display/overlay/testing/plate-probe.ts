/**
 * What can be measured of a drawn overlay. `platesDrawn` runs inside the browser, so it stands alone. In: the page or its
 * picture. Out: boxes in CSS pixels, alpha of pixels.
 */
import type { Picture } from '../../kit/testing/small-png.ts';

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Element = { getBoundingClientRect(): Box; readonly scrollWidth: number; readonly clientWidth: number };
declare const document: { querySelectorAll(selector: string): Iterable<Element> };

/** Boxes of the plates on the page. */
export function platesDrawn(): Box[] {
  return [...document.querySelectorAll('.plate')].map((plate) => {
    const { left, top, right, bottom } = plate.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** Rounded corners and letters' own edges, px: here a pixel may be neither. */
const EDGE = 5;

/** Pixels that are not what they must be: solid within the plate, nothing outside. */
export function alphaFaults({ width, data }: Picture, plate: Box | undefined): { holes: number; specks: number } {
  let [holes, specks] = [0, 0];
  for (let pixel = 0; pixel < data.length / 4; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const alpha = data[pixel * 4 + 3] ?? 0;
    const inside = (by: number) =>
      plate !== undefined &&
      x >= plate.left + by &&
      x < plate.right - by &&
      y >= plate.top + by &&
      y < plate.bottom - by;
    if (inside(EDGE) && alpha < 255) holes += 1;
    if (!inside(-1) && alpha > 0) specks += 1;
  }
  return { holes, specks };
}
