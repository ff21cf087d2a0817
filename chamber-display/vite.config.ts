/**
 * Builds the hall display, which the hub serves at `/hall/`.
 * Out: `dist/web/hall/index.html`, its script, style and fonts in `dist/web/hall/assets/`. Nothing is inlined, so
 * that the page lives under `script-src 'self'; style-src 'self'; font-src 'self'`.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { messages } from './kit/building/compile-messages.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('hall'),
  base: '/hall/',
  plugins: [svelte(), messages()],
  resolve: { conditions: ['source', 'browser', 'module'] },
  build: {
    outDir: here('../dist/web/hall'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
