/** Pictures of the wall against those that were reviewed; to keep new ones: testing/renew-gallery.ts. Needs the built pages. */
import { testShelves } from './testing/gallery-test.ts';

testShelves('26');
