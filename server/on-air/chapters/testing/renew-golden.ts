/** Keeps the chapters of the whole sitting as they are made now; look at each change before it is committed. */
import { renewGolden } from './golden.ts';

await renewGolden();
