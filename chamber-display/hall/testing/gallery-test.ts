/** The test of shelves of the reviewed gallery: every scene is drawn as it was looked at and kept. In: shelves. */
import { type Test, test } from 'tap';
import { drawn, faultOf, type ShelfName } from './kept-gallery.ts';

async function checkShelf(t: Test, shelf: ShelfName): Promise<void> {
  for await (const { shot, bytes } of drawn(shelf)) {
    t.equal(faultOf(shelf, shot, bytes), undefined, shot.name);
  }
}

export function testShelves(...shelves: readonly ShelfName[]): void {
  for (const shelf of shelves) {
    test(`the gallery, ${shelf}: every scene is as it was reviewed`, { timeout: 120_000 }, (t) => checkShelf(t, shelf));
  }
}
