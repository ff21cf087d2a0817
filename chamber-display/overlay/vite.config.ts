/**
 * Builds the overlays of the stream and their guide, which the hub serves at `/overlay/`. The guide is a chunk of its
 * own: a browser source of a mixer never fetches it. Nothing is inlined, for the same reason as on the hall display.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { messages } from '../kit/building/compile-messages.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/overlay/',
  plugins: [svelte(), messages()],
  resolve: { conditions: ['source', 'browser', 'module'] },
  build: {
    outDir: here('../../dist/web/overlay'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
