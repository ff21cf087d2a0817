/**
 * A QR code (ISO/IEC 18004) as drawing orders: one path of square modules, rows of neighbours joined.
 * In: text. Out: orders in modules, y growing downward, and how many modules wide it is.
 */
import { create } from 'qrcode';

export type QrCode = { readonly orders: string; readonly modules: number };

/** Error correction M: about 15 % of the code may be soiled. Throws when the text is over 2331 bytes. */
export function qrCode(text: string): QrCode {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  let orders = '0 0 0 rg\n';
  for (let row = 0; row < size; row++) {
    for (let from = 0; from < size; from++) {
      let to = from;
      while (to < size && data[row * size + to]) to++;
      if (to > from) orders += `${from} ${row} ${to - from} 1 re\n`;
      from = to;
    }
  }
  return { orders: `${orders}f\n`, modules: size };
}
