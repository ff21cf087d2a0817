/** From the hall file's word for a family to its reader. */
import type { HallReader } from '#contract/hall-equipment';
import { unreachable } from '#contract/unreachable';
import { KeyboardWedgeReader } from './keyboard-wedge/reader.ts';
import { PcscCardReader } from './pcsc/reader.ts';
import { Pn532Reader } from './pn532/reader.ts';
import { Rdm6300Reader } from './rdm6300/reader.ts';
import type { CardReader, ReaderOptions } from './reader.ts';

/** A reader of this family; it looks for its device when started. */
export function openReader(kind: HallReader['kind'], options: ReaderOptions): CardReader {
  switch (kind) {
    case 'rdm6300':
      return new Rdm6300Reader(options);
    case 'pn532':
      return new Pn532Reader(options);
    case 'keyboard-wedge':
      return new KeyboardWedgeReader(options);
    case 'pcsc':
      return new PcscCardReader(options);
    default:
      return unreachable(kind);
  }
}
