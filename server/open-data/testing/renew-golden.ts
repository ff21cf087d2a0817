/** Keeps the open data of the whole sitting as it is made now; look at each change before it is committed. */
import { renewGolden } from './golden.ts';

await renewGolden();
