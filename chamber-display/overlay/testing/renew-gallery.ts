/**
 * Keeps the plates as they are drawn now, for review. Build the pages before; look at each picture that changed before it
 * is committed. `node dist/chamber-display/overlay/testing/renew-gallery.js [shelf…]`
 */
import { drawn, keepDrawn, SHELVES, type ShelfName } from './kept-overlays.ts';
import { startOverlays } from './overlay-page.ts';

const named = process.argv.slice(2);
const overlays = await startOverlays();
for (const shelf of Object.keys(SHELVES) as ShelfName[]) {
  if (named.length > 0 && !named.includes(shelf)) continue;
  for await (const one of drawn(overlays, shelf)) keepDrawn(shelf, one);
  console.log(shelf);
}
await overlays.close();
