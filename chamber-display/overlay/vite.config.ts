/**
 * Builds the overlays of the stream and their guide, which the hub serves at `/overlay/` and `/overlay/guide/`. Each is
 * built apart, so that a mixer's browser source fetches nothing of the guide. Nothing is inlined, for the same reason
 * as on the hall display. Built for the oldest browser that is promised: OBS 28 to 30 have Chromium 103.
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
  environments: {
    guide: {
      consumer: 'client',
      // Those of the whole file reach only the environment that Vite calls client.
      resolve: { conditions: ['source', 'browser', 'module'] },
      build: { emptyOutDir: false, rollupOptions: { input: here('guide/index.html') } },
    },
  },
  builder: {
    buildApp: async ({ build, environments }) => {
      for (const environment of [environments['client'], environments['guide']])
        if (environment) await build(environment);
    },
  },
  build: {
    target: 'chrome103',
    outDir: here('../../dist/web/overlay'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
