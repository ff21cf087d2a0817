/**
 * Builds the four consoles, each a page of its own that the hub serves at `/deputy/`, `/chair/`, `/secretary/` and
 * `/operator/`. Each is built apart, so that a tablet fetches nothing that only another console needs.
 * Out: `dist/web/<console>/index.html`, their scripts, styles and fonts in `dist/web/assets/consoles/`.
 */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { messages } from '../chamber-display/kit/building/compile-messages.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const CONSOLES = ['deputy', 'chair', 'secretary', 'operator'] as const;
const page = (name: string): EnvironmentOptions => ({
  consumer: 'client',
  build: { rollupOptions: { input: { [name]: here(`${name}/index.html`) } } },
});

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [svelte(), messages()],
  resolve: { conditions: ['source', 'browser', 'module'] },
  environments: Object.fromEntries(CONSOLES.map((name) => [name, page(name)])),
  builder: {
    buildApp: async ({ build, environments }) => {
      for (const name of CONSOLES) {
        const environment = environments[name];
        if (environment) await build(environment);
      }
    },
  },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: false,
    assetsDir: 'assets/consoles',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A page needs the contract's lists of words, not the schemas made of them.
    rollupOptions: { treeshake: { moduleSideEffects: [{ test: /node_modules\/typebox\//, sideEffects: false }] } },
  },
});
