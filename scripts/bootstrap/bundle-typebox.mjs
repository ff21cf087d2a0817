/**
 * Puts TypeBox into one piece, `dist/typebox/`, which `#typebox` in package.json leads to. As npm brings it, it is some
 * 700 modules: finding and linking them took every process and every thread of the house a fifth of a second.
 */
import { rolldown } from 'rolldown';

const ENTRIES = { index: 'typebox', compile: 'typebox/compile', value: 'typebox/value' };

const bundle = await rolldown({ input: ENTRIES, platform: 'node', logLevel: 'warn' });
await bundle.write({ dir: 'dist/typebox', format: 'esm', chunkFileNames: '[name].js', cleanDir: true });
await bundle.close();
