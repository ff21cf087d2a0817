/**
 * Builds the public site's look. Out: `dist/public-site/draw.js`, which draws a page (`DrawPage` of the contract) and
 * needs nothing but Node; `dist/web/public-site/`, the styles, scripts and fonts that the site's builder copies to
 * `assets/<build>/`. Names carry no digest: the folder they are copied to does.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { messages } from '../kit/building/compile-messages.ts';
import { themesByTheDevice } from './building/themes-by-the-device.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [themesByTheDevice(), svelte({ compilerOptions: { css: 'external' } }), messages()],
  resolve: { conditions: ['source', 'browser', 'module'] },
  environments: {
    client: {
      build: {
        outDir: here('../../dist/web/public-site'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: {
          input: {
            site: here('styles/site.css'),
            widget: here('styles/widget.css'),
            early: here('browser/early.ts'),
            search: here('browser/search.ts'),
            copy: here('browser/copy.ts'),
            live: here('browser/live.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true, conditions: ['source', 'node', 'module'] },
      build: {
        outDir: here('../../dist/public-site'),
        emptyOutDir: true,
        copyPublicDir: false,
        ssr: here('draw.ts'),
        rollupOptions: { output: { entryFileNames: 'draw.js' } },
      },
    },
  },
  builder: {
    buildApp: async ({ build, environments }) => {
      for (const environment of [environments['client'], environments['ssr']])
        if (environment) await build(environment);
    },
  },
});
