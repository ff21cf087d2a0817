/**
 * The faces of the screens' type and how wide a text is in them. In: text, face, size. Out: width in the unit of
 * the size. Widths are measured once at a large size: one design scales linearly.
 */

/** regular → narrow → fit: the same design in three widths (`--font`, `--font-narrow`, `--font-fit`). */
export type Width = 'regular' | 'narrow' | 'fit';
export type Face = { readonly width: Width; readonly weight: 400 | 500 | 600 | 700 | 800 };

/** Width of a text set at `size`, in the unit of `size`. */
export type Measure = (text: string, face: Face, size: number) => number;

export const FAMILIES: Readonly<Record<Width, string>> = {
  regular: 'Fira Sans',
  narrow: 'Fira Sans Condensed',
  fit: 'Fira Sans Extra Condensed',
};

/** What is needed of a canvas to measure text. */
export type TextRuler = { font: string; measureText(text: string): { readonly width: number } };

const RULER_SIZE = 200;

/** Measures with a canvas; the answers are kept. Fonts must be loaded before. */
export function measureWith(ruler: TextRuler): Measure {
  const known = new Map<string, number>();
  return (text, face, size) => {
    const key = `${face.weight} ${face.width} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      ruler.font = `${face.weight} ${RULER_SIZE}px "${FAMILIES[face.width]}"`;
      width = ruler.measureText(text).width / RULER_SIZE;
      known.set(key, width);
    }
    return width * size;
  };
}
