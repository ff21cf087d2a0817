/**
 * A QR code (ISO/IEC 18004) as drawing orders: one path of square modules, rows of neighbours joined.
 * In: text. Out: an SVG path in modules, and how many modules wide it is.
 */
import { create } from 'qrcode';

export type QrPath = { readonly path: string; readonly modules: number };

/** Error correction M: about 15 % of the code may be soiled. Throws when the text is over 2331 bytes. */
export function qrPath(text: string): QrPath {
  if (last?.text !== text) last = { text, drawn: drawn(text) };
  return last.drawn;
}

/** The same code stands on every page of a paper. */
let last: { readonly text: string; readonly drawn: QrPath } | undefined;

function drawn(text: string): QrPath {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      let to = from;
      while (to < size && data[row * size + to]) to++;
      if (to > from) path += `M${from} ${row}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return { path, modules: size };
}
