/**
 * Builds the four consoles, each a page of its own that the hub serves at `/deputy/`, `/chair/`,
 * `/secretary/` and `/operator/`.
 * Out: `dist/web/<console>/index.html`, their scripts, styles and fonts in `dist/web/assets/consoles/`.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { messages } from '../chamber-display/kit/building/compile-messages.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [svelte(), messages()],
  resolve: { conditions: ['source', 'browser', 'module'] },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: false,
    assetsDir: 'assets/consoles',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // A page needs the contract's lists of words, not the schemas made of them.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/typebox\//, sideEffects: false }] },
      input: {
        deputy: here('deputy/index.html'),
        chair: here('chair/index.html'),
        secretary: here('secretary/index.html'),
        operator: here('operator/index.html'),
      },
    },
  },
});
