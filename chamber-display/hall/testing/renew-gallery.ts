/**
 * Keeps the wall's scenes as they are drawn now, for review. Build the pages before; look at each picture that changed
 * before it is committed. `node dist/chamber-display/hall/testing/renew-gallery.js [shelf…]`
 */
import { renew, SHELVES, type ShelfName } from './kept-gallery.ts';

const shelves = Object.keys(SHELVES) as ShelfName[];
const named = process.argv.slice(2);
for (const shelf of shelves) {
  if (named.length > 0 && !named.includes(shelf)) continue;
  await renew(shelf);
  console.log(shelf);
}
